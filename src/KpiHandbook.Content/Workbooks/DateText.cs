using System.Globalization;
using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// Reads days typed as text: <c>29/8/2568</c>, <c>29 ส.ค. 2568</c>, <c>29 สิงหาคม พ.ศ. 2568</c>, <c>2568-08-29</c>, and the same with a
/// year of the Common Era, which no Buddhist year can be mistaken for. Day before month, always.
/// </summary>
internal static class DateText
{
    private const string EraMark = "พ.ศ.";
    private const string DayMark = "วันที่";

    /// <summary>What a text turned out to be.</summary>
    internal abstract record Reading
    {
        private Reading()
        {
        }

        /// <summary>A day.</summary>
        internal sealed record Good(BuddhistDate Date) : Reading;

        /// <summary>A day whose year has two digits.</summary>
        internal sealed record TwoDigitYear : Reading;

        /// <summary>No day.</summary>
        internal sealed record NotADate : Reading;
    }

    /// <summary>Reads a text that <see cref="CellText.Normalise"/> returned.</summary>
    public static Reading Parse(string text)
    {
        var bare = text.StartsWith(DayMark, StringComparison.Ordinal) ? text[DayMark.Length..].TrimStart() : text;
        var first = Digits(bare);
        var last = Digits(Reversed(bare));
        if (first is 0 or > 4 || last is 0 or > 4 || first + last >= bare.Length)
        {
            return new Reading.NotADate();
        }

        var middle = bare[first..^last].Replace(EraMark, "", StringComparison.Ordinal).Trim();
        var (dayText, yearText) = first == 4 ? (bare[^last..], bare[..first]) : (bare[..first], bare[^last..]);
        if (Month(middle) is not { } month || Number(dayText) is not { } day || Number(yearText) is not { } year || dayText.Length > 2)
        {
            return new Reading.NotADate();
        }

        return yearText.Length == 2 ? new Reading.TwoDigitYear()
            : OfYear(year, month, day) is { } date ? new Reading.Good(date)
            : new Reading.NotADate();
    }

    /// <summary>The day of a stored date, counted from the end of 1899; null for times of day and what lies outside the calendar.</summary>
    public static BuddhistDate? OfSerial(double serial) =>
        serial is >= 61 and < 2958466 && double.IsInteger(serial)
            ? new BuddhistDate(DateOnly.FromDateTime(DateTime.FromOADate(serial)))
            : null;

    private static BuddhistDate? OfYear(int year, int month, int day) => year switch
    {
        >= 2400 and <= 2743 => BuddhistDate.Of(year, month, day),
        >= 1900 and <= 2200 => BuddhistDate.Of(year + 543, month, day),
        _ => null,
    };

    // "/8/", "-08-", ".8." or the name of a month.
    private static int? Month(string middle) =>
        middle is [('/' or '-' or '.') and var open, .. var digits, var close] && open == close
            ? Number(digits.Trim()) is >= 1 and <= 12 and var month ? month : null
            : ThaiMonths.Parse(middle);

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int Digits(string text) => text.TakeWhile(char.IsAsciiDigit).Count();

    private static string Reversed(string text)
    {
        var letters = text.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }
}
