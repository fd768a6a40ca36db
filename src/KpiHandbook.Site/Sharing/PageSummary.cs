using System.Net;
using System.Text.RegularExpressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;
using KpiHandbook.Site.Calendar;
using KpiHandbook.Site.Changes;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Versions;

namespace KpiHandbook.Site.Sharing;

/// <summary>What a page is about in a sentence or two, from what it says itself: for search engines, and for who is sent a link.</summary>
internal static partial class PageSummary
{
    private const int Longest = 160;
    private const string Separator = " · ";

    /// <summary>A page with its summary, and its published address where that is known.</summary>
    public static Page On(Page page, SiteSettings settings)
    {
        var isAnywhere = page is NotFoundPage or OfflinePage; // shown under whatever address was asked for
        var address = settings.BaseUrl is { } site && !isAnywhere ? $"{site}/{page.Path}" : null;
        return page with { Frame = page.Frame with { Summary = new Summary(Cut(Of(page, settings)), address) { Languages = address is null ? [] : Languages(page, settings) } } };
    }

    // Search engines take full addresses alone, and of the page that holds its text for good.
    private static IReadOnlyList<Alternate> Languages(Page page, SiteSettings settings) => page.Frame is { Canonical: null, Languages.Count: > 0 }
        ? [.. settings.Languages.Select(Words.Of).Select(w => new Alternate(w.Code, $"{settings.BaseUrl}/{w.PathOf(LanguagePaths.Neutral(page.Path))}"))]
        : [];

    private static string Of(Page page, SiteSettings settings) => Joined(page switch
    {
        HomePage home => [home.Description],
        OfficePage office => [office.Name, .. office.Rounds.Take(1).SelectMany(r => (string[])[r.Round.Text, r.Period, r.Facts])],
        RoundPage round => [round.Office, round.Title, .. round.Facts.Select(Said)],
        IndicatorPage indicator => [indicator.Title, .. indicator.Places, .. indicator.Body.Take(1).Select(b => Plain(b.Html))],
        DistrictPage district => [district.Name, district.AsOf, .. district.Facts.Select(Said)],
        MatrixPage matrix => [page.Frame.Title, matrix.AsOf],
        ChangesPage changes => [page.Frame.Title, changes.Lead],
        UnitRoundsPage unit => [page.Frame.Title, .. unit.Rounds.Rounds.Select(r => r.Round.Text)],
        HistoryPage history => [history.Title, history.Summary],
        MovedPage moved => [moved.Title, moved.Sentence],
        CalendarPage calendar => [page.Frame.Title, .. calendar.Months.Select(m => m.Title)],
        _ => [page.Frame.Title, settings.Description],
    });

    private static string Said(Fact fact) => $"{fact.Label} {fact.Value}";

    private static string Joined(IEnumerable<string> parts) => string.Join(Separator, parts.Select(p => p.Trim()).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal));

    private static string Plain(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ");

    // At a blank where there is one near the end, and never between a letter and what hangs on it.
    private static string Cut(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', Longest - 1) is > (Longest * 2 / 3) and var blank ? blank : Longest - 1;
        while (ThaiClusters.Joins(text[end - 1], text[end]))
        {
            end--;
        }

        return $"{text[..end].TrimEnd(' ', '·')}…";
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Blanks();
}
