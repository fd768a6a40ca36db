using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Changes;

namespace KpiHandbook.Site.Texts;

/// <summary>What was corrected after a month was sealed, in sentences.</summary>
internal static class CorrectionText
{
    // A late workbook with tables has dozens; the page of changes lists them all.
    private const int MostFigures = 3;

    /// <summary>Before what was corrected.</summary>
    public const string Label = "แก้ไขหลังปิดผนึก";

    /// <summary>Every change of a result: figures, then the level, then why.</summary>
    public static string Of(CorrectedResult correction) =>
        $"{Label} {correction.Whole.Date.ToShortText()}: {string.Join(" · ", Changes(correction))} · เหตุผล: {correction.Whole.Reason}";

    /// <summary>The reasons of a result's corrections, as one text; null for none.</summary>
    public static string? Reasons(IEnumerable<CorrectedResult> corrections) =>
        string.Join(" · ", corrections.Select(c => c.Whole.Reason).Distinct(StringComparer.Ordinal)) is { Length: > 0 } reasons ? reasons : null;

    private static IEnumerable<string> Changes(CorrectedResult correction)
    {
        if (correction.IsWithheld)
        {
            return ["ไม่แสดงตัวเลขและระดับเดิม เพราะอาจบอกจำนวนน้อยที่ไม่เผยแพร่"];
        }

        var left = correction.Figures.Count - MostFigures;
        return
        [
            .. correction.Figures.Take(MostFigures).Select(f => Change(f, correction.Indicator!)),
            .. left > 0 ? new[] { $"และอีก {left} ค่า" } : [],
            .. correction.Level is { } level ? new[] { CorrectionWords.Change(level.Before, level.After, correction.Indicator).Thai } : [],
        ];
    }

    private static string Change(CorrectedFigure figure, Indicator indicator) =>
        $"{CorrectionWords.Label(figure.Input, indicator)} {CorrectionWords.Value(figure.Before, figure.Input, indicator).Thai} → {CorrectionWords.Value(figure.After, figure.Input, indicator).Thai}";
}
