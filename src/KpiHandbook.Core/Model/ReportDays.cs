using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Core.Model;

/// <summary>
/// By when an indicator's figures of a month are due: the day of its rule, in the month itself. Where the round's calendar names the
/// indicator in that month, but not on that day, the calendar's day holds; its cut-off day and the round's last day are no days of reporting.
/// </summary>
public static class ReportDays
{
    /// <summary>The day; null where the document sets none, and before the first report.</summary>
    public static BuddhistDate? Of(Indicator indicator, ReportMonth month, Handbook handbook)
    {
        var byRule = indicator.Report switch
        {
            { First: { } first } when month < first.Month => null,
            { First: { } first } when month == first.Month => first,
            { Every: ReportFrequency.Month, Day: { } day } => DayOf(month, day),
            { Every: ReportFrequency.Round, Day: { } day } when month == handbook.Period.To.Month => DayOf(month, day),
            _ => (BuddhistDate?)null,
        };
        if (byRule is not { } due)
        {
            return null;
        }

        var named = handbook.Calendar
            .Where(e => e.Date.Month == month && e.Indicators.Contains(indicator.Id))
            .Select(e => e.Date)
            .Where(d => d != indicator.CutOff?.Date && d != handbook.Period.To)
            .Order()
            .ToList();
        return named.Count == 0 || named.Contains(due) ? due : named[0];
    }

    // The 31st of a shorter month is its last day.
    private static BuddhistDate DayOf(ReportMonth month, int day) => BuddhistDate.Of(month.Year, month.Month, day) ?? month.Last;
}
