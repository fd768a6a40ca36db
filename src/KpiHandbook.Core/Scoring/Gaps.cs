using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>Tells a value below level 1 from one in a gap of the criteria.</summary>
internal static class Gaps
{
    /// <summary>
    /// True when something worse has a level: a worse value where there is a formula, else one worse figure of those that a unit moves,
    /// all else being the same. Steps have no gaps. Where the turning points cannot be given exactly nothing shows the unit to be below,
    /// and it counts as a gap: that asks a person, and a silent 0 would not.
    /// </summary>
    public static bool IsInGap(Indicator indicator, IReadOnlyDictionary<string, Value> names) =>
        indicator.Criteria.Ladder == Ladder.Highest
        && (indicator.Criteria.Formula is null ? Slots(indicator, names).Any(slot => HasWorse(indicator, slot, names)) : HasWorseValue(indicator, names));

    // Figures of which a worse one may, as far as the wording tells, make a condition true.
    private static IEnumerable<Slot> Slots(Indicator indicator, IReadOnlyDictionary<string, Value> names)
    {
        var conditions = indicator.Criteria.Levels.Select(rule => rule.When).ToList();
        var doubtful = indicator.Inputs
            .SelectMany(input => input.Columns.Select(column => (Input: column, Table: (Input?)input)).Prepend((input, null)))
            .Where(figure => figure.Input.Improve != Improvement.None)
            .Where(figure => !new Monotony(indicator.Inputs, figure.Input, figure.Table).WorseNeverHelps(conditions))
            .ToList();
        return doubtful.Count == 0 ? [] : Slot.AllOf(indicator, names).Where(slot => doubtful.Contains((slot.Input, slot.Table)));
    }

    private static bool HasWorse(Indicator indicator, Slot slot, IReadOnlyDictionary<string, Value> names)
    {
        if (slot.Current is Value.Truth { Holds: var now })
        {
            return now == (slot.Input.Improve == Improvement.Increase) && IndicatorScorer.LevelOf(indicator, slot.With(names, new Value.Truth(!now))) is not null;
        }

        var points = new SortedSet<Rational>();
        foreach (var rule in indicator.Criteria.Levels)
        {
            if (TurningPoints.Of(slot.LeaveOpen(rule.When, names)) is not { } found)
            {
                return true;
            }

            points.UnionWith(found);
        }

        var current = ((Value.Number)slot.Current).Amount;
        return slot.Beside(points, names)
            .Where(figure => slot.Input.Improve == Improvement.Increase ? figure < current : figure > current)
            .Any(figure => IndicatorScorer.LevelOf(indicator, slot.With(names, new Value.Number(figure))) is not null);
    }

    private static bool HasWorseValue(Indicator indicator, IReadOnlyDictionary<string, Value> names)
    {
        if (names[ExpressionChecker.ValueName] is not Value.Number { Amount: var value })
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
