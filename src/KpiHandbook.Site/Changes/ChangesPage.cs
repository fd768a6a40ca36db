using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Changes;

/// <summary>Everything that changed in a round: by letter, in results after they were sealed, and against the office's round before.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Lead">How many texts there are, and which is in force.</param>
/// <param name="Contents">The page's parts.</param>
/// <param name="Revisions">Newest first; empty for a round that no letter changed.</param>
/// <param name="Errata">What letters set right, point by point, in the order of the letters.</param>
/// <param name="Corrections">Results that were corrected after their month was sealed.</param>
/// <param name="Previous">Against the office's round before; null for its first.</param>
public sealed record ChangesPage(
    string Path,
    Frame Frame,
    string Lead,
    IReadOnlyList<Link> Contents,
    IReadOnlyList<RevisionView> Revisions,
    IReadOnlyList<Erratum> Errata,
    IReadOnlyList<CorrectedMonth> Corrections,
    PreviousRound? Previous) : Page(Path, Frame);

/// <summary>One text of a round.</summary>
/// <param name="Id">Of its place on the page.</param>
/// <param name="Name">ฉบับแก้ไขที่ 1.</param>
/// <param name="Class">What the letter does; null for the text as first published.</param>
/// <param name="IsInForce">True for the newest.</param>
/// <param name="Facts">Letter, dates, the months that it scores.</param>
/// <param name="Reason">Why; null for the text as first published.</param>
/// <param name="Copy">The way to its permanent copy; null where there is none.</param>
/// <param name="Changes">Against the text before it; null for the text as first published.</param>
public sealed record RevisionView(
    string Id, string Name, string? Class, bool IsInForce, IReadOnlyList<Fact> Facts, string? Reason, Link? Copy, ComparisonView? Changes);

/// <summary>One point that a letter set right.</summary>
/// <param name="Revision">By which revision.</param>
/// <param name="Where">The indicator, or the round as a whole.</param>
/// <param name="Row">What was, and what is.</param>
public sealed record Erratum(string Revision, string Where, ChangeRow Row);

/// <summary>The corrections of a sealed month.</summary>
/// <param name="Month">The month, and when it was sealed.</param>
/// <param name="Corrections">In order.</param>
public sealed record CorrectedMonth(string Month, IReadOnlyList<CorrectionView> Corrections);

/// <summary>A correction of results.</summary>
/// <param name="Id">Of its place on the page.</param>
/// <param name="Title">When, and whose results.</param>
/// <param name="Reason">Why.</param>
/// <param name="Rows">Figures and levels, old and new.</param>
/// <param name="Withheld">Says that figures are left out because they tell of few people; null when none are.</param>
public sealed record CorrectionView(string Id, string Title, string Reason, IReadOnlyList<CorrectionRow> Rows, string? Withheld);

/// <summary>A figure or a level before and after a correction.</summary>
/// <param name="Indicator">Whose.</param>
/// <param name="What">The input, or that it is the level.</param>
/// <param name="Cell">Where it stands; null for a level.</param>
/// <param name="Before">As sealed.</param>
/// <param name="After">As corrected.</param>
public sealed record CorrectionRow(string Indicator, string What, string? Cell, string Before, string After);

/// <summary>The office's round before.</summary>
/// <param name="Title">เทียบกับรอบที่ 1/2567.</param>
/// <param name="Round">The way to it.</param>
/// <param name="Changes">What differs.</param>
public sealed record PreviousRound(string Title, Link Round, ComparisonView Changes);
