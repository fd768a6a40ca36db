using ClosedXML.Excel;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>Writes a register's last sheet: the office and the round that it was made for.</summary>
internal static class RegisterIdentityWriter
{
    private static readonly double[] Widths = [24, 20, 60];

    public static void Write(IXLWorksheet sheet, Handbook handbook)
    {
        RegisterTitle.Write(sheet, handbook, "ข้อมูลไฟล์ (ไม่ต้องแก้ไข)");
        RegisterTitle.Head(sheet, ["รายการ", WorkbookLayout.KeyHeading, "ชื่อ"], Widths);
        sheet.Row(RegisterTitle.HeadingRow).Height = SheetStyle.LineHeight;
        SheetStyle.Lay(sheet, 0, XLPageOrientation.Portrait, Widths);
        var row = RegisterTitle.HeadingRow;
        foreach (var (label, id, name) in new[]
        {
            (WorkbookLayout.OfficeRow, $"{handbook.Office.Id}", handbook.Office.Name),
            (WorkbookLayout.RoundRow, $"{handbook.Round}", handbook.Round.ToText()),
        })
        {
            sheet.Cell(++row, 1).SetValue(label);
            sheet.Cell(row, 2).SetValue(id).Style.NumberFormat.SetFormat("@");
            sheet.Cell(row, 3).SetValue(name);
            sheet.Row(row).Height = SheetStyle.LineHeight;
            SheetStyle.Rule(sheet.Range(row, 1, row, 3));
        }
    }
}
