using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Districts;

/// <summary>Every district by every indicator, on one sheet.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="AsOf">The month, as a sentence.</param>
/// <param name="Groups">Sections over the columns.</param>
/// <param name="Columns">Indicators, by section and number.</param>
/// <param name="Scores">Heads of the section totals; empty where no section has one.</param>
/// <param name="WeightRemarks">Why there are no totals, or how a weight was derived.</param>
/// <param name="Districts">Rows.</param>
/// <param name="Office">The office's own row, under an agreement of its own; null when it is not scored.</param>
/// <param name="Distribution">The districts' levels by indicator; null where none is scored on it.</param>
/// <param name="Legend">What the signs mean.</param>
/// <param name="Remarks">What needs a sentence: contested readings, gaps, who has not reported.</param>
/// <param name="Downloads">The same as data.</param>
public sealed record MatrixPage(
    string Path,
    Frame Frame,
    string AsOf,
    IReadOnlyList<MatrixGroup> Groups,
    IReadOnlyList<MatrixColumn> Columns,
    IReadOnlyList<string> Scores,
    IReadOnlyList<string> WeightRemarks,
    IReadOnlyList<MatrixRow> Districts,
    MatrixRow? Office,
    IReadOnlyList<DistributionView?> Distribution,
    IReadOnlyList<LegendItem> Legend,
    IReadOnlyList<MatrixRemark> Remarks,
    IReadOnlyList<Download> Downloads) : Page(Path, Frame)
{
    /// <summary>Who has reported; null before the first report.</summary>
    public ReportingView? Reporting { get; init; }

    /// <summary>How districts are ranked; null on a site that does not rank them.</summary>
    public string? Ranking { get; init; }
}

/// <summary>Who has not reported the month that a table shows.</summary>
/// <param name="Sentence">How many districts have.</param>
/// <param name="Units">Units that have sent nothing, by the month that they reported last.</param>
/// <param name="Indicators">What units that have reported left out.</param>
public sealed record ReportingView(string Sentence, IReadOnlyList<SilentUnits> Units, IReadOnlyList<UnreportedIndicator> Indicators);

/// <summary>Units that have sent nothing for the month.</summary>
/// <param name="Sentence">That they have not, and which month they reported last.</param>
/// <param name="Units">The ways to their pages.</param>
public sealed record SilentUnits(string Sentence, IReadOnlyList<Link> Units);

/// <summary>An indicator that some units have not reported.</summary>
public sealed record UnreportedIndicator(Link Indicator, IReadOnlyList<Link> Units);

/// <summary>A section over its columns.</summary>
public sealed record MatrixGroup(string Name, int Columns);

/// <summary>An indicator as a column.</summary>
/// <param name="Number">In its section.</param>
/// <param name="Indicator">Short title, and the way to it.</param>
/// <param name="Weight">In the districts' agreement; – where they are not scored on it.</param>
/// <param name="StartsGroup">True for the first of its section.</param>
public sealed record MatrixColumn(string Number, Link Indicator, string Weight, bool StartsGroup);

/// <summary>A unit as a row.</summary>
/// <param name="Unit">The way to its page.</param>
/// <param name="Cells">By column.</param>
/// <param name="Scores">Section scores.</param>
public sealed record MatrixRow(Link Unit, IReadOnlyList<MatrixCell> Cells, IReadOnlyList<MatrixScore> Scores);

/// <summary>A section's score of 100.</summary>
/// <param name="Text">The score; – without a report or without the section.</param>
/// <param name="Open">How much weight it still lacks, so that it is not read as a full score; null when it is one.</param>
public sealed record MatrixScore(string Text, string? Open)
{
    /// <summary>What it is sorted by; null to stand last.</summary>
    public string? Sort { get; init; }

    /// <summary>Its rank among the districts; null where there is none.</summary>
    public string? Rank { get; init; }
}

/// <summary>A unit on an indicator.</summary>
/// <param name="Swatch">Its level; null when it is not scored on the indicator.</param>
/// <param name="Href">The way to how it came about; null when it is not scored on the indicator.</param>
/// <param name="Text">What stands in the cell when it is not scored: ไม่ใช้, or a point for an optional indicator not chosen.</param>
/// <param name="Label">Who, what and which level, for who does not see the table.</param>
public sealed record MatrixCell(LevelSwatch? Swatch, string? Href, string Text, string Label)
{
    /// <summary>The sign of a result that was corrected after its month was sealed; null for every other.</summary>
    public string? Late { get; init; }

    /// <summary>What it is sorted by; null to stand last.</summary>
    public string? Sort { get; init; }
}

/// <summary>A sentence on a unit.</summary>
/// <param name="Unit">Who and what, with the way to it.</param>
/// <param name="Sentence">The sentence.</param>
public sealed record MatrixRemark(Link Unit, string Sentence);
