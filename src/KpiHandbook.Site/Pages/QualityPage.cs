namespace KpiHandbook.Site.Pages;

/// <summary>What is known to be wanting in the content, and who answers for publishing it.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Counts">How many warnings there are, and how many are waived.</param>
/// <param name="Rounds">The rounds with warnings, in the site's order.</param>
/// <param name="Shared">Warnings of files that several rounds share.</param>
/// <param name="Without">The rounds without warnings.</param>
public sealed record QualityPage(
    string Path, Frame Frame, IReadOnlyList<Fact> Counts, IReadOnlyList<QualityRound> Rounds, IReadOnlyList<QualityItem> Shared, IReadOnlyList<Link> Without)
    : Page(Path, Frame);

/// <summary>A round's warnings.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Round">The way to it.</param>
/// <param name="Status">How binding it is.</param>
/// <param name="Items">Its warnings, by file and line.</param>
public sealed record QualityRound(string Id, Link Round, string Status, IReadOnlyList<QualityItem> Items);

/// <summary>A warning.</summary>
/// <param name="Message">What is wanting.</param>
/// <param name="Where">The file, with its line or cell, from the content folder.</param>
/// <param name="Code">The warning's code.</param>
/// <param name="Waiver">Who answers for it, until when; null for nobody.</param>
/// <param name="Reason">Why; null where nobody answers for it.</param>
public sealed record QualityItem(string Message, string Where, string Code, string? Waiver, string? Reason);
