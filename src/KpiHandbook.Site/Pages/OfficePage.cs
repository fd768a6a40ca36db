namespace KpiHandbook.Site.Pages;

/// <summary>An office: its rounds, districts, work groups and subjects.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Name">Full name.</param>
/// <param name="Rounds">Newest first.</param>
/// <param name="Districts">In its own order.</param>
/// <param name="Groups">In its own order.</param>
/// <param name="Subjects">Every indicator of any round: those of the newest one first.</param>
public sealed record OfficePage(
    string Path, Frame Frame, string Name, IReadOnlyList<RoundItem> Rounds, IReadOnlyList<OfficeDistrict> Districts, IReadOnlyList<OfficeGroup> Groups, IReadOnlyList<OfficeSubject> Subjects)
    : Page(Path, Frame)
{
    /// <summary>Its terms; null while it has none.</summary>
    public Link? Glossary { get; init; }

    /// <summary>The address that always leads to the newest round; null while every round is a draft.</summary>
    public Link? Latest { get; init; }
}

/// <summary>A district of an office.</summary>
/// <param name="District">Its page in the newest round.</param>
/// <param name="Rounds">The address of its results in all rounds; null where there is no such page.</param>
public sealed record OfficeDistrict(Link District, string? Rounds);

/// <summary>A work group, as much of it as the site may show.</summary>
/// <param name="Group">Its place among the contacts of the newest round that has it; leads nowhere where the site shows none.</param>
/// <param name="Phone">Its telephone; null where there is none, or the site shows none.</param>
/// <param name="Email">Its e-mail address; null likewise.</param>
public sealed record OfficeGroup(Link Group, Link? Phone, Link? Email);

/// <summary>An indicator across the rounds.</summary>
/// <param name="Indicator">Its page of all rounds.</param>
/// <param name="Note">What became of it; null where the newest round measures it.</param>
public sealed record OfficeSubject(Link Indicator, string? Note);
