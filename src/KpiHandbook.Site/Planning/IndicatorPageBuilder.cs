using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Rules;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;
using KpiHandbook.Site.Versions;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes an indicator's page, or its chapter in a book, which links otherwise.</summary>
internal sealed class IndicatorPageBuilder(RoundSite site, Indicator indicator, RelativeLinks? links = null)
{
    private readonly Handbook _handbook = site.Handbook;
    private readonly RelativeLinks _links = links ?? site.LinksFrom(Routes.Indicator(site.Handbook, indicator.Id));

    public Page Build()
    {
        var targets = site.Round.Targets.GetValueOrDefault(indicator.Id) is { } scored ? TargetsViewBuilder.Of(indicator, scored) : null;
        var results = new ResultsViewBuilder(site, indicator, _links).Build();
        return new IndicatorPage(
            _links.From,
            site.FrameOf(_links.Path, indicator.ShortTitle, showsResults: results is not null),
            IndicatorFacts.Places(_handbook, indicator),
            indicator.Group.Name,
            indicator.Title,
            [.. IndicatorFacts.Of(_handbook, indicator)],
            InheritedViews.Of(site, indicator, _links),
            CriteriaView.AllOf(indicator),
            AnswerViews.Of(indicator, _handbook.Office),
            NoteText.Fold([.. Contradiction(targets), .. NotesWhere(NoteText.IsOnCriteria)], open: 2),
            NoteText.Fold([.. Withheld(), .. NotesWhere(kind => !NoteText.IsOnCriteria(kind))], open: 2),
            FormulaView.Of(indicator),
            indicator.Criteria.Unstated is null ? "ไม่มีสูตร แต่ละระดับดูจากข้อมูลที่รายงานโดยตรง" : "ไม่มีสูตร แสดงข้อมูลที่รายงานโดยตรง",
            RoundingText.Of(indicator.Criteria.Rounding),
            [.. indicator.Examples.Select((example, i) => Example(example, isOpen: i == 0))],
            CoverageText.Of(indicator),
            InputGroups.Of(indicator),
            BodyView.AllOf(indicator),
            [.. indicator.Evidence.Select(e => new EvidenceRow(indicator.Criteria.Unstated is null ? LevelText.Of(e.From, e.To, indicator) : null, e.Items))],
            [.. Projects()],
            [.. indicator.Printed.Select(fact => PrintedText.Row(fact, indicator))],
            results,
            targets,
            ContactText.Of(indicator, site.Settings.Contacts),
            indicator.Sources,
            $"{StatusText.Of(site.Words, _handbook.Status)} · {_handbook.Document.Title}",
            new Link("JSON", _links.To(Routes.IndicatorData(_handbook, indicator.Id))),
            Neighbour(-1),
            Neighbour(+1))
        {
            Calculator = links is null ? CalculatorBuilder.Of(site, indicator, _links) : null,
            Past = links is null ? PastViews.Of(site, indicator, _links) : null,
            Texts = MonthTexts.Sentence(site.Words, _handbook, indicator),
        };
    }

    private static IEnumerable<NoteView> Contradiction(TargetsView? targets)
    {
        if (targets is { IsContradicted: true, Sentence: { } sentence })
        {
            yield return new NoteView(NoteText.Of(NoteKind.SourceConflict), sentence, Warns: true, new Link("ดูรายอำเภอ", "#targets"));
        }
    }

    private IEnumerable<NoteView> Withheld()
    {
        if (indicator.SuppressBelow is { } below)
        {
            yield return new NoteView(WithheldText.NoteKind, WithheldText.Note(below), Warns: false);
        }
    }

    private IEnumerable<NoteView> NotesWhere(Func<NoteKind, bool> isWanted) =>
        indicator.Notes.Where(n => isWanted(n.Kind)).OrderBy(n => !NoteText.Warns(n.Kind)).Select(NoteText.Of);

    private ExampleView Example(Example example, bool isOpen)
    {
        var scoredBy = example.Month is { } month ? indicator.In(month) : indicator;
        var trace = ExampleRules.TraceOf(indicator, example);
        string?[] result =
        [
            example.Month is { } of ? $"เดือน{of.ToLongText()}" : null,
            trace.Value is { } value ? NumberText.InSentence(value, indicator.Unit) : null,
            OutcomeText.Of(trace.Outcome, scoredBy),
        ];
        return new ExampleView(
            example.Title ?? "ตัวอย่าง",
            LevelSwatch.Of(trace.Outcome, scoredBy),
            string.Join(" · ", result.OfType<string>()),
            TraceViewBuilder.Of(scoredBy, trace),
            isOpen);
    }

    private IEnumerable<ProjectView> Projects() => _handbook.Office.Districts
        .Where(d => indicator.OwnProjects.ContainsKey(d.Id))
        .Select(d => ProjectViews.Of(
            indicator,
            indicator.OwnProjects[d.Id],
            new Link(d.Name, _links.To(Routes.UnitIndicator(_handbook, AssessedUnit.Of(d), indicator.Id)))));

    private Link? Neighbour(int step)
    {
        var all = IndicatorFacts.InOrder(_handbook);
        var at = Enumerable.Range(0, all.Count).First(i => all[i].Id == indicator.Id) + step;
        return at >= 0 && at < all.Count ? new Link(all[at].ShortTitle, _links.To(Routes.Indicator(_handbook, all[at].Id))) : null;
    }
}
