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
    /// <param name="words">Of a language.</param>
    /// <param name="indicator">What was scored.</param>
    /// <param name="trace">How.</param>
    /// <param name="assignment">The unit's weight and table reading; null for figures that nobody reported.</param>
    public static string Of(Words words, Indicator indicator, Trace trace, ScoredAssignment? assignment)
    {
        var view = assignment is null ? TraceViewBuilder.Of(words, indicator, trace) : TraceViewBuilder.Of(words, assignment);
        var text = new StringBuilder(indicator.Title).Append('\n');
        foreach (var (line, number) in view.Lines.Select((line, i) => (line, i + 1)))
        {
            text.Append($"{number,3}. {Mark(words, line)}{line.Text}{(line.Source is { } source ? $"  [{source}]" : "")}\n");
        }

        text.Append(words.Say("explain.result", assignment is null ? OutcomeText.Of(words, trace.Outcome, indicator) : OutcomeText.Of(words, assignment)));
        if (trace.Value is { } value)
        {
            text.Append($" ({NumberText.InSentence(words, value, indicator.Unit)})");
        }

        // Where the printed table decides, the criteria's next level is not the unit's.
        if (assignment?.ByTable is not { Decides: true } && NextLevelSearch.Find(indicator, trace) is { } next)
        {
            text.Append('\n').Append(words.Say("explain.next", NextStepText.Of(words, indicator, next, trace.Value)));
        }

        return text.ToString();
    }

    private static string Mark(Words words, TraceLine line) => line.Holds switch
    {
        true => $"✓ {words["trace.true"]}  ",
        false => $"✗ {words["trace.false"]} ",
        null => "",
    };
}
