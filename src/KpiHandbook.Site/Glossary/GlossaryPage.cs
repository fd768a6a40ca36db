using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Glossary;

/// <summary>An office's terms, in its own order.</summary>
public sealed record GlossaryPage(string Path, Frame Frame, IReadOnlyList<TermView> Terms) : Page(Path, Frame)
{
    /// <summary>Where all of them are from; null where they differ, and each says its own.</summary>
    public string? Source { get; init; }
}

/// <summary>A term.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Name">As written.</param>
/// <param name="Also">What else it is called; null where it has one name.</param>
/// <param name="Meaning">In plain words.</param>
/// <param name="Source">Where it is from; null where nobody says, or the page says it of all.</param>
public sealed record TermView(string Id, string Name, string? Also, string Meaning, string? Source);

/// <summary>Shapes an office's page of terms.</summary>
/// <param name="words">Of the page's language.</param>
/// <param name="settings">Of the site.</param>
/// <param name="newest">The office's newest round, which a search from the page searches.</param>
internal sealed class GlossaryPageBuilder(Words words, SiteSettings settings, Handbook newest)
{
    public Page Build()
    {
        var office = newest.Office;
        var links = new RelativeLinks(Routes.Glossary(office), words);
        var terms = Terms(words, office);
        var shared = terms.Count > 1 && terms.All(t => string.Equals(t.Source, terms[0].Source, StringComparison.Ordinal)) ? terms[0].Source : null;
        return new GlossaryPage(
            links.From,
            OfficeFrame.Of(words, settings, [newest], links, $"{words["glossary.title"]} · {office.Province}"),
            [.. terms.Select(t => shared is null ? t : t with { Source = null })])
        {
            Source = shared,
        };
    }

    /// <summary>An office's terms, for its own page and for its rounds' notes.</summary>
    public static IReadOnlyList<TermView> Terms(Words words, Office office) =>
    [
        .. office.Glossary.Select(t => new TermView(
            IdOf(t), t.Name, t.Also.Count == 0 ? null : words.Say("glossary.also", string.Join(" · ", t.Also)), t.Meaning, t.Source is null ? null : words.Say("glossary.source", t.Source))),
    ];

    /// <summary>The anchor of a term.</summary>
    public static string IdOf(Term term) => $"t-{string.Concat(term.Name.Select(c => char.IsWhiteSpace(c) || c is '/' or '#' or '%' or '?' or '"' or '&' ? '-' : c))}";
}
