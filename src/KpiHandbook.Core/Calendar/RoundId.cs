using System.Globalization;

namespace KpiHandbook.Core.Calendar;

/// <summary>A span of days, both ends included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, not before the first.</param>
public readonly record struct Period(BuddhistDate From, BuddhistDate To)
{
    /// <summary>True for a day within the span.</summary>
    public bool Contains(BuddhistDate day) => From <= day && day <= To;

    /// <summary>Its months, in order, those of its first and last day included.</summary>
    public IEnumerable<ReportMonth> Months
    {
        get
        {
            for (var month = From.Month; month.First <= To; month = new BuddhistDate(month.Last.Day.AddDays(1)).Month)
            {
                yield return month;
            }
        }
    }

    /// <summary><c>1 เมษายน – 30 กันยายน 2568</c>; each date whole when the years differ.</summary>
    public string ToLongText() => From.Year == To.Year
        ? $"{From.Day.Day} {ThaiMonths.Name(From.Day.Month)} – {To.ToLongText()}"
        : $"{From.ToLongText()} – {To.ToLongText()}";
}

/// <summary>
/// An evaluation round (รอบการประเมิน): a Buddhist fiscal year and its half (1: 1 October – 31 March, 2: 1 April – 30 September),
/// or the whole fiscal year when <see cref="Half"/> is null.
/// </summary>
/// <param name="FiscalYear">Buddhist fiscal year: 2568 runs from 1 October 2567 to 30 September 2568.</param>
/// <param name="Half">1, 2, or null for the year.</param>
public readonly record struct RoundId(int FiscalYear, int? Half) : IComparable<RoundId>
{
    /// <summary>Reads <c>2568-2</c>, <c>2568-1</c> or <c>2568</c>; null for anything else.</summary>
    public static RoundId? Parse(string text)
    {
        var half = text switch
        {
            { Length: 4 } => (int?)null,
            [_, _, _, _, '-', '1'] => 1,
            [_, _, _, _, '-', '2'] => 2,
            _ => 0,
        };
        return half != 0
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 2400 and <= 3000
            ? new RoundId(year, half)
            : null;
    }

    /// <summary>The days that the round covers by definition.</summary>
    public Period Period => Half switch
    {
        1 => Between(FiscalYear - 1, 10, FiscalYear, 3),
        2 => Between(FiscalYear, 4, FiscalYear, 9),
        _ => Between(FiscalYear - 1, 10, FiscalYear, 9),
    };

    /// <summary><c>รอบที่ 2/2568</c>, or <c>ปีงบประมาณ 2568</c>.</summary>
    public string ToText() => Half is { } half ? $"รอบที่ {half}/{FiscalYear}" : $"ปีงบประมาณ {FiscalYear}";

    /// <summary><c>2568-2</c>, as in addresses and folders.</summary>
    public override string ToString() => Half is { } half ? $"{FiscalYear}-{half}" : $"{FiscalYear}";

    /// <inheritdoc/>
    public int CompareTo(RoundId other) => (FiscalYear, Half ?? 0).CompareTo((other.FiscalYear, other.Half ?? 0));

    /// <summary>Earlier than.</summary>
    public static bool operator <(RoundId left, RoundId right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(RoundId left, RoundId right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(RoundId left, RoundId right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(RoundId left, RoundId right) => left.CompareTo(right) >= 0;

    private static Period Between(int fromYear, int fromMonth, int toYear, int toMonth) =>
        new(ReportMonth.Of(fromYear, fromMonth).First, ReportMonth.Of(toYear, toMonth).Last);
}
