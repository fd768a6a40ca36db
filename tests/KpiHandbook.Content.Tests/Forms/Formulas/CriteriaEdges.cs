using System.Numerics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Tests.Forms.Formulas;

/// <summary>Finds the figures at which criteria change, by trying: apart from the formulas, and from Core's own search.</summary>
internal static class CriteriaEdges
{
    private const int MostSteps = 34;

    /// <summary>Every number that the criteria write.</summary>
    public static IReadOnlyList<Rational> Numbers(Criteria criteria) =>
        [.. criteria.Levels.Select(l => l.When).Append(criteria.Formula).OfType<Expression>().SelectMany(NumbersIn).Distinct()];

    /// <summary>Steps of a figure's scale at which one of the comparisons turns, all else being as given.</summary>
    /// <param name="criteria">The criteria.</param>
    /// <param name="names">The figures for a number of steps.</param>
    public static IEnumerable<Rational> Of(Criteria criteria, Func<Rational, Dictionary<string, Value>> names)
    {
        foreach (var (left, right) in criteria.Levels.SelectMany(l => Comparisons(l.When)).Distinct())
        {
            foreach (var from in new[] { Rational.Zero, Rational.PowerOfTen(3) })
            {
                var low = from;
                var high = (Rational)(new BigInteger(1) << MostSteps);
                var (signLow, signHigh) = (Sign(low), Sign(high));
                if (signLow == signHigh)
                {
                    continue;
                }

                while (high - low > Rational.One)
                {
                    var middle = ((low + high) / 2).Floor();
                    (low, high) = Sign(middle) == signLow ? (middle, high) : (low, middle);
                }

                yield return low;
            }

            int Sign(Rational steps)
            {
                var figures = names(steps);
                if (criteria.Formula is { } formula)
                {
                    if (Evaluator.Evaluate(formula, figures) is not Value.Number { Amount: var exact })
                    {
                        return 0;
                    }

                    figures[ExpressionChecker.ValueName] = new Value.Number(criteria.Rounding.Apply(exact));
                }

                return Evaluator.Evaluate(new Expression.Arithmetic(Operation.Subtract, left, right, default), figures) is Value.Number { Amount.Sign: var sign } ? sign : 0;
            }
        }
    }

    // Comparisons of numbers outside tables' rows.
    private static IEnumerable<(Expression Left, Expression Right)> Comparisons(Expression expression)
    {
        if (expression is Expression.Comparison comparison)
        {
            var left = comparison.First;
            foreach (var link in comparison.Links)
            {
                yield return (left, link.Operand);
                left = link.Operand;
            }
        }

        foreach (var inner in expression is Expression.Aggregate ? [] : OpenNames.Children(expression).SelectMany(Comparisons))
        {
            yield return inner;
        }
    }

    private static IEnumerable<Rational> NumbersIn(Expression expression) =>
        expression is Expression.Number number ? [number.Value] : OpenNames.Children(expression).SelectMany(NumbersIn);
}
