using KpiHandbook.Core.Expressions;

namespace KpiHandbook.Core.Tests.Support;

/// <summary>An expression without its spans, every part in parentheses: <c>(+ 1 (* a 2))</c>. Two expressions are equal when these are.</summary>
internal static class Shape
{
    public static string Of(Expression expression) => expression switch
    {
        Expression.Number number => number.Value.ToString(),
        Expression.Truth truth => truth.Value ? "#true" : "#false",
        Expression.Day day => day.Value.ToString(),
        Expression.Name name => name.Text,
        Expression.Column column => $"{column.Table}.{column.Text}",
        Expression.Negation negation => $"(negate {Of(negation.Operand)})",
        Expression.Not not => $"(not {Of(not.Operand)})",
        Expression.Arithmetic a => $"({a.Operation} {Of(a.Left)} {Of(a.Right)})",
        Expression.Comparison c => $"({Of(c.First)}{string.Concat(c.Links.Select(l => $" {l.Comparator} {Of(l.Operand)}"))})",
        Expression.Logic logic => $"({logic.Connective} {All(logic.Operands)})",
        Expression.Call call => $"({call.Function}: {All(call.Arguments)})",
        Expression.Aggregate a => $"({a.Function} of {a.Table}{(a.Argument is null ? "" : $": {Of(a.Argument)}")})",
        _ => throw new ArgumentException(expression.ToString(), nameof(expression)),
    };

    /// <summary>A value as one word; what is undefined with its reason.</summary>
    public static string Of(Value value) => value switch
    {
        Value.Number number => number.Amount.ToString(),
        Value.Truth truth => truth.Holds ? "true" : "false",
        Value.Day day => day.Date.ToString(),
        Value.Undefined undefined => $"{undefined.Reason}",
        _ => throw new ArgumentException(value.ToString(), nameof(value)),
    };

    private static string All(IEnumerable<Expression> expressions) => string.Join(' ', expressions.Select(Of));
}
