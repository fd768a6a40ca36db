using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Signs;

/// <summary>Criteria of one number as stretches of values. What a value earns is asked of the scorer, never guessed from the wording.</summary>
internal static class Stretches
{
    /// <summary>The numbers at which levels change; null when a condition looks at anything but the value.</summary>
    public static SortedSet<Rational>? Points(Indicator indicator)
    {
        var points = new SortedSet<Rational>();
        return indicator.Criteria.Levels.All(rule => Collect(rule.When, points)) && points.Count > 0 ? points : null;
    }

    /// <summary>The level of a value, or none.</summary>
    public static Level? LevelAt(Indicator indicator, Rational value)
    {
        var names = new Dictionary<string, Value>(StringComparer.Ordinal) { [ExpressionChecker.ValueName] = new Value.Number(value) };
        return IndicatorScorer.LevelOf(
            indicator.Criteria.Ladder,
            [.. indicator.Criteria.Levels.Select(r => new ConditionStep(r, names, (Evaluator.Evaluate(r.When, names) as Value.Truth)?.Holds))]);
    }

    /// <summary>True when no value from one to the other has a level; true as well where that cannot be told.</summary>
    public static bool AreInOneGap(Indicator indicator, Rational one, Rational other)
    {
        if (Points(indicator) is not { } points)
        {
            return true;
        }

        var (low, high) = (Rational.Min(one, other), Rational.Max(one, other));
        return Samples([low, .. points.Where(p => low < p && p < high), high]).All(v => LevelAt(indicator, v) is null);
    }

    /// <summary>True when a value worse than this one has a level.</summary>
    public static bool HasLevelBelow(Indicator indicator, Rational value)
    {
        if (Points(indicator) is not { } points)
        {
            return false;
        }

        var isRising = indicator.Direction == Direction.HigherIsBetter;
        var worse = points.Where(p => isRising ? p < value : p > value).ToList();
        return Samples(isRising ? [points.Min - 1, .. worse, value] : [value, .. worse, points.Max + 1])
            .Where(v => v != value)
            .Any(v => LevelAt(indicator, v) is not null);
    }

    private static IEnumerable<Rational> Samples(IReadOnlyList<Rational> ends) =>
        ends.Concat(ends.Skip(1).Select((end, i) => (ends[i] + end) / 2));

    // False when a condition looks at anything but the value.
    private static bool Collect(Expression condition, SortedSet<Rational> points) => condition switch
    {
        Expression.Logic logic => logic.Operands.All(o => Collect(o, points)),
        Expression.Not not => Collect(not.Operand, points),
        Expression.Comparison comparison => comparison.Links.Select(l => l.Operand).Prepend(comparison.First).All(o => Operand(o, points)),
        _ => false,
    };

    private static bool Operand(Expression operand, SortedSet<Rational> points)
    {
        if (operand is Expression.Number number)
        {
            points.Add(number.Value);
            return true;
        }

        return operand is Expression.Name { Text: ExpressionChecker.ValueName };
    }
}
