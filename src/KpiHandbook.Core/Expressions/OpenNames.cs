namespace KpiHandbook.Core.Expressions;

/// <summary>The names that stand in an expression; those of tables are not among them.</summary>
internal static class OpenNames
{
    /// <summary>Every name, as often as it stands there.</summary>
    public static IEnumerable<string> Of(Expression expression) => expression switch
    {
        Expression.Name name => [name.Text],
        _ => Children(expression).SelectMany(Of),
    };

    private static IEnumerable<Expression> Children(Expression expression) => expression switch
    {
        Expression.Negation negation => [negation.Operand],
        Expression.Not not => [not.Operand],
        Expression.Arithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
        Expression.Comparison comparison => comparison.Links.Select(l => l.Operand).Prepend(comparison.First),
        Expression.Logic logic => logic.Operands,
        Expression.Call call => call.Arguments,
        Expression.Aggregate { Argument: { } argument } => [argument],
        _ => [],
    };
}
