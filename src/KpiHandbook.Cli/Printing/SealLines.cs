using KpiHandbook.Content.Sealing;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli.Printing;

/// <summary>What a seal did, for people.</summary>
internal static class SealLines
{
    /// <summary>What was sealed and corrected, the edition's code, and what to do next.</summary>
    public static IEnumerable<Words> Of(SealResult result, Handbook handbook)
    {
        if (result.IsNothing)
        {
            yield return new Words($"ทุกอย่างปิดผนึกไว้แล้ว ฉบับ {result.Seal!.Edition} ไม่มีอะไรเปลี่ยน", $"all of it is sealed already, edition {result.Seal!.Edition}; nothing changed");
            yield break;
        }

        foreach (var revision in result.Revisions)
        {
            yield return revision == 0
                ? new Words($"ปิดผนึกข้อความของ {handbook.Path} (ฉบับแรก)", $"sealed the text of {handbook.Path} as first published")
                : new Words($"ปิดผนึกข้อความของ {handbook.Path} (ฉบับแก้ไขที่ {revision})", $"sealed the text of {handbook.Path}, revision {revision}");
        }

        if (result.Month is { } month)
        {
            var (reported, all) = result.Units;
            yield return new Words(
                $"ปิดผนึกผลงาน {month.ToLongText()}: รายงานแล้ว {reported} จาก {all} หน่วยงาน{(reported < all ? " ที่เหลือบันทึกว่ายังไม่รายงาน" : "")}",
                $"sealed the results of {month}: {reported} of {all} units have reported{(reported < all ? "; the others are recorded as not reported" : "")}");
        }

        foreach (var (corrected, correction) in result.Corrections)
        {
            foreach (var line in Of(correction, handbook.In(corrected)).Prepend(new Words(
                $"แก้ไขย้อนหลัง {corrected.ToLongText()} {NameOf(correction, handbook)}: {correction.Figures.Count} ค่า {correction.Levels.Count} ระดับ ({correction.Reason})",
                $"late correction of {corrected}, {NameOf(correction, handbook)}: {correction.Figures.Count} figures, {correction.Levels.Count} levels ({correction.Reason})")))
            {
                yield return line;
            }
        }

        yield return new Words($"รหัสฉบับ {result.Seal!.Edition} — commit seal.json ไปพร้อมไฟล์ที่ปิดผนึก", $"edition {result.Seal!.Edition}; commit seal.json with what it seals");
    }

    // Indicator by indicator: the level, then the figures, by cell.
    private static IEnumerable<Words> Of(LateCorrection correction, Handbook text)
    {
        foreach (var id in correction.Levels.Select(l => l.Indicator).Concat(correction.Figures.Select(f => f.Indicator)).Distinct())
        {
            var indicator = text.Find(id);
            var title = indicator?.ShortTitle ?? $"{id}";
            var level = correction.Levels.FirstOrDefault(l => l.Indicator == id) is { } changed
                ? CorrectionWords.Change(changed.Before, changed.After, indicator)
                : new Words("ระดับเท่าเดิม", "the same level");
            yield return new Words($"  {title}: {level.Thai}", $"  {title}: {level.English}");
            foreach (var figure in correction.Figures.Where(f => f.Indicator == id))
            {
                var what = $"    {(figure.Cell is { } cell ? $"{cell}  " : "")}{CorrectionWords.Label(figure.Input, indicator)}";
                var (before, after) = (CorrectionWords.Value(figure.Before, figure.Input, indicator), CorrectionWords.Value(figure.After, figure.Input, indicator));
                yield return new Words($"{what}  {before.Thai} → {after.Thai}", $"{what}  {before.English} → {after.English}");
            }
        }
    }

    private static string NameOf(LateCorrection correction, Handbook handbook) =>
        handbook.AllTexts.SelectMany(t => t.AssessedUnits()).Select(u => u.Unit).FirstOrDefault(u => string.Equals(u.Id, correction.Unit, StringComparison.Ordinal))?.FullName ?? correction.Unit;
}
