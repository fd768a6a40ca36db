using ClosedXML.Excel;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>
/// Writes a form's sheet of one table: a row for each product or project, or a row for each month of the round so far. In the form for
/// all units every row begins with its unit.
/// </summary>
/// <param name="order">The round and the month.</param>
/// <param name="indicator">Whose table it is.</param>
/// <param name="table">The table.</param>
/// <param name="unitNames">Where the names of the units are to choose from, in the form for all; null in a unit's own.</param>
internal sealed class FormTableWriter(FormOrder order, Indicator indicator, Input table, string? unitNames = null)
{
    private const int EmptyRows = 100;
    private const int EmptyRowsForAll = 300;
    private const int PrintedRows = 35;
    private const int PrintedRowsForAll = 60;
    private const double NumberWidth = 10;
    private const double UnitWidth = 20;
    private const double RemarkWidth = 32;
    private const double ColumnWidth = 18;
    private const double PortraitWidth = 105;
    private const int LabelLines = 2;

    private readonly List<Core.Calendar.ReportMonth> _months =
        unitNames is null && string.Equals(table.RowLabel, WorkbookLayout.MonthRows, StringComparison.Ordinal)
            ? [.. order.Handbook.Period.Months.TakeWhile(m => m <= order.Month)]
            : [];

    private int Rows => unitNames is not null ? EmptyRowsForAll : HasRemarks ? EmptyRows : _months.Count;

    private bool HasRemarks => _months.Count == 0;

    private int Printed => unitNames is null ? PrintedRows : PrintedRowsForAll;

    private int UnitColumn => unitNames is null ? 0 : 2;

    private int RemarkColumn => !HasRemarks ? 0 : unitNames is null ? 2 : 3;

    private int First => Math.Max(UnitColumn, Math.Max(RemarkColumn, 1)) + 1;

    private int Last => First + table.Columns.Count - 1;

    /// <summary>Writes the sheet; returns where each column's cells are, as a formula names them.</summary>
    public IReadOnlyList<(Input Column, string Range)> Write(IXLWorksheet sheet, SheetTitle title, string key)
    {
        double[] widths =
        [
            NumberWidth,
            .. UnitColumn > 0 ? [UnitWidth] : Array.Empty<double>(),
            .. HasRemarks ? [Math.Max(RemarkWidth, PortraitWidth - NumberWidth - (UnitColumn > 0 ? UnitWidth : 0) - (table.Columns.Count * ColumnWidth))] : Array.Empty<double>(),
            .. table.Columns.Select(_ => ColumnWidth),
        ];
        var orientation = widths.Sum() > PortraitWidth ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        SheetStyle.Lay(sheet, 0, orientation, widths);
        var row = WriteExplanation(sheet, title.Write(sheet, $"{table.Label} ({indicator.ShortTitle})")) + 1;
        SheetStyle.Key(sheet.Cell(row, 1).SetValue(WorkbookLayout.KeyHeading));
        SheetStyle.Key(sheet.Cell(row, 2).SetValue(key));
        var labels = WriteHeads(sheet, row + 1);
        SheetStyle.Lay(sheet, labels, orientation, widths);
        var from = labels + 1;
        var to = labels + WriteNumbers(sheet, from);
        SheetStyle.Rule(sheet.Range(from, 1, to, Last));
        sheet.PageSetup.PrintAreas.Add(1, 1, Math.Min(to, labels + Printed), Last);
        if (HasRemarks)
        {
            var remarks = sheet.Range(from, RemarkColumn, to, RemarkColumn);
            FormStyle.OpenForRemarks(remarks);
            FieldValidation.AddRemark(remarks);
        }

        if (unitNames is not null)
        {
            var units = sheet.Range(from, UnitColumn, to, UnitColumn);
            FormStyle.Open(units);
            FieldValidation.AddChoice(units, unitNames, "หน่วยงาน", "เลือกหน่วยงานของแถวนี้");
        }

        return [.. table.Columns.Select((column, i) => (column, WriteColumn(sheet, from, to, First + i, column)))];
    }

    private int WriteExplanation(IXLWorksheet sheet, int row)
    {
        string?[] sentences =
        [
            table.What,
            .. table.Columns.Where(c => c.What is not null).Select(c => $"{c.Label}: {c.What}"),
            HasRemarks ? $"กรอกได้ {Rows} แถว แต่พิมพ์ออกมาเฉพาะ {Printed} แถวแรก ถ้ากรอกมากกว่านั้น ให้ขยายพื้นที่พิมพ์ก่อนพิมพ์" : null,
        ];
        foreach (var sentence in sentences.OfType<string>())
        {
            FormStyle.Paragraph(sheet, row, 1, Last, sentence).Style.Font.SetFontColor(SheetStyle.Soft);
            row++;
        }

        return row;
    }

    // The row of names, which the reader goes by, and the row of labels.
    private int WriteHeads(IXLWorksheet sheet, int row)
    {
        sheet.Cell(row + 1, 1).SetValue(WorkbookLayout.NumberHeading);
        if (UnitColumn > 0)
        {
            Name(UnitColumn, WorkbookLayout.UnitColumn, "หน่วยงาน");
        }

        if (HasRemarks)
        {
            Name(RemarkColumn, WorkbookLayout.UnreadColumn, $"{table.RowLabel ?? "รายการ"} (จดไว้ดูเอง ไม่ถูกเก็บ)");
        }

        foreach (var (column, i) in table.Columns.Select((c, i) => (c, i)))
        {
            Name(First + i, column.Name, column.Unit.Length > 0 && column.Type != InputType.YesNo ? $"{column.Label} ({column.Unit})" : column.Label);
        }

        SheetStyle.Head(sheet.Range(row + 1, 1, row + 1, Last));
        sheet.Row(row + 1).Height = SheetStyle.LineHeight * LabelLines;
        return row + 1;

        void Name(int column, string name, string label)
        {
            SheetStyle.Key(sheet.Cell(row, column).SetValue(name));
            sheet.Cell(row, column).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            sheet.Cell(row + 1, column).SetValue(label);
        }
    }

    private int WriteNumbers(IXLWorksheet sheet, int from)
    {
        for (var i = 0; i < Rows; i++)
        {
            var cell = sheet.Cell(from + i, 1);
            cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            _ = HasRemarks ? cell.SetValue(i + 1) : cell.SetValue(_months[i].ToShortText());
            sheet.Row(from + i).Height = SheetStyle.LineHeight;
        }

        return Rows;
    }

    private string WriteColumn(IXLWorksheet sheet, int from, int to, int at, Input column)
    {
        for (var row = from; row <= to; row++)
        {
            CellWriter.Write(sheet.Cell(row, at), column, null);
        }

        var cells = sheet.Range(from, at, to, at);
        FormStyle.Open(cells);
        FieldValidation.Add(cells, column, table.Columns, BesideFirst);
        var letter = sheet.Column(at).ColumnLetter();
        return $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${letter}${from}:${letter}${to}";

        string? BesideFirst(string name)
        {
            var index = table.Columns.ToList().FindIndex(c => string.Equals(c.Name, name, StringComparison.Ordinal));
            return index < 0 ? null : $"{sheet.Cell(from, First + index).Address}";
        }
    }
}
