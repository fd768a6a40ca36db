using System.Numerics;
using KpiHandbook.Core.Expressions;
using Fraction = (System.Numerics.BigInteger Top, System.Numerics.BigInteger Bottom);

namespace KpiHandbook.Core.Tests.Scoring;

/// <summary>
/// A second evaluator, made to be seen through and not to be fast. It shares nothing with Core's but the parsed expression: numbers are
/// fractions that are never reduced, truths are bool, days are DateOnly, tables are lists, and what has no value is null.
/// </summary>
internal sealed class NaiveEvaluator(IReadOnlyDictionary<string, object> names)
{
    public object? Of(Expression expression)
    {
        switch (expression)
        {
            case Expression.Number number:
                return (Fraction)(number.Value.Numerator, number.Value.Denominator);
            case Expression.Truth truth:
                return truth.Value;
            case Expression.Day day:
                return day.Value.Day;
            case Expression.Name name:
                return names[name.Text];
            case Expression.Negation negation:
                return Of(negation.Operand) is Fraction f ? (Fraction)(-f.Top, f.Bottom) : null;
            case Expression.Not not:
                return Of(not.Operand) is bool holds ? !holds : null;
            case Expression.Arithmetic arithmetic:
                return Of(arithmetic.Left) is Fraction left && Of(arithmetic.Right) is Fraction right ? Compute(arithmetic.Operation, left, right) : null;
            case Expression.Comparison comparison:
                return All(LinksOf(comparison));
            case Expression.Logic { Connective: Connective.And } logic:
                return All(logic.Operands.Select(Of));
            case Expression.Logic logic:
                return Any(logic.Operands.Select(Of));
            case Expression.Call call:
                return Call(call.Function, [.. call.Arguments.Select(Of)]);
            case Expression.Aggregate aggregate:
                return Aggregate(aggregate, (List<Dictionary<string, object>>)names[aggregate.Table]);
            default:
                throw new ArgumentException(expression.ToString(), nameof(expression));
        }
    }

    /// <summary>-1, 0 or 1 as the left fraction is less, equal or more.</summary>
    public static int Compare(Fraction left, Fraction right) =>
        BigInteger.Compare(left.Top * right.Bottom * left.Bottom.Sign * right.Bottom.Sign, right.Top * left.Bottom * left.Bottom.Sign * right.Bottom.Sign);

    /// <summary>The whole number at or below.</summary>
    public static BigInteger Floor(Fraction f)
    {
        var whole = f.Top / f.Bottom;
        while (Compare((whole, 1), f) > 0)
        {
            whole--;
        }

        return whole;
    }

    /// <summary>Halves away from 0.</summary>
    public static Fraction Round(Fraction f, int digits)
    {
        var scale = BigInteger.Pow(10, digits);
        return Compare(f, (0, 1)) < 0
            ? (-Floor(((-2 * f.Top * scale) + f.Bottom, 2 * f.Bottom)), scale)
            : (Floor(((2 * f.Top * scale) + f.Bottom, 2 * f.Bottom)), scale);
    }

    private static object? Compute(Operation operation, Fraction a, Fraction b) => operation switch
    {
        Operation.Add => (Fraction)((a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom),
        Operation.Subtract => (Fraction)((a.Top * b.Bottom) - (b.Top * a.Bottom), a.Bottom * b.Bottom),
        Operation.Multiply => (Fraction)(a.Top * b.Top, a.Bottom * b.Bottom),
        Operation.Divide => b.Top.IsZero ? null : (Fraction)(a.Top * b.Bottom, a.Bottom * b.Top),
    };

    private IEnumerable<object?> LinksOf(Expression.Comparison comparison)
    {
        for (var i = 0; i < comparison.Links.Count; i++)
        {
            var left = Of(i == 0 ? comparison.First : comparison.Links[i - 1].Operand);
            var right = Of(comparison.Links[i].Operand);
            int? sign = (left, right) switch
            {
                (Fraction a, Fraction b) => Compare(a, b),
                (DateOnly a, DateOnly b) => a.CompareTo(b),
                _ => null,
            };
            yield return comparison.Links[i].Comparator switch
            {
                Comparator.Less => sign < 0,
                Comparator.AtMost => sign <= 0,
                Comparator.More => sign > 0,
                Comparator.AtLeast => sign >= 0,
                Comparator.Equal => sign == 0,
                Comparator.Unequal => sign != 0,
            } is var holds && sign is null ? null : holds;
        }
    }

    private static object? All(IEnumerable<object?> parts)
    {
        var list = parts.ToList();
        if (list.Contains(false))
        {
            return false;
        }

        return list.Contains(null) ? null : true;
    }

    private static object? Any(IEnumerable<object?> parts)
    {
        var list = parts.ToList();
        if (list.Contains(true))
        {
            return true;
        }

        return list.Contains(null) ? null : false;
    }

    private static object? Call(Function function, List<object?> arguments)
    {
        if (arguments.Contains(null))
        {
            return null;
        }

        if (function == Function.Tally)
        {
            return (Fraction)(arguments.Count(a => (bool)a!), 1);
        }

        var numbers = arguments.Select(a => (Fraction)a!).ToList();
        return function switch
        {
            Function.Min => Extreme(numbers, -1),
            Function.Max => Extreme(numbers, 1),
            Function.Round => Round(numbers[0], numbers.Count == 1 ? 0 : (int)numbers[1].Top),
            Function.Floor => (Floor(numbers[0]), 1),
            Function.Ceil => (-Floor((-numbers[0].Top, numbers[0].Bottom)), 1),
            _ => throw new ArgumentOutOfRangeException(nameof(function)),
        };
    }

    private object? Aggregate(Expression.Aggregate aggregate, List<Dictionary<string, object>> rows)
    {
        if (aggregate.Argument is Expression.Column column)
        {
            return Aggregate(aggregate.Function, [.. rows.Select(row => (Fraction)row[column.Text])]);
        }

        var parts = rows.ConvertAll(row => aggregate.Argument is null ? true : InRow(row, aggregate.Argument));
        if (aggregate.Function == AggregateFunction.Count)
        {
            return parts.Contains(null) ? null : (Fraction)(parts.Count(part => part is true), 1);
        }

        return rows.Count == 0 ? null : aggregate.Function == AggregateFunction.Every ? All(parts) : Any(parts);
    }

    private static object? Aggregate(AggregateFunction function, List<Fraction> column)
    {
        Fraction sum = (0, 1);
        foreach (var cell in column)
        {
            sum = ((sum.Top * cell.Bottom) + (cell.Top * sum.Bottom), sum.Bottom * cell.Bottom);
        }

        if (function == AggregateFunction.Sum)
        {
            return sum;
        }

        return column.Count == 0 ? null
            : function == AggregateFunction.Mean ? (Fraction)(sum.Top, sum.Bottom * column.Count)
            : Extreme(column, function == AggregateFunction.Max ? 1 : -1);
    }

    private static Fraction Extreme(List<Fraction> numbers, int sign)
    {
        var found = numbers[0];
        foreach (var number in numbers)
        {
            if (Compare(number, found) == sign)
            {
                found = number;
            }
        }

        return found;
    }

    private object? InRow(Dictionary<string, object> row, Expression condition)
    {
        var inside = names.ToDictionary(n => n.Key, n => n.Value, StringComparer.Ordinal);
        foreach (var (column, cell) in row)
        {
            inside[column] = cell;
        }

        return new NaiveEvaluator(inside).Of(condition);
    }
}
