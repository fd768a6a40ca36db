using KpiHandbook.Core.Model;
using KpiHandbook.Site.Glossary;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Offline;

/// <summary>Plans a round's copies.</summary>
internal static class RoundCopies
{
    /// <summary>Of a round, whose own language is Thai.</summary>
    public static RoundCopy Of(RoundSite site)
    {
        var languages = site.Settings.Languages.Select(Words.Of).ToList();
        return new RoundCopy(
            site.Handbook.Path,
            Routes.Archive(site.Handbook),
            Routes.Picture(site.Handbook),
            Routes.KeepList(site.Handbook),
            [.. languages.Select(words => (words.Code, LabelOf(site with { Words = words })))],
            [.. languages.Select(words => site with { Words = words }).Select(s => new PlannedPage(s.Words.PathOf(Routes.Home), () => EntryOf(s))), .. languages.SelectMany(words => GlossaryOf(site, words))],
            site.Settings.BaseUrl);
    }

    private static string LabelOf(RoundSite site) =>
        site.Round.Current is { } month ? $"{site.Label} · {site.Words.Say("rounds.results-to", site.Words.InFull(month.Month))}" : site.Label;

    // The office's page of terms, whose search looks in this round alone.
    private static IEnumerable<PlannedPage> GlossaryOf(RoundSite site, Words words) => site.Handbook.Office.Glossary.Count == 0
        ? []
        : [new PlannedPage(words.PathOf(Routes.Glossary(site.Handbook.Office)), new GlossaryPageBuilder(words, site.Settings, site.Handbook).Build)];

    private static Page EntryOf(RoundSite site)
    {
        var (handbook, words) = (site.Handbook, site.Words);
        var links = site.LinksFrom(Routes.Home);
        return new CarriedPage(
            links.From,
            new Frame(
                site.Label,
                site.Settings.Title,
                TextSetting.Of(words, site.Settings, handbook.Office.ShortForms),
                links.Root,
                new Link(site.Settings.Title, links.To(Routes.Home)),
                [],
                null,
                handbook.SampleResults && site.Round.Current is not null ? words["sample.flag"] : null)
            {
                Languages = LanguageLinks.Of(site.Settings.Languages, words, links),
                Search = [links.To(Routes.Search(handbook, words))],
            },
            handbook.Office.Name,
            new Link(words.IsThai ? handbook.Title : words.Name(handbook.Round), links.To(Routes.Round(handbook))),
            LabelOf(site),
            [
                .. site.Round.Current is null ? Array.Empty<Link>() : [new Link(words["matrix.link"], links.To(Routes.Matrix(handbook)))],
                new Link(words["indicators.title"], links.To(Routes.Round(handbook) + "#indicators")),
                .. handbook.Office.Glossary.Count == 0 ? Array.Empty<Link>() : [new Link(words["glossary.title"], links.To(Routes.Glossary(handbook.Office)))],
                site.Book(links.To),
            ],
            site.Settings.BaseUrl is { } published ? new Link(published, $"{published}/{words.PathOf(Routes.Round(handbook))}") : null);
    }
}
