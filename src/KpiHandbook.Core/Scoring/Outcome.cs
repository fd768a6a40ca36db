using System.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>What scoring an indicator gives: a level, a mean of levels, or one of the five ways of not being one.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>A level, 1 to 5.</summary>
    public sealed record Reached(Level Level) : Outcome;

    /// <summary>Worse than every value that has a level; scores 0.</summary>
    public sealed record Below : Outcome;

    /// <summary>The criteria give this value no level, though they give a worse one a level (20 % exactly, between "over" and "under" 20).</summary>
    public sealed record Gap : Outcome;

    /// <summary>The mean of several months' points: a whole round's result, never a single month's.</summary>
    public sealed record Mean(Rational Points) : Outcome;

    /// <summary>At least one input is missing.</summary>
    public sealed record NotReported(IReadOnlyList<MissingInput> Missing) : Outcome;

    /// <summary>The formula or a condition has no value here.</summary>
    public sealed record NotComputable(UndefinedReason Reason) : Outcome;

    /// <summary>There is an outcome, and it is not published: it would tell a count below the number here.</summary>
    public sealed record Withheld(int Under) : Outcome;

    /// <summary>The outcome without its details.</summary>
    public OutcomeKind Kind => Match(
        _ => OutcomeKind.Level,
        () => OutcomeKind.Below,
        () => OutcomeKind.Gap,
        _ => OutcomeKind.Mean,
        _ => OutcomeKind.NotReported,
        _ => OutcomeKind.NotComputable,
        _ => OutcomeKind.Withheld);

    /// <summary>The level, when there is one.</summary>
    public Level? ReachedLevel => this is Reached reached ? reached.Level : null;

    /// <summary>The factor of the weight: the level's number, the mean of several, 0 below level 1; null while nothing can be counted.</summary>
    public Rational? Factor => Match<Rational?>(level => (Rational)level.Number, () => Rational.Zero, () => null, mean => mean, _ => null, _ => null, _ => null);

    /// <summary>True when both count the same: a mean of 5 and level 5 do, and so do two that cannot be counted for one reason.</summary>
    /// <param name="other">The other outcome.</param>
    public bool CountsAs(Outcome other) => Kind == other.Kind ? Factor == other.Factor : Factor is { } factor && factor == other.Factor;

    /// <summary>Says what each outcome means; a new outcome breaks every caller.</summary>
    public T Match<T>(
        Func<Level, T> reached,
        Func<T> below,
        Func<T> gap,
        Func<Rational, T> mean,
        Func<IReadOnlyList<MissingInput>, T> notReported,
        Func<UndefinedReason, T> notComputable,
        Func<int, T> withheld) =>
        this switch
        {
            Reached r => reached(r.Level),
            Below => below(),
            Gap => gap(),
            Mean m => mean(m.Points),
            NotReported n => notReported(n.Missing),
            NotComputable n => notComputable(n.Reason),
            Withheld w => withheld(w.Under),
            _ => throw new UnreachableException(),
        };
}

/// <summary>An input that was left blank.</summary>
/// <param name="Input">The input, or the column when <paramref name="Row"/> is given.</param>
/// <param name="Row">The row of a table, from 1; null for a whole input.</param>
public sealed record MissingInput(Input Input, int? Row);
