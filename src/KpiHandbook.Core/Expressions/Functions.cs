using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Expressions;

/// <summary>The functions of the expression language: their names, forms and construction.</summary>
public static class Functions
{
    private static readonly Dictionary<string, string> Usages = new(StringComparer.Ordinal)
    {
        ["min"] = "min(a, b, …) / min(table.column)",
        ["max"] = "max(a, b, …) / max(table.column)",
        ["round"] = "round(x) / round(x, 2)",
        ["floor"] = "floor(x)",
        ["ceil"] = "ceil(x)",
        ["tally"] = "tally(condition, condition, …)",
        ["sum"] = "sum(table.column)",
        ["mean"] = "mean(table.column)",
        ["count"] = "count(table) / count(table, condition)",
        ["every"] = "every(table, condition)",
        ["any"] = "any(table, condition)",
        ["date"] = "date(2568, 8, 29)",
    };

    /// <summary>Every function's name.</summary>
    public static IEnumerable<string> Names => Usages.Keys;

    /// <summary>How a function is written; null when there is none of that name.</summary>
    public static string? UsageOf(string name) => Usages.GetValueOrDefault(name);

    internal static Expression? Make(string name, IReadOnlyList<Expression> arguments, Span at) => (name, arguments) switch
    {
        ("date", [Expression.Number y, Expression.Number m, Expression.Number d]) => DayOf(y.Value, m.Value, d.Value, at),
        ("min", [Expression.Column c]) => new Expression.Aggregate(AggregateFunction.Min, c.Table, c, at),
        ("max", [Expression.Column c]) => new Expression.Aggregate(AggregateFunction.Max, c.Table, c, at),
        ("sum", [Expression.Column c]) => new Expression.Aggregate(AggregateFunction.Sum, c.Table, c, at),
        ("mean", [Expression.Column c]) => new Expression.Aggregate(AggregateFunction.Mean, c.Table, c, at),
        ("count", [Expression.Name t]) => new Expression.Aggregate(AggregateFunction.Count, t.Text, null, at),
        ("count", [Expression.Name t, not Expression.Column and var condition]) => new Expression.Aggregate(AggregateFunction.Count, t.Text, condition, at),
        ("every", [Expression.Name t, not Expression.Column and var condition]) => new Expression.Aggregate(AggregateFunction.Every, t.Text, condition, at),
        ("any", [Expression.Name t, not Expression.Column and var condition]) => new Expression.Aggregate(AggregateFunction.Any, t.Text, condition, at),
        ("min", [_, _, ..]) => new Expression.Call(Function.Min, arguments, at),
        ("max", [_, _, ..]) => new Expression.Call(Function.Max, arguments, at),
        ("round", [_]) => new Expression.Call(Function.Round, arguments, at),
        ("round", [_, Expression.Number { Value: var digits }]) when digits.IsInteger && digits.Sign >= 0 && digits <= 12 =>
            new Expression.Call(Function.Round, arguments, at),
        ("floor", [_]) => new Expression.Call(Function.Floor, arguments, at),
        ("tally", [_, _, ..]) => new Expression.Call(Function.Tally, arguments, at),
        ("ceil", [_]) => new Expression.Call(Function.Ceil, arguments, at),
        _ => null,
    };

    private static Expression.Day? DayOf(Rational year, Rational month, Rational day, Span at) =>
        Small(year) is { } y && Small(month) is { } m && Small(day) is { } d && BuddhistDate.Of(y, m, d) is { } date
            ? new Expression.Day(date, at)
            : null;

    private static int? Small(Rational number) => number.IsInteger && number <= 9999 && number.Sign > 0 ? (int)number.Numerator : null;
}
