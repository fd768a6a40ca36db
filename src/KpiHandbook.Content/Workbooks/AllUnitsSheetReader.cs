using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Reads the sheet on which every unit has a row: the keys stand in one row, labels and units above them, the units' ids below their mark.</summary>
/// <param name="file">As problems name it.</param>
/// <param name="cells">Reads the values.</param>
/// <param name="units">Who may have a row.</param>
/// <param name="parts">What each is asked, and where its values go.</param>
/// <param name="all">What all are asked together.</param>
/// <param name="shared">Takes the problems that are no one unit's.</param>
internal sealed class AllUnitsSheetReader(
    string file, CellReader cells, UnitDirectory units, IReadOnlyDictionary<string, UnitPart> parts, ReportForm all, ReportBuilder shared)
{
    private const int UnitAbove = 1;
    private const int LabelAbove = 2;

    private readonly QuestionRules _questions = new(all);
    private readonly Dictionary<string, (Indicator Indicator, Input Input)> _asked =
        all.Figures.Concat(all.Tables).ToDictionary(i => WorkbookLayout.Key(i.Indicator, i.Input), StringComparer.Ordinal);

    public void Read(RawSheet sheet)
    {
        if (sheet.FindText(WorkbookLayout.KeyHeading) is not { At: var mark })
        {
            shared.Add(Problems.ColumnMissing(new Place.InSheet(file, sheet.Name, null), WorkbookLayout.KeyHeading));
            return;
        }

        var columns = FindColumns(sheet, mark);
        var read = columns.Where(c => Answers(sheet, mark, c.Key, c.Value)).ToList();
        var levels = sheet.Rows.SelectMany(sheet.Row).Where(c => c.Text is WorkbookLayout.LevelHeading).Select(c => c.At.Column).ToHashSet();
        var seen = new Dictionary<string, CellAddress>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows.Where(r => r > mark.Row).ToList())
        {
            var (id, name) = (sheet.At(row, mark.Column), sheet.At(row, mark.Column + 1));
            if (UnitOf(sheet, id, name, columns.Keys.Any(c => !sheet.At(row, c).IsBlank)) is not { } unit)
            {
                continue;
            }

            if (!seen.TryAdd(unit.Id, id.At))
            {
                shared.Add(Problems.UnitRowTwice(PlaceOf(sheet, id), unit.Name, $"{seen[unit.Id]}"));
                continue;
            }

            if (units.Find(name.Text) is { } other && other != unit)
            {
                shared.Add(Problems.UnitRowOtherName(PlaceOf(sheet, name), name.Text, unit.Name, unit.Id));
            }

            foreach (var (column, key) in read)
            {
                ReadValue(sheet, sheet.At(row, column), key, parts[unit.Id]);
            }

            RefuseStrayFigures(sheet, row, c => c > mark.Column + 1 && !columns.ContainsKey(c) && !levels.Contains(c));
        }
    }

    private SortedDictionary<int, string> FindColumns(RawSheet sheet, CellAddress mark)
    {
        var columns = new SortedDictionary<int, string>();
        foreach (var cell in sheet.Row(mark.Row).Where(c => c.At.Column > mark.Column && !c.IsBlank && c.Text is not WorkbookLayout.LevelHeading))
        {
            var key = cell.Content.Display;
            if (columns.FirstOrDefault(c => string.Equals(c.Value, key, StringComparison.Ordinal)) is { Key: > 0 } first)
            {
                shared.Add(Problems.ColumnTwice(PlaceOf(sheet, cell), key, $"{new CellAddress(mark.Row, first.Key)}"));
            }
            else if (_asked.TryGetValue(key, out var asked) && asked.Input.Type == InputType.Table)
            {
                shared.Add(Problems.TableKeyOnInputSheet(PlaceOf(sheet, cell), key, WorkbookLayout.TableSheets(all)[key]));
            }
            else if (_asked.ContainsKey(key) || parts.Values.Any(p => p.Keys.Find(key) is not KeyMeaning.Unknown))
            {
                columns[cell.At.Column] = key;
            }
            else if (cell.At.Column > mark.Column + 1)
            {
                shared.Add(Problems.ColumnUnknown(PlaceOf(sheet, cell), key, NearestName.Of(key, _asked.Keys)));
            }
        }

        foreach (var (key, (_, input)) in _asked.Where(a => a.Value.Input.Type != InputType.Table && !columns.ContainsValue(a.Key)))
        {
            shared.Add(Problems.ColumnMissing(new Place.InSheet(file, sheet.Name, $"{mark}"), $"{key} ({input.Label})"));
        }

        return columns;
    }

    // What a column asks is held against the definition only where anyone answered.
    private bool Answers(RawSheet sheet, CellAddress mark, int column, string key)
    {
        if (!_asked.TryGetValue(key, out var asked)
            || sheet.Rows.Where(r => r > mark.Row).Select(r => sheet.At(r, column)).FirstOrDefault(c => !c.IsBlank) is not { } first)
        {
            return true;
        }

        var label = sheet.At(mark.Row - LabelAbove, column);
        var unit = sheet.At(mark.Row - UnitAbove, column);
        var found = _questions.Check(asked.Indicator, asked.Input, PlaceOf(sheet, label), first.Content.Display, label.Text, unit.Text);
        shared.Add(found is null ? [] : [found with { Indicator = asked.Indicator.Id }]);
        return found?.Kind.Severity != Severity.Error;
    }

    // A row without values is a remark, whatever it is called.
    private AssessedUnit? UnitOf(RawSheet sheet, RawCell id, RawCell name, bool hasValues)
    {
        var text = id.IsBlank ? "" : id.Content.Display;
        var unit = units.Find(text);
        if (unit is null && hasValues)
        {
            shared.Add(units.Refuse(PlaceOf(sheet, id), text, text.Length > 0 ? text : name.Text));
        }

        return unit;
    }

    private void ReadValue(RawSheet sheet, RawCell cell, string key, UnitPart part)
    {
        switch (part.Keys.Find(key))
        {
            case KeyMeaning.Asked asked:
                part.Report.Add(asked.Indicator, asked.Input, PlaceOf(sheet, cell), cells.Read(cell, asked.Input, PlaceOf(sheet, cell)));
                break;
            case var other when !cell.IsBlank:
                part.Report.Add(part.Keys.Refuse(key, other, PlaceOf(sheet, cell)));
                break;
        }
    }

    private void RefuseStrayFigures(RawSheet sheet, int row, Func<int, bool> isStray)
    {
        foreach (var cell in sheet.Row(row).Where(c => c.HoldsFigure && isStray(c.At.Column)))
        {
            shared.Add(Problems.ValueWithoutKey(PlaceOf(sheet, cell), cell.Content.Display));
        }
    }

    private Place.InSheet PlaceOf(RawSheet sheet, RawCell cell) => new(file, sheet.Name, $"{cell.At}");
}
