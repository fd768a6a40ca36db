using ClosedXML.Excel;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Writes the sheet that says what the workbook reports.</summary>
internal static class IdentitySheetWriter
{
    private static readonly double[] Widths = [24, 20, 44];

    /// <param name="sheet">An empty sheet.</param>
    /// <param name="title">Office, round, unit and month.</param>
    /// <param name="definitions">Of a form: the hash of what it asks; null for a filed workbook.</param>
    public static void Write(IXLWorksheet sheet, SheetTitle title, string? definitions = null)
    {
        var identity = new WorkbookIdentity(
            $"{title.Handbook.Office.Id}", $"{title.Handbook.Round}", title.Unit.Id, $"{title.Month}");
        string[] names = [title.Handbook.Office.Name, title.Handbook.Round.ToText(), title.UnitName, title.Month.ToLongText()];
        var rows = identity.Rows.Zip(names, (identified, name) => (Label: identified.Row, identified.Id, Name: name));
        if (definitions is not null)
        {
            rows = rows.Append((WorkbookLayout.RevisionRow, $"{title.Handbook.In(title.Month).Revision}", "")).Append((WorkbookLayout.DefinitionsRow, definitions, ""));
        }

        var row = title.Write(sheet, "ข้อมูลไฟล์ (ไม่ต้องแก้ไข)");
        sheet.Cell(row, 1).SetValue("รายการ");
        sheet.Cell(row, 2).SetValue(WorkbookLayout.KeyHeading);
        sheet.Cell(row, 3).SetValue("ชื่อ");
        SheetStyle.Head(sheet.Range(row, 1, row, 3));
        foreach (var (label, id, name) in rows)
        {
            row++;
            sheet.Cell(row, 1).SetValue(label);
            sheet.Cell(row, 2).SetValue(id).Style.NumberFormat.SetFormat("@");
            sheet.Cell(row, 3).SetValue(name);
            sheet.Row(row).Height = SheetStyle.LineHeight;
            SheetStyle.Rule(sheet.Range(row, 1, row, 3));
        }

        SheetStyle.Lay(sheet, 0, XLPageOrientation.Portrait, Widths);
    }
}
