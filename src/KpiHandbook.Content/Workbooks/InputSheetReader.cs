using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Reads the sheet of single figures: every row with a key, whatever its order.</summary>
/// <param name="file">As problems name it.</param>
/// <param name="form">What is asked.</param>
/// <param name="keys">Every key of the round.</param>
/// <param name="cells">Reads the values.</param>
/// <param name="report">Takes them.</param>
/// <param name="questions">What forms that came back are held against; null for filed workbooks.</param>
internal sealed class InputSheetReader(
    string file, ReportForm form, KeyDirectory keys, CellReader cells, ReportBuilder report, QuestionRules? questions)
{
    private readonly Dictionary<string, CellAddress> _seen = new(StringComparer.Ordinal);

    public void Read(RawSheet sheet)
    {
        if (FindColumns(sheet) is not { } columns)
        {
            return;
        }

        foreach (var row in sheet.Rows.Where(r => r > columns.Row).ToList())
        {
            ReadRow(sheet, row, columns);
            RefuseStrayFigures(sheet, columns.Row, row);
        }

        foreach (var (indicator, input) in form.Figures)
        {
            var key = WorkbookLayout.Key(indicator, input);
            if (!_seen.ContainsKey(key))
            {
                report.Add(Problems.RowMissing(new Place.InSheet(file, sheet.Name, null), key, input.Label));
            }
        }
    }

    private void ReadRow(RawSheet sheet, int row, Columns columns)
    {
        var (keyCell, valueCell) = (sheet.At(row, columns.Key), sheet.At(row, columns.Value));
        var (keyPlace, valuePlace) = (PlaceOf(sheet, keyCell), PlaceOf(sheet, valueCell));
        var key = keyCell.IsBlank ? "" : keyCell.Content.Display;
        if (key.Length == 0)
        {
            report.Add(valueCell.IsBlank ? [] : [Problems.ValueWithoutKey(valuePlace, valueCell.Content.Display)]);
            return;
        }

        if (!_seen.TryAdd(key, keyCell.At))
        {
            report.Add(Problems.ReportKeyTwice(keyPlace, key, $"{_seen[key]}"));
            return;
        }

        switch (keys.Find(key))
        {
            case KeyMeaning.Asked { Input.Type: InputType.Table }:
                report.Add(Problems.TableKeyOnInputSheet(keyPlace, key, WorkbookLayout.TableSheets(form)[key]));
                break;
            case KeyMeaning.Asked asked when !Answers(asked, sheet, valueCell, columns):
                break;
            case KeyMeaning.Asked asked:
                report.Add(asked.Indicator, asked.Input, valuePlace, cells.Read(valueCell, asked.Input, valuePlace));
                break;
            case KeyMeaning.NotAssigned or KeyMeaning.NotThisMonth when valueCell.IsBlank:
                break;
            case KeyMeaning.Unknown when questions is not null && valueCell.IsBlank:
                break;
            case var other:
                report.Add(keys.Refuse(key, other, keyPlace));
                break;
        }
    }

    // What a row asks is held against the definition only where it was answered.
    private bool Answers(KeyMeaning.Asked asked, RawSheet sheet, RawCell valueCell, Columns columns)
    {
        if (questions is null || valueCell.IsBlank)
        {
            return true;
        }

        var label = columns.Label is { } labels ? sheet.At(valueCell.At.Row, labels).Text : "";
        var unit = columns.Unit is { } units ? sheet.At(valueCell.At.Row, units).Text : "";
        var found = questions.Check(asked.Indicator, asked.Input, PlaceOf(sheet, valueCell), valueCell.Content.Display, label, unit);
        report.Add(found is null ? [] : [found with { Indicator = asked.Indicator.Id }]);
        return found?.Kind.Severity != Severity.Error;
    }

    // Remarks beside the form are nobody's business; a figure there was meant for the value column.
    private void RefuseStrayFigures(RawSheet sheet, int header, int row)
    {
        foreach (var cell in sheet.Row(row).Where(c => c.HoldsFigure && !WorkbookLayout.FormHeadings.Contains(sheet.At(header, c.At.Column).Text, StringComparer.Ordinal)))
        {
            report.Add(Problems.ValueWithoutKey(PlaceOf(sheet, cell), cell.Content.Display));
        }
    }

    private Columns? FindColumns(RawSheet sheet)
    {
        if ((sheet.FindText(WorkbookLayout.KeyHeading) ?? sheet.FindText(WorkbookLayout.ValueHeading)) is not { At: var anchor })
        {
            report.Add(Missing(null, WorkbookLayout.KeyHeading));
            report.Add(Missing(null, WorkbookLayout.ValueHeading));
            return null;
        }

        var (key, value) = (Column(WorkbookLayout.KeyHeading), Column(WorkbookLayout.ValueHeading));
        report.Add(key is null ? [Missing($"{anchor}", WorkbookLayout.KeyHeading)] : []);
        report.Add(value is null ? [Missing($"{anchor}", WorkbookLayout.ValueHeading)] : []);
        return key is { } k && value is { } v
            ? new Columns(anchor.Row, k, v, Column(WorkbookLayout.LabelHeading), Column(WorkbookLayout.UnitHeading))
            : null;

        int? Column(string heading)
        {
            var found = sheet.Row(anchor.Row).Where(c => string.Equals(c.Text, heading, StringComparison.Ordinal)).ToList();
            if (found.Count > 1)
            {
                report.Add(Problems.ColumnTwice(PlaceOf(sheet, found[1]), heading, $"{found[0].At}"));
            }

            return found.Count == 0 ? null : found[0].At.Column;
        }

        Problem Missing(string? cell, string heading) => Problems.ColumnMissing(new Place.InSheet(file, sheet.Name, cell), heading);
    }

    private Place.InSheet PlaceOf(RawSheet sheet, RawCell cell) => new(file, sheet.Name, $"{cell.At}");

    // The heading row, and the columns under its headings.
    private sealed record Columns(int Row, int Key, int Value, int? Label, int? Unit);
}
