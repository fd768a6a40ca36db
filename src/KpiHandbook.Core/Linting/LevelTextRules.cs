using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Linting;

/// <summary>
/// The numbers of a level's text are those of its condition. Texts say much besides (years, rooms for explanation in parentheses,
/// numbers in words), so that only a text is reported in which nothing stands for what the condition compares.
/// </summary>
internal static class LevelTextRules
{
    /// <summary>A constant that a condition compares with.</summary>
    /// <param name="Of">What is compared.</param>
    /// <param name="Value">The constant.</param>
    /// <param name="IsOpenEnd">True for the upper end that a range leaves out: a text may say 69 for "under 70".</param>
    private sealed record Threshold(string Of, Rational Value, bool IsOpenEnd)
    {
        public bool IsMeantBy(Rational number) => number == Value || (IsOpenEnd && number < Value && number >= Value - 1);
    }

    public static IEnumerable<Problem> Check(Handbook handbook) =>
        from indicator in handbook.Indicators
        from part in indicator.Milestones.Select((m, i) => (m.Criteria, Field: $"milestones.{i}.")).Prepend((indicator.Criteria, Field: ""))
        from level in part.Criteria.AsPrinted
        where !level.IsTextGenerated
        from problem in Check(indicator, part.Field, level)
        select problem;

    private static IEnumerable<Problem> Check(Indicator indicator, string part, LevelRule level)
    {
        var thresholds = In(level.When).Distinct().ToList();
        var numbers = NumbersIn.Text(level.Text);
        if (thresholds.Count == 0 || numbers.Count == 0)
        {
            yield break;
        }

        // Nothing but thresholds: each number of the text is one of them.
        var isExact = thresholds.Count > 1 && numbers.Count == thresholds.Count && thresholds.DistinctBy(t => t.Of, StringComparer.Ordinal).Count() == 1;
        var wrong = isExact
            ? thresholds.Where(t => !numbers.Any(t.IsMeantBy)).ToList()
            : [.. thresholds.GroupBy(t => t.Of, StringComparer.Ordinal).Where(of => of.Any(t => t.Value > Rational.One) && !of.Any(t => numbers.Any(t.IsMeantBy))).Select(of => of.First())];
        if (wrong.Count > 0)
        {
            yield return Problems.LevelTextDiffers(
                indicator.PlaceOf($"{part}levels.{indicator.NameOf(level.Level)}"), indicator.NameOf(level.Level), wrong[0].Value.ToDecimal(2), level.Text);
        }
    }

    private static IEnumerable<Threshold> In(Expression expression) =>
        OpenNames.Children(expression).SelectMany(In).Concat(expression is Expression.Comparison comparison ? Of(comparison) : []);

    private static IEnumerable<Threshold> Of(Expression.Comparison comparison)
    {
        var left = comparison.First;
        foreach (var link in comparison.Links)
        {
            if (link.Operand is Expression.Number { Value: var upper })
            {
                yield return new Threshold(Text(left), upper, link.Comparator == Comparator.Less);
            }
            else if (left is Expression.Number { Value: var lower })
            {
                yield return new Threshold(Text(link.Operand), lower, link.Comparator == Comparator.More);
            }

            left = link.Operand;
        }
    }

    private static string Text(Expression expression) => ExpressionPrinter.Print(expression, ExpressionStyle.Exact);
}
