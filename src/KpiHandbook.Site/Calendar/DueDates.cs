using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Calendar;

/// <summary>
/// Everything of a round that has a day: the reports of each month, by the text that scores the month; the cut-off days; and the document's
/// own calendar. What the calendar says about a report or a cut-off of the same day is that report's words, not a second thing to do.
/// </summary>
internal static class DueDates
{
    /// <summary>By date; on one day reports first, then cut-offs, then what else there is.</summary>
    public static IReadOnlyList<Due> Of(Handbook handbook)
    {
        var open = Reports(handbook).Concat(CutOffs(handbook)).ToList();
        var ofCalendar = handbook.Calendar.GroupBy(e => e.Date)
            .SelectMany(day => day.Select((happening, at) => Of(handbook, happening, at + 1, open))).ToList();
        return
        [
            .. ofCalendar.Concat(open.Select(d => Made(handbook, d.Key, d.Date, d.Kind, null, [d.Indicator])))
                .OrderBy(d => d.Date).ThenBy(d => d.Kind),
        ];
    }

    private sealed record Duty(string Key, BuddhistDate Date, DueKind Kind, Indicator Indicator);

    // An event takes the duties that it speaks of out of the open ones.
    private static Due Of(Handbook handbook, CalendarEvent happening, int number, List<Duty> open)
    {
        var about = happening.Indicators.Select(id => handbook.Find(id)).OfType<Indicator>().ToList();
        var duties = open.Where(d => d.Date == happening.Date && happening.Indicators.Contains(d.Indicator.Id)).ToList();
        if (duties.Count == 0 || duties.Count != about.Count || duties.Exists(d => d.Kind != duties[0].Kind))
        {
            return Made(handbook, $"event-{happening.Date}-{number}", happening.Date, DueKind.Event, happening.Text, about);
        }

        open.RemoveAll(duties.Contains);
        return Made(handbook, string.Join('+', duties.Select(d => d.Key)), happening.Date, duties[0].Kind, happening.Text, about);
    }

    private static IEnumerable<Duty> Reports(Handbook handbook) =>
        from month in handbook.Period.Months
        let text = handbook.In(month)
        from indicator in text.Indicators
        where indicator.IsScoredIn(month)
        let date = ReportDays.Of(indicator, month, text)
        where date is not null
        select new Duty($"report-{indicator.Id}-{month}", date.Value, DueKind.Report, indicator);

    private static IEnumerable<Duty> CutOffs(Handbook handbook) => handbook.Indicators
        .Where(i => i.CutOff is not null)
        .Select(i => new Duty($"cut-off-{i.Id}", i.CutOff!.Date, DueKind.CutOff, i));

    private static Due Made(Handbook handbook, string key, BuddhistDate date, DueKind kind, string? text, IReadOnlyList<Indicator> about)
    {
        var whom = handbook.In(date.Month).AssessedUnits()
            .Where(u => about.Count == 0 || u.Agreement.AssignmentsOf(u.Unit).Any(a => about.Any(i => i.Id == a.Entry.Indicator)))
            .Select(u => u.Unit)
            .DistinctBy(u => u.Id, StringComparer.Ordinal);
        return new Due(key, date, kind, text, about, [.. whom]);
    }
}
