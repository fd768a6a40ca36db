using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>
/// Tells figures without a level that lie in a gap of the criteria from those below level 1, as Core does: they are in a gap where
/// something worse has a level. Where levels can change is read off the criteria beforehand; the formula looks at those places alone.
/// </summary>
internal sealed class GapTest(Indicator indicator, RuleWriter writer)
{
    private readonly IReadOnlyList<Expression> _conditions = [.. indicator.Criteria.Levels.Select(l => l.When)];

    /// <summary>Where figures without a level are in a gap; null where that cannot be said, and they are only known to have none.</summary>
    public Test? IsInGap() =>
        indicator.Criteria.IsShortfallOpen ? Test.Always
        : indicator.Criteria.Ladder == Ladder.Cumulative ? Test.Never
        : indicator.Criteria.Formula is not null ? OfValue()
        : OfFigures();

    private Test? OfValue()
    {
        if (Mentions.Partners(_conditions, ExpressionChecker.ValueName) is not { } turns)
        {
            return null;
        }

        var isHigherBetter = indicator.Direction == Direction.HigherIsBetter;
        var numbers = turns.OfType<Expression.Number>().OrderBy(n => isHigherBetter ? n.Value : -n.Value).ToList();
        var side = isHigherBetter ? 1 : -1;
        var end = LevelAt(new Position(null, -side), ExpressionChecker.ValueName);
        var found = new List<Test?> { end };
        var isWorseSure = end == Test.Always;
        var isGapless = turns.Count == numbers.Count;
        foreach (var turn in turns.Except(numbers).Concat(numbers))
        {
            var isBeyondAll = isWorseSure;
            var levels = new List<Test?>();
            foreach (var position in new[] { new Position(turn, 0), new Position(turn, side) })
            {
                var level = LevelAt(position, ExpressionChecker.ValueName);
                levels.Add(level);
                isGapless &= !isWorseSure || level == Test.Always;
                isWorseSure |= turn is Expression.Number && level == Test.Always;
            }

            if (levels.Contains(null))
            {
                return null;
            }

            if (!isBeyondAll)
            {
                found.Add(WhereWorse(turn, ExpressionChecker.ValueName, isHigherBetter, Test.Any(levels.OfType<Test>())));
            }
        }

        return end is null ? null : isGapless ? Test.Never : Test.Any(found.OfType<Test>());
    }

    private Test? OfFigures()
    {
        var tests = new List<Test?>();
        foreach (var input in indicator.Inputs)
        {
            if (input.Columns.Any(c => IsDoubtful(c, input)))
            {
                return null;
            }

            if (IsDoubtful(input, null))
            {
                tests.Add(input.Type == InputType.YesNo ? OfAnswer(input) : OfFigure(input));
            }
        }

        return tests.Contains(null) ? null : Test.Any(tests.OfType<Test>());
    }

    // True when a worse figure may, as far as the wording tells, make a condition true.
    private bool IsDoubtful(Input input, Input? table) =>
        input.Improve != Improvement.None && input.Type is not (InputType.Date or InputType.Text or InputType.Table)
        && !new Monotony(indicator.Inputs, input, table).WorseNeverHelps(_conditions);

    private Test? OfAnswer(Input input)
    {
        var best = input.Improve == Improvement.Increase;
        var now = writer.Condition(new Expression.Name(input.Name, default))!;
        return LevelAt(new Position(new Expression.Truth(!best, default), 0), input.Name) is { } level
            ? Test.All(best ? now.Yes : now.No, level)
            : null;
    }

    // Every worse figure of the input's own scale is like one of these: its bounds, and those beside each turn.
    private Test? OfFigure(Input input)
    {
        if (Mentions.Partners(_conditions, input.Name) is not { } turns || !turns.All(t => t is Expression.Number))
        {
            return null;
        }

        var isMoreBetter = input.Improve == Improvement.Increase;
        var low = BoundOf(input.Min) ?? (input.Type is InputType.Count or InputType.Money ? new Expression.Number(Rational.Zero, default) : null);
        var high = BoundOf(input.Max);
        var places = turns.Cast<Expression.Number>()
            .Select(t => (t.Value / input.Step).Floor() * input.Step)
            .SelectMany(p => new[] { p - input.Step, p, p + input.Step, p + (input.Step * 2) })
            .Distinct()
            .Order()
            .Select(p => (Expression)new Expression.Number(p, default))
            .Concat(new[] { low, high }.OfType<Expression>());
        var tests = places.Select(p => LevelAt(new Position(p, 0), input.Name) is { } level
            ? Test.All(NotOver(low, p), NotOver(p, high), WhereWorse(p, input.Name, isMoreBetter, level))
            : null).ToList();
        return tests.Contains(null) ? null : Test.Any(tests.OfType<Test>());
    }

    private static Expression? BoundOf(Bound? bound) => bound switch
    {
        Bound.Fixed number => new Expression.Number(number.Value, default),
        Bound.OfInput other => new Expression.Name(other.Name, default),
        _ => null,
    };

    private Test NotOver(Expression? lower, Expression? upper) =>
        lower is null || upper is null ? Test.Always : Compare(lower, Comparator.AtMost, upper);

    private Test WhereWorse(Expression place, string name, bool isMoreBetter, Test level) => level == Test.Never
        ? Test.Never
        : Test.All(Compare(place, isMoreBetter ? Comparator.Less : Comparator.More, new Expression.Name(name, default)), level);

    private Test Compare(Expression left, Comparator comparator, Expression right) =>
        writer.Condition(new Expression.Comparison(left, [new Link(comparator, right)], default))!.Yes;

    // Where some level's condition holds with the name put there, and all can be computed.
    private Test? LevelAt(Position position, string name)
    {
        var claims = _conditions.Select(c => position.In(c, name) is { } there ? writer.Condition(there) : null).ToList();
        return claims.Contains(null) ? null : Test.All(claims.Select(c => c!.IsDecided).Append(Test.Any(claims.Select(c => c!.Yes))));
    }
}
