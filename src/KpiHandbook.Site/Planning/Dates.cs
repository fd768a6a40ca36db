using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Planning;

/// <summary>Whether a round has a calendar to show.</summary>
internal static class Dates
{
    /// <summary>True when the round has a dated event, or an indicator reported on a day of every month.</summary>
    public static bool HasDates(this Handbook handbook) =>
        handbook.Calendar.Count > 0 || handbook.Indicators.Any(i => i.Report is { Every: ReportFrequency.Month, Day: not null });
}
