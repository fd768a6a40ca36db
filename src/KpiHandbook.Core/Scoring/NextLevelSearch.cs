using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>The least that a unit must change to reach a higher level.</summary>
/// <param name="Target">The level that the change gives.</param>
/// <param name="Changes">What must change; empty when no least change can be named and the level's own wording must do.</param>
public sealed record NextLevel(Level Target, IReadOnlyList<InputChange> Changes);

/// <summary>One figure that must change.</summary>
/// <param name="Input">The input, or the column when <paramref name="Row"/> is given.</param>
/// <param name="Table">The table, for a cell of one.</param>
/// <param name="Row">The row, from 1.</param>
/// <param name="From">As reported.</param>
/// <param name="To">As needed.</param>
public sealed record InputChange(Input Input, Input? Table, int? Row, Value From, Value To);

/// <summary>
/// Searches the smallest change that reaches a higher level: of one figure if one is enough, else of every figure that the level's
/// condition finds wanting. Only figures that the definition lets a unit move are moved, within their bounds. Every answer has been
/// scored.
/// </summary>
public sealed class NextLevelSearch
{
    private readonly Indicator _indicator;
    private readonly IReadOnlyDictionary<string, Value> _values;
    private readonly IReadOnlyList<Slot> _slots;

    private NextLevelSearch(Indicator indicator, IReadOnlyDictionary<string, Value> values)
    {
        _indicator = indicator;
        _values = values;
        _slots = Slot.AllOf(indicator, values);
    }

    /// <summary>The next level above an outcome; null at the highest level, without complete inputs, when nothing can be computed, or when the figures are withheld.</summary>
    public static NextLevel? Find(Indicator indicator, Trace trace)
    {
        if (trace.WithheldBelow is not null || (trace.Outcome.Factor is null && trace.Outcome is not Outcome.Gap))
        {
            return null;
        }

        var search = new NextLevelSearch(indicator, ValuesOf(indicator, trace));
        var current = trace.Outcome.ReachedLevel?.Number ?? 0;
        var higher = indicator.Criteria.Levels.Select(rule => rule.Level).Where(level => level.Number > current).ToList();
        foreach (var level in higher)
        {
            if ((search.ByOneChange(level) ?? search.ByJointChanges(level)) is { } found)
            {
                return found;
            }
        }

        return (trace is { Outcome: Outcome.Gap, Value: { } value } ? Gaps.NearestBetter(indicator, search._values, value) : higher.Cast<Level?>().FirstOrDefault()) is { } worded
            ? new NextLevel(worded, [])
            : null;
    }

    /// <summary>
    /// The least value of one input, the others given, that reaches a level: the smallest when more of it is better, the largest when
    /// less is. Null when none within its bounds does.
    /// </summary>
    public static Rational? LeastInput(Indicator indicator, IReadOnlyDictionary<string, Value> others, Input input, Level level)
    {
        var search = new NextLevelSearch(indicator, new Dictionary<string, Value>(others, StringComparer.Ordinal)
        {
            [input.Name] = new Value.Number(input.Improve == Improvement.Decrease ? Rational.PowerOfTen(18) : -Rational.PowerOfTen(18)),
        });
        var slot = search._slots.First(s => s.Input == input);
        return search.Candidates(slot, search.ConditionsToward(level)).Cast<Rational?>().FirstOrDefault(to => search.Reaches(slot, to!.Value, level));
    }

    private NextLevel? ByOneChange(Level level)
    {
        var conditions = ConditionsToward(level);
        foreach (var slot in _slots.Where(s => CanDecide(s, level)))
        {
            foreach (var to in Moves(slot, conditions))
            {
                if (LevelWith([(slot, to)]) is { } reached && reached >= level)
                {
                    return Answer(reached, [(slot, to)]);
                }
            }
        }

        return null;
    }

    // Moves each figure as far as the conditions that look at it alone ask; what looks at several figures at once is not split up.
    private NextLevel? ByJointChanges(Level level)
    {
        var needed = ConditionsToward(level, exactly: true);
        var moves = new List<(Slot Slot, Value To)>();
        foreach (var slot in _slots)
        {
            var alone = Open(slot, needed).SelectMany(Conjuncts).Where(c => Mentions(c, slot)).ToList();
            if (alone.TrueForAll(c => HoldsWith(c, slot, slot.Current)))
            {
                continue;
            }

            if (Moves(slot, alone).FirstOrDefault(to => alone.TrueForAll(c => HoldsWith(c, slot, to))) is not { } to)
            {
                return null;
            }

            moves.Add((slot, to));
        }

        return moves.Count > 0 && LevelWith(moves) is { } reached && reached >= level ? Answer(reached, moves) : null;
    }

    // False when parts of the conditions that do not look at a figure forbid the level whatever it becomes: a unit with many products
    // mostly fails in several of them, and no change of one helps.
    private bool CanDecide(Slot slot, Level level) => _indicator.Criteria.Ladder switch
    {
        Ladder.Highest => Open(slot, ConditionsToward(level)).Any(condition => RestHolds(condition, slot)),
        Ladder.Cumulative => Open(slot, ConditionsToward(level, exactly: true)).All(condition => RestHolds(condition, slot)),
    };

    private bool RestHolds(Expression condition, Slot slot) => Conjuncts(condition)
        .Where(c => !Mentions(c, slot))
        .All(c => Evaluator.Evaluate(c, _values) is Value.Truth { Holds: true });

    private static NextLevel Answer(Level level, IReadOnlyList<(Slot Slot, Value To)> moves) =>
        new(level, [.. moves.Select(m => new InputChange(m.Slot.Input, m.Slot.Table, m.Slot.Row, m.Slot.Current, m.To))]);

    private bool Reaches(Slot slot, Rational to, Level level) =>
        LevelWith([(slot, new Value.Number(to))]) is { } reached && reached >= level;

    private Level? LevelWith(IReadOnlyList<(Slot Slot, Value To)> moves)
    {
        var changed = moves.Aggregate(_values, (values, move) => move.Slot.With(values, move.To));
        return IndicatorScorer.LevelOf(_indicator, changed);
    }

    // The conditions that decide whether a level (or a higher one) is reached, with the formula in place of `value`.
    private IReadOnlyList<Expression> ConditionsToward(Level level, bool exactly = false)
    {
        var rules = (_indicator.Criteria.Ladder, exactly) switch
        {
            (Ladder.Highest, false) => _indicator.Criteria.Levels.Where(r => r.Level >= level),
            (Ladder.Highest, true) => _indicator.Criteria.Levels.Where(r => r.Level == level),
            (Ladder.Cumulative, false) => _indicator.Criteria.Levels,
            (Ladder.Cumulative, true) => _indicator.Criteria.Levels.Where(r => r.Level <= level),
        };
        return [.. rules.Select(r => Inlining.OfValue(r.When, _indicator.Criteria))];
    }

    private IEnumerable<Expression> Open(Slot slot, IEnumerable<Expression> conditions) =>
        conditions.Select(condition => slot.LeaveOpen(condition, _values));

    // What a figure may become, nearest first; a yes is not taken back.
    private IEnumerable<Value> Moves(Slot slot, IEnumerable<Expression> conditions) => slot.IsYesNo
        ? slot.CanTurnYes ? [new Value.Truth(true)] : []
        : Candidates(slot, conditions).Select(to => new Value.Number(to));

    // Values of a figure that can be the least needed one, nearest first: on its grid, at or beside a turning point, in its bounds.
    private IEnumerable<Rational> Candidates(Slot slot, IEnumerable<Expression> conditions)
    {
        var points = new SortedSet<Rational>();
        foreach (var condition in Open(slot, conditions))
        {
            if (TurningPoints.Of(condition) is not { } found)
            {
                return [];
            }

            points.UnionWith(found);
        }

        var from = ((Value.Number)slot.Current).Amount;
        var grid = slot.Beside(points, _values);
        return slot.Input.Improve == Improvement.Increase
            ? grid.Where(p => p > from).Order()
            : grid.Where(p => p < from).OrderDescending();
    }

    // The parts that must all hold; substitution has made one part a row of `every`.
    private static IEnumerable<Expression> Conjuncts(Expression condition) =>
        condition is Expression.Logic { Connective: Connective.And } all ? all.Operands.SelectMany(Conjuncts) : [condition];

    // A count of rows keeps the names of its columns when the open cell is among them.
    private static bool Mentions(Expression condition, Slot slot) => OpenNames.Of(condition).Contains(slot.Name, StringComparer.Ordinal)
        || (slot.Table is not null && CountsRowsBy(condition, slot));

    private static bool CountsRowsBy(Expression condition, Slot slot) =>
        (condition is Expression.Aggregate { Argument: { } argument } count
            && string.Equals(count.Table, slot.Table!.Name, StringComparison.Ordinal)
            && OpenNames.Of(argument).Contains(slot.Input.Name, StringComparer.Ordinal))
        || OpenNames.Children(condition).Any(part => CountsRowsBy(part, slot));

    private bool HoldsWith(Expression condition, Slot slot, Value value) =>
        Evaluator.Evaluate(condition, slot.With(_values, value)) is Value.Truth { Holds: true };

    private static Dictionary<string, Value> ValuesOf(Indicator indicator, Trace trace)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var input in indicator.Inputs.Where(i => i.Type != InputType.Text))
        {
            var steps = trace.Given.Where(g => (g.Table ?? g.Input) == input);
            values[input.Name] = input.Type == InputType.Table
                ? new Value.Table(
                [
                    .. steps.GroupBy(g => g.Row).Select(row =>
                        (IReadOnlyDictionary<string, Value>)row.ToDictionary(g => g.Input.Name, g => g.Value, StringComparer.Ordinal)),
                ])
                : steps.Single().Value;
        }

        return values;
    }
}
