namespace KpiHandbook.Core.Expressions;

/// <summary>Signs and names as they are written in files.</summary>
public static class ExpressionNames
{
    /// <summary>The sign of a comparison: <c>&lt;=</c>.</summary>
    public static string Of(Comparator comparator) => comparator switch
    {
        Comparator.Less => "<",
        Comparator.AtMost => "<=",
        Comparator.More => ">",
        Comparator.AtLeast => ">=",
        Comparator.Equal => "=",
        Comparator.Unequal => "!=",
    };

    /// <summary>The name of a function: <c>round</c>.</summary>
    public static string Of(Function function) => function switch
    {
        Function.Min => "min",
        Function.Max => "max",
        Function.Round => "round",
        Function.Floor => "floor",
        Function.Ceil => "ceil",
        Function.Tally => "tally",
    };
}
