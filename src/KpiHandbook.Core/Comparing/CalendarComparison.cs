using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>
/// The days of a round. Between two rounds a day belongs to the one that says the same of the same indicators; what only moves with the round
/// is told in one line, after everything else.
/// </summary>
internal static class CalendarComparison
{
    public static void Compare(Changes changes, Handbook before, Handbook after)
    {
        if (!changes.Times.Move)
        {
            changes.Fact(Aspect.Calendar, Period, ReaderText.Span(before.Period), ReaderText.Span(after.Period));
            Items.Compare(changes, Aspect.Calendar, What, before.Calendar.Select(e => ItemOf(e, before, after)), after.Calendar.Select(e => ItemOf(e, before, after)));
            return;
        }

        var old = before.Calendar.Select(e => e with { Indicators = [.. e.Indicators.Select(i => Carried(i, after))] }).ToList();
        var now = after.Calendar.ToList();
        var follow = changes.Times.Shift is { } shift ? TakeMoved(changes.Times, shift, old, now) : 0;
        foreach (var (was, became) in TakeAlike(changes.Times, old, now))
        {
            changes.Fact(Aspect.Calendar, new($"วันที่ของ “{became.Text}”", $"date of “{became.Text}”"), ReaderText.Day(was.Date), ReaderText.Day(became.Date));
        }

        foreach (var gone in old)
        {
            changes.Fact(Aspect.Calendar, What, ItemOf(gone, before, after).Shown, null);
        }

        foreach (var come in now)
        {
            changes.Fact(Aspect.Calendar, What, null, ItemOf(come, before, after).Shown);
        }

        var isMoved = follow > 0 && changes.Times.Shift?.PeriodOf(before.Period) == after.Period;
        changes.Fact(
            Aspect.Calendar,
            isMoved ? new($"{Period.Thai} และ {follow} วันในปฏิทินที่เลื่อนตามรอบ", $"{Period.English} and {follow} days that move with it") : Period,
            ReaderText.Span(before.Period), ReaderText.Span(after.Period));
    }

    private static Words What { get; } = new("ปฏิทิน", "calendar");

    private static Words Period { get; } = new("ช่วงเวลาประเมิน", "period");

    // The days that say the same and stand where the round moves them.
    private static int TakeMoved(MovedTimes times, RoundShift shift, List<CalendarEvent> old, List<CalendarEvent> now)
    {
        var count = old.Count;
        for (var i = old.Count - 1; i >= 0; i--)
        {
            var at = now.FindIndex(n => n.Date == shift.Of(old[i].Date) && IsAlike(times, old[i], n));
            if (at >= 0)
            {
                old.RemoveAt(i);
                now.RemoveAt(at);
            }
        }

        return count - old.Count;
    }

    // Those that say the same on other days: told apart only where both rounds have as many of them.
    private static List<(CalendarEvent Before, CalendarEvent After)> TakeAlike(MovedTimes times, List<CalendarEvent> old, List<CalendarEvent> now)
    {
        var pairs = new List<(CalendarEvent, CalendarEvent)>();
        foreach (var one in now.ToList())
        {
            var was = old.Where(o => IsAlike(times, o, one)).OrderBy(o => o.Date).ToList();
            var became = was.Count == 0 ? [] : now.Where(n => IsAlike(times, was[0], n)).OrderBy(n => n.Date).ToList();
            if (was.Count == became.Count)
            {
                pairs.AddRange(was.Zip(became));
                old.RemoveAll(was.Contains);
                now.RemoveAll(became.Contains);
            }
        }

        return pairs;
    }

    private static bool IsAlike(MovedTimes times, CalendarEvent before, CalendarEvent after) =>
        times.AreSame(before.Text, after.Text) && before.Indicators.ToHashSet().SetEquals(after.Indicators);

    private static Id<Indicator> Carried(Id<Indicator> id, Handbook after) =>
        after.Find(id) is null && after.Redirects.GetValueOrDefault(id) is Redirect.Renamed renamed ? renamed.To : id;

    private static Item ItemOf(CalendarEvent one, Handbook before, Handbook after) => new(
        one.Text,
        (new Words("วันที่", "date"), ReaderText.Day(one.Date)),
        (new Words("ตัวชี้วัด", "indicators"), one.Indicators.Count == 0 ? null : ReaderText.Same(ReaderText.Titles(one.Indicators, before, after))))
    {
        Shown = ReaderText.In(language => $"{ReaderText.Day(one.Date)!.In(language)} {one.Text}"),
    };
}
