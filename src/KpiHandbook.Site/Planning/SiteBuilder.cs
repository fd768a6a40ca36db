using System.Text;
using KpiHandbook.Core.Disclosure;
using KpiHandbook.Core.Gate;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Proving;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tables;
using KpiHandbook.Site.Calendar;
using KpiHandbook.Site.Changes;
using KpiHandbook.Site.Contacts;
using KpiHandbook.Site.Data;
using KpiHandbook.Site.Data.Results;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Feeds;
using KpiHandbook.Site.Glossary;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Offline;
using KpiHandbook.Site.Print;
using KpiHandbook.Site.Rules;
using KpiHandbook.Site.Search;
using KpiHandbook.Site.Sharing;
using KpiHandbook.Site.Slips;
using KpiHandbook.Site.Versions;

namespace KpiHandbook.Site.Planning;

/// <summary>Plans a whole site from scored rounds. A new kind of page is added here and in the templates' <c>PageRenderer</c>.</summary>
public static class SiteBuilder
{
    /// <summary>The plan of a site.</summary>
    /// <param name="settings">Of the site.</param>
    /// <param name="rounds">Scored, each with the proof of its criteria and its permanent copies, which have no results.</param>
    /// <param name="unchanged">Rounds whose own pages and files are there already.</param>
    /// <param name="hasBooks">True when the handbooks are printed to PDF as well.</param>
    /// <param name="write">Writes workbooks of results.</param>
    /// <param name="warnings">What is known to be wanting in the content.</param>
    /// <param name="encode">Makes codes of addresses; null to print none.</param>
    public static SitePlan Build(
        SiteSettings settings,
        IReadOnlyList<ProvenRound> rounds,
        IReadOnlyList<RoundEntry> unchanged,
        bool hasBooks,
        DataWorkbookWriter write,
        IReadOnlyList<JudgedWarning> warnings,
        QrEncoder? encode = null)
    {
        var shown = new WithheldNotes(settings.Contacts);
        rounds = [.. rounds.Select(shown.Of)];
        unchanged = [.. unchanged.Select(shown.Of)];
        List<PlannedPage> pages = [];
        var paths = new Lazy<IReadOnlySet<string>>(() => pages.Select(p => p.Path).Concat(unchanged.SelectMany(u => u.Pages)).ToHashSet(StringComparer.Ordinal));
        var published = rounds.Select(r => r.Handbook).Concat(unchanged.Select(u => u.Handbook)).ToList();
        var publications = rounds.Select(r => PublishedRound.Of(r.Round).Publication).Concat(unchanged.Select(u => u.Results).OfType<Publication>()).ToList();
        var versions = published.GroupBy(h => h.Office.Id).ToDictionary(g => g.Key, g => new OfficeVersions(g, paths));
        var sites = rounds.Select(r => SiteOf(r.Round, r.Proof)).ToList();
        var copies = rounds.SelectMany(r => r.Copies.Select(c => SiteOf(c.Round, c.Proof))).ToList();
        var downloads = sites.ConvertAll(s => new RoundDownloads(s, write));
        List<RoundEntry> entries = [.. sites.Select(s => s.Entry).Concat(unchanged).OrderBy(e => $"{e.Handbook.Office.Id}", StringComparer.Ordinal).ThenBy(e => e.Handbook.Round)];
        var past = rounds.ToDictionary(r => r.Handbook.Path, r => new Lazy<IReadOnlyList<PastResult>>(() => PastResults.Of(PublishedRound.Of(r.Round))), StringComparer.Ordinal);
        var unitRounds = versions.Values.Select(v => new UnitRounds(v, [.. entries.Where(e => e.Current is not null).Select(e => new PastRound(e.Handbook, past.GetValueOrDefault(e.Handbook.Path, e.Past)))])).ToList();
        foreach (var words in settings.Languages.Select(Words.Of))
        {
            var mine = sites.ConvertAll(s => s with { Words = words });
            IReadOnlyList<PlannedPage> ofRounds = [.. mine.Zip(downloads, PagesOf).SelectMany(p => p), .. copies.SelectMany(c => TextPagesOf(c with { Words = words }))];
            IReadOnlyList<string> routes = [.. ofRounds.Select(p => p.Path), .. unchanged.SelectMany(u => u.Pages)];
            IReadOnlyList<PlannedPage> all =
            [
                .. TopPages(words, settings, entries, versions, warnings), .. ofRounds, .. versions.Values.SelectMany(v => OfficePagesOf(words, settings, v, routes)),
                .. unitRounds.SelectMany(u => u.PagesOf(words, settings)),
            ];
            pages.AddRange(all.Where(p => words.Has(p.Path)).Select(p => new PlannedPage(words.PathOf(p.Path), () => PageSummary.On(p.Build(), settings))));
        }

        return new SitePlan(pages, [.. settings.Languages.Select(Words.Of).SelectMany(OfScripts), .. DataSchemas.Files, .. SiteIndexJson.Files(settings, entries), .. SiteFeeds.Of(settings, entries), .. Sitemap.Of(settings, entries, paths), .. sites.Zip(downloads, FilesOf).SelectMany(f => f), .. copies.SelectMany(TextFilesOf)])
        {
            Copies = [.. sites.Select(RoundCopies.Of)],
            Pictures = hasBooks ? [.. sites.Select(RoundPicture.Of)] : [],
        };

        IEnumerable<DataFile> OfScripts(Words words) => [.. ScriptWords.Files(words), SearchList.Of(words, entries), .. sites.Concat(copies).Select(s => SearchFile.Of(s with { Words = words }))];

        RoundSite SiteOf(ScoredRound round, ProvenCriteria proof) => new(settings, round, proof, hasBooks)
        {
            Published = published,
            Encode = encode,
            Publications = publications,
            Versions = versions[round.Publication.Handbook.Office.Id],
        };
    }

    private static IEnumerable<PlannedPage> TopPages(Words words, SiteSettings settings, IReadOnlyList<RoundEntry> rounds, IReadOnlyDictionary<Id<Office>, OfficeVersions> versions, IReadOnlyList<JudgedWarning> warnings)
    {
        var home = new HomePageBuilder(words, settings, rounds);
        return
        [
            new PlannedPage(Routes.Home, home.Home),
            new PlannedPage(Routes.NotFound, home.NotFound),
            new PlannedPage(Routes.Offline, home.Offline),
            new PlannedPage(Routes.Quality, () => home.Quality(warnings)),
            .. rounds.Count == 0 ? Array.Empty<PlannedPage>() : [new PlannedPage(Routes.Data, home.Data)],
            .. rounds.GroupBy(r => r.Handbook.Office.Id).Select(office =>
                new PlannedPage(Routes.Office(office.First().Handbook.Office), new OfficePageBuilder(words, settings, [.. office], versions[office.Key]).Build)),
            .. rounds.GroupBy(r => r.Handbook.Office.Id).Select(office => office.MaxBy(r => r.Handbook.Round)!.Handbook).Where(h => h.Office.Glossary.Count > 0).Select(newest =>
                new PlannedPage(Routes.Glossary(newest.Office), new GlossaryPageBuilder(words, settings, newest).Build)),
        ];
    }

    // What leads through all rounds of an office.
    private static IEnumerable<PlannedPage> OfficePagesOf(Words words, SiteSettings settings, OfficeVersions versions, IReadOnlyCollection<string> paths) =>
    [
        .. HistoryPageBuilder.IdsOf(versions).Select(id => new PlannedPage(
            Routes.History(versions.Rounds[^1].Office, id), () => new HistoryPageBuilder(words, settings, versions, id).Build())),
        .. new LatestPages(words, settings, versions).Of(paths),
    ];

    private static IEnumerable<PlannedPage> PagesOf(RoundSite site, RoundDownloads downloads)
    {
        var handbook = site.Handbook;
        var units = CurrentUnits.LastReportedOf(site);
        return
        [
            .. TextPagesOf(site, downloads),
            new PlannedPage(Routes.Changes(handbook), new ChangesPageBuilder(site).Build),
            new PlannedPage(Routes.Calendar(handbook), new CalendarPageBuilder(site).Build),
            .. ContactsPageBuilder.Has(site.Settings) ? [new PlannedPage(Routes.Contacts(handbook), new ContactsPageBuilder(site).Build)] : Array.Empty<PlannedPage>(),
            .. site.Round.Current is null ? Array.Empty<PlannedPage>() : [new PlannedPage(Routes.Matrix(handbook), new MatrixPageBuilder(site).Build)],
            .. units.Select(u => new PlannedPage(Routes.Unit(handbook, u.Unit), () => new DistrictPageBuilder(site, u).Build())),
            .. site.Round.Current is null ? [] : units.Select(u => new PlannedPage(Routes.Slip(handbook, u.Unit), () => new SlipPageBuilder(site, u).Build())),
        ];
    }

    // What a handbook says, in the round and in every copy.
    private static IEnumerable<PlannedPage> TextPagesOf(RoundSite site) => TextPagesOf(site, null);

    private static IEnumerable<PlannedPage> TextPagesOf(RoundSite site, RoundDownloads? downloads)
    {
        var handbook = site.Handbook;
        return
        [
            new PlannedPage(Routes.Round(handbook), new RoundPageBuilder(site, downloads: downloads).Build),
            new PlannedPage(Routes.Notes(handbook), new NotesPageBuilder(site).Build),
            new PlannedPage(Routes.Print(handbook), new PrintPageBuilder(site).Build),
            .. handbook.Indicators.Select(i => new PlannedPage(Routes.Indicator(handbook, i.Id), new IndicatorPageBuilder(site, i).Build)),
            .. handbook.Redirects.Keys.Select(id => new PlannedPage(Routes.Indicator(handbook, id), new MovedPageBuilder(site, id).Build)),
        ];
    }

    private static IEnumerable<DataFile> FilesOf(RoundSite site, RoundDownloads downloads) =>
    [
        .. TextFilesOf(site),
        .. downloads.Files,
        .. CurrentUnits.Of(site).Select(u => new DataFile(Routes.UnitData(site.Handbook, u.Unit), () => UnitJson.Build(site, u))),
        .. CalendarFile.AllOf(site),
    ];

    private static IEnumerable<DataFile> TextFilesOf(RoundSite site)
    {
        var handbook = site.Handbook;
        return
        [
            new DataFile(Routes.RoundIndex(handbook), () => RoundIndexJson.Build(handbook, site.HasBook)),
            new DataFile(Routes.RoundData(handbook), () => RoundJson.Build(site)),
            new DataFile(Routes.PrintSheets(handbook), () => Encoding.UTF8.GetBytes(new PrintPageBuilder(site).Sheets())),
            .. handbook.Indicators.Select(i => new DataFile(Routes.IndicatorData(handbook, i.Id), () => IndicatorJson.Build(site, i))),
            .. handbook.Indicators.Select(i => new DataFile(Routes.Rules(handbook, i.Id), () => RulesJson.BuildScript(handbook, i))),
            .. handbook.Indicators.Select(i => new DataFile(Routes.RulesData(handbook, i.Id), () => RulesJson.Build(handbook, i))),
        ];
    }
}
