using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Districts;

/// <summary>A day by which something is due, and the indicators concerned.</summary>
internal sealed record Deadline(BuddhistDate Date, bool IsCutOff, IReadOnlyList<Indicator> Indicators);

/// <summary>Finds what is due next. There is no clock here: "next" is after the month that the results are of.</summary>
internal static class Deadlines
{
    /// <summary>The first day after a month, within the round, on which one of these indicators is reported or cut off; null when none is left.</summary>
    public static Deadline? Next(Period round, ReportMonth asOf, IReadOnlyList<Indicator> indicators) => indicators
        .SelectMany(i => DaysOf(i, round, asOf).Select(d => (d.Date, d.IsCutOff, Indicator: i)))
        .GroupBy(d => (d.Date, d.IsCutOff))
        .OrderBy(g => g.Key.Date)
        .ThenBy(g => g.Key.IsCutOff)
        .Select(g => new Deadline(g.Key.Date, g.Key.IsCutOff, [.. g.Select(d => d.Indicator)]))
        .FirstOrDefault();

    private static IEnumerable<(BuddhistDate Date, bool IsCutOff)> DaysOf(Indicator indicator, Period round, ReportMonth asOf)
    {
        var reports = indicator.Report switch
        {
            { Every: ReportFrequency.Month, Day: { } day } => MonthsAfter(asOf, round).Select(m => DayOf(m, day)),
            { Every: ReportFrequency.Round, Day: { } day } => [DayOf(round.To.Month, day)],
            _ => [],
        };
        foreach (var date in reports.Where(d => d > asOf.Last && round.Contains(d)))
        {
            yield return (date, false);
        }

        if (indicator.CutOff is { Date: var cutOff } && cutOff > asOf.Last)
        {
            yield return (cutOff, true);
        }
    }

    private static IEnumerable<ReportMonth> MonthsAfter(ReportMonth month, Period round)
    {
        for (var next = month.Last.Day.AddDays(1); next <= round.To.Day; next = next.AddMonths(1))
        {
            yield return new BuddhistDate(next).Month;
        }
    }

    // The 31st of a shorter month is its last day.
    private static BuddhistDate DayOf(ReportMonth month, int day) => BuddhistDate.Of(month.Year, month.Month, day) ?? month.Last;
}
