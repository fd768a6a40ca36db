namespace KpiHandbook.Site.Pages;

/// <summary>What a carried copy of a round opens with.</summary>
/// <param name="Path">Where it stands in the copy.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Office">Full name of the office.</param>
/// <param name="Round">The way into the round.</param>
/// <param name="Label">Which round and edition this is, and up to when results are in.</param>
/// <param name="Links">To parts of the round.</param>
/// <param name="Published">The round at its published address; null where nobody has said it.</param>
public sealed record CarriedPage(string Path, Frame Frame, string Office, Link Round, string Label, IReadOnlyList<Link> Links, Link? Published) : Page(Path, Frame);

/// <summary>What a browser shows without a line in place of a page that it does not keep. Shown under the address that was asked for.</summary>
public sealed record OfflinePage(string Path, Frame Frame) : Page(Path, Frame);
