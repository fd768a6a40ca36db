using KpiHandbook.Core.Model;
using KpiHandbook.Site.Glossary;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Planning;

/// <summary>What stands around an office's pages outside of its rounds.</summary>
internal static class OfficeFrame
{
    // Two years: what an officer still works with, and little enough to be loaded at the first search.
    private const int MostSearched = 4;

    /// <summary>The frame.</summary>
    /// <param name="words">Of the page's language.</param>
    /// <param name="settings">Of the site.</param>
    /// <param name="rounds">The office's rounds, oldest first; a search from the page searches the newest of them.</param>
    /// <param name="links">Out of the page.</param>
    /// <param name="title">Of the window.</param>
    /// <param name="isSample">True where the page shows results that are samples.</param>
    public static Frame Of(Words words, SiteSettings settings, IReadOnlyList<Handbook> rounds, RelativeLinks links, string title, bool isSample = false) => new(
        title,
        settings.Title,
        TextSetting.Of(words, settings, Unbroken.Of(rounds[^1].Office)),
        links.Root,
        new Link(settings.Title, links.To(Routes.Home)),
        [new Link(rounds[^1].Office.Province, links.To(Routes.Office(rounds[^1].Office)))],
        null,
        isSample ? words["sample.flag"] : null)
    {
        Languages = LanguageLinks.Of(settings.Languages, words, links),
        Search = [.. rounds.TakeLast(MostSearched).Reverse().Select(r => links.To(Routes.Search(r, words)))],
        Feed = links.To(Routes.OfficeFeed(rounds[^1].Office)),
    };
}
