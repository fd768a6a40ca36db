using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>Figures for readers: thousands marks, at most two decimals, units in their Thai place. Digits stay Arabic here: the templates set them.</summary>
public static class NumberText
{
    /// <summary>What the unit of a percentage begins with.</summary>
    public const string Percent = "ร้อยละ";

    private const string Baht = "บาท";

    /// <summary><c>1,234.5</c>; whole numbers without decimals.</summary>
    public static string Of(Rational number) => number.Grouped(Decimals(number));

    /// <summary>A measured value, always with two decimals unless whole, so that a column of them lines up: <c>16.67</c>, <c>95</c>.</summary>
    public static string Measured(Rational number) => number.Grouped(Decimals(number), padded: !number.IsInteger);

    /// <summary>A figure as it was given, with all its decimals: <c>94.985</c>. What does not end, as two decimals.</summary>
    public static string Exact(Rational number) => number.IsExactAt(6) ? number.Grouped(6) : Of(number);

    // 94.996 must not pass for 95: a figure that only rounding makes whole shows as many decimals as say that it is not.
    private static int Decimals(Rational number)
    {
        var digits = 2;
        while (digits < 6 && !number.IsInteger && number.Round(digits).IsInteger)
        {
            digits++;
        }

        return digits;
    }

    /// <summary>A figure that may not end, as it is reckoned with: <c>4.5</c>, <c>13/3</c>.</summary>
    public static string AsFraction(Rational number) => number.IsExactAt(2) ? Of(number) : $"{number.Numerator}/{number.Denominator}";

    /// <summary>A section's score, one decimal: <c>87.0</c>.</summary>
    public static string Score(Rational number) => number.Grouped(1, padded: true);

    /// <summary><c>16.67 %</c>, <c>5 ครัวเรือน</c>; a unit that is a scale (ระดับความสำเร็จ) is left out.</summary>
    public static string WithUnit(Rational number, string unit) =>
        IsScale(unit) ? Measured(number)
        : IsPercent(unit) ? $"{Measured(number)} %"
        : unit is Baht ? $"{Measured(number)} {unit}"
        : $"{Of(number)} {unit}";

    /// <summary><c>ร้อยละ 16.67</c>, <c>5 ครัวเรือน</c>: inside a sentence.</summary>
    public static string InSentence(Words words, Rational number, string unit) =>
        IsPercent(unit) ? words.Say("number.percent", Of(number)) : WithUnit(number, unit);

    private static string Given(Words words, Rational number, string unit) =>
        IsPercent(unit) ? words.Say("number.percent", Exact(number)) : IsScale(unit) ? Exact(number) : unit is Baht ? WithUnit(number, unit) : $"{Exact(number)} {unit}";

    /// <summary>True for บาท.</summary>
    public static bool IsMoney(string unit) => unit is Baht;

    /// <summary>True for ร้อยละ.</summary>
    public static bool IsPercent(string unit) => unit.StartsWith(Percent, StringComparison.Ordinal) && !IsScale(unit);

    /// <summary>True for ระดับความสำเร็จ, ร้อยละ/ระดับความสำเร็จ: the figure is a level itself.</summary>
    public static bool IsScale(string unit) => unit.Contains("ระดับ", StringComparison.Ordinal);

    /// <summary>A value as its input holds it: with its unit, a day as a date, yes or no as ใช่ or ไม่ใช่.</summary>
    public static string Of(Words words, Value value, Input input) => value switch
    {
        Value.Number number => Given(words, number.Amount, input.Type == InputType.Percent ? Percent : input.Unit),
        Value.Truth truth => words[truth.Holds ? "answer.yes" : "answer.no"],
        Value.Day day => words.InBrief(day.Date),
        Value.Text text => text.Words,
        Value.Withheld => WithheldText.Figure(words),
        Value.Table table => $"{table.Rows.Count} {input.Unit}",
        _ => "–",
    };
}
