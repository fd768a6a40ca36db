using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Districts;

/// <summary>What the signs of a table of several indicators mean.</summary>
internal static class MatrixLegend
{
    /// <summary>The sign beside a result that was corrected after its month was sealed.</summary>
    public static LegendItem Late(Words words) => new(null, "*", words.Say("corrections.legend", CorrectionText.Label(words)));

    public static IReadOnlyList<LegendItem> Of(Words words, IReadOnlyList<Indicator> indicators) => [.. Levels(words, indicators), .. Others(words, indicators)];

    // Letters alone where every indicator has them; beside the numbers where some do.
    private static IEnumerable<LegendItem> Levels(Words words, IReadOnlyList<Indicator> indicators)
    {
        if (indicators.Any(i => i.Letters.Count == 0))
        {
            foreach (var level in Level.All)
            {
                yield return Sign(words, new Outcome.Reached(level), words.Say("level.of", level));
            }
        }

        foreach (var (level, letter) in indicators.SelectMany(i => i.Letters).Distinct().OrderBy(l => l.Key))
        {
            var sign = LevelSwatch.Sample(words, new Outcome.Reached(level), words.Say("level.of", letter)) with { Mark = letter };
            yield return new LegendItem(sign, "", words.Say("legend.letter", letter, level));
        }
    }

    private static IEnumerable<LegendItem> Others(Words words, IReadOnlyList<Indicator> indicators)
    {
        if (indicators.Any(i => i.Months == MonthRule.Mean))
        {
            yield return Sign(words, new Outcome.Mean((Core.Numbers.Rational)9 / 2), words["months.mean"]);
        }

        yield return Sign(words, new Outcome.Below(), words["coverage.below"]);
        yield return Sign(words, new Outcome.NotReported([]), words["outcome.unreported"]);
        yield return Sign(words, new Outcome.Gap(), words["legend.gap"]);
        if (indicators.Any(i => i.Criteria.Unstated is not null))
        {
            var meaning = words["legend.unstated"];
            yield return new LegendItem(LevelSwatch.Unstated(words, meaning), "", meaning);
        }

        yield return Sign(words, new Outcome.NotComputable(UndefinedReason.DivisionByZero), words["outcome.not-computable"]);
        if (indicators.Any(i => i.SuppressBelow is not null))
        {
            yield return Sign(words, new Outcome.Withheld(0), words["legend.withheld"]);
        }

        if (indicators.Any(i => i.Targets is not null))
        {
            var meaning = words["legend.contested"];
            yield return new LegendItem(LevelSwatch.Sample(words, new Outcome.Below(), meaning, isContested: true), "", meaning);
        }

        yield return new LegendItem(null, words["matrix.not-used"], words["legend.not-used"]);
        yield return new LegendItem(null, "·", words["legend.not-chosen"]);
    }

    private static LegendItem Sign(Words words, Outcome outcome, string meaning) => new(LevelSwatch.Sample(words, outcome, meaning), "", meaning);
}
