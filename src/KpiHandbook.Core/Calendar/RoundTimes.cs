using System.Globalization;
using System.Text.RegularExpressions;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Calendar;

/// <summary>
/// Days, months, quarters, years and numbers of rounds within a running text of a round. What only moves with the round says the same in
/// another one; a number that is no time does not.
/// </summary>
/// <param name="round">The round that the text is of.</param>
/// <param name="period">The days that it covers.</param>
public sealed partial class RoundTimes(RoundId round, Period period)
{
    private const int YearsAround = 12;
    private const int MonthsOfYear = 12;
    private const int QuartersOfYear = 4;

    /// <summary>The times of a text, in its order: <c>29 สิงหาคม 2568</c>, <c>รอบการประเมินที่ 2</c>. Four digits far from the round's year are no year.</summary>
    public IReadOnlyList<RoundTime> In(string text) =>
        [.. Times().Matches(ThaiDigits.ToArabic(text)).Where(IsNear).Select(m => new RoundTime(m.Index, text.Substring(m.Index, m.Length), PartOf(m), PlaceOf(m)))];

    /// <summary>True when this round's text and another round's say the same, each of its own round: times may stay, or move with the round.</summary>
    /// <param name="text">Of this round.</param>
    /// <param name="others">The times of the other round.</param>
    /// <param name="other">Its text.</param>
    public bool IsSame(string text, RoundTimes others, string other)
    {
        var (here, there) = (In(text), others.In(other));
        if (here.Count != there.Count)
        {
            return false;
        }

        var (at, to) = (0, 0);
        foreach (var (one, two) in here.Zip(there))
        {
            if (!text.AsSpan(at, one.Start - at).SequenceEqual(other.AsSpan(to, two.Start - to))
                || !(string.Equals(one.Text, two.Text, StringComparison.Ordinal) || string.Equals(one.Place, two.Place, StringComparison.Ordinal)))
            {
                return false;
            }

            (at, to) = (one.Start + one.Text.Length, two.Start + two.Text.Length);
        }

        return text.AsSpan(at).SequenceEqual(other.AsSpan(to));
    }

    private bool IsNear(Match match) => Number(match, "year") is not { } year || Math.Abs(year - round.FiscalYear) <= YearsAround;

    private static RoundPart PartOf(Match match) => (match.Groups["half"].Success, match.Groups["month"].Success, match.Groups["year"].Success) switch
    {
        (true, _, _) => RoundPart.Round,
        (_, true, true) => RoundPart.Date,
        (_, _, true) => match.Groups["fiscal"].Success ? RoundPart.FiscalYear : RoundPart.Year,
        _ => RoundPart.EveryYear,
    };

    // Where it is, seen from the round: the day of a month does not count, for it follows the calendar.
    private string PlaceOf(Match match) => (Number(match, "year"), Number(match, "half")) switch
    {
        (var year, { } half) => OfRound(half, year),
        (var year, _) when match.Groups["month"] is { Success: true } name => OfMonth(ThaiMonths.Parse(name.Value)!.Value, year, match.Groups["day"].Success),
        ({ } year, _) => $"{match.Value[..(match.Groups["year"].Index - match.Index)].Trim()} {Signed(year - round.FiscalYear)}",
        _ => string.Concat(match.Value.Select(c => char.IsAsciiDigit(c) ? Signed((c - '1' - FirstQuarter + QuartersOfYear) % QuartersOfYear) : $"{c}")),
    };

    private string OfRound(int half, int? year) => (year, round.Half) switch
    {
        (null, null) => $"round {half} of year 0",
        (null, { } own) => $"round {Signed(Math.Abs(half - own))}",
        ({ } of, { } own) => $"round of a year {Signed((2 * (of - round.FiscalYear)) + half - own)}",
        ({ } of, null) => $"round {half} of year {Signed(of - round.FiscalYear)}",
    };

    private string OfMonth(int month, int? year, bool hasDay)
    {
        var first = period.From.Day.Month;
        var at = year is { } of ? (MonthsOfYear * (of - period.From.Year)) + month - first : (month - first + MonthsOfYear) % MonthsOfYear;
        return $"{(hasDay ? "day of " : "")}month{(year is null ? "" : " of a year")} {Signed(at)}";
    }

    // Of the fiscal year, from 0.
    private int FirstQuarter => (period.From.Day.Month + 2) % MonthsOfYear / 3;

    private static string Signed(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        """
        รอบ(การประเมิน)?ที่\s*(?<half>[12])(?![0-9])(/(?<year>2[4-6][0-9]{2})(?![0-9]))?
        | (?<![0-9/])(?<half>[12])/(?<year>2[4-6][0-9]{2})(?![0-9])
        | ไตรมาส(ที่)?\s*[1-4](\s*(และ|ถึง|,|-|–)\s*[1-4])*
        | ((?<![0-9])(?<day>[0-9]{1,2})\s+)?
          (?<month>มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม
          |ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\.)
          (\s*(พ\.ศ\.\s*)?(?<year>2[4-6][0-9]{2})(?![0-9]))?
        | ((?<fiscal>ปีงบประมาณ)\s*|ปี\s*)?(พ\.ศ\.\s*)?(?<![0-9,/-])(?<![0-9]\.)(?<year>2[4-6][0-9]{2})(?![0-9])
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Times();
}

/// <summary>A time that a text names.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Text">As it stands there.</param>
/// <param name="Names">What it names.</param>
/// <param name="Place">Where it is, seen from the round: equal for times of two rounds that the round alone moves.</param>
public sealed record RoundTime(int Start, string Text, RoundPart Names, string Place)
{
    /// <summary>True for the round that the text is of, and its year.</summary>
    public bool IsOwn => Names is RoundPart.Round or RoundPart.FiscalYear or RoundPart.Year && Place.EndsWith(" 0", StringComparison.Ordinal);
}

/// <summary>What a time in a text names.</summary>
public enum RoundPart
{
    /// <summary>A round: <c>รอบที่ 2</c>, <c>2/2568</c>.</summary>
    Round,

    /// <summary>A fiscal year that is called so: <c>ปีงบประมาณ พ.ศ. 2568</c>.</summary>
    FiscalYear,

    /// <summary>Any other year: <c>ปี 2568</c>.</summary>
    Year,

    /// <summary>A day or month of a year: <c>29 สิงหาคม 2568</c>.</summary>
    Date,

    /// <summary>What comes every year: a day, month or quarter without one.</summary>
    EveryYear,
}
