using KpiHandbook.Core.Expressions;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>Where a name is put to look at the criteria there.</summary>
/// <param name="At">A number, another name or an answer; null for beyond every number.</param>
/// <param name="Side">0 for there, 1 for just above it, -1 for just below; without a place, which end.</param>
internal sealed record Position(Expression? At, int Side)
{
    /// <summary>A condition with the name there; null where the name stands in anything but a comparison of it alone.</summary>
    public Expression? In(Expression condition, string name)
    {
        switch (condition)
        {
            case Expression.Name own when string.Equals(own.Text, name, StringComparison.Ordinal):
                return At;
            case Expression.Not not:
                return In(not.Operand, name) is { } operand ? new Expression.Not(operand, not.Span) : null;
            case Expression.Logic logic:
                return Join(logic.Connective, [.. logic.Operands.Select(o => In(o, name))]);
            case Expression.Comparison comparison when Mentions.Of(comparison, name):
                return Join(Connective.And, [.. Links(comparison).Select(l => Link(l.Left, l.Comparator, l.Right, name))]);
            default:
                return Mentions.Of(condition, name) ? null : condition;
        }
    }

    /// <summary>A chain of comparisons as pairs.</summary>
    public static IEnumerable<(Expression Left, Comparator Comparator, Expression Right)> Links(Expression.Comparison comparison)
    {
        var left = comparison.First;
        foreach (var link in comparison.Links)
        {
            yield return (left, link.Comparator, link.Operand);
            left = link.Operand;
        }
    }

    /// <summary>The comparison with its sides swapped.</summary>
    public static Comparator Mirrored(Comparator comparator) => comparator switch
    {
        Comparator.Less => Comparator.More,
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.More => Comparator.Less,
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.Equal or Comparator.Unequal => comparator,
    };

    private Expression? Link(Expression left, Comparator comparator, Expression right, string name) =>
        Mentions.IsAlone(left, name) && !Mentions.Of(right, name) ? Compare(comparator, right)
        : Mentions.IsAlone(right, name) && !Mentions.Of(left, name) ? Compare(Mirrored(comparator), left)
        : Mentions.Of(left, name) || Mentions.Of(right, name) ? null
        : Comparison(left, comparator, right);

    // A little above a number is above everything up to it, and equal to nothing.
    private Expression Compare(Comparator comparator, Expression other) => (At, Side, comparator) switch
    {
        (null, _, Comparator.Equal) or (not null, not 0, Comparator.Equal) => new Expression.Truth(false, other.Span),
        (null, _, Comparator.Unequal) or (not null, not 0, Comparator.Unequal) => new Expression.Truth(true, other.Span),
        (null, _, Comparator.Less or Comparator.AtMost) => new Expression.Truth(Side < 0, other.Span),
        (null, _, _) => new Expression.Truth(Side > 0, other.Span),
        (_, > 0, Comparator.Less or Comparator.AtMost) => Comparison(At, Comparator.Less, other),
        (_, > 0, _) => Comparison(At, Comparator.AtLeast, other),
        (_, < 0, Comparator.Less or Comparator.AtMost) => Comparison(At, Comparator.AtMost, other),
        (_, < 0, _) => Comparison(At, Comparator.More, other),
        _ => Comparison(At, comparator, other),
    };

    private static Expression.Comparison Comparison(Expression left, Comparator comparator, Expression right) =>
        new(left, [new Link(comparator, right)], left.Span);

    private static Expression.Logic? Join(Connective connective, IReadOnlyList<Expression?> parts) =>
        parts.Contains(null) ? null : new Expression.Logic(connective, [.. parts.OfType<Expression>()], default);
}
