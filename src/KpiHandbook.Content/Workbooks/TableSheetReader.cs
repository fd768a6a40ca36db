using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Reads the sheet of one table. Rows without any value are no rows; a cell left blank is absent from its row.</summary>
internal sealed class TableSheetReader(string file, CellReader cells, ReportBuilder report)
{
    /// <summary>The most rows of a table that anyone can have meant to fill in.</summary>
    public const int MostRows = 500;

    /// <summary>The key that a sheet carries beside the word รหัส; null when it carries none.</summary>
    public static RawCell? KeyOf(RawSheet sheet) =>
        sheet.FindText(WorkbookLayout.KeyHeading) is { } mark && sheet.At(mark.At.Row, mark.At.Column + 1) is { IsBlank: false } key
            ? key
            : null;

    /// <summary>True when anything stands below the label row, which the sheet of another unit's indicator may leave as it was.</summary>
    public static bool HoldsFigures(RawSheet sheet, RawCell key)
    {
        var labels = sheet.FindText(WorkbookLayout.NumberHeading, key.At.Row)?.At.Row ?? key.At.Row + 1;
        return sheet.Rows.Where(r => r > labels).SelectMany(sheet.Row).Any(c => c.At.Column > 1 && !c.IsBlank);
    }

    public void Read(RawSheet sheet, RawCell key, Indicator indicator, Input table)
    {
        var header = sheet.Rows.FirstOrDefault(r => r > key.At.Row && sheet.Row(r).Any(c => table.Columns.Any(i => Names(c, i))));
        if (header == 0)
        {
            foreach (var column in table.Columns)
            {
                report.Add(Problems.ColumnMissing(new Place.InSheet(file, sheet.Name, null), column.Name));
            }

            return;
        }

        var columns = FindColumns(sheet, header, table);
        var unread = sheet.Row(header).FirstOrDefault(IsUnread)?.At.Column;
        var numbers = sheet.FindText(WorkbookLayout.NumberHeading, header + 1) is { } label && label.At.Row == header + 1 ? label : null;
        var rows = new List<IReadOnlyDictionary<string, ReportedInput.Scalar>>();
        foreach (var row in sheet.Rows.Where(r => r > (numbers?.At.Row ?? header)))
        {
            if (ReadRow(sheet, row, numbers?.At.Column ?? 1, unread, table, columns) is not { } cellsOfRow)
            {
                continue;
            }

            if (rows.Count == MostRows)
            {
                report.Add(Problems.TableTooLong(new Place.InSheet(file, sheet.Name, $"{new CellAddress(row, 1)}"), MostRows));
                break;
            }

            rows.Add(cellsOfRow);
        }

        report.Add(indicator, table, new ReportedInput.Rows(rows, new Place.InSheet(file, sheet.Name, null)));
    }

    private Dictionary<int, Input> FindColumns(RawSheet sheet, int header, Input table)
    {
        var columns = new Dictionary<int, Input>();
        foreach (var cell in sheet.Row(header).Where(c => !c.IsBlank && !IsUnread(c)))
        {
            var name = cell.Content.Display;
            var place = new Place.InSheet(file, sheet.Name, $"{cell.At}");
            if (table.Columns.FirstOrDefault(i => Names(cell, i)) is not { } input)
            {
                report.Add(Problems.ColumnUnknown(place, name, NearestName.Of(name, table.Columns.Select(i => i.Name))));
            }
            else if (columns.FirstOrDefault(c => c.Value == input) is { Value: not null } first)
            {
                report.Add(Problems.ColumnTwice(place, name, $"{new CellAddress(header, first.Key)}"));
            }
            else
            {
                columns[cell.At.Column] = input;
            }
        }

        foreach (var missing in table.Columns.Where(i => !columns.ContainsValue(i)))
        {
            report.Add(Problems.ColumnMissing(new Place.InSheet(file, sheet.Name, $"{new CellAddress(header, 1)}"), missing.Name));
        }

        return columns;
    }

    private Dictionary<string, ReportedInput.Scalar>? ReadRow(
        RawSheet sheet, int row, int numberColumn, int? unreadColumn, Input table, Dictionary<int, Input> columns)
    {
        var first = sheet.At(row, numberColumn).Text;
        if (WorkbookLayout.TotalWords.Any(w => first.StartsWith(w, StringComparison.OrdinalIgnoreCase)))
        {
            report.Add(Problems.TotalsRow(PlaceOf(sheet.At(row, numberColumn)), first));
            return null;
        }

        var values = new Dictionary<string, ReportedInput.Scalar>(StringComparer.Ordinal);
        var refused = false;
        foreach (var cell in sheet.Row(row).Where(c => c.At.Column != numberColumn || columns.ContainsKey(c.At.Column)))
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
            else if (!cell.IsBlank && cell.At.Column != unreadColumn)
            {
                report.Add(Problems.ValueWithoutKey(PlaceOf(cell), cell.Content.Display));
            }
        }

        report.Add(BoundRules.Check(table.Columns, name => values.GetValueOrDefault(name)));
        return values.Count > 0 || refused ? values : null;

        Place.InSheet PlaceOf(RawCell cell) => new(file, sheet.Name, $"{cell.At}");
    }

    private static bool IsUnread(RawCell cell) => string.Equals(cell.Text, WorkbookLayout.UnreadColumn, StringComparison.Ordinal);

    private static bool Names(RawCell cell, Input input) => string.Equals(cell.Text, input.Name, StringComparison.Ordinal);
}
