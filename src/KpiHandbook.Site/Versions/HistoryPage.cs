using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Versions;

/// <summary>One indicator in every text of an office that has it, side by side.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Title">Of the indicator, in the newest text.</param>
/// <param name="Summary">In how many rounds and texts it is.</param>
/// <param name="Texts">Oldest first.</param>
/// <param name="Gone">Says that it is no longer measured, and why; null while it is.</param>
public sealed record HistoryPage(string Path, Frame Frame, string Title, string Summary, IReadOnlyList<PastText> Texts, string? Gone) : Page(Path, Frame);

/// <summary>An indicator in one text.</summary>
/// <param name="Text">The text's name, and the way to the indicator in it.</param>
/// <param name="Status">How binding the round is; which months it scores.</param>
/// <param name="Comparison">What is different from the text before; null for the first.</param>
/// <param name="Title">Full official title.</param>
/// <param name="Weights">In each agreement.</param>
/// <param name="Criteria">One set, or one for each group of months.</param>
/// <param name="Formula">In a line; null without one.</param>
/// <param name="Inputs">What is reported.</param>
/// <param name="Sources">แหล่งข้อมูล.</param>
public sealed record PastText(
    Link Text,
    string Status,
    Comparison? Comparison,
    string Title,
    IReadOnlyList<Fact> Weights,
    IReadOnlyList<PastCriteria> Criteria,
    string? Formula,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<string> Sources)
{
    /// <summary>Names the other indicator that stood in its place then; null for the indicator itself.</summary>
    public string? Another { get; init; }
}

/// <summary>What is different from the text before.</summary>
/// <param name="Sentence">Whether values can be compared.</param>
/// <param name="Warns">True when they cannot.</param>
/// <param name="Outline">What differs, by what it is about; null when nothing does.</param>
/// <param name="Why">Why another indicator took its place; null where none did.</param>
public sealed record Comparison(string Sentence, bool Warns, string? Outline, string? Why);

/// <summary>Criteria in a few signs.</summary>
/// <param name="Months">The months that they are of; null where one set holds for every month.</param>
/// <param name="Levels">Highest first.</param>
/// <param name="Unstated">Says that the document prints none, or which alone; null where it prints them all.</param>
public sealed record PastCriteria(string? Months, IReadOnlyList<ScaleLevel> Levels, string? Unstated);
