using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Districts;

/// <summary>What the signs of a table of several indicators mean.</summary>
internal static class MatrixLegend
{
    /// <summary>The sign of an option that was not chosen.</summary>
    public const string NotChosen = "·";

    /// <summary>The sign beside a result that was corrected after its month was sealed.</summary>
    public static LegendItem Late(Words words) => new(null, "*", words.Say("corrections.legend", CorrectionText.Label(words)));

    public static IEnumerable<LegendItem> Of(Words words, IReadOnlyList<Indicator> indicators, IEnumerable<MatrixCell> cells)
    {
        var shown = cells.ToList();
        return
        [
            .. Levels(words, indicators),
            .. SignLegend.Of(words, shown.Select(c => c.Swatch).OfType<LevelSwatch>()),
            .. new LegendItem[]
            {
                new(null, words["matrix.not-used"], words["legend.not-used"]),
                new(null, NotChosen, words["legend.not-chosen"]),
                Late(words),
            }.Where(item => shown.Exists(c => string.Equals(item.Text, c.Swatch is null ? c.Text : c.Late, StringComparison.Ordinal))),
        ];
    }

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

    private static LegendItem Sign(Words words, Outcome outcome, string meaning) => new(LevelSwatch.Sample(words, outcome, meaning), "", meaning);
}
