using System.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>Expressions as functions of the inputs alone.</summary>
internal static class Inlining
{
    /// <summary>A condition with the formula, rounded as declared, in place of <c>value</c>.</summary>
    public static Expression OfValue(Expression condition, Criteria criteria)
    {
        if (criteria.Formula is not { } formula)
        {
            return condition;
        }

        var at = formula.Span;
        var value = criteria.Rounding switch
        {
            Rounding.None => formula,
            Rounding.ToDecimals(var digits) =>
                new Expression.Call(Function.Round, [formula, new Expression.Number((Rational)digits, at)], at),
            Rounding.Floor => new Expression.Call(Function.Floor, [formula], at),
            _ => throw new UnreachableException(),
        };
        return Replace(condition, value);
    }

    private static Expression Replace(Expression expression, Expression value) => expression switch
    {
        Expression.Name { Text: ExpressionChecker.ValueName } => value,
        Expression.Negation n => new Expression.Negation(Replace(n.Operand, value), n.Span),
        Expression.Not n => new Expression.Not(Replace(n.Operand, value), n.Span),
        Expression.Arithmetic a => new Expression.Arithmetic(a.Operation, Replace(a.Left, value), Replace(a.Right, value), a.Span),
        Expression.Comparison c => new Expression.Comparison(
            Replace(c.First, value), [.. c.Links.Select(l => new Link(l.Comparator, Replace(l.Operand, value)))], c.Span),
        Expression.Logic l => new Expression.Logic(l.Connective, [.. l.Operands.Select(o => Replace(o, value))], l.Span),
        Expression.Call c => new Expression.Call(c.Function, [.. c.Arguments.Select(a => Replace(a, value))], c.Span),
        _ => expression,
    };
}
