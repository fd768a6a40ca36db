using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>
/// Finds every value of one open name at which a condition can change from true to false or back. Between two neighbouring points the
/// condition is constant, so a search over the points, and between them, is complete.
/// </summary>
internal static class TurningPoints
{
    /// <summary>
    /// The points, in order; null when a comparison is not of straight lines in the name (or quotients of them), so that they cannot be
    /// given exactly. Every other name must have been substituted.
    /// </summary>
    public static IReadOnlyList<Rational>? Of(Expression condition)
    {
        var points = new SortedSet<Rational>();
        return Collect(condition, points) ? [.. points] : null;
    }

    /// <summary>The points at which a number turns from below an edge to above it or back, in no order; null as for conditions.</summary>
    public static IReadOnlyCollection<Rational>? Meeting(Expression number, Rational edge)
    {
        var points = new SortedSet<Rational>();
        return Meet(number, new Expression.Number(edge, number.Span), points) ? points : null;
    }

    /// <summary>One value for every stretch on which nothing changes: each point, one between neighbours, one beyond each end.</summary>
    public static IEnumerable<Rational> Representatives(IReadOnlyList<Rational> points)
    {
        if (points.Count == 0)
        {
            yield return Rational.Zero;
            yield break;
        }

        yield return points[0] - Rational.One;
        for (var i = 0; i < points.Count; i++)
        {
            yield return points[i];
            yield return i + 1 < points.Count ? (points[i] + points[i + 1]) / 2 : points[i] + Rational.One;
        }
    }

    private static bool Collect(Expression condition, SortedSet<Rational> points)
    {
        switch (condition)
        {
            case Expression.Logic logic:
                return logic.Operands.All(operand => Collect(operand, points));
            case Expression.Not not:
                return Collect(not.Operand, points);
            case Expression.Comparison comparison:
                var left = comparison.First;
                foreach (var link in comparison.Links)
                {
                    if (!Meet(left, link.Operand, points))
                    {
                        return false;
                    }

                    left = link.Operand;
                }

                return true;
            case Expression.Aggregate:
                return false;
            default:
                return true;
        }
    }

    // Adds the points at which two sides can become equal or swap.
    private static bool Meet(Expression left, Expression right, SortedSet<Rational> points)
    {
        switch (left, right)
        {
            case (Expression.Day, _) or (_, Expression.Day):
                return true;
            case (Expression.Name, Expression.Number { Value: var threshold }):
                points.Add(threshold);
                return true;
            default:
                break;
        }

        if (left is Expression.Call leftCall)
        {
            return MeetCall(leftCall, right, points);
        }

        if (right is Expression.Call rightCall)
        {
            return MeetCall(rightCall, left, points);
        }

        if (FunctionOf(left) is not { } a || FunctionOf(right) is not { } b || a.Minus(b).Turns() is not { } turns)
        {
            return false;
        }

        points.UnionWith(turns);
        return true;
    }

    private static bool MeetCall(Expression.Call call, Expression other, SortedSet<Rational> points)
    {
        if (call.Function is Function.Min or Function.Max)
        {
            return call.Arguments.All(argument => Meet(argument, other, points));
        }

        if (call.Function == Function.Tally)
        {
            return call.Arguments.All(argument => Collect(argument, points));
        }

        if (FunctionOf(other)?.AsConstant is not { } constant)
        {
            return false;
        }

        // A rounded value meets a constant where the unrounded one passes an edge of the rounding grid near it.
        var unit = Rational.PowerOfTen(call.Arguments.Count > 1 ? -(int)((Expression.Number)call.Arguments[1]).Value.Numerator : 0);
        var below = (constant / unit).Floor() * unit;
        for (var halves = -2; halves <= 4; halves++)
        {
            var edge = below + (unit * halves / 2);
            if (!Meet(call.Arguments[0], new Expression.Number(edge, call.Span), points))
            {
                return false;
            }
        }

        return true;
    }

    private static RationalFunction? FunctionOf(Expression expression)
    {
        switch (expression)
        {
            case Expression.Number number:
                return RationalFunction.Constant(number.Value);
            case Expression.Name:
                return RationalFunction.Variable;
            case Expression.Negation negation:
                return FunctionOf(negation.Operand) is { } operand ? RationalFunction.Constant(Rational.Zero).Minus(operand) : null;
            case Expression.Arithmetic arithmetic:
                if (FunctionOf(arithmetic.Left) is not { } left || FunctionOf(arithmetic.Right) is not { } right)
                {
                    return null;
                }

                return arithmetic.Operation switch
                {
                    Operation.Add => left.Plus(right),
                    Operation.Subtract => left.Minus(right),
                    Operation.Multiply => left.Times(right),
                    Operation.Divide => left.Over(right),
                };
            default:
                return null;
        }
    }
}
