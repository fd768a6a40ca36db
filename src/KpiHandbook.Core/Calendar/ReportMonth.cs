using System.Globalization;

namespace KpiHandbook.Core.Calendar;

/// <summary>A month of the Buddhist era, for which results are reported.</summary>
public readonly record struct ReportMonth : IComparable<ReportMonth>
{
    private ReportMonth(int year, int month)
    {
        Year = year;
        Month = month;
    }

    /// <summary>Year of the Buddhist era.</summary>
    public int Year { get; }

    /// <summary>1 to 12.</summary>
    public int Month { get; }

    /// <summary>The first day of the month.</summary>
    public BuddhistDate First => BuddhistDate.Of(Year, Month, 1)!.Value;

    /// <summary>The last day of the month.</summary>
    public BuddhistDate Last => new(First.Day.AddMonths(1).AddDays(-1));

    /// <summary>The month of a year of the Buddhist era.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static ReportMonth Of(int year, int month) =>
        BuddhistDate.Of(year, month, 1) is null ? throw new ArgumentOutOfRangeException(nameof(month)) : new ReportMonth(year, month);

    /// <summary>Reads <c>2568-08</c>; null for anything else.</summary>
    public static ReportMonth? Parse(string text) =>
        text.Length == 7 && BuddhistDate.Parse(text + "-01") is { } first ? Of(first.Year, first.Day.Month) : null;

    /// <summary><c>สิงหาคม 2568</c>.</summary>
    public string ToLongText() => $"{ThaiMonths.Name(Month)} {Year}";

    /// <summary><c>ส.ค. 2568</c>.</summary>
    public string ToShortText() => $"{ThaiMonths.Abbreviation(Month)} {Year}";

    /// <summary><c>2568-08</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    /// <inheritdoc/>
    public int CompareTo(ReportMonth other) => First.CompareTo(other.First);

    /// <summary>Earlier than.</summary>
    public static bool operator <(ReportMonth left, ReportMonth right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(ReportMonth left, ReportMonth right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(ReportMonth left, ReportMonth right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(ReportMonth left, ReportMonth right) => left.CompareTo(right) >= 0;
}
