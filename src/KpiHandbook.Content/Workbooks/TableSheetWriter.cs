using ClosedXML.Excel;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Writes the sheet of one table, with room for more rows than are filled in.</summary>
internal static class TableSheetWriter
{
    private const int FewestRows = 10;
    private const int SpareRows = 3;
    private const double NumberWidth = 8;
    private const double ColumnWidth = 24;
    private const int FirstColumn = 2;

    public static void Write(IXLWorksheet sheet, SheetTitle title, string key, Indicator indicator, Input table, Value.Table? values)
    {
        var row = title.Write(sheet, $"{table.Label} ({indicator.ShortTitle})");
        sheet.Cell(row, 1).SetValue(WorkbookLayout.KeyHeading);
        sheet.Cell(row, FirstColumn).SetValue(key);
        SheetStyle.Key(sheet.Cell(row, 1));
        SheetStyle.Key(sheet.Cell(row, FirstColumn));

        var names = row + 1;
        var labels = names + 1;
        var last = FirstColumn + table.Columns.Count - 1;
        sheet.Cell(labels, 1).SetValue(WorkbookLayout.NumberHeading);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            sheet.Cell(names, FirstColumn + i).SetValue(column.Name).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            SheetStyle.Key(sheet.Cell(names, FirstColumn + i));
            sheet.Cell(labels, FirstColumn + i).SetValue(WorkbookLayout.ColumnLabel(column));
        }

        SheetStyle.Head(sheet.Range(labels, 1, labels, last));
        SheetStyle.Lay(sheet, labels, XLPageOrientation.Portrait, [NumberWidth, .. table.Columns.Select(_ => ColumnWidth)]);
        var rows = values?.Rows ?? [];
        for (var i = 0; i < Math.Max(FewestRows, rows.Count + SpareRows); i++)
        {
            sheet.Cell(labels + 1 + i, 1).SetValue(i + 1).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            for (var j = 0; j < table.Columns.Count; j++)
            {
                var value = i < rows.Count ? rows[i].GetValueOrDefault(table.Columns[j].Name) : null;
                CellWriter.Write(sheet.Cell(labels + 1 + i, FirstColumn + j), table.Columns[j], value);
            }

            sheet.Row(labels + 1 + i).Height = SheetStyle.LineHeight;
            SheetStyle.Rule(sheet.Range(labels + 1 + i, 1, labels + 1 + i, last));
        }
    }
}
