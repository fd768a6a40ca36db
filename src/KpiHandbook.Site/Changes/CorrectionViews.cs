using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Changes;

/// <summary>Shapes the corrections of sealed months for the page that lists them all.</summary>
internal sealed class CorrectionViews(RoundSite site)
{
    /// <summary>The months that were corrected, in order.</summary>
    public IReadOnlyList<CorrectedMonth> All() =>
    [
        .. (site.Seal?.Months ?? [])
            .Where(m => m.Corrections.Count > 0)
            .Select(m => new CorrectedMonth($"เดือน{m.Month.ToLongText()} ปิดผนึกเมื่อ {m.Date.ToLongText()}", [.. m.Corrections.Select((c, at) => Of(m, c, at))])),
    ];

    private CorrectionView Of(SealedMonth month, LateCorrection correction, int at)
    {
        var text = site.Handbook.In(month.Month);
        var unit = text.AssessedUnits().Select(u => u.Unit).FirstOrDefault(u => string.Equals(u.Id, correction.Unit, StringComparison.Ordinal));
        var anchor = Corrections.AnchorOf(month.Month, at);
        var results = Corrections.IndicatorsOf(correction)
            .SelectMany(id => site.Corrections.Of(month.Month, correction.Unit, id))
            .Where(r => string.Equals(r.Anchor, anchor, StringComparison.Ordinal))
            .ToList();
        var withheld = results.Where(r => r.IsWithheld).Select(r => r.Indicator).OfType<Indicator>().ToList();
        return new CorrectionView(
            anchor,
            $"{correction.Date.ToLongText()} · {(unit is null ? correction.Unit : UnitText.Of(unit, text.Office))}",
            correction.Reason,
            [.. results.SelectMany(FigureRows), .. results.SelectMany(LevelRows)],
            withheld.Count == 0 ? null : $"แก้ตัวเลขของ {string.Join(" ", withheld.Select(i => $"“{i.ShortTitle}”"))} ด้วย ไม่แสดงเพราะอาจบอกจำนวนน้อยที่ไม่เผยแพร่");
    }

    private static IEnumerable<CorrectionRow> FigureRows(CorrectedResult result) => result.Figures.Select(f => new CorrectionRow(
        result.Indicator!.ShortTitle,
        CorrectionWords.Label(f.Input, result.Indicator),
        f.Cell,
        CorrectionWords.Value(f.Before, f.Input, result.Indicator).Thai,
        CorrectionWords.Value(f.After, f.Input, result.Indicator).Thai));

    private static IEnumerable<CorrectionRow> LevelRows(CorrectedResult result) => result.Level is not { } level ? [] :
    [
        new CorrectionRow(
            result.Indicator!.ShortTitle,
            "ระดับที่ได้",
            null,
            CorrectionWords.Outcome(level.Before, result.Indicator).Thai,
            CorrectionWords.Outcome(level.After, result.Indicator).Thai),
    ];
}
