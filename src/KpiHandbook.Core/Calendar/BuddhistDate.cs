using System.Globalization;

namespace KpiHandbook.Core.Calendar;

/// <summary>A day of the Buddhist-era calendar (พ.ศ.), whose years are those of the Common Era plus 543.</summary>
/// <param name="Day">The same day in the Gregorian calendar.</param>
public readonly record struct BuddhistDate(DateOnly Day) : IComparable<BuddhistDate>
{
    private const int Offset = 543;

    /// <summary>Year of the Buddhist era.</summary>
    public int Year => Day.Year + Offset;

    /// <summary>The month that the day is in.</summary>
    public ReportMonth Month => ReportMonth.Of(Year, Day.Month);

    /// <summary>The day of a Buddhist year, or null when there is no such day.</summary>
    public static BuddhistDate? Of(int year, int month, int day)
    {
        var common = year - Offset;
        return common is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(common, month)
            ? new BuddhistDate(new DateOnly(common, month, day))
            : null;
    }

    /// <summary>Reads <c>2568-08-29</c>, year of the Buddhist era; null for anything else.</summary>
    public static BuddhistDate? Parse(string text)
    {
        var parts = text.Split('-');
        return parts is [{ Length: 4 }, { Length: 2 }, { Length: 2 }]
            && parts.All(part => part.All(char.IsAsciiDigit))
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            ? Of(year, month, day)
            : null;
    }

    /// <summary><c>29 สิงหาคม 2568</c>.</summary>
    public string ToLongText() => $"{Day.Day} {ThaiMonths.Name(Day.Month)} {Year}";

    /// <summary><c>29 ส.ค. 2568</c>.</summary>
    public string ToShortText() => $"{Day.Day} {ThaiMonths.Abbreviation(Day.Month)} {Year}";

    /// <summary><c>2568-08-29</c>.</summary>
    public override string ToString() => $"{Year:0000}-{Day.Month:00}-{Day.Day:00}";

    /// <inheritdoc/>
    public int CompareTo(BuddhistDate other) => Day.CompareTo(other.Day);

    /// <summary>Earlier than.</summary>
    public static bool operator <(BuddhistDate left, BuddhistDate right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(BuddhistDate left, BuddhistDate right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(BuddhistDate left, BuddhistDate right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(BuddhistDate left, BuddhistDate right) => left.CompareTo(right) >= 0;
}
