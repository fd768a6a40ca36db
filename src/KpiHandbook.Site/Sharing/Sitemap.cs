using System.Globalization;
using System.Net;
using System.Text;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Sharing;

/// <summary>Tells search engines of every page that has an address of its own. There is none before the site knows where it is published.</summary>
internal static class Sitemap
{
    private const int MostInOne = 40_000;
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The files of a site.</summary>
    /// <param name="settings">Of the site.</param>
    /// <param name="rounds">Every round.</param>
    /// <param name="pages">The paths of all pages, read when the files are made.</param>
    public static IEnumerable<DataFile> Of(SiteSettings settings, IReadOnlyList<RoundEntry> rounds, Lazy<IReadOnlySet<string>> pages)
    {
        if (settings.BaseUrl is not { } site)
        {
            yield break;
        }

        yield return new DataFile(Routes.Sitemap, () => Encoding.UTF8.GetBytes(Write(site, rounds, [.. pages.Value.Where(IsListed).Order(StringComparer.Ordinal)])));

        // Read at the root of a host alone.
        if (new Uri(site).AbsolutePath is "/")
        {
            yield return new DataFile(Routes.Robots, () => Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\nSitemap: {site}/{Routes.Sitemap}\n"));
        }
    }

    // What leads on, stands in for another page or is a permanent copy has its address elsewhere.
    private static bool IsListed(string path) =>
        !path.Contains("/latest/", StringComparison.Ordinal) && !path.Contains("/rev/", StringComparison.Ordinal)
        && !path.StartsWith("404.", StringComparison.Ordinal) && !path.StartsWith("offline.", StringComparison.Ordinal);

    private static string Write(string site, IReadOnlyList<RoundEntry> rounds, IReadOnlyList<string> pages)
    {
        var xml = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"{Schema}\">\n");
        foreach (var page in pages.Take(MostInOne))
        {
            var day = rounds.FirstOrDefault(r => page.StartsWith($"{r.Handbook.Path}/", StringComparison.Ordinal)) is { } round ? DayOf(round) : null;
            xml.Append(CultureInfo.InvariantCulture, $"<url><loc>{WebUtility.HtmlEncode($"{site}/{page}")}</loc>");
            xml.Append(day is null ? "" : $"<lastmod>{day}</lastmod>");
            xml.Append("</url>\n");
        }

        return xml.Append("</urlset>\n").ToString();
    }

    // The day that the round's text or results are of: the same whenever the site is built.
    private static string? DayOf(RoundEntry round) =>
        new[] { round.Handbook.By?.Date?.Day, round.Handbook.Document.Date?.Day, round.Current?.Last.Day }.Max() is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
