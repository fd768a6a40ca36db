using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>What an amendment may change by its class: <see cref="AmendmentClass.Typo"/> wording alone, the others anything.</summary>
public static class AmendmentClassRules
{
    /// <summary>A problem for each difference that goes beyond the class; none for an amendment that keeps to it.</summary>
    /// <param name="amendment">The amendment.</param>
    /// <param name="difference">The text before it against the text with it.</param>
    public static IReadOnlyList<Problem> Check(Amendment amendment, HandbookDifference difference) => amendment.Class == AmendmentClass.Typo
        ?
        [
            .. difference.Round.Where(d => !d.IsWording).Select(d => Problems.TypoChangesMore(amendment, null, d)),
            .. difference.Indicators.SelectMany(i => BeyondWording(amendment, i)),
        ]
        : [];

    private static IEnumerable<Problem> BeyondWording(Amendment amendment, IndicatorDifference indicator) => indicator is { Before: not null, After: not null }
        ? indicator.Differences.Where(d => !d.IsWording).Select(d => Problems.TypoChangesMore(amendment, indicator.After, d))
        : [Problems.TypoAddsOrRemoves(amendment, indicator)];
}
