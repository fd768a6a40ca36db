using ClosedXML.Excel;
using KpiHandbook.Content.Forms.Formulas;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Forms.Formulas;

/// <summary>Lays filled forms out as cells: single figures in a row, tables in blocks on a sheet of their own.</summary>
internal sealed class FormulaSheet : IDisposable
{
    /// <summary>Rows of each table.</summary>
    public const int TableRows = 8;

    private const int MostColumns = 12;
    private const string WorkbookMark = "จบ";
    private const string TableSheet = "สินค้า ก";
    private const int FirstColumn = 3;
    private readonly IXLWorksheet _figures;
    private readonly IXLWorksheet _tables;

    /// <param name="places">How many forms fit.</param>
    public FormulaSheet(int places = 1)
    {
        Workbook = new XLWorkbook();
        _figures = Workbook.AddWorksheet("ผล");
        _tables = Workbook.AddWorksheet(TableSheet);

        // ClosedXML's COUNTIFS looks no further than the last cell in use, and fails where that cuts ranges to different lengths.
        _tables.Cell((places * TableRows) + 1, MostColumns).SetValue(WorkbookMark);
    }

    public XLWorkbook Workbook { get; }

    /// <summary>The cells of a form laid out at a place, counted from 0.</summary>
    public static InputCells CellsAt(Indicator indicator, int place)
    {
        var names = indicator.Inputs.Select(i => i.Name).ToList();
        var first = indicator.Inputs.Where(i => i.Type == InputType.Table)
            .SelectMany(t => t.Columns.Select(c => (t.Name, Column: c.Name)))
            .Select((c, i) => (c, i))
            .ToDictionary(c => c.c, c => c.i + 1);
        return new InputCells(
            input => $"${Letter(FirstColumn + names.IndexOf(input.Name))}${place + 1}",
            (table, column) => $"'{TableSheet}'!${Letter(first[(table.Name, column.Name)])}${(place * TableRows) + 1}:${Letter(first[(table.Name, column.Name)])}${(place + 1) * TableRows}");
    }

    /// <summary>Writes what a form holds, over what stood there.</summary>
    public void Fill(FilledForm form, int place)
    {
        var cells = CellsAt(form.Indicator, place);
        foreach (var input in form.Indicator.Inputs)
        {
            if (input.Type != InputType.Table)
            {
                Set(_figures.Cell(cells.CellOf(input)), form.Cells.GetValueOrDefault(input.Name));
                continue;
            }

            var rows = form.Rows.GetValueOrDefault(input.Name, []);
            foreach (var column in input.Columns)
            {
                var range = cells.ColumnOf(input, column).Split('!')[1];
                var i = 0;
                foreach (var cell in _tables.Range(range).Cells())
                {
                    Set(cell, i < rows.Count ? rows[i].GetValueOrDefault(column.Name) : null);
                    i++;
                }
            }
        }
    }

    /// <summary>What a formula gives by ClosedXML's own engine: text, or a number as text.</summary>
    public string Evaluate(string formula) => Shown(_figures.Evaluate(formula));

    /// <summary>Puts a formula beside a form's figures.</summary>
    public void Put(string formula, int place) => _figures.Cell(place + 1, 1).FormulaA1 = formula;

    public void Dispose() => Workbook.Dispose();

    private static string Shown(object value) => value is double number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"{value}";

    private static void Set(IXLCell cell, RawContent? content)
    {
        switch (content)
        {
            case RawContent.Number { Value: var number }:
                cell.SetValue(number);
                break;
            case RawContent.Text { Value: var text }:
                cell.SetValue(text);
                cell.DataType = XLDataType.Text;
                break;
            case RawContent.Truth { Value: var truth }:
                cell.SetValue(truth);
                break;
            default:
                cell.Clear(XLClearOptions.Contents);
                break;
        }
    }

    private static string Letter(int column) => $"{(char)('A' + column - 1)}";
}
