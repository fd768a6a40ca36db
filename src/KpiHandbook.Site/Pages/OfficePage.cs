namespace KpiHandbook.Site.Pages;

/// <summary>An office: its rounds, districts and work groups.</summary>
public sealed record OfficePage(
    string Path, Frame Frame, string Name, IReadOnlyList<RoundItem> Rounds, IReadOnlyList<Link> Districts, IReadOnlyList<string> Groups)
    : Page(Path, Frame)
{
    /// <summary>Its terms; null while it has none.</summary>
    public Link? Glossary { get; init; }

    /// <summary>The address that always leads to the newest round; null while every round is a draft.</summary>
    public Link? Latest { get; init; }
}
