using KpiHandbook.Core.Comparing;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Changes;

/// <summary>Two texts side by side: what matters most first, everything else folded.</summary>
/// <param name="Names">The two, in words: <c>รอบที่ 1/2567 → รอบที่ 2/2567</c>.</param>
/// <param name="Summary">How much differs, or that nothing does.</param>
/// <param name="Counts">The same as figures; empty where a sentence is enough.</param>
/// <param name="Weightiest">What moves the most weight, that first.</param>
/// <param name="Apart">Indicators that one text alone has, by what became of them.</param>
/// <param name="Folds">What differs: indicator by indicator, then in the round as a whole.</param>
/// <param name="IsOpen">True for a short comparison, which needs no folding.</param>
/// <param name="Consequence">What it does to results that are reported; null where there are none.</param>
public sealed record ComparisonView(
    string Names,
    string Summary,
    IReadOnlyList<Fact> Counts,
    IReadOnlyList<ChangedItem> Weightiest,
    IReadOnlyList<ChangedItems> Apart,
    IReadOnlyList<ChangeFold> Folds,
    bool IsOpen,
    ConsequenceView? Consequence);

/// <summary>Indicators that one text alone has.</summary>
/// <param name="Title">What became of them.</param>
/// <param name="Items">Each.</param>
public sealed record ChangedItems(string Title, IReadOnlyList<ChangedItem> Items);

/// <summary>An indicator, and what happened to it in a few words.</summary>
/// <param name="Name">Its title, and the way to it; an empty address where nothing leads there.</param>
/// <param name="Remark">A few words.</param>
public sealed record ChangedItem(Link Name, string Remark);

/// <summary>What differs in one indicator, or in the round as a whole.</summary>
/// <param name="Id">Of its place on the page.</param>
/// <param name="Title">The indicator's short title.</param>
/// <param name="Outline">What differs, by what it is about.</param>
/// <param name="Warning">Says that values before and after cannot be compared; null when they can.</param>
/// <param name="More">The way to the indicator; null for the round.</param>
/// <param name="Aspects">What differs, those first that move levels.</param>
public sealed record ChangeFold(string Id, string Title, string Outline, string? Warning, Link? More, IReadOnlyList<AspectView> Aspects);

/// <summary>Differences about one thing.</summary>
/// <param name="Name">What: <c>เกณฑ์</c>.</param>
/// <param name="Rows">Each difference; empty where the remark is enough.</param>
/// <param name="Remark">How many there are, where they are not shown one by one; null otherwise.</param>
public sealed record AspectView(string Name, IReadOnlyList<ChangeRow> Rows, string? Remark);

/// <summary>One difference.</summary>
/// <param name="What">The field in words; null where what stands above says it.</param>
/// <param name="Before">As it was; null where it was not there.</param>
/// <param name="After">As it is; null where it is no more.</param>
/// <param name="Runs">The words that stayed, went and came; empty where the two are shown whole.</param>
public sealed record ChangeRow(string? What, string? Before, string? After, IReadOnlyList<WordRun> Runs);

/// <summary>What a change does to results that are reported.</summary>
/// <param name="Sentence">How many levels would be others, in which month.</param>
/// <param name="Rows">Which; empty when none.</param>
/// <param name="Undecided">What had a level and cannot be decided by the later text, and why; empty when none.</param>
/// <param name="Legend">The signs in them that are no level.</param>
/// <param name="NotCarried">The indicators whose results cannot be scored by the later text, or are not told, and why.</param>
public sealed record ConsequenceView(
    string Sentence, IReadOnlyList<ConsequenceRow> Rows, IReadOnlyList<UndecidedRow> Undecided, IReadOnlyList<LevelSwatch> Legend, IReadOnlyList<Fact> NotCarried);

/// <summary>The levels of one indicator that would be others.</summary>
/// <param name="Indicator">Its title.</param>
/// <param name="Month">The month; null where all are of one.</param>
/// <param name="Moves">Unit by unit.</param>
public sealed record ConsequenceRow(Link Indicator, string? Month, IReadOnlyList<MoveView> Moves);

/// <summary>The results of one indicator that the later text cannot decide.</summary>
/// <param name="Indicator">Its title.</param>
/// <param name="Month">The month; null where all are of one.</param>
/// <param name="Why">Why they cannot be decided.</param>
/// <param name="Held">Unit by unit, what it has by the earlier text.</param>
public sealed record UndecidedRow(Link Indicator, string? Month, string Why, IReadOnlyList<HeldView> Held);

/// <summary>A level that a unit has.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Level">The level.</param>
public sealed record HeldView(string Unit, LevelSwatch Level);

/// <summary>A level before and after.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Before">As it is, or was.</param>
/// <param name="After">As it would be.</param>
public sealed record MoveView(string Unit, LevelSwatch Before, LevelSwatch After);
