namespace KpiHandbook.Site.Signs;

/// <summary>
/// The criteria on the axis of the value, better to the right: what earns which level, where nothing does, and where units stand.
/// Positions are percent of the width, as text for a drawing.
/// </summary>
/// <param name="Stretches">From left to right.</param>
/// <param name="Ticks">Where levels change.</param>
/// <param name="Dots">Where units stand.</param>
/// <param name="Top">Where the bar begins, in pixels: the dots stand above it.</param>
/// <param name="Height">Of the whole drawing, in pixels.</param>
/// <param name="Remark">What dashes and thin marks mean, where there are any.</param>
/// <param name="Title">What the drawing shows.</param>
/// <param name="Description">The same in words.</param>
public sealed record NumberLineView(
    IReadOnlyList<LineStretch> Stretches,
    IReadOnlyList<LineTick> Ticks,
    IReadOnlyList<LineDot> Dots,
    int Top,
    int Height,
    string? Remark,
    string Title,
    string Description);

/// <summary>A stretch of values with one outcome.</summary>
/// <param name="X">Left end.</param>
/// <param name="Width">Width; zero for a single value, which is drawn as a thin mark.</param>
/// <param name="CssClass">The outcome's colour.</param>
/// <param name="Mark">What stands in it.</param>
/// <param name="Middle">Where the mark stands.</param>
/// <param name="IsPoint">True for a single value.</param>
/// <param name="IsGap">True where the criteria give no level.</param>
public sealed record LineStretch(string X, string Width, string CssClass, string Mark, string Middle, bool IsPoint, bool IsGap);

/// <summary>A value at which the outcome changes.</summary>
public sealed record LineTick(string X, string Text);

/// <summary>A unit's value.</summary>
/// <param name="X">Where; at an end when the value lies beyond it.</param>
/// <param name="Y">How high, in pixels from the top: dots at one place stand above each other.</param>
/// <param name="Label">Who, and the value.</param>
public sealed record LineDot(string X, int Y, string Label);
