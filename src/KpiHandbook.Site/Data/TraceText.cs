using System.Text;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Data;

/// <summary>A trace as plain lines for a terminal: the lines of the page, numbered, with the way to the next level.</summary>
public static class TraceText
{
    /// <summary>The lines, without a newline at the end.</summary>
    /// <param name="indicator">What was scored.</param>
    /// <param name="trace">How.</param>
    /// <param name="assignment">The unit's weight and table reading; null for figures that nobody reported.</param>
    public static string Of(Indicator indicator, Trace trace, ScoredAssignment? assignment)
    {
        var view = assignment is null ? TraceViewBuilder.Of(Words.Thai, indicator, trace) : TraceViewBuilder.Of(Words.Thai, assignment);
        var text = new StringBuilder(indicator.Title).Append('\n');
        foreach (var (line, number) in view.Lines.Select((line, i) => (line, i + 1)))
        {
            text.Append($"{number,3}. {Mark(line)}{line.Text}{(line.Source is { } source ? $"  [{source}]" : "")}\n");
        }

        text.Append("ผล: ").Append(assignment is null ? OutcomeText.Of(Words.Thai, trace.Outcome, indicator) : OutcomeText.Of(Words.Thai, assignment));
        if (trace.Value is { } value)
        {
            text.Append($" ({NumberText.InSentence(Words.Thai, value, indicator.Unit)})");
        }

        // Where the printed table decides, the criteria's next level is not the unit's.
        if (assignment?.ByTable is not { Decides: true } && NextLevelSearch.Find(indicator, trace) is { } next)
        {
            text.Append("\nต่อไป: ").Append(NextStepText.Of(Words.Thai, indicator, next, trace.Value));
        }

        return text.ToString();
    }

    private static string Mark(TraceLine line) => line.Holds switch
    {
        true => "✓ จริง  ",
        false => "✗ ไม่จริง ",
        null => "",
    };
}
