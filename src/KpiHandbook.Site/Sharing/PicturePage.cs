using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Sharing;

/// <summary>What is taken a picture of, for programs that send links: no page of the site.</summary>
/// <param name="Path">Where the picture stands.</param>
/// <param name="Frame">Its title and how its text is set.</param>
/// <param name="Office">Full name of the office.</param>
/// <param name="Round">The round.</param>
/// <param name="Period">From when to when.</param>
/// <param name="Facts">What it holds.</param>
/// <param name="Status">How binding it is.</param>
/// <param name="IsBinding">False for drafts and trials, which warn.</param>
public sealed record PicturePage(
    string Path, Frame Frame, string Office, string Round, string Period, IReadOnlyList<Fact> Facts, string Status, bool IsBinding) : Page(Path, Frame);
