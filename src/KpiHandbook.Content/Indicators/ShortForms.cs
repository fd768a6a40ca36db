using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Indicators;

/// <summary>What the program needs to word a level that its file gives as a bare number.</summary>
internal sealed record LevelWording(string Unit, bool SetByDistrict);

/// <summary>Five bare thresholds as the conditions and words that they stand for.</summary>
internal static class ShortForms
{
    public static string NameOf(ShortForm form) => form switch
    {
        ShortForm.AtLeast => "at-least",
        ShortForm.MoreThan => "more-than",
        ShortForm.AtMost => "at-most",
        ShortForm.LessThan => "less-than",
    };

    public static Direction DirectionOf(ShortForm form) => form switch
    {
        ShortForm.AtLeast or ShortForm.MoreThan => Direction.HigherIsBetter,
        ShortForm.AtMost or ShortForm.LessThan => Direction.LowerIsBetter,
    };

    /// <summary>The rule of one level; its condition stands nowhere in a text, so its spans are empty.</summary>
    public static LevelRule RuleOf(ShortForm form, Level level, Rational threshold, LevelWording wording)
    {
        var nowhere = new Span(0, 0);
        var condition = new Expression.Comparison(
            new Expression.Name(ExpressionChecker.ValueName, nowhere),
            [new Link(ComparatorOf(form), new Expression.Number(threshold, nowhere))],
            nowhere);
        return new LevelRule(level, condition, TextOf(form, level, threshold, wording)) { IsTextGenerated = true };
    }

    private static Comparator ComparatorOf(ShortForm form) => form switch
    {
        ShortForm.AtLeast => Comparator.AtLeast,
        ShortForm.MoreThan => Comparator.More,
        ShortForm.AtMost => Comparator.AtMost,
        ShortForm.LessThan => Comparator.Less,
    };

    private static string TextOf(ShortForm form, Level level, Rational threshold, LevelWording wording)
    {
        if (wording.SetByDistrict)
        {
            return $"ทำได้ระดับ {level} ตามโครงการที่อนุมัติของอำเภอ";
        }

        var words = form switch
        {
            ShortForm.AtLeast => "ไม่น้อยกว่า",
            ShortForm.MoreThan => "มากกว่า",
            ShortForm.AtMost => "ไม่เกิน",
            ShortForm.LessThan => "น้อยกว่า",
        };

        // ร้อยละ and ระดับ stand before their number, units behind it.
        var number = threshold.Grouped(6);
        return wording.Unit.StartsWith("ร้อยละ", StringComparison.Ordinal) ? $"{words}ร้อยละ {number}"
            : wording.Unit.StartsWith("ระดับ", StringComparison.Ordinal) ? $"{words}ระดับ {number}"
            : $"{words} {number} {wording.Unit}";
    }
}
