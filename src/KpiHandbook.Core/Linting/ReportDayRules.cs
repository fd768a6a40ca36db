using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Linting;

/// <summary>A report is due on days that there are: a monthly one in every month of the round, and one in the round in a month of its own.</summary>
internal static class ReportDayRules
{
    public static IEnumerable<Problem> Check(Handbook handbook)
    {
        foreach (var indicator in handbook.Indicators.Where(i => i.Report?.Day is not null))
        {
            var day = indicator.Report!.Day!.Value;
            if (indicator.Report.Every == ReportFrequency.Round && !IsInCalendar(handbook, indicator, day))
            {
                yield return Problems.ReportDayOfNoMonth(indicator.PlaceOf("reports"), day);
            }
            else if (indicator.Report.Every == ReportFrequency.Month && Without(handbook, indicator, day) is { Count: > 0 } months)
            {
                yield return Problems.ReportDayInNoMonth(indicator.PlaceOf("reports"), day, months.Select(m => m.ToLongText()));
            }
        }
    }

    private static List<ReportMonth> Without(Handbook handbook, Indicator indicator, int day) =>
        [.. handbook.Period.Months.Where(m => indicator.IsScoredIn(m) && m.Last.Day.Day < day)];

    private static bool IsInCalendar(Handbook handbook, Indicator indicator, int day) =>
        handbook.Calendar.Any(e => e.Date.Day.Day == day && (e.Indicators.Count == 0 || e.Indicators.Contains(indicator.Id)));
}
