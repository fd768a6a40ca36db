using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Search;

/// <summary>The parts of an indicator's page as plain text, each with the place where it stands. Results are left out: they are looked up, not searched.</summary>
internal sealed class IndicatorParts(RoundSite site, Indicator indicator)
{
    /// <summary>Those that say something, in the page's order.</summary>
    public IReadOnlyList<SearchPart> All() => [.. Parts().Where(p => p.Text.Length > 0)];

    private IEnumerable<SearchPart> Parts()
    {
        var report = IndicatorFacts.Report(site.Words, indicator.Report);
        yield return new SearchPart(SearchKind.Text, "", site.Words["search.report"], Line([report.Value, report.Note ?? ""]));
        if (indicator.CutOff is { } cutOff)
        {
            yield return new SearchPart(SearchKind.Text, "", site.Words["search.cut-off"], Line([site.Words.InBrief(cutOff.Date), cutOff.Note ?? ""]));
        }

        yield return new SearchPart(SearchKind.Text, "criteria", site.Words["search.criteria"], Line([.. Levels(), .. Notes(NoteText.IsOnCriteria)]));
        yield return new SearchPart(SearchKind.Text, "readings", site.Words["search.readings"], Line(indicator.Answers.SelectMany(a => (string[])[AnswerText.KindOf(site.Words, a), a.Text])));
        yield return new SearchPart(SearchKind.Text, "projects", site.Words["search.projects"], Line(Projects()));
        yield return new SearchPart(SearchKind.Text, "formula", site.Words["search.formula"], Line([FormulaView.Of(site.Words, indicator)?.Spoken ?? "", .. indicator.Examples.Select(e => e.Title ?? "")]));
        yield return new SearchPart(SearchKind.Text, "inputs", site.Words["search.inputs"], Line(indicator.Inputs.SelectMany(Words)));
        foreach (var (view, section) in BodyView.AllOf(indicator).Zip(indicator.Body))
        {
            yield return new SearchPart(SearchKind.Text, view.Id, view.Heading, Line(section.Text.Split('\n').Select(WithoutMarks)));
        }

        foreach (var evidence in indicator.Evidence)
        {
            yield return new SearchPart(SearchKind.Evidence, "evidence", site.Words["search.evidence"], Line(evidence.Items));
        }

        yield return new SearchPart(SearchKind.Text, "printed", site.Words["search.printed"], Line(indicator.Printed.Select(f => PrintedText.Row(site.Words, f, indicator)).SelectMany(r => (string[])[r.Where, r.What, r.Used])));
        yield return new SearchPart(SearchKind.Text, "remarks", site.Words["search.remarks"], Line(Notes(kind => !NoteText.IsOnCriteria(kind))));
        yield return new SearchPart(SearchKind.Text, "", site.Words["search.sources"], Line(indicator.Sources));
    }

    private IEnumerable<string> Levels() => indicator.Milestones.Count == 0
        ? indicator.Criteria.Levels.Select(l => l.Text)
        : indicator.Milestones.SelectMany(m => m.Criteria.Levels.Select(l => l.Text).Prepend(m.Title));

    private IEnumerable<string> Notes(Func<NoteKind, bool> isWanted) => indicator.Notes.Where(n => isWanted(n.Kind)).Select(n => n.Text);

    private IEnumerable<string> Projects() => site.Handbook.Office.Districts
        .Where(d => indicator.OwnProjects.ContainsKey(d.Id))
        .SelectMany(d => (string[])[d.Name, indicator.OwnProjects[d.Id].Project, .. indicator.OwnProjects[d.Id].Levels.OrderBy(l => l.Key).Select(l => l.Value)]);

    private static IEnumerable<string> Words(Input input) => [input.Label, input.What ?? "", .. input.Columns.SelectMany(Words)];

    // The marks of items and the rules of tables are not the text's.
    private static string WithoutMarks(string line) => line.TrimStart('•', ' ').Replace(" | ", " · ", StringComparison.Ordinal).Trim('|', ' ');

    private static string Line(IEnumerable<string> texts) => string.Join(" · ", texts.Select(t => t.Trim()).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal));
}
