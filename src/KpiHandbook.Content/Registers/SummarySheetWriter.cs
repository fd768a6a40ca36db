using System.Globalization;
using ClosedXML.Excel;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>Writes the blank sheet 1: a row for each district that counts itself from sheet 2, and their sum.</summary>
internal static class SummarySheetWriter
{
    private static readonly double[] Widths = [24, 15, 15, 15, 15, 15, 15, 15];

    public static void Write(IXLWorksheet sheet, Handbook handbook)
    {
        RegisterTitle.Write(sheet, handbook, RegisterLayout.TitleOf(RegisterSheet.Summary));
        sheet.Cell(4, 1).SetValue("นับเองจากแผ่นงานข้อมูลครัวเรือน ไม่ต้องกรอก").Style.Font.SetFontColor(SheetStyle.Soft);
        RegisterTitle.Head(sheet, [.. RegisterLayout.ColumnsOf(RegisterSheet.Summary).Select(RegisterLayout.HeadingOf)], Widths);
        var line = handbook.Indicators.Select(i => i.Register).OfType<RegisterRule>().First().IncomeLine.ToDecimal(2);
        var row = RegisterTitle.HeadingRow;
        foreach (var district in handbook.Office.Districts)
        {
            sheet.Cell(++row, 1).SetValue(district.Name);
            for (var i = 0; i < RegisterLayout.Counted.Count; i++)
            {
                sheet.Cell(row, i + 2).SetFormulaA1($"COUNTIFS({string.Join(',', ConditionsOf(RegisterLayout.Counted[i], row, line))})");
            }

            Finish(sheet, row);
        }

        sheet.Cell(++row, 1).SetValue(RegisterLayout.Total);
        for (var i = 2; i <= RegisterLayout.Counted.Count + 1; i++)
        {
            var letter = (char)('A' + i - 1);
            sheet.Cell(row, i).SetFormulaA1(string.Create(CultureInfo.InvariantCulture, $"SUM({letter}{RegisterTitle.HeadingRow + 1}:{letter}{row - 1})"));
        }

        Finish(sheet, row);
        SheetStyle.Band(sheet.Range(row, 1, row, RegisterLayout.Counted.Count + 1));
    }

    private static IEnumerable<string> ConditionsOf(RegisterColumn counted, int row, string line)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{Column(RegisterColumn.District)},$A{row}");
        switch (counted)
        {
            case RegisterColumn.Listed:
                break;
            case RegisterColumn.Developed:
                yield return $"{Column(RegisterColumn.Status)},\"{StatusText.Developable}\"";
                yield return $"{Column(RegisterColumn.Activity)},\"?*\"";
                yield return $"{Column(RegisterColumn.ActivityDate)},\"<>\"";
                break;
            case RegisterColumn.Passed:
                yield return $"{Column(RegisterColumn.Status)},\"{StatusText.Developable}\"";
                yield return $"{Column(RegisterColumn.AverageAfter)},\">={line}\"";
                break;
            default:
                yield return $"{Column(RegisterColumn.Status)},\"{RegisterLayout.HeadingOf(counted)}\"";
                break;
        }
    }

    // The whole column, so that rows may be inserted anywhere.
    private static string Column(RegisterColumn column)
    {
        var letter = HouseholdSheetWriter.LetterOf(column);
        return $"'{RegisterLayout.NameOf(RegisterSheet.Households)}'!${letter}:${letter}";
    }

    private static void Finish(IXLWorksheet sheet, int row)
    {
        sheet.Row(row).Height = SheetStyle.LineHeight;
        var counts = sheet.Range(row, 2, row, RegisterLayout.Counted.Count + 1);
        counts.Style.NumberFormat.SetFormat("#,##0").Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1);
        sheet.Cell(row, 1).Style.Alignment.SetIndent(1);
        SheetStyle.Rule(sheet.Range(row, 1, row, RegisterLayout.Counted.Count + 1));
    }
}
