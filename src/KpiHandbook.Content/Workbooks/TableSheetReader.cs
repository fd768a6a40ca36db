using System.Globalization;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Reads the sheet of one table. Rows without any value are no rows; a cell left blank is absent from its row.</summary>
/// <param name="file">As problems name it.</param>
/// <param name="cells">Reads the values.</param>
/// <param name="report">Takes them.</param>
/// <param name="isReturned">True for a form that came back, whose labels are held against the definitions.</param>
/// <param name="months">The months that a row may be of where rows are months; empty where rows need not say.</param>
internal sealed class TableSheetReader(string file, CellReader cells, ReportBuilder report, bool isReturned, IReadOnlyList<ReportMonth> months)
{
    /// <summary>The most rows of a table that anyone can have meant to fill in.</summary>
    public const int MostRows = 500;

    /// <summary>The key that a sheet carries beside the word รหัส; null when it carries none.</summary>
    public static RawCell? KeyOf(RawSheet sheet) =>
        sheet.FindText(WorkbookLayout.KeyHeading) is { } mark && sheet.At(mark.At.Row, mark.At.Column + 1) is { IsBlank: false } key
            ? key
            : null;

    /// <summary>
    /// True when anything that would be read stands below the label row, which the sheet of another unit's indicator may leave as it was.
    /// </summary>
    public static bool HoldsFigures(RawSheet sheet, RawCell key)
    {
        var labels = sheet.FindText(WorkbookLayout.NumberHeading, key.At.Row)?.At.Row ?? key.At.Row + 1;
        var unread = sheet.Rows.Where(r => key.At.Row < r && r <= labels).SelectMany(sheet.Row).Where(IsUnread).Select(c => c.At.Column).Append(1).ToHashSet();
        return sheet.Rows.Where(r => r > labels).SelectMany(sheet.Row).Any(c => !unread.Contains(c.At.Column) && !c.IsBlank);
    }

    public void Read(RawSheet sheet, RawCell key, Indicator indicator, Input table) => report.Among(indicator, () => ReadRows(sheet, key, indicator, table));

    private void ReadRows(RawSheet sheet, RawCell key, Indicator indicator, Input table)
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
        var numbers = sheet.FindText(WorkbookLayout.NumberHeading, header + 1) is { } label && label.At.Row == header + 1 ? label : null;
        var data = sheet.Rows.Where(r => r > (numbers?.At.Row ?? header)).ToList();
        HashSet<int> refused = isReturned && numbers is not null ? RefuseOtherQuestions(sheet, numbers.At.Row, data, table, columns) : [];
        var (numberColumn, noteColumn) = (numbers?.At.Column ?? 1, sheet.Row(header).FirstOrDefault(IsUnread)?.At.Column);
        var reader = new TableRowReader(file, sheet, table, columns, refused, numberColumn, noteColumn, cells, report);
        var isByMonth = noteColumn is null && months.Count > 0 && string.Equals(table.RowLabel, WorkbookLayout.MonthRows, StringComparison.Ordinal);
        var last = isReturned && noteColumn is not null ? data.LastOrDefault(r => sheet.At(r, numberColumn).Content is RawContent.Number) : 0;
        var monthsSeen = new Dictionary<ReportMonth, CellAddress>();
        var beyond = new List<int>();
        var rows = new List<IReadOnlyDictionary<string, ReportedInput.Scalar>>();
        foreach (var row in data)
        {
            if (reader.Read(row) is not { } cellsOfRow)
            {
                continue;
            }

            if (rows.Count == MostRows)
            {
                report.Add(Problems.TableTooLong(new Place.InSheet(file, sheet.Name, $"{new CellAddress(row, 1)}"), MostRows));
                break;
            }

            rows.Add(cellsOfRow);
            if (isByMonth)
            {
                CheckMonth(sheet, sheet.At(row, numberColumn), monthsSeen);
            }
            else if (last > 0 && row > last)
            {
                beyond.Add(row);
            }
        }

        report.Add(beyond.Count == 0 ? [] : [Problems.RowsBeyondForm(new Place.InSheet(file, sheet.Name, $"{new CellAddress(beyond[0], columns.Keys.DefaultIfEmpty(1).Min())}"), beyond.Count)]);

        report.Add(indicator, table, new ReportedInput.Rows(rows, new Place.InSheet(file, sheet.Name, null)));
    }

    // A row of figures that says not of which month it is could be anything. What we file numbers the months.
    private void CheckMonth(RawSheet sheet, RawCell label, Dictionary<ReportMonth, CellAddress> seen)
    {
        var text = label.Text;
        var named = months
            .Where((m, i) => new[] { m.ToShortText(), m.ToLongText(), (i + 1).ToString(CultureInfo.InvariantCulture) }.Contains(text, StringComparer.Ordinal))
            .Select(m => (ReportMonth?)m)
            .FirstOrDefault();
        if (named is not { } month)
        {
            report.Add(Problems.RowWithoutMonth(PlaceOf(sheet, label), text, [.. months.Select(m => m.ToShortText())]));
        }
        else if (!seen.TryAdd(month, label.At))
        {
            report.Add(Problems.RowTwice(PlaceOf(sheet, label), text, $"{seen[month]}"));
        }
    }

    private Dictionary<int, Input> FindColumns(RawSheet sheet, int header, Input table)
    {
        var columns = new Dictionary<int, Input>();
        foreach (var cell in sheet.Row(header).Where(c => !c.IsBlank && !IsUnread(c)))
        {
            var name = cell.Content.Display;
            var place = PlaceOf(sheet, cell);
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

    // The columns whose label says that they hold something else; where nothing stands in one, nothing is lost.
    private HashSet<int> RefuseOtherQuestions(RawSheet sheet, int labels, List<int> data, Input table, Dictionary<int, Input> columns)
    {
        var refused = new HashSet<int>();
        foreach (var (column, input) in columns.Where(c => data.Exists(r => !sheet.At(r, c.Key).IsBlank)))
        {
            var label = sheet.At(labels, column);
            if (QuestionRules.CheckColumn(table, input, PlaceOf(sheet, label), label.Text) is { } found)
            {
                report.Add(found);
                _ = found.Kind.Severity == Severity.Error && refused.Add(column);
            }
        }

        return refused;
    }

    private Place.InSheet PlaceOf(RawSheet sheet, RawCell cell) => new(file, sheet.Name, $"{cell.At}");

    private static bool IsUnread(RawCell cell) => string.Equals(cell.Text, WorkbookLayout.UnreadColumn, StringComparison.Ordinal);

    private static bool Names(RawCell cell, Input input) => string.Equals(cell.Text, input.Name, StringComparison.Ordinal);
}
