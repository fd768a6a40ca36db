using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Cli.Printing;

/// <summary>A trace as lines for a terminal: the same lines as on the pages.</summary>
internal static class TraceText
{
    public static string Of(Indicator indicator, Trace trace, ScoredAssignment? assignment)
    {
        var view = assignment is null ? TraceViewBuilder.Of(indicator, trace) : TraceViewBuilder.Of(assignment);
        var outcome = assignment?.Outcome ?? trace.Outcome;
        return string.Join(Environment.NewLine, [indicator.Title, .. view.Lines.Select(Line), OutcomeText.Of(outcome)]);
    }

    private static string Line(TraceLine line)
    {
        var mark = line.Holds switch { true => "✓", false => "✗", null => "·" };
        return line.Source is null ? $"  {mark} {line.Text}" : $"  {mark} {line.Text}  [{line.Source}]";
    }
}
