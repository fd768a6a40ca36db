using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>Sets a printed table of targets beside what the criteria ask, in pages and in print.</summary>
internal static class TargetsViewBuilder
{
    public static TargetsView Of(Indicator indicator, ScoredTargets targets)
    {
        var differing = targets.Rows.Count(r => r.Cells.Any(c => !c.Agrees));
        return new TargetsView(
            $"{targets.Of.Label} ที่ต้องได้ในแต่ละระดับ ({targets.Of.Unit})",
            targets.Base.Label,
            [.. Level.All.Select(level => LevelSwatch.Of(level, indicator))],
            [.. targets.Rows.Select(row => Row(row, indicator))],
            indicator.Targets!.Total is { } total
                ? new TargetsRow("รวม", NumberText.Of(total.Base), [.. total.Levels.Select(l => new TargetsCell(NumberText.Of(l), null, null))])
                : null,
            differing == 0 ? null : Sentence(differing, targets.Rows.Count, indicator.Targets.Decides));
    }

    private static TargetsRow Row(ScoredTargetRow row, Indicator indicator) =>
        new(row.District.Name, NumberText.Of(row.Base), [.. row.Cells.Select(cell => Cell(cell, indicator))]);

    private static TargetsCell Cell(TargetCell cell, Indicator indicator)
    {
        var printed = NumberText.Of(cell.Printed);
        if (cell.Agrees)
        {
            return new TargetsCell(printed, null, null);
        }

        var needed = cell.Needed is { } n ? NumberText.Of(n) : "–";
        return new TargetsCell(printed, needed, $"พิมพ์ {printed} แต่ตามเกณฑ์ได้{OutcomeText.Of(cell.ByCriteria, indicator)} เกณฑ์ต้องการ {needed}");
    }

    private static string Sentence(int differing, int all, TargetAuthority decides) =>
        $"ตารางค่าเป้าหมายที่พิมพ์ไว้กับเกณฑ์ให้ผลไม่ตรงกันใน {differing} จาก {all} อำเภอ " + decides switch
        {
            TargetAuthority.Criteria => "ที่นี่คิดระดับตามเกณฑ์ และแสดงผลตามตารางไว้คู่กัน",
            TargetAuthority.Table => "สำนักงานให้คิดระดับตามตาราง ที่นี่แสดงผลตามเกณฑ์ไว้คู่กัน",
        };
}
