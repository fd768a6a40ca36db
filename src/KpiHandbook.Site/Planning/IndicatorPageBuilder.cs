using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Glossary;
using KpiHandbook.Site.Languages;
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
        var targets = site.Round.Targets.GetValueOrDefault(indicator.Id) is { } scored ? TargetsViewBuilder.Of(site.Words, indicator, scored) : null;
        var results = new ResultsViewBuilder(site, indicator, _links).Build();
        var projects = Projects().ToList();
        var bases = projects.Select(x => x.Basis).Distinct(StringComparer.Ordinal).ToList();
        var sharedBasis = projects.Count > 1 && bases.Count == 1 ? bases[0] : null;
        return new IndicatorPage(
            _links.From,
            site.FrameOf(_links.Path, indicator.ShortTitle, showsResults: results is not null),
            IndicatorFacts.Places(site.Words, _handbook, indicator),
            indicator.Group.Name,
            indicator.Title,
            [.. IndicatorFacts.Of(site.Words, _handbook, indicator)],
            InheritedViews.Of(site, indicator, _links),
            CriteriaView.AllOf(site.Words, indicator),
            AnswerViews.Of(site.Words, indicator, _handbook.Office),
            NoteText.Fold(site.Words, [.. Contradiction(targets), .. NotesWhere(NoteText.IsOnCriteria)], open: 2),
            NoteText.Fold(site.Words, [.. Withheld(), .. NotesWhere(kind => !NoteText.IsOnCriteria(kind))], open: 2),
            FormulaView.Of(site.Words, indicator),
            site.Words[indicator.Criteria.Unstated is null ? "formula.none" : "formula.none-unstated"],
            RoundingText.Of(site.Words, indicator.Criteria.Rounding),
            [.. Examples()],
            CoverageText.Of(site.Words, indicator),
            InputGroups.Of(site.Words, indicator),
            Body(),
            [.. indicator.Evidence.Select(e => new EvidenceRow(indicator.Criteria.Unstated is null ? LevelText.Of(site.Words, e.From, e.To, indicator) : null, [.. e.Items.Select(item => EvidenceText.Of(site.Words, e, item))]))],
            [.. projects.Select(x => sharedBasis is null ? x : x with { Basis = null })],
            [.. indicator.Printed.Select(fact => PrintedText.Row(site.Words, fact, indicator))],
            results,
            targets,
            ContactText.Of(site.Words, indicator, site.Settings.Contacts),
            indicator.Sources,
            $"{StatusText.Of(site.Words, _handbook.Status)} · {_handbook.Document.Title}",
            new Link("JSON", _links.To(Routes.IndicatorData(_handbook, indicator.Id))),
            Neighbour(-1),
            Neighbour(+1))
        {
            Calculator = links is null ? CalculatorBuilder.Of(site, indicator, _links) : null,
            Past = links is null ? PastViews.Of(site, indicator, _links) : null,
            Texts = MonthTexts.Sentence(site.Words, _handbook, indicator),
            ProjectsBasis = sharedBasis,
        };
    }

    // A book has its terms at its end.
    private IReadOnlyList<BodyView> Body()
    {
        var terms = new TermLinks(_handbook.Office, _links);
        var body = BodyView.AllOf(indicator);
        return links is null ? [.. body.Select(b => b with { Html = terms.In(b.Html) })] : body;
    }

    private IEnumerable<NoteView> Contradiction(TargetsView? targets)
    {
        if (targets is { IsContradicted: true, Sentence: { } sentence })
        {
            yield return new NoteView(NoteText.Of(site.Words, NoteKind.SourceConflict), sentence, Warns: true, new Link(site.Words["targets.by-district"], "#targets"));
        }
    }

    private IEnumerable<NoteView> Withheld()
    {
        if (indicator.SuppressBelow is { } below)
        {
            yield return new NoteView(WithheldText.NoteKind(site.Words), WithheldText.Note(site.Words, below), Warns: false);
        }
    }

    private IEnumerable<NoteView> NotesWhere(Func<NoteKind, bool> isWanted) =>
        indicator.Notes.Where(n => isWanted(n.Kind)).OrderBy(n => !NoteText.Warns(n.Kind)).Select(x => NoteText.Of(site.Words, x));

    // The first as it is given; the others, within the months of one set of criteria, from the highest level down.
    private IEnumerable<ExampleView> Examples()
    {
        ExampleAtWork? before = null;
        foreach (var example in indicator.Examples
            .Select((e, i) => ExampleAtWork.Of(indicator, e, isFirst: i == 0))
            .OrderBy(e => e.Set?.Months[0])
            .ThenBy(e => !e.IsFirst)
            .ThenByDescending(e => e.Trace.Outcome.Factor ?? -1))
        {
            yield return View(example, before);
            before = example;
        }
    }

    // The first shows every condition with its figures; in the others only figures and what comes of them differ, and a level stands in the heading.
    private ExampleView View(ExampleAtWork of, ExampleAtWork? before)
    {
        var (example, set, scoredBy, trace) = (of.Example, of.Set, of.ScoredBy, of.Trace);
        string?[] result =
        [
            example.Month is { } month && set is not { Months.Count: 1 } ? site.Words.Say("scope.months", site.Words.InFull(month)) : null,
            trace.Value is { } value ? NumberText.InSentence(site.Words, value, indicator.Unit) : null,
            OutcomeText.Of(site.Words, trace.Outcome, scoredBy),
        ];
        return new ExampleView(
            set is not null && set != before?.Set ? MonthsText.Of(site.Words, set.Months) : null,
            example.Title ?? site.Words["example.title"],
            LevelSwatch.Of(site.Words, trace.Outcome, scoredBy),
            string.Join(" · ", result.OfType<string>()),
            Brief(TraceViewBuilder.Of(site.Words, scoredBy, trace)),
            IsOpen: before is null);

        TraceView Brief(TraceView whole) => before is null ? whole : whole with { Lines = [.. whole.Lines.Where(l => l.Kind != TraceLineKind.Condition && (l.Kind != TraceLineKind.Conclusion || trace.Outcome is not Outcome.Reached))] };
    }

    private IEnumerable<ProjectView> Projects() => _handbook.Office.Districts
        .Where(d => indicator.OwnProjects.ContainsKey(d.Id))
        .Select(d => ProjectViews.Of(
            site.Words,
            indicator,
            indicator.OwnProjects[d.Id],
            new Link(d.Name, _links.To(Routes.UnitIndicator(_handbook, AssessedUnit.Of(d), indicator.Id)))));

    private Link? Neighbour(int step)
    {
        var all = IndicatorFacts.InOrder(_handbook);
        var at = Enumerable.Range(0, all.Count).First(i => all[i].Id == indicator.Id) + step;
        return at >= 0 && at < all.Count ? new Link(all[at].ShortTitle, _links.To(Routes.Indicator(_handbook, all[at].Id))) : null;
    }

    // An example with what scores it and what comes of it.
    private sealed record ExampleAtWork(Example Example, bool IsFirst, Milestone? Set, Indicator ScoredBy, Trace Trace)
    {
        public static ExampleAtWork Of(Indicator indicator, Example example, bool isFirst) => new(
            example,
            isFirst,
            example.Month is { } of ? indicator.Milestones.FirstOrDefault(m => m.Months.Contains(of)) : null,
            example.Month is { } month ? indicator.In(month) : indicator,
            ExampleRules.TraceOf(indicator, example));
    }
}
