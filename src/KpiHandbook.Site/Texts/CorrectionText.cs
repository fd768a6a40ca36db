using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Changes;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>What was corrected after a month was sealed, in sentences.</summary>
internal static class CorrectionText
{
    // A late workbook with tables has dozens; the page of changes lists them all.
    private const int MostFigures = 3;

    /// <summary>Before what was corrected.</summary>
    public static string Label(Words words) => words["corrections.label"];

    /// <summary>Every change of a result: figures, then the level, then why.</summary>
    public static string Of(Words words, CorrectedResult correction) => words.Say(
        "corrections.sentence", Label(words), words.InBrief(correction.Whole.Date), string.Join(" · ", Changes(words, correction)), correction.Whole.Reason);

    /// <summary>The reasons of a result's corrections, as one text; null for none.</summary>
    public static string? Reasons(IEnumerable<CorrectedResult> corrections) =>
        string.Join(" · ", corrections.Select(c => c.Whole.Reason).Distinct(StringComparer.Ordinal)) is { Length: > 0 } reasons ? reasons : null;

    private static IEnumerable<string> Changes(Words words, CorrectedResult correction)
    {
        if (correction.IsWithheld)
        {
            return [words["corrections.before-withheld"]];
        }

        var left = correction.Figures.Count - MostFigures;
        return
        [
            .. correction.Figures.Take(MostFigures).Select(f => Change(words, f, correction.Indicator!)),
            .. left > 0 ? new[] { words.Say("corrections.more", left) } : [],
            .. correction.Level is { } level ? new[] { words.Of(CorrectionWords.Change(level.Before, level.After, correction.Indicator)) } : [],
        ];
    }

    private static string Change(Words words, CorrectedFigure figure, Indicator indicator) =>
        $"{CorrectionWords.Label(figure.Input, indicator)} {words.Of(CorrectionWords.Value(figure.Before, figure.Input, indicator))} → {words.Of(CorrectionWords.Value(figure.After, figure.Input, indicator))}";
}
