using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Feeds;

/// <summary>The feeds of a site: of everything, and of each office.</summary>
internal static class SiteFeeds
{
    /// <summary>Their files.</summary>
    public static IEnumerable<DataFile> Of(SiteSettings settings, IReadOnlyList<RoundEntry> rounds) =>
    [
        Feed(new AtomFeed(Routes.Feed, settings.Title, settings.Title, Routes.Home, settings.BaseUrl), rounds),
        .. rounds.GroupBy(r => r.Handbook.Office.Id).Select(o => OfOffice(settings, o.First().Handbook.Office, [.. o])),
    ];

    private static DataFile OfOffice(SiteSettings settings, Office office, IReadOnlyList<RoundEntry> rounds) => Feed(
        new AtomFeed(Routes.OfficeFeed(office), Words.Thai.Say("feed.title", office.Name), office.Name, Routes.Office(office), settings.BaseUrl), rounds);

    private static DataFile Feed(AtomFeed feed, IReadOnlyList<RoundEntry> rounds) => new(feed.Path, () => feed.Build(rounds.SelectMany(Publications.Of)));
}
