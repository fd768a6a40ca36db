using KpiHandbook.Core.Model;
using KpiHandbook.Site.Glossary;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Planning;

/// <summary>What stands around an office's pages outside of its rounds.</summary>
internal static class OfficeFrame
{
    /// <summary>The frame.</summary>
    /// <param name="words">Of the page's language.</param>
    /// <param name="settings">Of the site.</param>
    /// <param name="newest">The office's newest round, which a search from the page searches.</param>
    /// <param name="links">Out of the page.</param>
    /// <param name="title">Of the window.</param>
    /// <param name="isSample">True where the page shows results that are samples.</param>
    public static Frame Of(Words words, SiteSettings settings, Handbook newest, RelativeLinks links, string title, bool isSample = false) => new(
        title,
        settings.Title,
        TextSetting.Of(words, settings, Unbroken.Of(newest.Office)),
        links.Root,
        new Link(settings.Title, links.To(Routes.Home)),
        [new Link(newest.Office.Province, links.To(Routes.Office(newest.Office)))],
        null,
        isSample ? words["sample.flag"] : null)
    {
        Languages = LanguageLinks.Of(settings.Languages, words, links),
        Search = [links.To(Routes.Search(newest, words))],
        Feed = links.To(Routes.OfficeFeed(newest.Office)),
    };
}
