using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Model;

/// <summary>A worked example, computed at every build.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Given">The inputs.</param>
/// <param name="Value">The value it states, compared at the precision it is written with; null when it states none.</param>
/// <param name="ValueDecimals">Decimals that <paramref name="Value"/> is written with.</param>
/// <param name="Expected">The outcome it states.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Example(
    string? Title,
    IReadOnlyDictionary<string, Value> Given,
    Rational? Value,
    int ValueDecimals,
    ExpectedOutcome Expected,
    Place Place)
{
    /// <summary>The month whose criteria it shows; null where all months have the same.</summary>
    public ReportMonth? Month { get; init; }
}

/// <summary>An outcome that an example states.</summary>
/// <param name="Kind">Which outcome.</param>
/// <param name="Level">The level, when the outcome is one.</param>
public sealed record ExpectedOutcome(OutcomeKind Kind, Level? Level);

/// <summary>The outcomes of scoring, without their details.</summary>
public enum OutcomeKind
{
    /// <summary>A level, 1 to 5.</summary>
    Level,

    /// <summary>Below level 1: scores 0.</summary>
    Below,

    /// <summary>The criteria give this value no level.</summary>
    Gap,

    /// <summary>A mean of several months.</summary>
    Mean,

    /// <summary>An input is missing.</summary>
    NotReported,

    /// <summary>The formula has no value here.</summary>
    NotComputable,

    /// <summary>Known, and not published.</summary>
    Withheld,
}
