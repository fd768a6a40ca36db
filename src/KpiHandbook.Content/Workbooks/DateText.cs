using System.Globalization;
using System.Text.RegularExpressions;
using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// Reads days typed as text: <c>29/8/2568</c>, <c>29 ส.ค. 2568</c>, <c>29 สิงหาคม พ.ศ. 2568</c>, <c>2568-08-29</c>, and the same with a
/// year of the Common Era (<c>29 Aug 2025</c>, <c>29 ส.ค. ค.ศ. 2025</c>), which no Buddhist year can be mistaken for. Day before month,
/// always. An era that is named must fit its year. Midnight, which programs add to days, is no time.
/// </summary>
internal static partial class DateText
{
    private const int EraOffset = 543;
    private const string DayMark = "วันที่";
    private static readonly string[] BuddhistMarks = ["พ.ศ.", "พ.ศ", "พศ."];
    private static readonly string[] CommonMarks = ["ค.ศ.", "ค.ศ", "คศ."];

    private static readonly string[] EnglishMonths =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

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
        var day = Midnight().Replace(text, "");
        var bare = day.StartsWith(DayMark, StringComparison.Ordinal) ? day[DayMark.Length..].TrimStart() : day;
        var first = Digits(bare);
        var last = Digits(Reversed(bare));
        if (first is 0 or > 4 || last is 0 or > 4 || first + last >= bare.Length)
        {
            return new Reading.NotADate();
        }

        var (middle, era) = TakeEra(bare[first..^last]);
        var (dayText, yearText) = first == 4 ? (bare[^last..], bare[..first]) : (bare[..first], bare[^last..]);
        if (Month(middle) is not { } month || Number(dayText) is not { } dayNumber || Number(yearText) is not { } year || dayText.Length > 2)
        {
            return new Reading.NotADate();
        }

        return yearText.Length == 2 ? new Reading.TwoDigitYear()
            : OfYear(year, era, month, dayNumber) is { } date ? new Reading.Good(date)
            : new Reading.NotADate();
    }

    /// <summary>The day of a stored date, counted from the end of 1899; null for times of day and what lies outside the calendar.</summary>
    public static BuddhistDate? OfSerial(double serial) =>
        serial is >= 61 and < 2958466 && double.IsInteger(serial)
            ? new BuddhistDate(DateOnly.FromDateTime(DateTime.FromOADate(serial)))
            : null;

    private static BuddhistDate? OfYear(int year, Era era, int month, int day) => (year, era) switch
    {
        ( >= 2400 and <= 2743, not Era.Common) => BuddhistDate.Of(year, month, day),
        ( >= 1900 and <= 2200, not Era.Buddhist) => BuddhistDate.Of(year + EraOffset, month, day),
        _ => null,
    };

    private static (string Text, Era Era) TakeEra(string middle)
    {
        var text = middle.Trim();
        foreach (var (marks, era) in new[] { (BuddhistMarks, Era.Buddhist), (CommonMarks, Era.Common) })
        {
            if (Array.Find(marks, m => text.EndsWith(m, StringComparison.Ordinal)) is { } mark)
            {
                return (text[..^mark.Length].Trim(), era);
            }
        }

        return (text, Era.Unnamed);
    }

    // "/8/", "-08-", ".8." or the name of a month.
    private static int? Month(string middle)
    {
        if (middle is [('/' or '-' or '.') and var open, .. var digits, var close] && open == close)
        {
            return Number(digits.Trim()) is >= 1 and <= 12 and var month ? month : Named(digits.Trim());
        }

        return Named(middle);
    }

    private static int? Named(string text)
    {
        var english = text.TrimEnd('.', ',').ToLowerInvariant();
        var index = english.Length == 3
            ? Array.FindIndex(EnglishMonths, m => m.StartsWith(english, StringComparison.Ordinal))
            : Array.IndexOf(EnglishMonths, english);
        return index >= 0 ? index + 1 : ThaiMonths.Parse(text);
    }

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int Digits(string text) => text.TakeWhile(char.IsAsciiDigit).Count();

    private static string Reversed(string text)
    {
        var letters = text.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }

    [GeneratedRegex("[ T]0?0:00(:00(\\.0+)?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Midnight();

    private enum Era
    {
        Unnamed,
        Buddhist,
        Common,
    }
}
