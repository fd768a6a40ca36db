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
    private readonly ReportMonth _month;
    private readonly UnitDirectory _units;
    private readonly Dictionary<string, UnitPart> _parts;
    private readonly ReportForm _all;
    private readonly IReadOnlyDictionary<string, string> _tableSheets;
    private readonly ReportBuilder _shared = new();
    private readonly CellReader _cells;

    public AllUnitsReader(Handbook handbook, ReportMonth month, string file)
    {
        _file = file;
        _month = month;
        _units = new UnitDirectory(handbook.In(month));
        _cells = new CellReader(handbook.Period);
        var forms = _units.Units.Select(u => ReportForm.Of(handbook, u.Id, month)!).ToList();
        _parts = forms.ToDictionary(f => f.Unit.Id, f => new UnitPart(f, new KeyDirectory(handbook, f, month), new ReportBuilder()), StringComparer.Ordinal);
        _all = new ReportForm(
            new AssessedUnit(WorkbookLayout.AllUnits, WorkbookLayout.AllUnitsSheet, null), [.. forms.SelectMany(f => f.Lines).DistinctBy(l => l.Indicator.Id)]);
        _tableSheets = WorkbookLayout.TableSheets(_all);
    }

    /// <summary>The reports of the units with any value and without any error, in the handbook's order, every problem, and what was left blank beside figures.</summary>
    public (IReadOnlyList<UnitReport> Reports, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> LeftBlank) Read(RawWorkbook book)
    {
        var sheet = FindSheet(book);
        if (sheet is not null)
        {
            _shared.Add(FormSheets.Remarks(_file, sheet, WorkbookLayout.AllUnitsSheet));
            new AllUnitsSheetReader(_file, _cells, _units, _parts, _all, _shared).Read(sheet);
        }
        else if (_all.Figures.Any())
        {
            _shared.Add(Problems.SheetMissing(new Place.InTree(_file), WorkbookLayout.AllUnitsSheet, null));
        }

        ReadTables(book, sheet);
        foreach (var part in _parts.Values)
        {
            part.Report.CheckBounds(part.Form);
            part.Report.CheckWords(part.Form);
        }

        var reports = _parts.Values
            .Where(p => p.Report.Problems.All(q => q.Kind.Severity != Severity.Error))
            .Select(p => p.Report.Build(p.Form, _month, _file))
            .Where(r => r.Indicators.Count > 0);
        return (
            [.. reports],
            [.. _shared.Problems.Concat(_parts.Values.SelectMany(p => p.Report.Problems)).Distinct()],
            [.. _parts.Values.SelectMany(p => p.Report.HalfFilled(p.Form))]);
    }

    // Two that look alike are a copy and its original, and nothing says which is which.
    private RawSheet? FindSheet(RawWorkbook book) =>
        book.Find(WorkbookLayout.AllUnitsSheet) ?? (book.Sheets.Where(LooksLikeAllUnits).ToList() is [var only] ? only : null);

    private bool LooksLikeAllUnits(RawSheet sheet) =>
        sheet.FindText(WorkbookLayout.KeyHeading) is { } mark
        && sheet.Row(mark.At.Row).Count(c => _all.Figures.Any(f => string.Equals(c.Text, WorkbookLayout.Key(f.Indicator, f.Input), StringComparison.Ordinal))) > 1;

    private void ReadTables(RawWorkbook book, RawSheet? units)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new AllUnitsTableReader(_file, _cells, _units, _parts, _shared);
        var known = WorkbookLayout.UnreadSheets.Select(book.Find).Append(FormSheets.FindIdentity(book)).Append(units);
        foreach (var sheet in book.Sheets.Except(known).OfType<RawSheet>().Where(s => s.HasContent))
        {
            if (LooksLikeAllUnits(sheet))
            {
                _shared.Add(Problems.SheetCopied(new Place.InSheet(_file, sheet.Name, null), sheet.Name, units?.Name ?? WorkbookLayout.AllUnitsSheet));
            }
            else if (TableSheetReader.KeyOf(sheet) is not { } mark)
            {
                var names = _tableSheets.Values.Append(WorkbookLayout.AllUnitsSheet).Append(WorkbookLayout.IdentitySheet);
                _shared.Add(Problems.SheetUnknown(new Place.InSheet(_file, sheet.Name, null), sheet.Name, NearestName.Of(sheet.Name, names), sheet.Hidden));
            }
            else if (TableOf(mark.Content.Display) is not var (indicator, table))
            {
                RefuseTable(sheet, mark);
            }
            else if (!seen.TryAdd(mark.Content.Display, sheet.Name))
            {
                _shared.Add(Problems.SheetTwice(PlaceOf(sheet, mark), mark.Content.Display, seen[mark.Content.Display]));
            }
            else
            {
                _shared.Add(FormSheets.Remarks(_file, sheet, _tableSheets[mark.Content.Display]));
                reader.Read(sheet, mark, indicator, table);
            }
        }

        foreach (var (key, sheet) in _tableSheets.Where(t => !seen.ContainsKey(t.Key)))
        {
            _shared.Add(Problems.SheetMissing(new Place.InTree(_file), sheet, key));
        }
    }

    private (Indicator Indicator, Input Table)? TableOf(string key) =>
        _all.Tables.Where(t => string.Equals(WorkbookLayout.Key(t.Indicator, t.Input), key, StringComparison.Ordinal)).Select(t => ((Indicator, Input)?)t).FirstOrDefault();

    // A table that no unit is asked for this month may stay as it was.
    private void RefuseTable(RawSheet sheet, RawCell mark)
    {
        var key = mark.Content.Display;
        var keys = _parts.Values.Select(p => p.Keys).OrderBy(k => k.Find(key) is not KeyMeaning.NotThisMonth).FirstOrDefault();
        if (keys is not null && (keys.Find(key) is KeyMeaning.Unknown || TableSheetReader.HoldsFigures(sheet, mark)))
        {
            _shared.Add(keys.Refuse(key, keys.Find(key), PlaceOf(sheet, mark)));
        }
    }

    private Place.InSheet PlaceOf(RawSheet sheet, RawCell cell) => new(_file, sheet.Name, $"{cell.At}");
}
