using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Slips;

/// <summary>A unit's results on one sheet of paper, to be signed and filed.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it on a screen.</param>
/// <param name="Office">Which office publishes it.</param>
/// <param name="Round">The round and its period.</param>
/// <param name="Name">Of the unit.</param>
/// <param name="Facts">The month, the edition, whether it is sealed, section scores.</param>
/// <param name="Sections">Its indicators.</param>
/// <param name="Back">The way back to its page.</param>
/// <param name="Code">The sealed edition's; null while it is not sealed.</param>
/// <param name="Address">Where the same stands on the web; null where the site does not know its own address, for nobody could type a part of one.</param>
/// <param name="Qr">The address as a code; null where the site does not know its own.</param>
public sealed record SlipPage(
    string Path,
    Frame Frame,
    string Office,
    string Round,
    string Name,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<ResultSection> Sections,
    Link Back,
    string? Code,
    string? Address,
    QrView? Qr) : Page(Path, Frame)
{
    /// <summary>What contested levels leave to be said, each sentence once, in the order of their rows.</summary>
    public IReadOnlyList<Footnote> Footnotes { get; } = [.. Sections.SelectMany(s => s.Rows).Select(r => r.Footnote).OfType<Footnote>().Distinct()];
}
