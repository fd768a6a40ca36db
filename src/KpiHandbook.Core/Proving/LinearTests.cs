using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Proving;

/// <summary>Writes a test as inequalities of linear forms, one list for each way in which it can be true or false.</summary>
internal static class LinearTests
{
    private static readonly IReadOnlyList<IReadOnlyList<Inequality>> Free = [[]];

    /// <summary>The ways; null when the test is not one of linear forms and their quotients.</summary>
    public static IReadOnlyList<IReadOnlyList<Inequality>>? Ways(Expression test, bool truth) => test switch
    {
        Expression.Name => Free,
        Expression.Comparison { Links: [var link] } comparison => Ways(comparison.First, truth ? link.Comparator : Opposite(link.Comparator), link.Operand),
        _ => null,
    };

    private static IReadOnlyList<IReadOnlyList<Inequality>>? Ways(Expression left, Comparator comparator, Expression right)
    {
        switch (comparator)
        {
            case Comparator.Unequal:
                return Either(Ways(left, Comparator.Less, right), Ways(left, Comparator.More, right));
            case Comparator.Equal:
                return Both(Ways(left, Comparator.AtMost, right), Ways(left, Comparator.AtLeast, right));
            case Comparator.Less or Comparator.AtMost:
                return Ways(right, comparator == Comparator.Less ? Comparator.More : Comparator.AtLeast, left);
            default:
                break;
        }

        var isStrict = comparator == Comparator.More;
        return (left, right) switch
        {
            (Expression.Call { Function: Function.Min } call, _) => call.Arguments.Select(a => Ways(a, comparator, right)).Aggregate(Both),
            (Expression.Call { Function: Function.Max } call, _) => call.Arguments.Select(a => Ways(a, comparator, right)).Aggregate(Either),
            (_, Expression.Call { Function: Function.Min } call) => call.Arguments.Select(a => Ways(left, comparator, a)).Aggregate(Either),
            (_, Expression.Call { Function: Function.Max } call) => call.Arguments.Select(a => Ways(left, comparator, a)).Aggregate(Both),
            (Expression.Call call, Expression.Number number) => OfRounded(call, number.Value, isStrict),
            (Expression.Number number, Expression.Call call) => OfRounded(number.Value, call, isStrict),
            _ => Quotient.Of(left) is { } a && Quotient.Of(right) is { } b && a.Minus(b) is { } difference ? OfQuotient(difference, isStrict) : null,
        };
    }

    private static List<IReadOnlyList<Inequality>> OfQuotient(Quotient quotient, bool isStrict) => quotient.Bottom.IsConstant
        ? [[new Inequality(quotient.Top.Times(quotient.Bottom.Constant), isStrict)]]
        :
        [
            [new Inequality(quotient.Bottom, true), new Inequality(quotient.Top, isStrict)],
            [new Inequality(quotient.Bottom.Times(-1), true), new Inequality(quotient.Top.Times(-1), isStrict)],
        ];

    // Rounding never falls as its number rises: it is large enough from some edge on.
    private static IReadOnlyList<IReadOnlyList<Inequality>>? OfRounded(Expression.Call call, Rational number, bool isStrict) =>
        EdgeOf(call, number, isStrict) is var (edge, includes)
            ? Ways(call.Arguments[0], includes ? Comparator.AtLeast : Comparator.More, new Expression.Number(edge, call.Span))
            : null;

    private static IReadOnlyList<IReadOnlyList<Inequality>>? OfRounded(Rational number, Expression.Call call, bool isStrict) =>
        EdgeOf(call, number, !isStrict) is var (edge, includes)
            ? Ways(call.Arguments[0], includes ? Comparator.Less : Comparator.AtMost, new Expression.Number(edge, call.Span))
            : null;

    // The least number that rounds to the given one or more (to more alone where strict), and whether it does so itself.
    private static (Rational Edge, bool Includes)? EdgeOf(Expression.Call call, Rational number, bool isStrict)
    {
        var unit = Rational.PowerOfTen(call.Arguments is [_, Expression.Number { Value: var digits }] ? -(int)digits.Numerator : 0);
        bool IsEnough(Rational at) =>
            Evaluator.Evaluate(new Expression.Call(call.Function, [new Expression.Number(at, call.Span), .. call.Arguments.Skip(1)], call.Span), Grid.NoFigures)
                is Value.Number { Amount: var rounded } && (isStrict ? rounded > number : rounded >= number);
        var below = (number / unit).Floor() * unit;
        for (var halves = -4; halves <= 6; halves++)
        {
            var edge = below + (unit * halves / 2);
            if (IsEnough(edge))
            {
                return (edge, true);
            }

            if (IsEnough(edge + (unit / 4)))
            {
                return (edge, false);
            }
        }

        return null;
    }

    private static IReadOnlyList<IReadOnlyList<Inequality>>? Either(
        IReadOnlyList<IReadOnlyList<Inequality>>? one, IReadOnlyList<IReadOnlyList<Inequality>>? other) =>
        one is null || other is null ? null : [.. one, .. other];

    private static IReadOnlyList<IReadOnlyList<Inequality>>? Both(
        IReadOnlyList<IReadOnlyList<Inequality>>? one, IReadOnlyList<IReadOnlyList<Inequality>>? other) =>
        one is null || other is null ? null : [.. one.SelectMany(a => other, (a, b) => (IReadOnlyList<Inequality>)[.. a, .. b])];

    private static Comparator Opposite(Comparator comparator) => comparator switch
    {
        Comparator.Less => Comparator.AtLeast,
        Comparator.AtMost => Comparator.More,
        Comparator.More => Comparator.AtMost,
        Comparator.AtLeast => Comparator.Less,
        Comparator.Equal => Comparator.Unequal,
        Comparator.Unequal => Comparator.Equal,
    };
}
