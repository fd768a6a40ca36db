using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Planning;

/// <summary>Plans a whole site from scored rounds. A new kind of page is added here and in the templates' <c>PageRenderer</c>.</summary>
public static class SiteBuilder
{
    /// <summary>The plan of a site.</summary>
    public static SitePlan Build(SiteSettings settings, IReadOnlyList<ScoredRound> rounds)
    {
        var sites = rounds.Select(round => new RoundSite(settings, round)).ToList();
        return new SitePlan(
            [.. TopPages(settings, sites), .. sites.SelectMany(PagesOf)],
            [.. sites.SelectMany(FilesOf)]);
    }

    private static IEnumerable<PlannedPage> TopPages(SiteSettings settings, IReadOnlyList<RoundSite> sites)
    {
        var home = new HomePageBuilder(settings, sites);
        yield return new PlannedPage(Links.Routes.Home, home.Home);
        yield return new PlannedPage(Links.Routes.NotFound, home.NotFound);
    }

    private static IEnumerable<PlannedPage> PagesOf(RoundSite site)
    {
        // Round, indicators, notes: being written. Units, matrix and print join here.
        _ = site;
        yield break;
    }

    private static IEnumerable<DataFile> FilesOf(RoundSite site)
    {
        _ = site;
        yield break;
    }
}
