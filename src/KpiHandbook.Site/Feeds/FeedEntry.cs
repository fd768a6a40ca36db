using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Site.Feeds;

/// <summary>Something that was published.</summary>
/// <param name="Key">Names it among all publications; the same in every build: <c>yala/2568-2/amendment/1</c>.</param>
/// <param name="Date">The day of its document, letter or seal; never that of a build.</param>
/// <param name="Title">What it is.</param>
/// <param name="Summary">More about it.</param>
/// <param name="Path">The page that tells of it, from the site's root.</param>
internal sealed record FeedEntry(string Key, BuddhistDate Date, string Title, string Summary, string Path);
