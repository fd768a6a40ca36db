using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>
/// How an outcome came about, as data: the page, the book, the JSON and <c>kpi explain</c> all print this. The substituted expressions
/// hold exact figures, so that anyone can compute them again; they are made when someone reads them, for most are not.
/// </summary>
/// <param name="Given">What was reported, with its place; table cells row by row.</param>
/// <param name="Computation">The formula with its figures; null without a formula or without all inputs.</param>
/// <param name="Conditions">Every level's condition with its figures, lowest level first; empty when none could be tested.</param>
/// <param name="Ladder">How the conditions make one level.</param>
/// <param name="Outcome">The result.</param>
public sealed record Trace(
    IReadOnlyList<GivenStep> Given,
    ComputationStep? Computation,
    IReadOnlyList<ConditionStep> Conditions,
    Ladder Ladder,
    Outcome Outcome)
{
    /// <summary>The number below which a count is not published, where this trace had to be emptied for one; null for a whole trace.</summary>
    public int? WithheldBelow { get; init; }

    /// <summary>The value that conditions compare, after rounding; null without one.</summary>
    public Rational? Value => Computation?.Rounded;
}

/// <summary>One reported figure.</summary>
/// <param name="Input">The input, or the column when <paramref name="Row"/> is given.</param>
/// <param name="Table">The table, for a cell of one.</param>
/// <param name="Row">The row, from 1.</param>
/// <param name="Value">What was reported.</param>
/// <param name="Place">Where.</param>
public sealed record GivenStep(Input Input, Input? Table, int? Row, Value Value, Place Place);

/// <summary>The formula with figures in place of names.</summary>
/// <param name="Formula">As defined.</param>
/// <param name="Figures">What the names stand for.</param>
/// <param name="Result">The exact result; null when there is none.</param>
/// <param name="Rounding">What was done to it.</param>
/// <param name="Rounded">The value that counts; null when there is none.</param>
public sealed record ComputationStep(
    Expression Formula, IReadOnlyDictionary<string, Value> Figures, Rational? Result, Rounding Rounding, Rational? Rounded)
{
    /// <summary>The formula with the figures.</summary>
    public Expression Substituted => Substitution.Apply(Formula, Figures);
}

/// <summary>One level's condition with figures in place of names.</summary>
/// <param name="Rule">The level's rule.</param>
/// <param name="Figures">What the names stand for.</param>
/// <param name="Holds">Whether it holds; null when that cannot be computed.</param>
public sealed record ConditionStep(LevelRule Rule, IReadOnlyDictionary<string, Value> Figures, bool? Holds)
{
    /// <summary>The condition with the figures.</summary>
    public Expression Substituted => Substitution.Apply(Rule.When, Figures);
}
