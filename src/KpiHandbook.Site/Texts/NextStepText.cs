using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Texts;

/// <summary>The way to the next level as one sentence: <c>ครัวเรือนที่ผ่านเกณฑ์รายได้ เพิ่มอีก 1 ครัวเรือน ได้ระดับ 5</c>.</summary>
public static class NextStepText
{
    /// <summary>What must change and what it gives; the level's own wording, beside the value reached, when no least change can be named.</summary>
    public static string Of(Indicator indicator, NextLevel next, Rational? value)
    {
        if (next.Changes.Count > 0)
        {
            return $"{string.Join(" และ", Changes(next.Changes))} ได้{LevelText.Of(next.Target, indicator)}";
        }

        var wanted = indicator.Criteria.Levels.First(r => r.Level == next.Target).Text;
        return $"{LevelText.Of(next.Target, indicator)} เกณฑ์คือ “{wanted}”{(value is { } now ? $" ตอนนี้ได้ {NumberText.Measured(now)}" : "")}";
    }

    /// <summary>A unit's next step.</summary>
    public static string Of(NextStep step) => Of(step.Scored.Indicator, step.Next, step.Scored.Trace.Value);

    private static IEnumerable<string> Changes(IReadOnlyList<InputChange> changes) =>
        changes.GroupBy(c => (c.Table, c.Row)).Select(row => Where(row.First()) + string.Join(" และ", row.Select(Of)));

    private static string Where(InputChange change) =>
        change.Row is { } row ? $"{change.Table!.RowLabel ?? change.Table.Label}ที่ {row} " : "";

    private static string Of(InputChange change) => (change.From, change.To) switch
    {
        (Value.Number from, Value.Number to) => $"{change.Input.Label} {Move(change.Input, to.Amount - from.Amount)}",
        (_, Value.Truth) => $"ทำ “{change.Input.Label}”",
        (_, var to) => $"{change.Input.Label} เป็น {NumberText.Of(to, change.Input)}",
    };

    private static string Move(Input input, Rational by) =>
        (by.Sign < 0 ? "ลดลงอีก" : "เพิ่มอีก") + Joined(NumberText.InSentence(by.Abs(), input.Type == InputType.Percent ? "ร้อยละ" : input.Unit));

    // Thai words join; a digit stands apart.
    private static string Joined(string amount) => char.IsAsciiDigit(amount[0]) ? $" {amount}" : amount;
}
