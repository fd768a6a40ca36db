using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Links;

/// <summary>
/// Where everything stands, from the site's root. What a handbook says stands at the address of its text, the one in force or a
/// permanent copy; what units reported stands in the round itself alone.
/// </summary>
public static class Routes
{
    /// <summary>The list of offices and rounds.</summary>
    public const string Home = "index.html";

    /// <summary>What a server answers for an address that does not exist.</summary>
    public const string NotFound = "404.html";

    /// <summary>What a browser shows without a line in place of a page that it does not keep.</summary>
    public const string Offline = "offline.html";

    /// <summary>The script that keeps rounds in the browser: it serves what stands below it, hence its place.</summary>
    public const string Worker = "sw.js";

    /// <summary>Every page, for search engines.</summary>
    public const string Sitemap = "sitemap.xml";

    /// <summary>What search engines ask for first.</summary>
    public const string Robots = "robots.txt";

    /// <summary>What is known to be wanting in every round.</summary>
    public const string Quality = "quality.html";

    /// <summary>The feed of all publications.</summary>
    public const string Feed = "feed.xml";

    /// <summary>What programs may read, and how.</summary>
    public const string Data = "data.html";

    /// <summary>What the site holds, for programs.</summary>
    public const string SiteIndex = "index.json";

    /// <summary>What every file of data is judged by.</summary>
    public static string DataSchema(string name) => $"schemas/data/{name}";

    /// <summary>An asset: <c>assets/style.css</c>.</summary>
    public static string Asset(string name) => $"assets/{name}";

    /// <summary>The texts of scripts in a language of the interface.</summary>
    /// <param name="language">Its code.</param>
    /// <param name="use">What they are for; null for those of every page.</param>
    public static string ScriptWords(string language, string? use) => Asset($"words.{(use is null ? "" : $"{use}.")}{language}.js");

    /// <summary>An office's rounds.</summary>
    public static string Office(Office office) => $"{office.Id}/index.html";

    /// <summary>An office's terms.</summary>
    public static string Glossary(Office office) => $"{office.Id}/glossary.html";

    /// <summary>The feed of an office's publications.</summary>
    public static string OfficeFeed(Office office) => $"{office.Id}/feed.xml";

    /// <summary>An office's rounds, for programs.</summary>
    public static string OfficeIndex(Office office) => $"{office.Id}/index.json";

    /// <summary>A round's files of data.</summary>
    public static string RoundIndex(Handbook handbook) => $"{handbook.Address}/index.json";

    /// <summary>An indicator across an office's rounds.</summary>
    public static string History(Office office, Id<Indicator> id) => $"{office.Id}/indicators/{id}.html";

    /// <summary>A unit across an office's rounds.</summary>
    public static string UnitRounds(Office office, AssessedUnit unit) => $"{office.Id}/districts/{unit.Id}.html";

    /// <summary>What leads on to a page of an office's newest round.</summary>
    /// <param name="office">The office.</param>
    /// <param name="page">The page's path within its round.</param>
    public static string Latest(Office office, string page) => $"{office.Id}/latest/{page}";

    /// <summary>A round's cover page.</summary>
    public static string Round(Handbook handbook) => $"{handbook.Address}/index.html";

    /// <summary>A round's cover as data.</summary>
    public static string RoundData(Handbook handbook) => $"{handbook.Address}/round.json";

    /// <summary>An indicator.</summary>
    public static string Indicator(Handbook handbook, Id<Indicator> id) => $"{handbook.Address}/indicators/{id}.html";

    /// <summary>An indicator as data.</summary>
    public static string IndicatorData(Handbook handbook, Id<Indicator> id) => $"{handbook.Address}/indicators/{id}.json";

    /// <summary>What scoring an indicator needs, as a script.</summary>
    public static string Rules(Handbook handbook, Id<Indicator> id) => $"{handbook.Address}/indicators/{id}.rules.js";

    /// <summary>The same as JSON.</summary>
    public static string RulesData(Handbook handbook, Id<Indicator> id) => $"{handbook.Address}/indicators/{id}.rules.json";

    /// <summary>A district's results, or the office's own.</summary>
    public static string Unit(Handbook handbook, AssessedUnit unit) => $"{handbook.Path}/districts/{unit.Id}.html";

    /// <summary>A district's results as data.</summary>
    public static string UnitData(Handbook handbook, AssessedUnit unit) => $"{handbook.Path}/districts/{unit.Id}.json";

    /// <summary>A unit's results on one sheet of paper.</summary>
    public static string Slip(Handbook handbook, AssessedUnit unit) => $"{handbook.Path}/districts/{unit.Id}.slip.html";

    /// <summary>The place of one indicator on a unit's page.</summary>
    public static string UnitIndicator(Handbook handbook, AssessedUnit unit, Id<Indicator> id) => $"{Unit(handbook, unit)}#{id}";

    /// <summary>Every result of a round as a table.</summary>
    public static string ResultsTable(Handbook handbook) => $"{handbook.Path}/results.csv";

    /// <summary>The same rows as JSON.</summary>
    public static string ResultsJson(Handbook handbook) => $"{handbook.Path}/results.json";

    /// <summary>The same rows as a workbook.</summary>
    public static string ResultsWorkbook(Handbook handbook) => $"{handbook.Path}/results.xlsx";

    /// <summary>What the three of them are and what their columns mean.</summary>
    public static string DataPackage(Handbook handbook) => $"{handbook.Path}/datapackage.json";

    /// <summary>What a round was made from, and the hash of every file of it; written when all of them are there.</summary>
    public static string RoundEdition(Handbook handbook) => $"{handbook.Path}/edition.json";

    /// <summary>Districts by indicators.</summary>
    public static string Matrix(Handbook handbook) => $"{handbook.Path}/matrix.html";

    /// <summary>The notes on criteria of all indicators.</summary>
    public static string Notes(Handbook handbook) => $"{handbook.Address}/notes.html";

    /// <summary>What changed in a round: by letters, against the round before. One page for all its texts.</summary>
    public static string Changes(Handbook handbook) => $"{handbook.Path}/changes/index.html";

    /// <summary>What a search in a text of a round looks in, for readers of a language.</summary>
    public static string Search(Handbook handbook, Words words) => $"{handbook.Address}/{(words.IsThai ? "search.js" : $"search.{words.Code}.js")}";

    /// <summary>True for a file that a search in a text of a round looks in.</summary>
    public static bool IsSearch(string path) => path.EndsWith(".js", StringComparison.Ordinal) && path[(path.LastIndexOf('/') + 1)..].StartsWith("search.", StringComparison.Ordinal) && !path.StartsWith(Asset(""), StringComparison.Ordinal);

    /// <summary>Where to search in all rounds, for readers of a language.</summary>
    public static string SearchList(Words words) => $"rounds.{words.Code}.js";

    /// <summary>Whom to ask in a round.</summary>
    public static string Contacts(Handbook handbook) => $"{handbook.Path}/contacts.html";

    /// <summary>What is due when in a round.</summary>
    public static string Calendar(Handbook handbook) => $"{handbook.Path}/calendar.html";

    /// <summary>The same for calendar programs.</summary>
    public static string CalendarFile(Handbook handbook) => $"{handbook.Path}/calendar.ics";

    /// <summary>What is due when for a unit, for calendar programs.</summary>
    public static string UnitCalendar(Handbook handbook, AssessedUnit unit) => $"{handbook.Path}/districts/{unit.Id}.ics";

    /// <summary>The printable handbook as a page.</summary>
    public static string Print(Handbook handbook) => $"{handbook.Address}/print/index.html";

    /// <summary>The style sheet of the printable handbook's own pages.</summary>
    public static string PrintSheets(Handbook handbook) => $"{handbook.Address}/print/sheets.css";

    /// <summary>The whole round in a file that opens by double click.</summary>
    public static string Archive(Handbook handbook) => $"{handbook.Path}/site.zip";

    /// <summary>What programs show that send a link to a page of a round.</summary>
    public static string Picture(Handbook handbook) => $"{handbook.Path}/share.png";

    /// <summary>What a browser keeps of a round.</summary>
    public static string KeepList(Handbook handbook) => $"{handbook.Path}/offline.json";

    /// <summary>What a browser keeps beside any round of an office.</summary>
    /// <param name="office">Its id.</param>
    public static string OfficeKeepList(string office) => $"{office}/offline.json";

    /// <summary>A page of a text: its address, and the page's path within it.</summary>
    public static string Within(Handbook handbook, string page) => $"{handbook.Address}/{page}";

    /// <summary>The printed handbook.</summary>
    public static string Pdf(Handbook handbook) => $"{handbook.Address}/handbook.pdf";
}
