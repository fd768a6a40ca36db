using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>The days that a form names to whoever fills it in.</summary>
internal static class FormDays
{
    /// <summary>The first of the days on which a form's figures are due; null where none is set.</summary>
    public static BuddhistDate? First(IEnumerable<Indicator> indicators, ReportMonth month, Handbook handbook) =>
        indicators.Select(i => ReportDays.Of(i, month, handbook)).Where(d => d is not null).Order().FirstOrDefault();

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
}
