namespace KpiHandbook.Core.Expressions;

/// <summary>The names that stand in an expression; those of tables are not among them.</summary>
public static class OpenNames
{
    /// <summary>Every name, as often as it stands there.</summary>
    public static IEnumerable<string> Of(Expression expression) => expression switch
    {
        Expression.Name name => [name.Text],
        _ => Children(expression).SelectMany(Of),
    };

    /// <summary>The parts of an expression.</summary>
    public static IEnumerable<Expression> Children(Expression expression) => expression switch
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

/// <summary>Every name in an expression, those of tables and columns among them.</summary>
internal static class AllNames
{
    /// <summary>As often as they stand there.</summary>
    public static IEnumerable<string> In(Expression expression) => expression switch
    {
        Expression.Name name => [name.Text],
        Expression.Column column => [column.Table],
        Expression.Aggregate aggregate => OpenNames.Children(aggregate).SelectMany(In).Append(aggregate.Table),
        _ => OpenNames.Children(expression).SelectMany(In),
    };
}
