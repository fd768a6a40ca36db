using System.Globalization;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Calendar;

/// <summary>Shapes a round's calendar.</summary>
internal sealed class CalendarPageBuilder(RoundSite site)
{
    private const int DaysOfWeek = 7;

    private readonly Handbook _handbook = site.Handbook;
    private readonly RelativeLinks _links = site.LinksFrom(Routes.Calendar(site.Handbook));

    private Words Words => site.Words;

    public Page Build()
    {
        var dues = DueDates.Of(_handbook);
        return new CalendarPage(
            _links.From,
            site.FrameOf(_links.Path, Words["calendar.title"], showsResults: false),
            NextDue.Of(site, _links, null),
            [.. dues.GroupBy(d => d.Date.Month).Select(g => Month(g.Key, [.. g]))],
            [.. Undated(dues)],
            dues.Count == 0 ? null : new Link(Words["calendar.file-round"], _links.To(Routes.CalendarFile(_handbook))),
            dues.Count == 0 ? [] : [.. CurrentUnits.Of(site).Select(u => new Link(UnitText.Of(site.Words, u.Unit, _handbook.Office), _links.To(Routes.UnitCalendar(_handbook, u.Unit))))]);
    }

    /// <summary>The anchor of a day.</summary>
    public static string IdOf(BuddhistDate date) => $"d-{date}";

    /// <summary>A day as machines write it.</summary>
    public static string Machine(BuddhistDate date) => date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DueMonth Month(ReportMonth month, IReadOnlyList<Due> dues)
    {
        var days = dues.GroupBy(d => d.Date).ToDictionary(g => g.Key, g => g.ToList());
        return new DueMonth(
            $"m-{month}",
            Words.InFull(month),
            [.. days.Select(d => new DueDay(IdOf(d.Key), Machine(d.Key), DueText.Weekday(Words, d.Key), Words.InBrief(d.Key), IsWeekend(d.Key) ? Words["calendar.weekend"] : null, [.. Items(d.Value)]))],
            [.. Sheet(month, days).Chunk(DaysOfWeek)]);
    }

    // Of other holidays the handbooks say nothing.
    private static bool IsWeekend(BuddhistDate date) => date.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // What is the same but for the indicator stands as one item.
    private IEnumerable<DueItem> Items(IEnumerable<Due> day) => day
        .GroupBy(d => (d.Kind, d.Text, Whom: DueText.Whom(Words, _handbook, d)))
        .Select(g => new DueItem(DueText.Kind(Words, g.Key.Kind), g.Key.Text, [.. g.SelectMany(d => d.Indicators).Select(Indicator)], g.Key.Whom));

    private DueIndicator Indicator(Indicator indicator) => new(
        LinkTo(indicator),
        indicator.Evidence.Count == 0 ? null : new Link(Words["calendar.evidence"], _links.To($"{Routes.Indicator(_handbook, indicator.Id)}#evidence")));

    private IEnumerable<SheetCell?> Sheet(ReportMonth month, Dictionary<BuddhistDate, List<Due>> days)
    {
        var before = (int)month.First.Day.DayOfWeek;
        var length = month.Last.Day.Day;
        for (var at = 0; at < before + length || at % DaysOfWeek != 0; at++)
        {
            yield return at < before || at >= before + length ? null : Cell(new BuddhistDate(month.First.Day.AddDays(at - before)));
        }

        SheetCell Cell(BuddhistDate date) => new(
            $"{date.Day.Day}",
            days.ContainsKey(date) ? $"#{IdOf(date)}" : null,
            days.TryGetValue(date, out var dues)
                ? [.. dues.GroupBy(d => DueText.SheetKey(_handbook.Period, d), StringComparer.Ordinal).Select(g => Words.Say(g.Key, g.Count()))]
                : []);
    }

    private IEnumerable<UndatedIndicator> Undated(IReadOnlyList<Due> dues)
    {
        var dated = dues.SelectMany(d => d.Indicators).Select(i => i.Id).ToHashSet();
        return IndicatorFacts.InOrder(_handbook).Where(i => !dated.Contains(i.Id)).Select(i => new UndatedIndicator(LinkTo(i), i.Report?.Note));
    }

    private Link LinkTo(Indicator indicator) => new(indicator.ShortTitle, _links.To(Routes.Indicator(_handbook, indicator.Id)));
}
