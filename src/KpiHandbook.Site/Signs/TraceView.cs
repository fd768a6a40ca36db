namespace KpiHandbook.Site.Signs;

/// <summary>How an outcome came about, in lines that a person can follow with a pencil. Pages, the book and <c>kpi explain</c> print it.</summary>
/// <param name="Lines">In the order of reckoning; the printers number them.</param>
/// <param name="Result">The outcome.</param>
public sealed record TraceView(IReadOnlyList<TraceLine> Lines, LevelSwatch Result);

/// <summary>One line of a trace.</summary>
/// <param name="Kind">What the line is.</param>
/// <param name="Text">What it says.</param>
/// <param name="Source">Where a reported figure stands: <c>yaha.xlsx · ผลการดำเนินงาน · D14</c>.</param>
/// <param name="Holds">Of a condition: whether it holds; null otherwise, or when that cannot be computed.</param>
public sealed record TraceLine(TraceLineKind Kind, string Text, string? Source, bool? Holds);

/// <summary>What a line of a trace is.</summary>
public enum TraceLineKind
{
    /// <summary>A reported figure.</summary>
    Given,

    /// <summary>A step of the computation.</summary>
    Computation,

    /// <summary>A level's condition with its figures.</summary>
    Condition,

    /// <summary>One month's outcome, where the months make the result together.</summary>
    Month,

    /// <summary>What follows from the lines above.</summary>
    Conclusion,
}
