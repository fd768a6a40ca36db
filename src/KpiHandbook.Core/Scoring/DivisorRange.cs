using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>
/// Tells which denominators can be 0. Each expression's range is bounded from the ranges of its parts as if these moved apart from
/// each other, so that a denominator that is passed over can never be 0. A table that is reported has at least one row.
/// </summary>
internal sealed class DivisorRange
{
    private sealed record Range(Rational? Low, Rational? High)
    {
        public static Range Any { get; } = new(null, null);

        public bool HoldsZero => (Low is not { } low || low.Sign <= 0) && (High is not { } high || high.Sign >= 0);
    }

    private readonly Dictionary<string, Input> _inputs;
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private DivisorRange(Indicator indicator) => _inputs = indicator.Inputs
        .Concat(indicator.Inputs.SelectMany(t => t.Columns.Select(c => c with { Name = $"{t.Name}.{c.Name}" })))
        .ToDictionary(i => i.Name, StringComparer.Ordinal);

    /// <summary>The denominators of the formula and the conditions that can be 0, each once.</summary>
    public static IReadOnlyList<Expression> ZeroDivisors(Indicator indicator)
    {
        var ranges = new DivisorRange(indicator);
        var criteria = indicator.Criteria;
        return
        [
            .. criteria.Levels.Select(l => l.When).Prepend(criteria.Formula).OfType<Expression>()
                .SelectMany(Divisors)
                .Where(divisor => ranges.Of(divisor).HoldsZero)
                .DistinctBy(divisor => ExpressionPrinter.Print(divisor, ExpressionStyle.Exact), StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Expression> Divisors(Expression expression) =>
        OpenNames.Children(expression).SelectMany(Divisors)
            .Concat(expression is Expression.Arithmetic { Operation: Operation.Divide } quotient ? [quotient.Right] : []);

    private Range Of(Expression expression) => expression switch
    {
        Expression.Number number => new(number.Value, number.Value),
        Expression.Name name => OfInput(name.Text),
        Expression.Negation negation => Negated(Of(negation.Operand)),
        Expression.Arithmetic { Operation: Operation.Add } sum => Sum(Of(sum.Left), Of(sum.Right)),
        Expression.Arithmetic { Operation: Operation.Subtract } difference => Sum(Of(difference.Left), Negated(Of(difference.Right))),
        Expression.Arithmetic { Operation: Operation.Multiply } product => Product(Of(product.Left), Of(product.Right)),
        Expression.Aggregate { Function: AggregateFunction.Count, Argument: null } => new(Rational.One, null),
        Expression.Aggregate { Argument: Expression.Column column, Function: not AggregateFunction.Sum } => OfInput($"{column.Table}.{column.Text}"),
        Expression.Aggregate { Argument: Expression.Column column } => OfRows(OfInput($"{column.Table}.{column.Text}")),
        _ => Range.Any,
    };

    // One row or more: a sum is at least its least row where no row is below 0.
    private static Range OfRows(Range row) => new(row.Low is { Sign: >= 0 } low ? low : null, row.High is { Sign: <= 0 } high ? high : null);

    private Range OfInput(string name)
    {
        if (!_inputs.TryGetValue(name, out var input) || !_open.Add(name))
        {
            return Range.Any;
        }

        var prefix = name.LastIndexOf('.') is var dot and > 0 ? name[..(dot + 1)] : "";
        var low = Bounded(input.Min, prefix).Low ?? (input.Type is InputType.Count or InputType.Money ? Rational.Zero : null);
        var high = Bounded(input.Max, prefix).High;
        _open.Remove(name);
        return new Range(low, high);
    }

    private Range Bounded(Bound? bound, string prefix) => bound switch
    {
        Bound.Fixed number => new(number.Value, number.Value),
        Bound.OfInput other => OfInput(_inputs.ContainsKey(prefix + other.Name) ? prefix + other.Name : other.Name),
        _ => Range.Any,
    };

    private static Range Negated(Range range) => new(-range.High, -range.Low);

    private static Range Sum(Range left, Range right) => new(left.Low + right.Low, left.High + right.High);

    private static Range Product(Range left, Range right)
    {
        if (left is { Low: { } a, High: { } b } && right is { Low: { } c, High: { } d })
        {
            Rational[] corners = [a * c, a * d, b * c, b * d];
            return new Range(corners.Min(), corners.Max());
        }

        return left.Low is { Sign: >= 0 } least && right.Low is { Sign: >= 0 } other ? new Range(least * other, null) : Range.Any;
    }
}
