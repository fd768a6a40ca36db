using System.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>Expressions as functions of the inputs alone.</summary>
internal static class Inlining
{
    /// <summary>A condition with the formula, rounded as declared, in place of <c>value</c>.</summary>
    public static Expression OfValue(Expression condition, Criteria criteria) =>
        criteria.Formula is { } formula ? Replace(condition, Rounded(formula, criteria.Rounding)) : condition;

    /// <summary>A formula with what happens to its result before it is compared.</summary>
    public static Expression Rounded(Expression formula, Rounding rounding) => rounding switch
    {
        Rounding.None => formula,
        Rounding.ToDecimals(var digits) =>
            new Expression.Call(Function.Round, [formula, new Expression.Number((Rational)digits, formula.Span)], formula.Span),
        Rounding.Floor => new Expression.Call(Function.Floor, [formula], formula.Span),
        _ => throw new UnreachableException(),
    };

    /// <summary>An expression with another in place of <c>value</c>.</summary>
    public static Expression Replace(Expression expression, Expression value) => expression switch
    {
        Expression.Name { Text: ExpressionChecker.ValueName } => value,
        Expression.Negation n => new Expression.Negation(Replace(n.Operand, value), n.Span),
        Expression.Not n => new Expression.Not(Replace(n.Operand, value), n.Span),
        Expression.Arithmetic a => new Expression.Arithmetic(a.Operation, Replace(a.Left, value), Replace(a.Right, value), a.Span),
        Expression.Comparison c => new Expression.Comparison(
            Replace(c.First, value), [.. c.Links.Select(l => new Link(l.Comparator, Replace(l.Operand, value)))], c.Span),
        Expression.Logic l => new Expression.Logic(l.Connective, [.. l.Operands.Select(o => Replace(o, value))], l.Span),
        Expression.Call c => new Expression.Call(c.Function, [.. c.Arguments.Select(a => Replace(a, value))], c.Span),
        Expression.Aggregate { Argument: { } argument } a => new Expression.Aggregate(a.Function, a.Table, Replace(argument, value), a.Span),
        _ => expression,
    };
}
