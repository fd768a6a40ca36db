using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Districts;

/// <summary>A unit month by month.</summary>
/// <param name="Chart">Section scores as lines; null while there are none.</param>
/// <param name="Months">Heads of the columns, oldest first; none after the current month.</param>
/// <param name="Indicators">Levels by month.</param>
/// <param name="Scores">Section scores by month; – for a month without a report.</param>
/// <param name="Silent">Names the months without a report; null when there are none.</param>
/// <param name="Corrections">What was corrected after its month was sealed, month by month.</param>
public sealed record HistoryView(
    ChartView? Chart,
    IReadOnlyList<HistoryMonth> Months,
    IReadOnlyList<HistoryLevels> Indicators,
    IReadOnlyList<HistoryScores> Scores,
    string? Silent,
    IReadOnlyList<HistoryCorrection> Corrections)
{
    /// <summary>True when an indicator has levels enough to draw.</summary>
    public bool HasLines => Indicators.Any(i => i.Line is not null);

    /// <summary>True when what an indicator measures changes between two months.</summary>
    public bool HasBreaks => Indicators.Any(i => i.Line is { NewStarts.Count: > 0 });
}

/// <summary>A month as a column.</summary>
/// <param name="Name"><c>ส.ค.</c>.</param>
/// <param name="Year">Of the Buddhist era.</param>
/// <param name="IsReported">False when the unit sent nothing.</param>
public sealed record HistoryMonth(string Name, string Year, bool IsReported);

/// <summary>An indicator's levels, and a drawing of them; null for a month in which nothing was reported by anyone.</summary>
public sealed record HistoryLevels(string Number, string Title, IReadOnlyList<HistoryLevel?> Levels, LevelLineView? Line);

/// <summary>A month's level.</summary>
/// <param name="Swatch">The level.</param>
/// <param name="IsCorrected">True when it, or a figure behind it, was corrected after the month was sealed.</param>
public sealed record HistoryLevel(LevelSwatch Swatch, bool IsCorrected);

/// <summary>A correction of a month.</summary>
/// <param name="Where">The month and the indicator.</param>
/// <param name="Note">What was corrected, and why.</param>
public sealed record HistoryCorrection(string Where, CorrectionNote Note);

/// <summary>A section's scores, of 100 or of 5.</summary>
public sealed record HistoryScores(string Label, IReadOnlyList<string> Scores);

/// <summary>Lines over months, drawn: positions are units of a <see cref="Width"/> × <see cref="Height"/> box.</summary>
/// <param name="Title">What the drawing shows.</param>
/// <param name="Description">The same in words.</param>
/// <param name="Width">Of the box.</param>
/// <param name="Height">Of the box.</param>
/// <param name="Left">Left end of the grid.</param>
/// <param name="Right">Right end of the grid.</param>
/// <param name="Top">Upper end of the grid.</param>
/// <param name="Foot">Lower end of the grid.</param>
/// <param name="Grid">Lines across, with their scores.</param>
/// <param name="Ticks">Months along the foot.</param>
/// <param name="NewStarts">Where what is measured changes, between two months: no line runs through it.</param>
/// <param name="Lines">One a section.</param>
public sealed record ChartView(
    string Title,
    string Description,
    int Width,
    int Height,
    int Left,
    int Right,
    int Top,
    int Foot,
    IReadOnlyList<ChartGrid> Grid,
    IReadOnlyList<ChartTick> Ticks,
    IReadOnlyList<string> NewStarts,
    IReadOnlyList<ChartLine> Lines);

/// <summary>A line across.</summary>
public sealed record ChartGrid(string Y, string TextY, string Text);

/// <summary>A month along the foot.</summary>
/// <param name="X">Where.</param>
/// <param name="Text">Its name.</param>
/// <param name="IsBreak">True when others reported, or could have, and this unit did not: marked, and no line runs through it.</param>
public sealed record ChartTick(string X, string Text, bool IsBreak);

/// <summary>A section's line.</summary>
/// <param name="Name">The section's name.</param>
/// <param name="CssClass">Its stroke, told apart without colour: <c>line-1</c> …</param>
/// <param name="Runs">Points joined by lines, one run between breaks.</param>
/// <param name="Points">Every point.</param>
/// <param name="End">The last point's score, beside it.</param>
public sealed record ChartLine(string Name, string CssClass, IReadOnlyList<string> Runs, IReadOnlyList<ChartPoint> Points, ChartEnd End);

/// <summary>A month's score.</summary>
public sealed record ChartPoint(string X, string Y, string Label);

/// <summary>A label at the end of a line.</summary>
public sealed record ChartEnd(string X, string Y, string Text);
