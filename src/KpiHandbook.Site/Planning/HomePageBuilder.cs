using KpiHandbook.Core.Gate;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes the first page and the page for addresses that do not exist.</summary>
internal sealed class HomePageBuilder(SiteSettings settings, IReadOnlyList<RoundEntry> rounds)
{
    public Page Home() =>
        new HomePage(Routes.Home, Frame(Routes.Home, settings.Title, ""), settings.Title, settings.Description, Offices(new RelativeLinks(Routes.Home).To), new Link(QualityPageBuilder.Title, Routes.Quality));

    public Page Quality(IReadOnlyList<JudgedWarning> warnings) =>
        new QualityPageBuilder([.. rounds.Select(r => r.Handbook)], warnings).Build(Frame(Routes.Quality, QualityPageBuilder.Title, ""));

    // A server shows this page under whatever address was asked for, so relative links would lead nowhere.
    public Page NotFound()
    {
        var root = settings.BaseUrl is { } address ? $"{address}/" : "";
        return new NotFoundPage(Routes.NotFound, Frame(Routes.NotFound, "ไม่พบหน้านี้", root), Offices(path => root + path));
    }

    private Frame Frame(string path, string title, string root) => new(
        string.Equals(path, Routes.Home, StringComparison.Ordinal) ? title : $"{title} · {settings.Title}",
        settings.Title,
        new TextSetting("th", settings.Numerals, [.. rounds.SelectMany(r => r.Handbook.Office.ShortForms).Distinct(StringComparer.Ordinal)]),
        root,
        new Link(settings.Title, root + Routes.Home),
        [],
        null,
        rounds.Any(r => r.Handbook.SampleResults && r.Current is not null) ? RoundSite.SampleFlag : null);

    private List<HomeOffice> Offices(Func<string, string> to) =>
    [
        .. rounds.GroupBy(r => r.Handbook.Office.Id).Select(group => new HomeOffice(
            new Link(group.First().Handbook.Office.Name, to(Routes.Office(group.First().Handbook.Office))),
            [.. group.OrderByDescending(r => r.Handbook.Round).Select(r => RoundItems.Of(r, to))])),
    ];
}

/// <summary>Shapes an office's page.</summary>
internal sealed class OfficePageBuilder(SiteSettings settings, IReadOnlyList<RoundEntry> rounds)
{
    private readonly Office _office = rounds[0].Handbook.Office;

    public Page Build()
    {
        var links = new RelativeLinks(Routes.Office(_office));
        var newest = rounds.MaxBy(r => r.Handbook.Round)!;
        return new OfficePage(
            links.From,
            new Frame(
                $"{_office.Name} · {settings.Title}",
                settings.Title,
                new TextSetting("th", settings.Numerals, _office.ShortForms),
                links.Root,
                new Link(settings.Title, links.To(Routes.Home)),
                [new Link(_office.Province, links.To(links.From))],
                null,
                rounds.Any(r => r.Handbook.SampleResults && r.Current is not null) ? RoundSite.SampleFlag : null),
            _office.Name,
            [.. rounds.OrderByDescending(r => r.Handbook.Round).Select(r => RoundItems.Of(r, links.To))],
            [.. _office.Districts.Select(d => new Link(d.Name, links.To(Routes.Unit(newest.Handbook, AssessedUnit.Of(d)))))],
            [.. _office.Groups.Select(g => g.Name)])
        {
            Latest = rounds.All(r => r.Handbook.Status == RoundStatus.Draft) ? null : new Link("ที่อยู่ที่ไปรอบล่าสุดเสมอ", links.To(Routes.Latest(_office, "index.html"))),
        };
    }
}

/// <summary>Rounds as items of a list.</summary>
internal static class RoundItems
{
    public static RoundItem Of(RoundEntry round, Func<string, string> to)
    {
        var handbook = round.Handbook;
        var results = round.Current is { } month ? $"ผลถึง{month.ToLongText()}" : "ยังไม่มีผล";
        return new RoundItem(
            new Link(handbook.Round.ToText(), to(Routes.Round(handbook))),
            handbook.Period.ToLongText(),
            StatusText.Of(handbook.Status),
            $"{handbook.Indicators.Count} ตัวชี้วัด · {handbook.Office.Districts.Count} อำเภอ · {results}",
            [
                new Link("ตัวชี้วัด", to(Routes.Round(handbook) + "#indicators")),
                .. round.Current is null ? Array.Empty<Link>() : [new Link("ผลทุกอำเภอ", to(Routes.Matrix(handbook)))],
                .. handbook.HasDates() ? [new Link("กำหนดวัน", to(Routes.Round(handbook) + "#calendar"))] : Array.Empty<Link>(),
                round.Book(to),
            ],
            handbook.SampleResults && round.Current is not null ? RoundSite.SampleFlag : null);
    }
}
