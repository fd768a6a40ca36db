using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>Tells a value below level 1 from one in a gap of the criteria.</summary>
public static class Gaps
{
    /// <summary>
    /// True when something worse has a level: a worse value where there is a formula, else one worse figure of those that a unit moves,
    /// all else being the same. Steps have no gaps. Where the turning points cannot be given exactly nothing shows the unit to be below,
    /// and it counts as a gap: that asks a person, and a silent 0 would not.
    /// </summary>
    internal static bool IsInGap(Indicator indicator, IReadOnlyDictionary<string, Value> names) =>
        indicator.Criteria.Ladder == Ladder.Highest
        && (indicator.Criteria.Formula is null ? Slots(indicator, names).Any(slot => HasWorse(indicator, slot, names)) : HasWorseValue(indicator, names));

    /// <summary>The level of the nearest better value that has one, all else being the same; null where none has, or it cannot be told.</summary>
    internal static Level? NearestBetter(Indicator indicator, IReadOnlyDictionary<string, Value> others, Rational value)
    {
        if (Candidates(indicator, others, value) is not { } candidates)
        {
            return null;
        }

        var better = candidates.Where(candidate => IsWorse(value, candidate, indicator.Direction));
        var names = others.ToDictionary(StringComparer.Ordinal);
        return (indicator.Direction == Direction.HigherIsBetter ? better.Order() : better.OrderDescending())
            .Select(candidate => LevelAt(indicator, candidate, names))
            .FirstOrDefault(level => level is not null);
    }

    /// <summary>The figures of which a worse one may, as far as the wording tells, make a condition true: an input, or a table's column.</summary>
    public static IReadOnlyList<(Input Input, Input? Table)> DoubtfulIn(Indicator indicator)
    {
        var conditions = indicator.Criteria.Levels.Select(rule => rule.When).ToList();
        return
        [
            .. indicator.Inputs
                .SelectMany(input => input.Columns.Select(column => (Input: column, Table: (Input?)input)).Prepend((input, null)))
                .Where(figure => figure.Input.Improve != Improvement.None)
                .Where(figure => !new Monotony(indicator.Inputs, figure.Input, figure.Table).WorseNeverHelps(conditions)),
        ];
    }

    private static IEnumerable<Slot> Slots(Indicator indicator, IReadOnlyDictionary<string, Value> names)
    {
        var doubtful = DoubtfulIn(indicator);
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
        return Candidates(indicator, others, value) is not { } candidates
            || candidates.Where(candidate => IsWorse(candidate, value, indicator.Direction)).Any(candidate => LevelAt(indicator, candidate, others) is not null);
    }

    // One value for every stretch in which the conditions stay the same; null where the turning points cannot be given exactly.
    private static IEnumerable<Rational>? Candidates(Indicator indicator, IReadOnlyDictionary<string, Value> others, Rational value)
    {
        var points = new SortedSet<Rational> { value };
        foreach (var rule in indicator.Criteria.Levels)
        {
            if (TurningPoints.Of(Substitution.Apply(rule.When, others)) is not { } found)
            {
                return null;
            }

            points.UnionWith(found);
        }

        return TurningPoints.Representatives([.. points]);
    }

    private static bool IsWorse(Rational candidate, Rational value, Direction direction) => direction switch
    {
        Direction.HigherIsBetter => candidate < value,
        Direction.LowerIsBetter => candidate > value,
    };

    private static Level? LevelAt(Indicator indicator, Rational value, Dictionary<string, Value> names)
    {
        names[ExpressionChecker.ValueName] = new Value.Number(value);
        return IndicatorScorer.LevelOf(
            indicator.Criteria.Ladder,
            [.. indicator.Criteria.Levels.Select(rule => new ConditionStep(rule, names, (Evaluator.Evaluate(rule.When, names) as Value.Truth)?.Holds))]);
    }
}
