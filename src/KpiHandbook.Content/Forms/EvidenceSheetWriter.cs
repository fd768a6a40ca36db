using ClosedXML.Excel;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>Writes the list of what proves each level, with cells to tick, for the unit's own use.</summary>
internal static class EvidenceSheetWriter
{
    private const string Tick = "✓";
    private const int Columns = 4;
    private const int TickColumn = 4;
    private static readonly double[] Widths = [6, 14, 70, 12];

    public static void Write(IXLWorksheet sheet, SheetTitle title, ReportForm form)
    {
        SheetStyle.Lay(sheet, 0, XLPageOrientation.Portrait, Widths);
        var row = title.Write(sheet, "หลักฐานตามระดับคะแนน");
        FormStyle.Paragraph(sheet, row, 1, Columns, "ไว้ตรวจว่าเอกสารครบ เลือก ✓ เมื่อมีแล้ว แผ่นงานนี้ไม่ถูกนำไปคิดคะแนน").Style.Font.SetFontColor(SheetStyle.Soft);
        row += 2;
        string[] names = [WorkbookLayout.NumberHeading, "ระดับ", "หลักฐาน", "มีแล้ว"];
        for (var i = 0; i < names.Length; i++)
        {
            sheet.Cell(row, i + 1).SetValue(names[i]);
        }

        SheetStyle.Head(sheet.Range(row, 1, row, Columns));
        SheetStyle.Lay(sheet, row, XLPageOrientation.Portrait, Widths);
        Section? section = null;
        foreach (var line in form.Lines)
        {
            if (line.Section != section)
            {
                section = line.Section;
                FormStyle.Section(sheet, ++row, FormNames.HeadingOf(line.Section));
            }

            row = WriteLine(sheet, row + 1, line, title);
        }
    }

    private static int WriteLine(IXLWorksheet sheet, int row, FormLine line, SheetTitle title)
    {
        FormStyle.Paragraph(sheet, row, 2, Columns, line.Indicator.Title, isBold: true);
        SheetStyle.Band(sheet.Range(row, 1, row, Columns));
        sheet.Cell(row, 1).SetValue(line.Number).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        var items = ItemsOf(line.Indicator, title.Unit, title.Month);
        foreach (var (level, item) in items)
        {
            row++;
            sheet.Cell(row, 2).SetValue(level).Style.Alignment.SetIndent(1);
            sheet.Row(row).Height = FormStyle.Wrap(sheet.Cell(row, 3), item, Widths[2]);
            SheetStyle.Rule(sheet.Range(row, 1, row, Columns));
            sheet.Range(row, 1, row, 3).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
            var tick = sheet.Range(row, TickColumn, row, TickColumn);
            FormStyle.Open(tick);
            tick.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            FieldValidation.AddChoice(tick, $"\"{Tick}\"", "หลักฐาน", "เลือก ✓ เมื่อมีแล้ว");
        }

        if (items.Count == 0)
        {
            row++;
            FormStyle.Paragraph(sheet, row, 2, Columns, line.Indicator.Evidence.Count == 0 ? "เอกสารไม่ได้ระบุหลักฐานไว้" : "เอกสารไม่ได้ระบุหลักฐานของเดือนนี้ไว้").Style.Font.SetFontColor(SheetStyle.Soft);
            SheetStyle.Rule(sheet.Range(row, 1, row, Columns));
        }

        return row;
    }

    private static List<(string Level, string Item)> ItemsOf(Indicator indicator, AssessedUnit unit, ReportMonth month) =>
    [
        .. indicator.Evidence.Where(e => e.CountsIn(month)).SelectMany(e => e.Items.Select(item => (FormNames.Of(e.From, e.To, indicator), e.IsOptional ? $"{item} (ถ้ามี)" : item))),
        .. indicator.SetByDistrict && unit.District is { } district && indicator.OwnProjects.TryGetValue(district.Id, out var own)
            ? own.Levels.OrderBy(l => l.Key).Select(l => (FormNames.Of(l.Key, l.Key, indicator), $"ตามโครงการของอำเภอ: {l.Value}"))
            : [],
    ];
}
