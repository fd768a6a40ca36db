using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Reads what one unit reports for one month out of its workbook, with every problem in it.</summary>
internal sealed class ReportReader(Handbook handbook, ReportForm form, ReportMonth month, string file)
{
    private readonly ReportBuilder _report = new();
    private readonly CellReader _cells = new(handbook.Period);
    private readonly KeyDirectory _keys = new(handbook, form, month);
    private readonly IReadOnlyDictionary<string, string> _tableSheets = WorkbookLayout.TableSheets(form);

    /// <summary>The report; null when the workbook says that it reports something else, since then nothing in it can be trusted.</summary>
    public (UnitReport? Report, IReadOnlyList<Problem> Problems) Read(RawWorkbook book)
    {
        var identity = new WorkbookIdentity($"{handbook.Office.Id}", $"{handbook.Round}", form.Unit.Id, $"{month}");
        var (differs, problems) = IdentitySheetReader.Check(file, book, identity);
        _report.Add(problems);
        if (differs)
        {
            return (null, _report.Problems);
        }

        if (book.Find(WorkbookLayout.InputSheet) is { } inputs)
        {
            new InputSheetReader(file, form, _keys, _cells, _report).Read(inputs);
            _report.CheckBounds(form);
        }
        else if (form.Figures.Any())
        {
            _report.Add(Problems.SheetMissing(new Place.InTree(file), WorkbookLayout.InputSheet, null));
        }

        ReadTables(book);
        _report.CheckWords(form);
        return (_report.Build(form, month, file), _report.Problems);
    }

    private void ReadTables(RawWorkbook book)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new TableSheetReader(file, _cells, _report);
        var others = book.Sheets.Except([book.Find(WorkbookLayout.InputSheet), book.Find(WorkbookLayout.IdentitySheet)]);
        foreach (var sheet in others.OfType<RawSheet>())
        {
            if (TableSheetReader.KeyOf(sheet) is not { } keyCell)
            {
                RefuseSheet(sheet);
                continue;
            }

            var key = keyCell.Content.Display;
            var place = new Place.InSheet(file, sheet.Name, $"{keyCell.At}");
            switch (_keys.Find(key))
            {
                case KeyMeaning.Asked { Input.Type: InputType.Table } when !seen.TryAdd(key, sheet.Name):
                    _report.Add(Problems.SheetTwice(place, key, seen[key]));
                    break;
                case KeyMeaning.Asked { Input.Type: InputType.Table } asked:
                    reader.Read(sheet, keyCell, asked.Indicator, asked.Input);
                    break;
                case KeyMeaning.Asked:
                    RefuseSheet(sheet);
                    break;
                case KeyMeaning.NotAssigned or KeyMeaning.NotThisMonth when !TableSheetReader.HoldsFigures(sheet, keyCell):
                    break;
                case var other:
                    _report.Add(_keys.Refuse(key, other, place));
                    break;
            }
        }

        foreach (var (key, sheet) in _tableSheets.Where(t => !seen.ContainsKey(t.Key)))
        {
            _report.Add(Problems.SheetMissing(new Place.InTree(file), sheet, key));
        }
    }

    // Excel adds empty sheets by itself; they hold nothing that could be lost.
    private void RefuseSheet(RawSheet sheet)
    {
        if (sheet.Rows.SelectMany(sheet.Row).Any(c => !c.IsBlank))
        {
            var names = _tableSheets.Values.Append(WorkbookLayout.InputSheet).Append(WorkbookLayout.IdentitySheet);
            _report.Add(Problems.SheetUnknown(new Place.InSheet(file, sheet.Name, null), sheet.Name, NearestName.Of(sheet.Name, names)));
        }
    }
}
