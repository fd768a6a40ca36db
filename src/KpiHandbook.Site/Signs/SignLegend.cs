using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Signs;

/// <summary>A sign and its meaning.</summary>
/// <param name="Swatch">The sign; null for one that is text.</param>
/// <param name="Text">The sign as text, when it is.</param>
/// <param name="Meaning">What it means.</param>
public sealed record LegendItem(LevelSwatch? Swatch, string Text, string Meaning);

/// <summary>What the signs mean that are no level by themselves.</summary>
internal static class SignLegend
{
    /// <summary>Those that are shown, each once.</summary>
    public static IReadOnlyList<LegendItem> Of(Words words, IEnumerable<LevelSwatch> shown)
    {
        var signs = shown.ToList();
        return
        [
            .. All(words)
                .Select(item => (Item: item, Shown: signs.FindAll(sign => item.Swatch!.IsContested ? sign.IsContested : IsSame(sign, item.Swatch))))
                .Where(x => x.Shown.Count > 0)
                .Select(x => x.Item.Swatch!.Kind == OutcomeKind.Mean ? x.Item with { Swatch = x.Shown.Find(s => s.Mark.Contains('.', StringComparison.Ordinal)) ?? x.Shown[0] } : x.Item),
        ];
    }

    private static bool IsSame(LevelSwatch sign, LevelSwatch of) => sign.Kind == of.Kind && sign.IsOpenMean == of.IsOpenMean && (sign.Kind != OutcomeKind.Gap || string.Equals(sign.Mark, of.Mark, StringComparison.Ordinal));

    private static IEnumerable<LegendItem> All(Words words)
    {
        yield return Sign(words, new Outcome.Mean((Rational)9 / 2), words["legend.mean"]);
        var open = Sign(words, new Outcome.Mean((Rational)9 / 2), words["legend.mean-open"]);
        yield return open with { Swatch = open.Swatch! with { Mark = "?" } };
        yield return Sign(words, new Outcome.Below(), words["coverage.below"]);
        yield return Sign(words, new Outcome.NotReported([]), words["outcome.unreported"]);
        yield return Sign(words, new Outcome.Gap(), words["legend.gap"]);
        yield return new LegendItem(LevelSwatch.Unstated(words, words["legend.unstated"]), "", words["legend.unstated"]);
        yield return Sign(words, new Outcome.NotComputable(UndefinedReason.DivisionByZero), words["outcome.not-computable"]);
        yield return Sign(words, new Outcome.Withheld(0), words["legend.withheld"]);
        yield return new LegendItem(LevelSwatch.Sample(words, new Outcome.Below(), words["legend.contested"], isContested: true) with { Mark = "" }, "", words["legend.contested"]);
    }

    private static LegendItem Sign(Words words, Outcome outcome, string meaning) => new(LevelSwatch.Sample(words, outcome, meaning), "", meaning);
}
