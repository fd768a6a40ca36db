using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>Tells a value below level 1 from one in a gap of the criteria.</summary>
internal static class Gaps
{
    /// <summary>
    /// True when some value worse than this one has a level, the other inputs being the same. Criteria without a value of their own
    /// have no worse and better to compare, so there a unit without a level is below level 1. Where the turning points cannot be given
    /// exactly nothing shows the value to be below, and it counts as a gap: that asks a person, and a silent 0 would not.
    /// </summary>
    public static bool IsInGap(Indicator indicator, IReadOnlyDictionary<string, Value> names)
    {
        if (indicator.Criteria is not { Formula: not null, Ladder: Ladder.Highest }
            || names[ExpressionChecker.ValueName] is not Value.Number { Amount: var value })
        {
            return false;
        }

        var others = names
            .Where(n => !string.Equals(n.Key, ExpressionChecker.ValueName, StringComparison.Ordinal))
            .ToDictionary(StringComparer.Ordinal);
        var conditions = indicator.Criteria.Levels.Select(rule => Substitution.Apply(rule.When, others)).ToList();
        var points = new SortedSet<Rational> { value };
        foreach (var condition in conditions)
        {
            if (TurningPoints.Of(condition) is not { } found)
            {
                return true;
            }

            points.UnionWith(found);
        }

        return TurningPoints.Representatives([.. points])
            .Where(candidate => IsWorse(candidate, value, indicator.Direction))
            .Any(candidate => HasLevel(indicator, candidate, others));
    }

    private static bool IsWorse(Rational candidate, Rational value, Direction direction) => direction switch
    {
        Direction.HigherIsBetter => candidate < value,
        Direction.LowerIsBetter => candidate > value,
    };

    private static bool HasLevel(Indicator indicator, Rational value, Dictionary<string, Value> names)
    {
        names[ExpressionChecker.ValueName] = new Value.Number(value);
        return indicator.Criteria.Levels.Any(rule => Evaluator.Evaluate(rule.When, names) is Value.Truth { Holds: true });
    }
}
