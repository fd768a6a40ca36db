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

        return (ReadSheets(book, isReturned: false), _report.Problems);
    }

    /// <summary>
    /// The report of a form that came back, whose identity is settled; its questions are held against the definitions, and what was left
    /// blank beside figures is named apart.
    /// </summary>
    public (UnitReport Report, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> LeftBlank) ReadReturned(RawWorkbook book) =>
        (ReadSheets(book, isReturned: true), _report.Problems, [.. _report.HalfFilled(form)]);

    private UnitReport ReadSheets(RawWorkbook book, bool isReturned)
    {
        var sheets = FormSheets.Of(book);
        if (sheets.Inputs is { } inputs)
        {
            _report.Add(FormSheets.Remarks(file, inputs, WorkbookLayout.InputSheet));
            new InputSheetReader(file, form, _keys, _cells, _report, isReturned ? new QuestionRules(form) : null).Read(inputs);
            _report.CheckBounds(form);
        }
        else if (form.Figures.Any())
        {
            _report.Add(Problems.SheetMissing(new Place.InTree(file), WorkbookLayout.InputSheet, null));
        }

        ReadTables(sheets, isReturned);
        _report.CheckWords(form);
        return _report.Build(form, month, file);
    }

    private void ReadTables(FormSheets sheets, bool isReturned)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new TableSheetReader(file, _cells, _report, isReturned, isReturned ? [.. handbook.Period.Months.TakeWhile(m => m <= month)] : []);
        foreach (var sheet in sheets.Others)
        {
            if (FormSheets.LooksLikeInputs(sheet))
            {
                _report.Add(Problems.SheetCopied(new Place.InSheet(file, sheet.Name, null), sheet.Name, sheets.Inputs?.Name ?? WorkbookLayout.InputSheet));
                continue;
            }

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
                    _report.Add(FormSheets.Remarks(file, sheet, _tableSheets[key]));
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

    private void RefuseSheet(RawSheet sheet)
    {
        var names = _tableSheets.Values.Append(WorkbookLayout.InputSheet).Append(WorkbookLayout.IdentitySheet);
        _report.Add(Problems.SheetUnknown(new Place.InSheet(file, sheet.Name, null), sheet.Name, NearestName.Of(sheet.Name, names), sheet.Hidden));
    }
}
