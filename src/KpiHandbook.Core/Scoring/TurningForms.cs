using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>A point at which a condition can turn, as an expression over the figures that stay as they are.</summary>
/// <param name="At">The point. For a table's column it may hold the row's own cells.</param>
/// <param name="EachRowOf">The table for each of whose rows there is one such point; null for a single one.</param>
public sealed record TurningForm(Expression At, string? EachRowOf);

/// <summary>
/// What <see cref="TurningPoints"/> computes for given figures, worked out once for all figures: a program without this library can then
/// search for the next level, and tell a gap, by computing expressions alone.
/// </summary>
public sealed class TurningForms
{
    private readonly string _figure;
    private readonly Input? _table;
    private readonly List<TurningForm> _points = [];
    private readonly HashSet<Expression> _edges = new(ReferenceEqualityComparer.Instance);
    private Input? _row;

    private TurningForms(string figure, Input? table) => (_figure, _table) = (figure, table);

    /// <summary>Where a level's condition can turn as a figure moves, the formula in place of <c>value</c>; null where that cannot be given exactly.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="rule">One of its levels.</param>
    /// <param name="figure">An input, or a column of <paramref name="table"/>.</param>
    /// <param name="table">The table of the column.</param>
    public static IReadOnlyList<TurningForm>? Of(Indicator indicator, LevelRule rule, Input figure, Input? table) =>
        Of(figure.Name, table, Inlining.OfValue(rule.When, indicator.Criteria), indicator.Inputs);

    /// <summary>Where it can turn as the computed value moves, the inputs being as they are; null where that cannot be given exactly.</summary>
    public static IReadOnlyList<TurningForm>? OfValue(Indicator indicator, LevelRule rule) =>
        Of(ExpressionChecker.ValueName, null, rule.When, indicator.Inputs);

    private static List<TurningForm>? Of(string figure, Input? table, Expression condition, IReadOnlyList<Input> inputs)
    {
        var forms = new TurningForms(figure, table);
        return forms.Collect(condition, inputs)
            ? [.. forms._points.DistinctBy(p => $"{p.EachRowOf} {ExpressionPrinter.Print(p.At, ExpressionStyle.Exact)}", StringComparer.Ordinal)]
            : null;
    }

    private bool Collect(Expression condition, IReadOnlyList<Input> inputs)
    {
        switch (condition)
        {
            case Expression.Logic logic:
                return logic.Operands.All(operand => Collect(operand, inputs));
            case Expression.Not not:
                return Collect(not.Operand, inputs);
            case Expression.Comparison comparison:
                var left = comparison.First;
                foreach (var link in comparison.Links)
                {
                    if (!Meet(left, link.Operand))
                    {
                        return false;
                    }

                    left = link.Operand;
                }

                return true;
            case Expression.Aggregate { Argument: { } argument } aggregate:
                var outside = _row;
                _row = inputs.First(i => string.Equals(i.Name, aggregate.Table, StringComparison.Ordinal));
                var found = Collect(argument, inputs);
                _row = outside;
                return found;
            default:
                return true;
        }
    }

    private bool Meet(Expression left, Expression right)
    {
        if (left is Expression.Day || right is Expression.Day)
        {
            return true;
        }

        if (IsCall(left))
        {
            return MeetCall(left, right);
        }

        if (IsCall(right) && !_edges.Contains(right))
        {
            return MeetCall(right, left);
        }

        if (FunctionOf(left) is not { } a || FunctionOf(right) is not { } b || a.Minus(b).Turns() is not { } turns)
        {
            return false;
        }

        _points.AddRange(turns.Select(at => new TurningForm(at, _row == _table ? null : _row?.Name)));
        return true;
    }

    // The smallest and the largest of a column compare its cells, as min and max compare what stands in them.
    private static bool IsCall(Expression expression) =>
        expression is Expression.Call or Expression.Aggregate { Function: AggregateFunction.Min or AggregateFunction.Max };

    private bool MeetCall(Expression call, Expression other)
    {
        switch (call)
        {
            case Expression.Aggregate { Argument: Expression.Column column }:
                return !IsMine(column) || Meet(new Expression.Name(column.Text, column.Span), other);
            case Expression.Call { Function: Function.Min or Function.Max } choice:
                return choice.Arguments.All(argument => Meet(argument, other));
            case Expression.Call { Function: Function.Tally } tally:
                return tally.Arguments.All(argument => Collect(argument, []));
            default:
                return MeetRounded((Expression.Call)call, other);
        }
    }

    // A rounded value meets a constant where the unrounded one passes an edge of the rounding grid near it.
    private bool MeetRounded(Expression.Call call, Expression other)
    {
        if (FunctionOf(other)?.AsConstant is not { } constant)
        {
            return false;
        }

        var unit = Rational.PowerOfTen(call.Arguments.Count > 1 ? -(int)((Expression.Number)call.Arguments[1]).Value.Numerator : 0);
        for (var halves = -2; halves <= 4; halves++)
        {
            var edge = constant is Expression.Number { Value: var number }
                ? Number(((number / unit).Floor() * unit) + (unit * halves / 2))
                : Symbols.Sum(
                    Symbols.Product(new Expression.Call(Function.Floor, [Symbols.Quotient(constant, Number(unit))], call.Span), Number(unit)),
                    Number(unit * halves / 2));
            _edges.Add(edge);
            if (!Meet(call.Arguments[0], edge))
            {
                return false;
            }
        }

        return true;
    }

    private static Expression.Number Number(Rational number) => new(number, default);

    private SymbolicFunction? FunctionOf(Expression expression) => expression switch
    {
        _ when _edges.Contains(expression) => SymbolicFunction.Constant(expression),
        Expression.Name name when IsOpen(name.Text) => SymbolicFunction.Variable,
        Expression.Number or Expression.Name => SymbolicFunction.Constant(expression),
        Expression.Negation negation => FunctionOf(negation.Operand) is { } operand ? SymbolicFunction.Constant(Symbols.Zero).Minus(operand) : null,
        Expression.Arithmetic arithmetic when FunctionOf(arithmetic.Left) is { } left && FunctionOf(arithmetic.Right) is { } right => arithmetic.Operation switch
        {
            Operation.Add => left.Plus(right),
            Operation.Subtract => left.Minus(right),
            Operation.Multiply => left.Times(right),
            Operation.Divide => left.Over(right),
        },
        Expression.Aggregate { Function: AggregateFunction.Count } count =>
            count.Argument is { } condition && IsOfMyTable(count.Table) && OpenNames.Of(condition).Contains(_figure, StringComparer.Ordinal)
                ? null
                : SymbolicFunction.Constant(count),
        Expression.Aggregate { Function: AggregateFunction.Sum or AggregateFunction.Mean, Argument: Expression.Column column } aggregate =>
            IsMine(column) ? Total(aggregate, column) : SymbolicFunction.Constant(aggregate),
        _ => null,
    };

    // The sum of the other rows, and the cell that moves.
    private static SymbolicFunction? Total(Expression.Aggregate aggregate, Expression.Column column)
    {
        var sum = new Expression.Aggregate(AggregateFunction.Sum, aggregate.Table, column, aggregate.Span);
        var others = Symbols.Difference(sum, new Expression.Name(column.Text, column.Span));
        var total = SymbolicFunction.Constant(others).Plus(SymbolicFunction.Variable);
        return aggregate.Function == AggregateFunction.Sum
            ? total
            : total.Over(SymbolicFunction.Constant(new Expression.Aggregate(AggregateFunction.Count, aggregate.Table, null, aggregate.Span)));
    }

    private bool IsOpen(string name) => string.Equals(name, _figure, StringComparison.Ordinal)
        && (_table is null ? _row?.Columns.Any(c => string.Equals(c.Name, name, StringComparison.Ordinal)) is not true : _row == _table || _row is null);

    private bool IsMine(Expression.Column column) => IsOfMyTable(column.Table) && string.Equals(column.Text, _figure, StringComparison.Ordinal);

    private bool IsOfMyTable(string table) => string.Equals(table, _table?.Name, StringComparison.Ordinal);
}
