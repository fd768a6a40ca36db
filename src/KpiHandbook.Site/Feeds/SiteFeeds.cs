using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Feeds;

/// <summary>The feeds of a site in each of its languages: of everything, and of each office.</summary>
internal static class SiteFeeds
{
    /// <summary>Their files.</summary>
    public static IEnumerable<DataFile> Of(SiteSettings settings, IReadOnlyList<RoundEntry> rounds) =>
        settings.Languages.Select(Words.Of).SelectMany(words => In(words, settings, rounds));

    private static IEnumerable<DataFile> In(Words words, SiteSettings settings, IReadOnlyList<RoundEntry> rounds) =>
    [
        Feed(new AtomFeed(words, Routes.Feed, settings.Title, settings.Title, Routes.Home, settings.BaseUrl), rounds),
        .. rounds.GroupBy(r => r.Handbook.Office.Id).Select(o => OfOffice(words, settings, o.First().Handbook.Office, [.. o])),
    ];

    private static DataFile OfOffice(Words words, SiteSettings settings, Office office, IReadOnlyList<RoundEntry> rounds) => Feed(
        new AtomFeed(words, Routes.OfficeFeed(office), words.Say("feed.title", office.Name), office.Name, Routes.Office(office), settings.BaseUrl), rounds);

    private static DataFile Feed(AtomFeed feed, IReadOnlyList<RoundEntry> rounds) =>
        new(feed.Place, () => feed.Build(rounds.SelectMany(r => new Publications(feed.Words).Of(r))));
}
