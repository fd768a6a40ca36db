using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Scoring;

/// <summary>What the worked examples of an indicator show of its criteria, and what they leave unshown.</summary>
/// <param name="Parts">One for the indicator's criteria, or one for each of its milestones.</param>
public sealed record ExampleCoverage(IReadOnlyList<CriteriaCoverage> Parts)
{
    /// <summary>The coverage of an indicator.</summary>
    public static ExampleCoverage Of(Indicator indicator) => new(indicator.Milestones.Count == 0
        ? [CriteriaCoverage.Of(indicator, null, indicator.Examples)]
        :
        [
            .. indicator.Milestones.Select(m => CriteriaCoverage.Of(
                indicator.In(m.Months[0]), m, [.. indicator.Examples.Where(e => e.Month is { } month && m.Months.Contains(month))])),
        ]);

    /// <summary>True when every level is shown, and every denominator that can be 0.</summary>
    public bool IsComplete => Parts.All(p => p.Missing.Count == 0 && !p.LacksZeroDivisor);
}

/// <summary>What examples show of one set of criteria.</summary>
/// <param name="Milestone">The milestone whose criteria they are; null for criteria of every month.</param>
/// <param name="Examples">How many examples there are.</param>
/// <param name="Shown">The levels that examples reach, in order.</param>
/// <param name="Missing">The levels that none reaches, in order.</param>
/// <param name="Outcomes">The outcomes that they show.</param>
/// <param name="Boundaries">Every figure at which a condition turns, and which of its sides are shown, in order.</param>
/// <param name="ZeroDivisors">The denominators that can be 0 within the bounds of the inputs.</param>
/// <param name="ShowsZeroDivisor">True when an example divides by 0.</param>
public sealed record CriteriaCoverage(
    Milestone? Milestone,
    int Examples,
    IReadOnlyList<Level> Shown,
    IReadOnlyList<Level> Missing,
    IReadOnlyList<OutcomeKind> Outcomes,
    IReadOnlyList<BoundaryCoverage> Boundaries,
    IReadOnlyList<Expression> ZeroDivisors,
    bool ShowsZeroDivisor)
{
    /// <summary>True when a denominator can be 0 and no example shows it.</summary>
    public bool LacksZeroDivisor => ZeroDivisors.Count > 0 && !ShowsZeroDivisor;

    internal static CriteriaCoverage Of(Indicator indicator, Milestone? milestone, IReadOnlyList<Example> examples)
    {
        var criteria = indicator.Criteria;
        Level[] shown = [.. examples.Select(e => e.Expected.Level).OfType<Level>().Distinct().Order()];
        return new CriteriaCoverage(
            milestone,
            examples.Count,
            shown,
            [.. criteria.Levels.Select(l => l.Level).Except(shown)],
            [.. examples.Select(e => e.Expected.Kind).Distinct().Order()],
            BoundarySearch.Of(indicator, examples),
            DivisorRange.ZeroDivisors(indicator),
            examples.Any(e => ExampleRules.TraceOf(indicator, e with { Month = null }).Outcome is Outcome.NotComputable { Reason: UndefinedReason.DivisionByZero }));
    }
}

/// <summary>A figure at which a condition turns: <c>value</c> at 80, <c>income</c> at <c>minimum</c>.</summary>
/// <param name="Of">What is compared.</param>
/// <param name="At">What with: a number where it is one.</param>
/// <param name="Table">The table whose rows are compared; null for the indicator's own figures.</param>
/// <param name="IsMet">True when an example is exactly there.</param>
/// <param name="IsShownAbove">True when an example is just above.</param>
/// <param name="IsShownBelow">True when an example is just below.</param>
public sealed record BoundaryCoverage(Expression Of, Expression At, Input? Table, bool IsMet, bool IsShownAbove, bool IsShownBelow);
