using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Districts;

/// <summary>Shapes what a district's own project asks, and who assessed its level on which evidence.</summary>
internal static class OwnProjects
{
    /// <summary>Null for an indicator whose levels are the same for all.</summary>
    public static OwnProjectView? Of(Words words, ScoredAssignment scored, ScoredUnit unit, Handbook handbook)
    {
        var indicator = scored.Indicator;
        if (!indicator.SetByDistrict)
        {
            return null;
        }

        var project = unit.Unit.District is { } district && indicator.OwnProjects.TryGetValue(district.Id, out var own)
            ? ProjectViews.Of(words, indicator, own, new Link(UnitText.Of(words, unit.Unit, handbook.Office), ""))
            : null;
        var asked = indicator.Inputs.Where(i => i.Type == InputType.Text).Select(i => (Input: i, Words: WordsOf(i, scored.Trace))).ToList();
        return scored.Outcome is Outcome.NotReported || asked.Count == 0
            ? project is null ? null : new OwnProjectView(project, null, IsUnnamed: false)
            : new OwnProjectView(
                project,
                string.Join(" · ", asked.Select(w => w.Words is { } said ? $"{w.Input.Label} {said}" : words.Say("own.unnamed", w.Input.Label))),
                asked.Exists(w => w.Words is null));
    }

    private static string? WordsOf(Input input, Trace trace) =>
        (trace.Given.FirstOrDefault(g => g.Table is null && string.Equals(g.Input.Name, input.Name, StringComparison.Ordinal))?.Value as Value.Text)?.Words;
}
