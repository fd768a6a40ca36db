using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Scoring;

/// <summary>Wants an example of every level, and of a denominator that can be 0.</summary>
public static class CoverageRules
{
    /// <summary>What no example of a round shows.</summary>
    public static IReadOnlyList<Problem> Check(Handbook handbook) =>
        [.. handbook.Indicators.SelectMany(i => ExampleCoverage.Of(i).Parts.SelectMany(part => Check(i, part)))];

    private static IEnumerable<Problem> Check(Indicator indicator, CriteriaCoverage part)
    {
        var months = part.Milestone?.Title;
        if (part.Missing.Count > 0)
        {
            yield return Problems.LevelNeverShown(indicator.Place, part.Missing.Select(indicator.NameOf), months);
        }

        if (part.LacksZeroDivisor)
        {
            var divisors = string.Join(", ", part.ZeroDivisors.Select(d => ExpressionPrinter.Print(d, ExpressionStyle.Exact)));
            yield return Problems.ZeroDivisorNeverShown(indicator.Place, divisors, months);
        }
    }
}
