using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>The way to the next level as one sentence: <c>ครัวเรือนที่ผ่านเกณฑ์รายได้ เพิ่มอีก 1 ครัวเรือน ได้ระดับ 5</c>.</summary>
public static class NextStepText
{
    /// <summary>What must change and what it gives; the level's own wording, beside the value reached, when no least change can be named.</summary>
    public static string Of(Words words, Indicator indicator, NextLevel next, Rational? value)
    {
        if (next.Changes.Count > 0)
        {
            return words.Say("next.gives", Changes(words, next.Changes).Aggregate((a, b) => words.Say("next.and", a, b)), LevelText.Of(words, next.Target, indicator));
        }

        var wanted = indicator.Criteria.Levels.First(r => r.Level == next.Target).Text;
        var level = words.Opening(LevelText.Of(words, next.Target, indicator));
        return value is { } now ? words.Say("next.asks-now", level, wanted, NumberText.Measured(now)) : words.Say("next.asks", level, wanted);
    }

    /// <summary>A unit's next step.</summary>
    public static string Of(Words words, NextStep step) => Of(words, step.Scored.Indicator, step.Next, step.Scored.Trace.Value);

    private static IEnumerable<string> Changes(Words words, IReadOnlyList<InputChange> changes) =>
        changes.GroupBy(c => (c.Table, c.Row)).Select(row => Where(words, row.First()) + row.Select(c => Of(words, c)).Aggregate((a, b) => words.Say("next.and", a, b)));

    private static string Where(Words words, InputChange change) =>
        change.Row is { } row ? words.Say("next.row", words.Say("row.of", change.Table!.RowLabel ?? change.Table.Label, row)) + " " : "";

    private static string Of(Words words, InputChange change) => (change.From, change.To) switch
    {
        (Value.Number from, Value.Number to) => Move(words, change.Input, to.Amount - from.Amount),
        (_, Value.Truth) => words.Say("next.do", change.Input.Label),
        (_, var to) => words.Say("next.becomes", change.Input.Label, NumberText.Of(words, to, change.Input)),
    };

    private static string Move(Words words, Input input, Rational by) => words.Say(
        by.Sign < 0 ? "next.less" : "next.more",
        input.Label,
        words.Joined(input.Type == InputType.Percent || NumberText.IsPercent(input.Unit)
            ? words.Say("number.points", NumberText.Of(by.Abs()))
            : NumberText.IsScale(input.Unit) ? words.Say("next.levels", NumberText.Of(by.Abs()))
            : NumberText.WithUnit(by.Abs(), input.Unit)));
}
