using System.Text.RegularExpressions;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Reads the rows of one table, one after the other.</summary>
internal sealed partial class TableRowReader(
    string file,
    RawSheet sheet,
    Input table,
    IReadOnlyDictionary<int, Input> columns,
    IReadOnlySet<int> refusedColumns,
    int numberColumn,
    int? noteColumn,
    CellReader cells,
    ReportBuilder report)
{
    private readonly Dictionary<string, CellAddress> _names = new(StringComparer.Ordinal);

    // The first column of words names what a row is about; where none is asked for, the unit may note it in a column of its own.
    private readonly int? _wordsColumn = columns.Where(c => c.Value.Type == InputType.Text).Select(c => (int?)c.Key).Min();

    private int? NameColumn => _wordsColumn ?? noteColumn;

    /// <summary>The values of a row; null when it has none or is none.</summary>
    public Dictionary<string, ReportedInput.Scalar>? Read(int row)
    {
        if (TotalIn(row) is { } total)
        {
            report.Add(Problems.TotalsRow(PlaceOf(total), total.Text.Length > 0 ? total.Text : "=" + total.Formula));
            return null;
        }

        var values = new Dictionary<string, ReportedInput.Scalar>(StringComparer.Ordinal);
        var refused = false;
        foreach (var cell in sheet.Row(row).Where(c => !refusedColumns.Contains(c.At.Column)))
        {
            if (columns.TryGetValue(cell.At.Column, out var input))
            {
                switch (cells.Read(cell, input, PlaceOf(cell)))
                {
                    case CellReading.Reported reported:
                        values[input.Name] = new ReportedInput.Scalar(reported.Value, PlaceOf(cell));
                        break;
                    case CellReading.Refused problem:
                        refused = true;
                        report.Add(problem.Problem);
                        break;
                }
            }
            else if (cell.At.Column != numberColumn && cell.At.Column != noteColumn && !cell.IsBlank)
            {
                report.Add(Problems.ValueWithoutKey(PlaceOf(cell), cell.Content.Display));
            }
        }

        report.Add(BoundRules.Check(table.Columns, name => values.GetValueOrDefault(name)));
        RefuseSecondOfName(row, values);
        foreach (var (column, input) in columns.Where(c => values.Count > 0 && c.Value.Type != InputType.Text && !refusedColumns.Contains(c.Key) && sheet.At(row, c.Key).IsBlank))
        {
            report.AddBlank(input, PlaceOf(sheet.At(row, column)));
        }

        return values.Count > 0 || refused ? values : null;
    }

    // A word for totals before the row or in place of a name, or a sum over the column's own rows.
    private RawCell? TotalIn(int row)
    {
        var first = sheet.At(row, numberColumn);
        return WorkbookLayout.TotalWords.Any(w => first.Text.StartsWith(w, StringComparison.OrdinalIgnoreCase)) ? first
            : NameColumn is { } column && sheet.At(row, column) is var name && WorkbookLayout.TotalWords.Contains(name.Text, StringComparer.OrdinalIgnoreCase) ? name
            : sheet.Row(row).FirstOrDefault(c => columns.ContainsKey(c.At.Column) && c.Formula is { } formula && SumOfColumn().IsMatch(formula));
    }

    // A note is free: rows noted alike are two of a kind, unless their figures are the same as well.
    private void RefuseSecondOfName(int row, Dictionary<string, ReportedInput.Scalar> values)
    {
        if (NameColumn is not { } column || sheet.At(row, column) is not { Text.Length: > 0 } name || values.Count == 0)
        {
            return;
        }

        var figures = _wordsColumn is null ? values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"\n{v.Key}={v.Value.Value}") : [];
        var key = name.Text + string.Concat(figures);
        if (!_names.TryAdd(key, name.At))
        {
            report.Add(Problems.RowTwice(PlaceOf(name), name.Text, $"{_names[key]}"));
        }
    }

    private Place.InSheet PlaceOf(RawCell cell) => new(file, sheet.Name, $"{cell.At}");

    // On this sheet, down one column.
    [GeneratedRegex(@"^\+?(SUM|SUBTOTAL|AVERAGE|AGGREGATE)\([^!]*?\$?(?<column>[A-Z]{1,3})\$?[0-9]+:\$?\k<column>\$?[0-9]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SumOfColumn();
}
