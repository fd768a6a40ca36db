using KpiHandbook.Core.Expressions;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>Looks for a name in conditions, and for what it is compared with.</summary>
internal static class Mentions
{
    /// <summary>True when the name stands in the expression.</summary>
    public static bool Of(Expression expression, string name) => expression switch
    {
        Expression.Name own => string.Equals(own.Text, name, StringComparison.Ordinal),
        Expression.Negation negation => Of(negation.Operand, name),
        Expression.Not not => Of(not.Operand, name),
        Expression.Arithmetic arithmetic => Of(arithmetic.Left, name) || Of(arithmetic.Right, name),
        Expression.Comparison comparison => Of(comparison.First, name) || comparison.Links.Any(l => Of(l.Operand, name)),
        Expression.Logic logic => logic.Operands.Any(o => Of(o, name)),
        Expression.Call call => call.Arguments.Any(a => Of(a, name)),
        Expression.Aggregate { Argument: { } argument } => Of(argument, name),
        _ => false,
    };

    /// <summary>What the name is compared with; null where it stands in anything but a comparison of it alone.</summary>
    public static IReadOnlyList<Expression>? Partners(IEnumerable<Expression> conditions, string name)
    {
        var partners = new List<Expression>();
        return conditions.All(c => Collect(c, name, partners))
            ? [.. partners.DistinctBy(p => ExpressionPrinter.Print(p, ExpressionStyle.Exact), StringComparer.Ordinal)]
            : null;
    }

    private static bool Collect(Expression condition, string name, List<Expression> partners)
    {
        switch (condition)
        {
            case Expression.Not not:
                return Collect(not.Operand, name, partners);
            case Expression.Logic logic:
                return logic.Operands.All(o => Collect(o, name, partners));
            case Expression.Comparison comparison:
                foreach (var (left, _, right) in Position.Links(comparison))
                {
                    var partner = IsAlone(left, name) ? right : IsAlone(right, name) ? left : null;
                    if (partner is null ? Of(left, name) || Of(right, name) : Of(partner, name))
                    {
                        return false;
                    }

                    partners.AddRange(partner is null ? [] : [partner]);
                }

                return true;
            default:
                return !Of(condition, name);
        }
    }

    /// <summary>True when the expression is nothing but the name.</summary>
    public static bool IsAlone(Expression expression, string name) => expression is Expression.Name own && string.Equals(own.Text, name, StringComparison.Ordinal);
}
