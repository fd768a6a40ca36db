using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>
/// By when an indicator's figures of a month are due: the day of its rule, in the month itself. Where the round's calendar names the
/// indicator in that month, but not on that day, the calendar's day holds (a first report that is due later); its cut-off day and the
/// round's last day are no days of reporting.
/// </summary>
internal static class ReportDays
{
    /// <summary>The day; null where the document sets none.</summary>
    public static BuddhistDate? Of(Indicator indicator, ReportMonth month, Handbook handbook)
    {
        var byRule = indicator.Report switch
        {
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

    /// <summary>The first of the days on which a form's figures are due; null where none is set.</summary>
    public static BuddhistDate? First(IEnumerable<Indicator> indicators, ReportMonth month, Handbook handbook) =>
        indicators.Select(i => Of(i, month, handbook)).Where(d => d is not null).Order().FirstOrDefault();

    /// <summary>The calendar's days in the month for these indicators that come before the first day on which figures are due.</summary>
    public static IReadOnlyList<BuddhistDate> Before(BuddhistDate first, IReadOnlyList<Indicator> indicators, ReportMonth month, Handbook handbook) =>
    [
        .. Events(indicators, month, handbook)
            .Where(e => e.Date.Month == month && e.Date < first && e.Indicators.Count > 0)
            .Select(e => e.Date)
            .Distinct()
            .Order(),
    ];

    /// <summary>
    /// What the calendar says for a month's report: its events in the month, those after the round with its last month; without those
    /// of other indicators.
    /// </summary>
    public static IReadOnlyList<CalendarEvent> Events(IReadOnlyList<Indicator> indicators, ReportMonth month, Handbook handbook) =>
    [
        .. handbook.Calendar.Where(e =>
            (e.Date.Month == month || (month == handbook.Period.To.Month && e.Date > handbook.Period.To))
            && (e.Indicators.Count == 0 || indicators.Any(i => e.Indicators.Contains(i.Id)))),
    ];

    // The 31st of a shorter month is its last day.
    private static BuddhistDate DayOf(ReportMonth month, int day) => BuddhistDate.Of(month.Year, month.Month, day) ?? month.Last;
}
