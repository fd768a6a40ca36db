using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Site.Languages;

/// <summary>Days, months and rounds in a language. Years are Buddhist in both, for readers compare them with letters and handbooks.</summary>
public static class DateWords
{
    /// <summary><c>15 สิงหาคม 2568</c>, <c>15 August 2568 BE</c>.</summary>
    public static string InFull(this Words words, BuddhistDate date) => words.Say("date.day", date.Day.Day, words.Name(date.Day.Month), date.Year);

    /// <summary><c>15 ส.ค. 2568</c>, <c>15 Aug 2568 BE</c>.</summary>
    public static string InBrief(this Words words, BuddhistDate date) => words.Say("date.day-short", date.Day.Day, words.Abbreviation(date.Day.Month), date.Year);

    /// <summary><c>สิงหาคม 2568</c>, <c>August 2568 BE</c>.</summary>
    public static string InFull(this Words words, ReportMonth month) => words.Say("date.month", words.Name(month.Month), month.Year);

    /// <summary><c>ส.ค. 2568</c>, <c>Aug 2568 BE</c>.</summary>
    public static string InBrief(this Words words, ReportMonth month) => words.Say("date.month-short", words.Abbreviation(month.Month), month.Year);

    /// <summary><c>1 เมษายน – 30 กันยายน 2568</c>; each date whole when the years differ.</summary>
    public static string InFull(this Words words, Period period) => period.From.Year == period.To.Year
        ? words.Say("date.span", period.From.Day.Day, words.Name(period.From.Day.Month), words.InFull(period.To))
        : $"{words.InFull(period.From)} – {words.InFull(period.To)}";

    /// <summary><c>รอบที่ 2/2568</c>, or the fiscal year.</summary>
    public static string Name(this Words words, RoundId round) =>
        round.Half is { } half ? words.Say("date.round", half, round.FiscalYear) : words.Say("date.year", round.FiscalYear);

    /// <summary>The name of a month, 1 to 12.</summary>
    public static string Name(this Words words, int month) => words["date.months"].Split(' ')[month - 1];

    /// <summary>The same, shortened.</summary>
    public static string Abbreviation(this Words words, int month) => words["date.months-short"].Split(' ')[month - 1];
}
