using System.Diagnostics;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Expressions;

/// <summary>
/// Computes a checked expression exactly. Undefined values spread through arithmetic and comparisons; in conditions a part that
/// decides alone (a false in <c>and</c>, a true in <c>or</c>) does so whatever the order.
/// </summary>
public sealed class Evaluator
{
    private readonly IReadOnlyDictionary<string, Value> _names;
    private readonly IReadOnlyDictionary<string, Value>? _row;

    private Evaluator(IReadOnlyDictionary<string, Value> names, IReadOnlyDictionary<string, Value>? row)
    {
        _names = names;
        _row = row;
    }

    /// <summary>The value of an expression whose every name has one in <paramref name="names"/>.</summary>
    /// <exception cref="UnreachableException">The expression was not checked against these names.</exception>
    public static Value Evaluate(Expression expression, IReadOnlyDictionary<string, Value> names) =>
        new Evaluator(names, null).Of(expression);

    internal static Value Evaluate(
        Expression expression, IReadOnlyDictionary<string, Value> names, IReadOnlyDictionary<string, Value> row) =>
        new Evaluator(names, row).Of(expression);

    private Value Of(Expression expression) => expression switch
    {
        Expression.Number number => new Value.Number(number.Value),
        Expression.Truth literal => new Value.Truth(literal.Value),
        Expression.Day day => new Value.Day(day.Value),
        Expression.Name name => Look(name.Text),
        Expression.Negation negation => Map(Of(negation.Operand), n => -n),
        Expression.Not not => Of(not.Operand) is var operand && operand is Value.Truth truth ? new Value.Truth(!truth.Holds) : operand,
        Expression.Arithmetic arithmetic => Of(arithmetic),
        Expression.Comparison comparison => Of(comparison),
        Expression.Logic logic => Combine(logic.Connective, logic.Operands.Select(Of)),
        Expression.Call call => Of(call),
        Expression.Aggregate aggregate => Of(aggregate),
        _ => throw new UnreachableException(expression.ToString()),
    };

    private Value Look(string name) =>
        _row is not null && _row.TryGetValue(name, out var cell) ? cell
        : _names.TryGetValue(name, out var value) ? value
        : throw new UnreachableException($"no value for {name}");

    // A long sum is deep to its left, one step for every row of a table: it is walked, not recursed into.
    private Value Of(Expression.Arithmetic arithmetic)
    {
        var steps = new Stack<Expression.Arithmetic>();
        Expression first = arithmetic;
        while (first is Expression.Arithmetic step)
        {
            steps.Push(step);
            first = step.Left;
        }

        var value = Of(first);
        while (value is Value.Number left && steps.TryPop(out var step))
        {
            value = Of(step.Right) is var right && right is Value.Number number ? Compute(step, left.Amount, number.Amount) : right;
        }

        return value;
    }

    private static Value Compute(Expression.Arithmetic arithmetic, Rational left, Rational right) => arithmetic.Operation switch
    {
        Operation.Add => new Value.Number(left + right),
        Operation.Subtract => new Value.Number(left - right),
        Operation.Multiply => new Value.Number(left * right),
        Operation.Divide when right.IsZero => new Value.Undefined(UndefinedReason.DivisionByZero, arithmetic.Span),
        Operation.Divide => new Value.Number(left / right),
    };

    private Value Of(Expression.Comparison comparison)
    {
        var links = new List<Value>(comparison.Links.Count);
        var left = Of(comparison.First);
        foreach (var link in comparison.Links)
        {
            var right = Of(link.Operand);
            links.Add((left, right) switch
            {
                (Value.Undefined, _) => left,
                (_, Value.Undefined) => right,
                (Value.Number a, Value.Number b) => new Value.Truth(Holds(link.Comparator, a.Amount.CompareTo(b.Amount))),
                (Value.Day a, Value.Day b) => new Value.Truth(Holds(link.Comparator, a.Date.CompareTo(b.Date))),
                _ => throw new UnreachableException(comparison.ToString()),
            });
            left = right;
        }

        return Combine(Connective.And, links);
    }

    /// <summary>Whether a comparison holds, given the sign of left minus right.</summary>
    internal static bool Holds(Comparator comparator, int sign) => comparator switch
    {
        Comparator.Less => sign < 0,
        Comparator.AtMost => sign <= 0,
        Comparator.More => sign > 0,
        Comparator.AtLeast => sign >= 0,
        Comparator.Equal => sign == 0,
        Comparator.Unequal => sign != 0,
    };

    private static Value Combine(Connective connective, IEnumerable<Value> operands)
    {
        Value.Undefined? undefined = null;
        var deciding = connective == Connective.Or;
        foreach (var operand in operands)
        {
            switch (operand)
            {
                case Value.Truth truth when truth.Holds == deciding:
                    return truth;
                case Value.Undefined first:
                    undefined ??= first;
                    break;
                default:
                    break;
            }
        }

        return undefined ?? (Value)new Value.Truth(!deciding);
    }

    private Value Of(Expression.Call call)
    {
        if (call.Function == Function.Tally)
        {
            return CountHolding(call.Arguments.Select(Of));
        }

        var arguments = new List<Rational>(call.Arguments.Count);
        foreach (var argument in call.Arguments)
        {
            var value = Of(argument);
            if (value is not Value.Number number)
            {
                return value;
            }

            arguments.Add(number.Amount);
        }

        return new Value.Number(call.Function switch
        {
            Function.Min => arguments.Aggregate(Rational.Min),
            Function.Max => arguments.Aggregate(Rational.Max),
            Function.Round => arguments[0].Round(arguments.Count == 1 ? 0 : (int)arguments[1].Numerator),
            Function.Floor => arguments[0].Floor(),
            Function.Ceil => arguments[0].Ceiling(),
            Function.Tally => throw new UnreachableException(),
        });
    }

    private Value Of(Expression.Aggregate aggregate)
    {
        var table = _names.GetValueOrDefault(aggregate.Table) as Value.Table;
        var rows = (table ?? throw new UnreachableException($"no table {aggregate.Table}")).Rows;
        switch (aggregate.Function)
        {
            case AggregateFunction.Count when aggregate.Argument is null:
                return new Value.Number(rows.Count);
            case AggregateFunction.Sum or AggregateFunction.Count:
                break;
            default:
                if (rows.Count == 0)
                {
                    return new Value.Undefined(UndefinedReason.EmptyTable, aggregate.Span);
                }

                break;
        }

        return aggregate.Function switch
        {
            AggregateFunction.Every => Combine(Connective.And, PerRow(aggregate, rows)),
            AggregateFunction.Any => Combine(Connective.Or, PerRow(aggregate, rows)),
            AggregateFunction.Count => CountHolding(PerRow(aggregate, rows)),
            AggregateFunction.Sum => Fold(aggregate, rows, column => column.Aggregate(Rational.Zero, (a, b) => a + b)),
            AggregateFunction.Mean => Fold(aggregate, rows, column => column.Aggregate(Rational.Zero, (a, b) => a + b) / column.Count),
            AggregateFunction.Min => Fold(aggregate, rows, column => column.Aggregate(Rational.Min)),
            AggregateFunction.Max => Fold(aggregate, rows, column => column.Aggregate(Rational.Max)),
        };
    }

    private IEnumerable<Value> PerRow(Expression.Aggregate aggregate, IReadOnlyList<IReadOnlyDictionary<string, Value>> rows) =>
        rows.Select(row => Evaluate(aggregate.Argument!, _names, row));

    private static Value CountHolding(IEnumerable<Value> conditions)
    {
        var count = 0;
        foreach (var condition in conditions)
        {
            if (condition is not Value.Truth truth)
            {
                return condition;
            }

            count += truth.Holds ? 1 : 0;
        }

        return new Value.Number(count);
    }

    private static Value.Number Fold(
        Expression.Aggregate aggregate,
        IReadOnlyList<IReadOnlyDictionary<string, Value>> rows,
        Func<IReadOnlyList<Rational>, Rational> fold)
    {
        var column = ((Expression.Column)aggregate.Argument!).Text;
        return new Value.Number(fold([.. rows.Select(row => ((Value.Number)row[column]).Amount)]));
    }

    private static Value Map(Value value, Func<Rational, Rational> map) =>
        value is Value.Number number ? new Value.Number(map(number.Amount)) : value;
}
