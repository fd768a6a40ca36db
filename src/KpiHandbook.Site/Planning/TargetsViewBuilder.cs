using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>Sets a printed table of targets beside what the criteria ask, in pages and in print; what known bases need where none is printed.</summary>
internal static class TargetsViewBuilder
{
    public static TargetsView Of(Indicator indicator, ScoredTargets targets)
    {
        var differing = targets.Rows.Count(r => r.Cells.Any(c => !c.Agrees));
        return new TargetsView(
            targets.Decides is null ? "ต้องได้เท่าไรในแต่ละระดับ" : "ตารางค่าเป้าหมายที่พิมพ์ไว้",
            $"{targets.Of.Label} ที่ต้องได้ในแต่ละระดับ ({targets.Of.Unit})",
            targets.Base.Label,
            [.. LevelsOf(targets).Select(level => LevelSwatch.Of(level, indicator))],
            [.. targets.Rows.Select(row => Row(row, indicator))],
            targets.Total is { } total
                ? new TargetsRow("รวม", NumberText.Of(total.Base), [.. total.Cells.Select(Cell)], [.. TargetRemarks.Of(targets, total, indicator)])
                : null,
            targets.Decides is not { } decides ? "เอกสารให้จำนวนฐานไว้ ที่ต้องได้คำนวณจากเกณฑ์"
                : differing > 0 ? Sentence(differing, targets.Rows.Count, decides)
                : null,
            differing > 0);
    }

    private static IEnumerable<Level> LevelsOf(ScoredTargets targets) => targets.Rows.Count == 0 ? [] : targets.Rows[0].Cells.Select(c => c.Level);

    private static TargetsRow Row(ScoredTargetRow row, Indicator indicator) =>
        new(row.District.Name, NumberText.Of(row.Base), [.. row.Cells.Select(cell => Cell(cell, indicator))], [.. TargetRemarks.Of(row, indicator)]);

    private static TargetsCell Cell(TargetCell cell, Indicator indicator)
    {
        var needed = cell.Needed is { } n ? NumberText.Of(n) : "–";
        var printed = cell.Printed is { } p ? NumberText.Of(p) : needed;
        return cell is { Agrees: false, ByCriteria: { } outcome }
            ? new TargetsCell(
                printed,
                needed,
                $"พิมพ์ {printed} ตารางให้{LevelText.Of(cell.Level, indicator)} {TargetRemarks.ByCriteria(outcome, indicator)} เกณฑ์ต้องการ {needed}")
            : new TargetsCell(printed, null, null);
    }

    private static TargetsCell Cell(TargetTotalCell cell)
    {
        var printed = NumberText.Of(cell.Printed);
        return cell.Agrees || cell.Needed is not { } needed
            ? new TargetsCell(printed, null, null)
            : new TargetsCell(printed, NumberText.Of(needed), $"พิมพ์ {printed} เกณฑ์ต้องการรวมทุกอำเภอ {NumberText.Of(needed)}");
    }

    private static string Sentence(int differing, int all, TargetAuthority decides) =>
        $"ตารางค่าเป้าหมายที่พิมพ์ไว้กับเกณฑ์ให้ผลไม่ตรงกันใน {differing} จาก {all} อำเภอ " + decides switch
        {
            TargetAuthority.Criteria => "ที่นี่คิดระดับตามเกณฑ์ และแสดงผลตามตารางไว้คู่กัน",
            TargetAuthority.Table => "สำนักงานให้คิดระดับตามตาราง ที่นี่แสดงผลตามเกณฑ์ไว้คู่กัน",
        };
}
