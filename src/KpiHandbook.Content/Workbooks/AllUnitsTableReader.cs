using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// Reads a table of the workbook for all units: deals its rows out to the units named in them, and lets <see cref="TableSheetReader"/>
/// read what each unit got as if it had a sheet of its own.
/// </summary>
internal sealed class AllUnitsTableReader(
    string file, CellReader cells, UnitDirectory units, IReadOnlyDictionary<string, UnitPart> parts, ReportBuilder shared)
{
    public void Read(RawSheet sheet, RawCell key, Indicator indicator, Input table)
    {
        if (sheet.FindText(WorkbookLayout.UnitColumn, key.At.Row + 1) is not { At: var mark })
        {
            shared.Add(Problems.ColumnMissing(new Place.InSheet(file, sheet.Name, null), WorkbookLayout.UnitColumn));
            return;
        }

        var hasLabels = units.Find(sheet.At(mark.Row + 1, mark.Column).Text) is null;
        var top = hasLabels ? mark.Row + 1 : mark.Row;
        var rows = Deal(sheet, mark, top);
        foreach (var (id, part) in parts)
        {
            var own = rows.GetValueOrDefault(id) ?? [];
            var meaning = part.Keys.Find(key.Content.Display);
            if (meaning is KeyMeaning.Asked)
            {
                new TableSheetReader(file, cells, part.Report, isReturned: true, months: []).Read(Part(sheet, mark, top, own), key, indicator, table);
            }
            else if (own.Count > 0)
            {
                part.Report.Add(part.Keys.Refuse(key.Content.Display, meaning, PlaceOf(sheet, new CellAddress(own.First(), mark.Column))));
            }
        }
    }

    // The rows of each unit. A row without values is no row.
    private Dictionary<string, SortedSet<int>> Deal(RawSheet sheet, CellAddress mark, int top)
    {
        var numbers = sheet.FindText(WorkbookLayout.NumberHeading, top) is { } label && label.At.Row == top ? label.At.Column : mark.Column;
        int[] others = [mark.Column, numbers, .. sheet.Row(mark.Row).Where(c => c.Text is WorkbookLayout.UnreadColumn).Select(c => c.At.Column)];
        var dealt = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows.Where(r => r > top && sheet.Row(r).Any(c => !c.IsBlank && !others.Contains(c.At.Column))))
        {
            var cell = sheet.At(row, mark.Column);
            var text = cell.IsBlank ? "" : cell.Content.Display;
            var called = text.Length > 0 ? text : sheet.At(row, numbers).Text;
            if (units.Find(text) is { } unit)
            {
                (dealt.TryGetValue(unit.Id, out var own) ? own : dealt[unit.Id] = []).Add(row);
            }
            else
            {
                shared.Add(units.Refuse(PlaceOf(sheet, cell.At), text, called));
            }
        }

        return dealt;
    }

    // The sheet as a unit alone would have it: its rows, and its column gone but for the mark of the labels.
    private static RawSheet Part(RawSheet sheet, CellAddress mark, int top, SortedSet<int> own)
    {
        var isMarked = sheet.Row(top).Any(c => c.Text is WorkbookLayout.NumberHeading);
        return sheet.Select(cell =>
            cell.At.Row > top && !own.Contains(cell.At.Row) ? null
            : cell.At.Column != mark.Column || cell.At.Row < mark.Row ? cell
            : cell.At.Row == top && cell.At.Row > mark.Row && !isMarked ? new RawCell(cell.At, new RawContent.Text(WorkbookLayout.NumberHeading))
            : null);
    }

    private Place.InSheet PlaceOf(RawSheet sheet, CellAddress at) => new(file, sheet.Name, $"{at}");
}
