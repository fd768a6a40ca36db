using System.Text;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Proving;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tables;
using KpiHandbook.Site.Data;
using KpiHandbook.Site.Data.Results;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Print;

namespace KpiHandbook.Site.Planning;

/// <summary>Plans a whole site from scored rounds. A new kind of page is added here and in the templates' <c>PageRenderer</c>.</summary>
public static class SiteBuilder
{
    /// <summary>The plan of a site.</summary>
    /// <param name="settings">Of the site.</param>
    /// <param name="rounds">Scored, each with the proof of its criteria.</param>
    /// <param name="hasBooks">True when the handbooks are printed to PDF as well.</param>
    /// <param name="write">Writes workbooks of results.</param>
    public static SitePlan Build(
        SiteSettings settings, IReadOnlyList<(ScoredRound Round, ProvenCriteria Proof)> rounds, bool hasBooks, DataWorkbookWriter write)
    {
        var published = rounds.Select(r => r.Round.Publication.Handbook).ToList();
        var sites = rounds.Select(r => new RoundSite(settings, r.Round, r.Proof, hasBooks) { Published = published }).ToList();
        var downloads = sites.ConvertAll(s => new RoundDownloads(s, write));
        return new SitePlan(
            [.. TopPages(settings, sites), .. sites.Zip(downloads, PagesOf).SelectMany(p => p)],
            [.. sites.Zip(downloads, FilesOf).SelectMany(f => f)]);
    }

    private static IEnumerable<PlannedPage> TopPages(SiteSettings settings, IReadOnlyList<RoundSite> sites)
    {
        var home = new HomePageBuilder(settings, sites);
        return
        [
            new PlannedPage(Routes.Home, home.Home),
            new PlannedPage(Routes.NotFound, home.NotFound),
            .. sites.GroupBy(s => s.Handbook.Office.Id).Select(office =>
                new PlannedPage(Routes.Office(office.First().Handbook.Office), new OfficePageBuilder([.. office]).Build)),
        ];
    }

    private static IEnumerable<PlannedPage> PagesOf(RoundSite site, RoundDownloads downloads)
    {
        var handbook = site.Handbook;
        return
        [
            new PlannedPage(Routes.Round(handbook), new RoundPageBuilder(site, downloads: downloads).Build),
            new PlannedPage(Routes.Notes(handbook), new NotesPageBuilder(site).Build),
            new PlannedPage(Routes.Print(handbook), new PrintPageBuilder(site).Build),
            .. handbook.Indicators.Select(i => new PlannedPage(Routes.Indicator(handbook, i.Id), new IndicatorPageBuilder(site, i).Build)),
            .. site.Round.Current is null ? Array.Empty<PlannedPage>() : [new PlannedPage(Routes.Matrix(handbook), new MatrixPageBuilder(site).Build)],
            .. CurrentUnits.Of(site).Select(u => new PlannedPage(Routes.Unit(handbook, u.Unit), () => new DistrictPageBuilder(site, u).Build())),
        ];
    }

    private static IEnumerable<DataFile> FilesOf(RoundSite site, RoundDownloads downloads)
    {
        var handbook = site.Handbook;
        return
        [
            new DataFile(Routes.RoundData(handbook), () => RoundJson.Build(site)),
            new DataFile(Routes.PrintSheets(handbook), () => Encoding.UTF8.GetBytes(new PrintPageBuilder(site).Sheets())),
            .. downloads.Files,
            .. handbook.Indicators.Select(i => new DataFile(Routes.IndicatorData(handbook, i.Id), () => IndicatorJson.Build(site, i))),
            .. CurrentUnits.Of(site).Select(u => new DataFile(Routes.UnitData(handbook, u.Unit), () => UnitJson.Build(site, u))),
        ];
    }
}
