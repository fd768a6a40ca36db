using KpiHandbook.Content.Sealing;
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
            yield return new Words(
                $"แก้ไขย้อนหลัง {corrected.ToLongText()} {correction.Unit}: {correction.Figures.Count} ค่า {correction.Levels.Count} ระดับ ({correction.Reason})",
                $"late correction of {corrected}, {correction.Unit}: {correction.Figures.Count} figures, {correction.Levels.Count} levels ({correction.Reason})");
            foreach (var figure in correction.Figures)
            {
                var what = $"  {figure.Indicator}.{figure.Input}: {figure.Before ?? "–"} → {figure.After ?? "–"}";
                yield return new Words(what, what);
            }

            foreach (var level in correction.Levels)
            {
                yield return new Words($"  {level.Indicator}: ระดับ {level.Before} → {level.After}", $"  {level.Indicator}: level {level.Before} → {level.After}");
            }
        }

        yield return new Words($"รหัสฉบับ {result.Seal!.Edition} — commit seal.json ไปพร้อมไฟล์ที่ปิดผนึก", $"edition {result.Seal!.Edition}; commit seal.json with what it seals");
    }
}
