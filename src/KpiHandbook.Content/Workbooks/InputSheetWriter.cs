using ClosedXML.Excel;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Writes the sheet of single figures, indicator by indicator.</summary>
internal sealed class InputSheetWriter(
    ReportForm form, IReadOnlyDictionary<string, string> tableSheets, Func<Indicator, Input, Value?> valueOf)
{
    private const int Columns = 5;
    private const int LabelColumn = 2;
    private const int KeyColumn = 3;
    private const int ValueColumn = 4;
    private const int UnitColumn = 5;
    private static readonly double[] Widths = [6, 56, 26, 18, 16];

    public void Write(IXLWorksheet sheet, SheetTitle title)
    {
        var row = title.Write(sheet, $"แบบรายงานผลการดำเนินงานตามตัวชี้วัด {title.Handbook.Round.ToText()}");
        for (var i = 0; i < WorkbookLayout.Headings.Count; i++)
        {
            sheet.Cell(row, i + 1).SetValue(WorkbookLayout.Headings[i]);
        }

        SheetStyle.Head(sheet.Range(row, 1, row, Columns));
        SheetStyle.Lay(sheet, row, XLPageOrientation.Portrait, Widths);
        Section? section = null;
        foreach (var line in form.Lines)
        {
            if (line.Section != section)
            {
                section = line.Section;
                var name = NameOf(line.Section);
                SheetStyle.Fit(sheet.Cell(++row, 1).SetValue(name), name, Widths.Sum());
                sheet.Cell(row, 1).Style.Font.SetBold().Alignment.SetWrapText(false);
            }

            row = WriteLine(sheet, row, line);
        }
    }

    private int WriteLine(IXLWorksheet sheet, int row, FormLine line)
    {
        sheet.Cell(++row, 1).SetValue(line.Number);
        WriteLabel(sheet.Cell(row, LabelColumn), line.Indicator.Title);
        SheetStyle.Band(sheet.Range(row, 1, row, Columns));
        sheet.Cell(row, 1).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        foreach (var input in line.Indicator.Inputs)
        {
            row++;
            SheetStyle.Rule(sheet.Range(row, 1, row, Columns));
            WriteInput(sheet, row, line.Indicator, input);
        }

        return row;
    }

    private void WriteInput(IXLWorksheet sheet, int row, Indicator indicator, Input input)
    {
        var key = WorkbookLayout.Key(indicator, input);
        var label = sheet.Cell(row, LabelColumn);
        label.Style.Alignment.SetIndent(1);
        if (input.Type == InputType.Table)
        {
            WriteLabel(label, $"{input.Label} (กรอกในแผ่นงาน “{tableSheets[key]}”)");
            label.Style.Font.SetFontColor(SheetStyle.Soft);
            return;
        }

        WriteLabel(label, input.Label);
        SheetStyle.Key(sheet.Cell(row, KeyColumn).SetValue(key));
        CellWriter.Write(sheet.Cell(row, ValueColumn), input, valueOf(indicator, input));
        SheetStyle.Unit(sheet.Cell(row, UnitColumn).SetValue(WorkbookLayout.UnitText(input)));
    }

    private static void WriteLabel(IXLCell cell, string text) => SheetStyle.Fit(cell.SetValue(text), text, Widths[LabelColumn - 1]);

    private static string NameOf(Section section) => section switch
    {
        Section.Team => "ตัวชี้วัดรายทีม",
        Section.Individual => "ตัวชี้วัดรายบุคคล",
        Section.Optional => "ตัวชี้วัดทางเลือก",
        Section.Competency => "สมรรถนะ",
    };
}
