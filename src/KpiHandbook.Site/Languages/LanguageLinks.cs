using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Site.Links;

namespace KpiHandbook.Site.Languages;

/// <summary>The same page in another language.</summary>
/// <param name="Code"><c>en</c>.</param>
/// <param name="Name">The language's name in itself.</param>
/// <param name="Href">Where the page stands.</param>
/// <param name="IsCurrent">True for the language being read.</param>
public sealed record LanguageLink(string Code, string Name, string Href, bool IsCurrent);

/// <summary>The way between languages.</summary>
internal static class LanguageLinks
{
    /// <summary>The languages of a page; none where it is in one alone.</summary>
    /// <param name="languages">Of the site.</param>
    /// <param name="here">The words of the page.</param>
    /// <param name="links">Links out of it.</param>
    public static IReadOnlyList<LanguageLink> Of(IReadOnlyList<Language> languages, Words here, RelativeLinks links)
    {
        var path = LanguagePaths.Neutral(links.From);
        return languages.Count < 2 || string.Equals(Words.English.PathOf(path), path, StringComparison.Ordinal)
            ? []
            : [.. languages.Select(Words.Of).Select(words => new LanguageLink(words.Code, words["language.name"], links.ToExactly(words.PathOf(path)), words == here))];
    }
}
