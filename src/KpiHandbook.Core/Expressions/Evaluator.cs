using System.Diagnostics;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Expressions;

/// <summary>
/// Computes a checked expression exactly. Undefined values spread through arithmetic and comparisons; in conditions a part that
/// decides alone (a false in <c>and</c>, a true in <c>or</c>) does so whatever the order.
/// </summary>
public sealed class Evaluator
{
    private static readonly Value.Truth Yes = new(true);
    private static readonly Value.Truth No = new(false);

    private readonly IReadOnlyDictionary<string, Value> _names;
    private Stack<Expression.Arithmetic>? _pending;
    private IReadOnlyDictionary<string, Value>? _row;

    private Evaluator(IReadOnlyDictionary<string, Value> names) => _names = names;

    /// <summary>The value of an expression whose every name has one in <paramref name="names"/>.</summary>
    /// <exception cref="UnreachableException">The expression was not checked against these names.</exception>
    public static Value Evaluate(Expression expression, IReadOnlyDictionary<string, Value> names)
    {
        var result = new Evaluator(names).Of(expression);
        return result.Other ?? new Value.Number(result.Amount);
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

    private Result Of(Expression expression) => expression switch
    {
        Expression.Number number => number.Value,
        Expression.Name name => Look(name.Text),
        Expression.Comparison comparison => Of(comparison),
        Expression.Logic logic => Of(logic),
        Expression.Arithmetic arithmetic => Of(arithmetic),
        Expression.Aggregate aggregate => Of(aggregate),
        Expression.Call call => Of(call),
        Expression.Negation negation => Of(negation.Operand) is var operand && operand.Other is null ? -operand.Amount : operand,
        Expression.Not not => Of(not.Operand) is var operand && operand.Other is Value.Truth truth ? Truth(!truth.Holds) : operand,
        Expression.Truth literal => Truth(literal.Value),
        Expression.Day day => new Value.Day(day.Value),
        _ => throw new UnreachableException(expression.ToString()),
    };

    private static Value.Truth Truth(bool holds) => holds ? Yes : No;

    private Result Look(string name)
    {
        Value? value = null;
        return _row?.TryGetValue(name, out value) == true || _names.TryGetValue(name, out value)
            ? value
            : throw new UnreachableException($"no value for {name}");
    }

    // A long sum is deep to its left, one step for every row of a table: it is walked, not recursed into.
    private Result Of(Expression.Arithmetic arithmetic)
    {
        _pending ??= new();
        var pendingOutside = _pending.Count;
        Expression first = arithmetic;
        while (first is Expression.Arithmetic step)
        {
            _pending.Push(step);
            first = step.Left;
        }

        var value = Of(first);
        while (_pending.Count > pendingOutside)
        {
            var step = _pending.Pop();
            if (value.Other is null)
            {
                var right = Of(step.Right);
                value = right.Other is null ? Compute(step, value.Amount, right.Amount) : right;
            }
        }

        return value;
    }

    private static Result Compute(Expression.Arithmetic arithmetic, Rational left, Rational right) => arithmetic.Operation switch
    {
        Operation.Add => left + right,
        Operation.Subtract => left - right,
        Operation.Multiply => left * right,
        Operation.Divide when right.IsZero => new Value.Undefined(UndefinedReason.DivisionByZero, arithmetic.Span),
        Operation.Divide => left / right,
    };

    private Result Of(Expression.Comparison comparison)
    {
        var joined = new Joined(Connective.And);
        var left = Of(comparison.First);
        foreach (var link in comparison.Links)
        {
            var right = Of(link.Operand);
            if (joined.IsDecidedBy(Compare(left, link.Comparator, right)))
            {
                break;
            }

            left = right;
        }

        return joined.Result;
    }

    private static Value Compare(Result left, Comparator comparator, Result right) => (left.Other, right.Other) switch
    {
        (null, null) => Truth(Holds(comparator, left.Amount.CompareTo(right.Amount))),
        (Value.Undefined undefined, _) => undefined,
        (_, Value.Undefined undefined) => undefined,
        (Value.Day a, Value.Day b) => Truth(Holds(comparator, a.Date.CompareTo(b.Date))),
        _ => throw new UnreachableException($"{left} {comparator} {right}"),
    };

    private Result Of(Expression.Logic logic)
    {
        var joined = new Joined(logic.Connective);
        foreach (var operand in logic.Operands)
        {
            if (joined.IsDecidedBy(Of(operand).Other))
            {
                break;
            }
        }

        return joined.Result;
    }

    private Result Of(Expression.Call call)
    {
        if (call.Function == Function.Tally)
        {
            return Count(call.Arguments.Select(argument => Of(argument).Other));
        }

        var arguments = new List<Rational>(call.Arguments.Count);
        foreach (var argument in call.Arguments)
        {
            var value = Of(argument);
            if (value.Other is not null)
            {
                return value;
            }

            arguments.Add(value.Amount);
        }

        return call.Function switch
        {
            Function.Min => arguments.Aggregate(Rational.Min),
            Function.Max => arguments.Aggregate(Rational.Max),
            Function.Round => arguments[0].Round(arguments.Count == 1 ? 0 : (int)arguments[1].Numerator),
            Function.Floor => arguments[0].Floor(),
            Function.Ceil => arguments[0].Ceiling(),
            Function.Tally => throw new UnreachableException(),
        };
    }

    private Result Of(Expression.Aggregate aggregate)
    {
        var table = _names.GetValueOrDefault(aggregate.Table) as Value.Table;
        var rows = (table ?? throw new UnreachableException($"no table {aggregate.Table}")).Rows;
        if (rows.Count == 0 && aggregate.Function is not (AggregateFunction.Sum or AggregateFunction.Count))
        {
            return new Value.Undefined(UndefinedReason.EmptyTable, aggregate.Span);
        }

        return aggregate.Function switch
        {
            AggregateFunction.Every => Join(Connective.And, rows, aggregate.Argument!),
            AggregateFunction.Any => Join(Connective.Or, rows, aggregate.Argument!),
            AggregateFunction.Count => aggregate.Argument is { } condition ? Count(rows.Select(row => InRow(row, condition))) : (Rational)rows.Count,
            AggregateFunction.Sum => Sum(rows, aggregate),
            AggregateFunction.Mean => Sum(rows, aggregate) / rows.Count,
            AggregateFunction.Min => Cells(rows, aggregate).Aggregate(Rational.Min),
            AggregateFunction.Max => Cells(rows, aggregate).Aggregate(Rational.Max),
        };
    }

    private Result Join(Connective connective, IReadOnlyList<IReadOnlyDictionary<string, Value>> rows, Expression condition)
    {
        var joined = new Joined(connective);
        foreach (var row in rows)
        {
            if (joined.IsDecidedBy(InRow(row, condition)))
            {
                break;
            }
        }

        return joined.Result;
    }

    private static Result Count(IEnumerable<Value?> conditions)
    {
        var count = 0;
        foreach (var condition in conditions)
        {
            if (condition is Value.Undefined)
            {
                return condition;
            }

            count += condition is Value.Truth { Holds: true } ? 1 : 0;
        }

        return (Rational)count;
    }

    private Value? InRow(IReadOnlyDictionary<string, Value> row, Expression condition)
    {
        var outside = _row;
        _row = row;
        var value = Of(condition).Other;
        _row = outside;
        return value;
    }

    private static Rational Sum(IReadOnlyList<IReadOnlyDictionary<string, Value>> rows, Expression.Aggregate aggregate) =>
        Cells(rows, aggregate).Aggregate(Rational.Zero, (a, b) => a + b);

    private static IEnumerable<Rational> Cells(IReadOnlyList<IReadOnlyDictionary<string, Value>> rows, Expression.Aggregate aggregate)
    {
        var column = ((Expression.Column)aggregate.Argument!).Text;
        return rows.Select(row => ((Value.Number)row[column]).Amount);
    }

    /// <summary>A number, kept out of the heap while it is only on its way; or any other value.</summary>
    private readonly record struct Result(Rational Amount, Value? Other)
    {
        public static implicit operator Result(Rational amount) => new(amount, null);

        public static implicit operator Result(Value value) => value is Value.Number number ? new(number.Amount, null) : new(default, value);
    }

    /// <summary>Joins the parts of a condition: to the one that decides alone, or else to the first without a value.</summary>
    private struct Joined(Connective connective)
    {
        private Value? _found;

        public readonly Result Result => _found ?? Truth(connective == Connective.And);

        public bool IsDecidedBy(Value? part)
        {
            if (part is Value.Truth truth && truth.Holds == (connective == Connective.Or))
            {
                _found = truth;
                return true;
            }

            _found ??= part as Value.Undefined;
            return false;
        }
    }
}
