using KpiHandbook.Core.Gate;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Contacts;
using KpiHandbook.Site.Data;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes the first page and the page for addresses that do not exist.</summary>
internal sealed class HomePageBuilder(Words words, SiteSettings settings, IReadOnlyList<RoundEntry> rounds)
{
    public Page Home()
    {
        var links = new RelativeLinks(Routes.Home, words);
        return new HomePage(
            links.From, Frame(Routes.Home, settings.Title, ""), settings.Title, settings.Description, Offices(links.To), new Link(words["quality.title"], links.To(Routes.Quality)))
        {
            Data = rounds.Count == 0 ? null : new Link(words["data.title"], links.To(Routes.Data)),
        };
    }

    public Page Data() => new DataPageBuilder(words, settings, rounds).Build(Frame(Routes.Data, words["data.title"], ""));

    public Page Quality(IReadOnlyList<JudgedWarning> warnings) =>
        new QualityPageBuilder(words, [.. rounds.Select(r => r.Handbook)], warnings).Build(Frame(Routes.Quality, words["quality.title"], ""));

    // A server shows this page under whatever address was asked for, so relative links would lead nowhere.
    public Page NotFound()
    {
        var root = settings.BaseUrl is { } address ? $"{address}/" : "";
        return new NotFoundPage(words.PathOf(Routes.NotFound), Frame(Routes.NotFound, words["not-found.title"], root), Offices(path => root + words.PathOf(path)));
    }

    public Page Offline() => new OfflinePage(words.PathOf(Routes.Offline), Frame(Routes.Offline, words["offline.title"], "") with { Search = [], SampleFlag = null });

    private Frame Frame(string path, string title, string root) => new(
        string.Equals(path, Routes.Home, StringComparison.Ordinal) ? title : $"{title} · {settings.Title}",
        settings.Title,
        TextSetting.Of(words, settings, [.. rounds.SelectMany(r => r.Handbook.Office.ShortForms).Distinct(StringComparer.Ordinal)]),
        root,
        new Link(settings.Title, root + words.PathOf(Routes.Home)),
        [],
        null,
        rounds.Any(r => r.Handbook.SampleResults && r.Current is not null) ? words["sample.flag"] : null)
    {
        Languages = [.. LanguageLinks.Of(settings.Languages, words, new RelativeLinks(path, words)).Select(l => l with { Href = root + l.Href })],
        Search = [.. rounds.GroupBy(r => r.Handbook.Office.Id).Select(office => root + Routes.Search(office.MaxBy(r => r.Handbook.Round)!.Handbook, words))],
        Feed = root + words.PathOf(Routes.Feed),
    };

    private List<HomeOffice> Offices(Func<string, string> to) =>
    [
        .. rounds.GroupBy(r => r.Handbook.Office.Id).Select(group => new HomeOffice(
            new Link(group.First().Handbook.Office.Name, to(Routes.Office(group.First().Handbook.Office))),
            [.. group.OrderByDescending(r => r.Handbook.Round).Select(r => RoundItems.Of(words, settings, r, to))])),
    ];
}

/// <summary>Rounds as items of a list.</summary>
internal static class RoundItems
{
    public static RoundItem Of(Words words, SiteSettings settings, RoundEntry round, Func<string, string> to)
    {
        var handbook = round.Handbook;
        var results = round.Current is { } month ? words.Say("rounds.results-to", words.InFull(month)) : words["rounds.no-results"];
        return new RoundItem(
            new Link(words.Name(handbook.Round), to(Routes.Round(handbook))),
            words.InFull(handbook.Period),
            StatusText.Of(words, handbook.Status),
            $"{words.Say("rounds.indicators", handbook.Indicators.Count)} · {words.Say("rounds.districts", handbook.Office.Districts.Count)} · {results}",
            [
                new Link(words["indicators.title"], to(Routes.Round(handbook) + "#indicators")),
                .. round.Current is null ? Array.Empty<Link>() : [new Link(words["matrix.link"], to(Routes.Matrix(handbook)))],
                .. handbook.HasDates() ? [new Link(words["calendar.link"], to(Routes.Calendar(handbook)))] : Array.Empty<Link>(),
                .. ContactsPageBuilder.Has(settings) ? [new Link(words["contacts.title"], to(Routes.Contacts(handbook)))] : Array.Empty<Link>(),
                round.Book(words, to),
            ],
            handbook.SampleResults && round.Current is not null ? words["sample.flag"] : null);
    }
}
