using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Site.Texts;

/// <summary>A condition on the value as short as a scale's cell: <c>≥ 80</c>, <c>60 – &lt; 70</c>, <c>= 75</c>.</summary>
public static class ThresholdText
{
    /// <summary>The few signs; null when the condition is not one comparison of the value with numbers.</summary>
    public static string? Of(Expression condition, string unit)
    {
        var percent = unit.StartsWith("ร้อยละ", StringComparison.Ordinal) ? " %" : "";
        return condition switch
        {
            Expression.Comparison { First: Expression.Name { Text: ExpressionChecker.ValueName }, Links: [{ Operand: Expression.Number n } link] } =>
                $"{Sign(link.Comparator)} {NumberText.Of(n.Value)}{percent}",
            Expression.Comparison
            {
                First: Expression.Number low,
                Links: [var from, { Operand: Expression.Number high } to],
            } when from.Operand is Expression.Name { Text: ExpressionChecker.ValueName } && IsRising(from.Comparator) && IsRising(to.Comparator) =>
                $"{(from.Comparator == Comparator.Less ? "> " : "")}{NumberText.Of(low.Value)} – {(to.Comparator == Comparator.Less ? "< " : "")}{NumberText.Of(high.Value)}{percent}",
            _ => null,
        };
    }

    private static bool IsRising(Comparator comparator) => comparator is Comparator.Less or Comparator.AtMost;

    private static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.Less => "<",
        Comparator.AtMost => "≤",
        Comparator.More => ">",
        Comparator.AtLeast => "≥",
        Comparator.Equal => "=",
        Comparator.Unequal => "≠",
    };
}
