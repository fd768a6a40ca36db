using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Site.Texts;

/// <summary>Figures for readers: thousands marks, at most two decimals, units in their Thai place. Digits stay Arabic here: the templates set them.</summary>
public static class NumberText
{
    private const string Percent = "ร้อยละ";
    private const string Baht = "บาท";

    /// <summary><c>1,234.5</c>; whole numbers without decimals.</summary>
    public static string Of(Rational number) => number.Grouped(2);

    /// <summary>A measured value, always with two decimals unless whole, so that a column of them lines up: <c>16.67</c>, <c>95</c>.</summary>
    public static string Measured(Rational number) => number.Grouped(2, padded: !number.IsInteger);

    /// <summary>A section's score, one decimal: <c>87.0</c>.</summary>
    public static string Score(Rational number) => number.Grouped(1, padded: true);

    /// <summary><c>16.67 %</c>, <c>5 ครัวเรือน</c>; a unit that is a scale (ระดับความสำเร็จ) is left out.</summary>
    public static string WithUnit(Rational number, string unit) =>
        IsScale(unit) ? Measured(number)
        : IsPercent(unit) ? $"{Measured(number)} %"
        : unit is Baht ? $"{Measured(number)} {unit}"
        : $"{Of(number)} {unit}";

    /// <summary><c>ร้อยละ 16.67</c>, <c>5 ครัวเรือน</c>: inside a sentence.</summary>
    public static string InSentence(Rational number, string unit) =>
        IsPercent(unit) ? $"{Percent} {Of(number)}" : WithUnit(number, unit);

    /// <summary>True for ร้อยละ.</summary>
    public static bool IsPercent(string unit) => unit.StartsWith(Percent, StringComparison.Ordinal) && !IsScale(unit);

    // ระดับความสำเร็จ, ร้อยละ/ระดับความสำเร็จ: the figure is a level itself.
    private static bool IsScale(string unit) => unit.Contains("ระดับ", StringComparison.Ordinal);

    /// <summary>A value as its input holds it: with its unit, a day as a date, yes or no as ใช่ or ไม่ใช่.</summary>
    public static string Of(Value value, Input input) => value switch
    {
        Value.Number number => InSentence(number.Amount, input.Type == InputType.Percent ? Percent : input.Unit),
        Value.Truth truth => truth.Holds ? "ใช่" : "ไม่ใช่",
        Value.Day day => day.Date.ToShortText(),
        Value.Table table => $"{table.Rows.Count} {input.Unit}",
        _ => "–",
    };
}
