using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Calendar;

/// <summary>Finds what is due next in a round, for everyone or for one unit.</summary>
internal static class NextDue
{
    /// <summary>The view; null where nothing has a day.</summary>
    /// <param name="site">The round.</param>
    /// <param name="links">Out of the page that shows it.</param>
    /// <param name="unit">Whose days; null for all.</param>
    public static NextDueView? Of(RoundSite site, RelativeLinks links, AssessedUnit? unit)
    {
        var words = site.Words;
        var days = DueDates.Of(site.Handbook).Where(d => unit is null || d.IsFor(unit)).GroupBy(d => d.Date).ToList();
        if (days.Count == 0)
        {
            return null;
        }

        var from = EditionDate.From(site.Handbook, site.Round.Current?.Month);
        var next = days.Find(d => d.Key >= from)?.Key;
        return new NextDueView(
            words.Say("calendar.since", words.InFull(from)),
            [.. days.Select(d => Day(d.Key, WhatAndWhose([.. d]), d.Key == next))],
            words.Say("calendar.over", words.InFull(days[^1].Key)));

        // For all, a day that concerns some says whom.
        string WhatAndWhose(IReadOnlyList<Due> day)
        {
            var units = day.SelectMany(d => d.Units).DistinctBy(u => u.Id, StringComparer.Ordinal).ToList();
            var isForAll = day.Any(d => d.Indicators.Count == 0) || units.Count(u => u.District is not null) == site.Handbook.Office.Districts.Count;
            return unit is not null || isForAll ? What(words, day) : words.Say("calendar.whose", What(words, day), DueText.Whom(words, site.Handbook, day[0] with { Units = units }));
        }

        NextDay Day(BuddhistDate date, string what, bool isNext) => new(
            CalendarPageBuilder.Machine(date),
            new Pages.Link($"{DueText.Weekday(words, date)} {words.InFull(date)}", links.To($"{Routes.Calendar(site.Handbook)}#{CalendarPageBuilder.IdOf(date)}")),
            what,
            isNext);
    }

    private static string What(Words words, IReadOnlyList<Due> day)
    {
        var sentences = day.GroupBy(d => (d.Kind, d.Text)).Select(g => Sentence(words, [.. g])).ToList();
        return sentences.Count == 1 ? sentences[0] : words.Say("calendar.and-more", sentences[0], sentences.Count - 1);
    }

    private static string Sentence(Words words, IReadOnlyList<Due> alike) =>
        alike[0].Text ?? DueText.Sentence(words, alike[0] with { Indicators = [.. alike.SelectMany(d => d.Indicators)] });
}
