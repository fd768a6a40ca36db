namespace KpiHandbook.Site.Pages;

/// <summary>The first page: offices and their rounds.</summary>
public sealed record HomePage(string Path, Frame Frame, string Title, string Description, IReadOnlyList<HomeOffice> Offices, Link Quality) : Page(Path, Frame)
{
    /// <summary>The way to what programs may read; null on a site without rounds.</summary>
    public Link? Data { get; init; }
}

/// <summary>An office with its rounds, newest first.</summary>
public sealed record HomeOffice(Link Office, IReadOnlyList<RoundItem> Rounds);

/// <summary>A round in a list.</summary>
/// <param name="Round">Its name, and the way to it.</param>
/// <param name="Period">The days assessed.</param>
/// <param name="Status">How binding it is.</param>
/// <param name="Facts">How many indicators and districts it has, and up to when results are in.</param>
/// <param name="Links">To its parts.</param>
/// <param name="SampleFlag">Says that its results are made up.</param>
public sealed record RoundItem(Link Round, string Period, string Status, string Facts, IReadOnlyList<Link> Links, string? SampleFlag);
