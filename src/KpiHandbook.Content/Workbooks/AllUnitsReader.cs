using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Workbooks;

/// <summary>What one unit is asked in the workbook for all, and what was found of it.</summary>
internal sealed record UnitPart(ReportForm Form, KeyDirectory Keys, ReportBuilder Report);

/// <summary>
/// Reads the one workbook for all units (<see cref="WorkbookLayout.AllUnitsSheet"/>): a row for each unit, a column for each key, and a
/// sheet for each table with the unit in a column of its own. Goes by keys and ids, so that rows and columns may be moved. Its identity
/// is read before.
/// </summary>
internal sealed class AllUnitsReader
{
    private readonly string _file;
    private readonly UnitDirectory _units;
    private readonly Dictionary<string, UnitPart> _parts;
    private readonly Dictionary<string, (Indicator Indicator, Input Input)> _asked;
    private readonly IReadOnlyDictionary<string, string> _tableSheets;
    private readonly ReportBuilder _shared = new();
    private readonly CellReader _cells;
    private readonly ReportMonth _month;

    public AllUnitsReader(Handbook handbook, ReportMonth month, string file)
    {
        _file = file;
        _month = month;
        _units = new UnitDirectory(handbook);
        _cells = new CellReader(handbook.Period);
        var forms = _units.Units.Select(u => ReportForm.Of(handbook, u.Id, month)!).ToList();
        _parts = forms.ToDictionary(f => f.Unit.Id, f => new UnitPart(f, new KeyDirectory(handbook, f, month), new ReportBuilder()), StringComparer.Ordinal);
        var all = new ReportForm(new AssessedUnit(WorkbookLayout.AllUnits, WorkbookLayout.AllUnitsSheet, null), [.. forms.SelectMany(f => f.Lines).DistinctBy(l => l.Indicator.Id)]);
        _tableSheets = WorkbookLayout.TableSheets(all);
        _asked = all.Figures.Concat(all.Tables).ToDictionary(i => WorkbookLayout.Key(i.Indicator, i.Input), StringComparer.Ordinal);
    }

    /// <summary>The reports of the units with any value and without any error, in the handbook's order, and every problem.</summary>
    public (IReadOnlyList<UnitReport> Reports, IReadOnlyList<Problem> Problems) Read(RawWorkbook book)
    {
        if (book.Find(WorkbookLayout.AllUnitsSheet) is { } sheet)
        {
            ReadFigures(sheet);
        }
        else
        {
            _shared.Add(Problems.SheetMissing(new Place.InTree(_file), WorkbookLayout.AllUnitsSheet, null));
        }

        ReadTables(book);
        foreach (var part in _parts.Values)
        {
            part.Report.CheckBounds(part.Form);
            part.Report.CheckWords(part.Form);
        }

        var reports = _parts.Values
            .Where(p => p.Report.Problems.All(q => q.Kind.Severity != Severity.Error))
            .Select(p => p.Report.Build(p.Form, _month, _file))
            .Where(r => r.Indicators.Count > 0);
        return ([.. reports], [.. _shared.Problems.Concat(_parts.Values.SelectMany(p => p.Report.Problems)).Distinct()]);
    }

    private void ReadFigures(RawSheet sheet)
    {
        if (sheet.FindText(WorkbookLayout.KeyHeading) is not { At: var mark })
        {
            _shared.Add(Problems.ColumnMissing(new Place.InSheet(_file, sheet.Name, null), WorkbookLayout.KeyHeading));
            return;
        }

        var columns = FindColumns(sheet, mark);
        var levels = sheet.Rows.SelectMany(sheet.Row).Where(c => c.Text is WorkbookLayout.LevelHeading).Select(c => c.At.Column).ToHashSet();
        var seen = new Dictionary<string, CellAddress>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows.Where(r => r > mark.Row).ToList())
        {
            var hasValues = columns.Keys.Any(c => !sheet.At(row, c).IsBlank);
            if (UnitOf(sheet, sheet.At(row, mark.Column), sheet.At(row, mark.Column + 1), hasValues) is not { } unit)
            {
                continue;
            }

            if (!seen.TryAdd(unit.Id, new CellAddress(row, mark.Column)))
            {
                _shared.Add(Problems.UnitRowTwice(PlaceOf(sheet, new CellAddress(row, mark.Column)), unit.Name, $"{seen[unit.Id]}"));
                continue;
            }

            RefuseOtherName(sheet, sheet.At(row, mark.Column + 1), unit);
            foreach (var (column, key) in columns)
            {
                ReadValue(sheet, sheet.At(row, column), key, _parts[unit.Id]);
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
            var place = PlaceOf(sheet, cell.At);
            var isKnown = _asked.ContainsKey(key) || _parts.Values.Any(p => p.Keys.Find(key) is not KeyMeaning.Unknown);
            if (columns.FirstOrDefault(c => string.Equals(c.Value, key, StringComparison.Ordinal)) is { Key: > 0 } first)
            {
                _shared.Add(Problems.ColumnTwice(place, key, $"{new CellAddress(mark.Row, first.Key)}"));
            }
            else if (_asked.TryGetValue(key, out var asked) && asked.Input.Type == InputType.Table)
            {
                _shared.Add(Problems.TableKeyOnInputSheet(place, key, _tableSheets[key]));
            }
            else if (isKnown)
            {
                columns[cell.At.Column] = key;
            }
            else if (cell.At.Column > mark.Column + 1)
            {
                _shared.Add(Problems.ColumnUnknown(place, key, NearestName.Of(key, _asked.Keys)));
            }
        }

        foreach (var (key, (_, input)) in _asked.Where(a => a.Value.Input.Type != InputType.Table && !columns.ContainsValue(a.Key)))
        {
            _shared.Add(Problems.ColumnMissing(PlaceOf(sheet, mark), $"{key} ({input.Label})"));
        }

        return columns;
    }

    // A row without values is a remark, whatever it is called.
    private AssessedUnit? UnitOf(RawSheet sheet, RawCell id, RawCell name, bool hasValues)
    {
        var text = id.IsBlank ? "" : id.Content.Display;
        if (_units.Find(text) is { } unit)
        {
            return unit;
        }

        var called = text.Length > 0 ? text : name.Text;
        if (hasValues)
        {
            _shared.Add(
                WorkbookLayout.TotalWords.Any(w => called.StartsWith(w, StringComparison.OrdinalIgnoreCase)) ? Problems.TotalsRow(PlaceOf(sheet, id.At), called)
                : text.Length == 0 ? Problems.UnitRowWithoutId(PlaceOf(sheet, id.At))
                : Problems.UnitRowUnknown(PlaceOf(sheet, id.At), text, _units.Nearest(text)));
        }

        return null;
    }

    private void RefuseOtherName(RawSheet sheet, RawCell name, AssessedUnit unit)
    {
        if (_units.Find(name.Text) is { } other && other != unit)
        {
            _shared.Add(Problems.UnitRowOtherName(PlaceOf(sheet, name.At), name.Text, unit.Name, unit.Id));
        }
    }

    private void ReadValue(RawSheet sheet, RawCell cell, string key, UnitPart part)
    {
        var place = PlaceOf(sheet, cell.At);
        switch (part.Keys.Find(key))
        {
            case KeyMeaning.Asked asked:
                part.Report.Add(asked.Indicator, asked.Input, place, _cells.Read(cell, asked.Input, place));
                break;
            case var other when !cell.IsBlank:
                part.Report.Add(part.Keys.Refuse(key, other, place));
                break;
        }
    }

    private void RefuseStrayFigures(RawSheet sheet, int row, Func<int, bool> isStray)
    {
        foreach (var cell in sheet.Row(row).Where(c => c.Content is RawContent.Number && isStray(c.At.Column)))
        {
            _shared.Add(Problems.ValueWithoutKey(PlaceOf(sheet, cell.At), cell.Content.Display));
        }
    }

    private void ReadTables(RawWorkbook book)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new AllUnitsTableReader(_file, _cells, _units, _parts, _shared);
        string[] known = [WorkbookLayout.AllUnitsSheet, WorkbookLayout.IdentitySheet, WorkbookLayout.InstructionSheet, WorkbookLayout.EvidenceSheet];
        foreach (var sheet in book.Sheets.Except(known.Select(book.Find)).OfType<RawSheet>())
        {
            if (TableSheetReader.KeyOf(sheet) is not { } mark)
            {
                RefuseSheet(sheet);
                continue;
            }

            var key = mark.Content.Display;
            if (!_asked.TryGetValue(key, out var table) || table.Input.Type != InputType.Table)
            {
                RefuseTable(sheet, mark);
            }
            else if (!seen.TryAdd(key, sheet.Name))
            {
                _shared.Add(Problems.SheetTwice(PlaceOf(sheet, mark.At), key, seen[key]));
            }
            else
            {
                reader.Read(sheet, mark, table.Indicator, table.Input);
            }
        }

        foreach (var (key, sheet) in _tableSheets.Where(t => !seen.ContainsKey(t.Key)))
        {
            _shared.Add(Problems.SheetMissing(new Place.InTree(_file), sheet, key));
        }
    }

    // A table that no unit is asked for this month may stay as it was.
    private void RefuseTable(RawSheet sheet, RawCell mark)
    {
        var key = mark.Content.Display;
        var keys = _parts.Values.Select(p => p.Keys).OrderBy(k => k.Find(key) is not KeyMeaning.NotThisMonth).FirstOrDefault();
        if (keys is not null && (keys.Find(key) is KeyMeaning.Unknown || TableSheetReader.HoldsFigures(sheet, mark)))
        {
            _shared.Add(keys.Refuse(key, keys.Find(key), PlaceOf(sheet, mark.At)));
        }
    }

    // Excel adds empty sheets by itself; they hold nothing that could be lost.
    private void RefuseSheet(RawSheet sheet)
    {
        if (sheet.Rows.SelectMany(sheet.Row).Any(c => !c.IsBlank))
        {
            var names = _tableSheets.Values.Append(WorkbookLayout.AllUnitsSheet).Append(WorkbookLayout.IdentitySheet);
            _shared.Add(Problems.SheetUnknown(new Place.InSheet(_file, sheet.Name, null), sheet.Name, NearestName.Of(sheet.Name, names)));
        }
    }

    private Place.InSheet PlaceOf(RawSheet sheet, CellAddress at) => new(_file, sheet.Name, $"{at}");
}
