using ClosedXML.Excel;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>Writes a form's sheet of one table: a row for each product or project, or a row for each month of the round so far.</summary>
internal sealed class FormTableWriter(FormOrder order, Indicator indicator, Input table)
{
    private const int EmptyRows = 100;
    private const double NumberWidth = 12;
    private const double NameWidth = 36;
    private const double ColumnWidth = 20;
    private const string MonthRows = "เดือน";

    /// <summary>Writes the sheet; returns where each column's cells are, as a formula names them.</summary>
    public IReadOnlyList<(Input Column, string Range)> Write(IXLWorksheet sheet, SheetTitle title, string key)
    {
        var months = string.Equals(table.RowLabel, MonthRows, StringComparison.Ordinal)
            ? order.Handbook.Period.Months.TakeWhile(m => m <= order.Month).ToList()
            : [];
        var names = months.Count == 0 ? 2 : 1;
        var first = names + 1;
        var last = names + table.Columns.Count;
        double[] widths = [NumberWidth, .. Enumerable.Repeat(NameWidth, names - 1), .. table.Columns.Select(_ => ColumnWidth)];
        SheetStyle.Lay(sheet, 0, last > 5 ? XLPageOrientation.Landscape : XLPageOrientation.Portrait, widths);
        var row = WriteExplanation(sheet, title.Write(sheet, $"{table.Label} ({indicator.ShortTitle})"), last) + 1;
        sheet.Cell(row, 1).SetValue(WorkbookLayout.KeyHeading);
        sheet.Cell(row, 2).SetValue(key);
        SheetStyle.Key(sheet.Cell(row, 1));
        SheetStyle.Key(sheet.Cell(row, 2));
        var labels = WriteHeads(sheet, row + 1, first, last);
        SheetStyle.Lay(sheet, labels, sheet.PageSetup.PageOrientation, widths);
        var rows = months.Count == 0 ? EmptyRows : months.Count;
        for (var i = 0; i < rows; i++)
        {
            var number = sheet.Cell(labels + 1 + i, 1);
            number.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            _ = months.Count == 0 ? number.SetValue(i + 1) : number.SetValue(months[i].ToShortText());
            sheet.Row(labels + 1 + i).Height = SheetStyle.LineHeight;
        }

        SheetStyle.Rule(sheet.Range(labels + 1, 1, labels + rows, last));
        if (names > 1)
        {
            var notes = sheet.Range(labels + 1, 2, labels + rows, 2);
            FormStyle.Open(notes);
            notes.Style.NumberFormat.SetFormat("@");
        }

        return [.. table.Columns.Select((column, i) => (column, WriteColumn(sheet, labels + 1, labels + rows, first + i, first, column)))];
    }

    private int WriteExplanation(IXLWorksheet sheet, int row, int last)
    {
        string?[] sentences =
        [
            table.What,
            .. table.Columns.Where(c => c.What is not null).Select(c => $"{c.Label}: {c.What}"),
        ];
        foreach (var sentence in sentences.OfType<string>())
        {
            FormStyle.Paragraph(sheet, row, 1, last, sentence).Style.Font.SetFontColor(SheetStyle.Soft);
            row++;
        }

        return row;
    }

    // The row of names, which the reader goes by, and the row of labels.
    private int WriteHeads(IXLWorksheet sheet, int row, int first, int last)
    {
        sheet.Cell(row + 1, 1).SetValue(WorkbookLayout.NumberHeading);
        if (first > 2)
        {
            sheet.Cell(row, 2).SetValue(WorkbookLayout.UnreadColumn);
            sheet.Cell(row + 1, 2).SetValue($"{table.RowLabel ?? "รายการ"} (จดไว้ดูเอง ไม่ถูกเก็บ)");
        }

        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            sheet.Cell(row, first + i).SetValue(column.Name);
            sheet.Cell(row + 1, first + i).SetValue(column.Unit.Length > 0 && column.Type != InputType.YesNo ? $"{column.Label} ({column.Unit})" : column.Label);
        }

        for (var i = 2; i <= last; i++)
        {
            SheetStyle.Key(sheet.Cell(row, i));
            sheet.Cell(row, i).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        }

        SheetStyle.Head(sheet.Range(row + 1, 1, row + 1, last));
        sheet.Row(row + 1).Height = SheetStyle.LineHeight * 2;
        return row + 1;
    }

    private string WriteColumn(IXLWorksheet sheet, int from, int to, int at, int first, Input column)
    {
        for (var row = from; row <= to; row++)
        {
            CellWriter.Write(sheet.Cell(row, at), column, null);
        }

        var cells = sheet.Range(from, at, to, at);
        FormStyle.Open(cells);
        FieldValidation.Add(cells, column, table.Columns, name =>
            table.Columns.Select((c, i) => (c.Name, Index: i)).Where(c => string.Equals(c.Name, name, StringComparison.Ordinal)).Select(c => $"{sheet.Cell(from, first + c.Index).Address}").FirstOrDefault());
        var letter = sheet.Column(at).ColumnLetter();
        return $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${letter}${from}:${letter}${to}";
    }
}
