using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Reads the sheet of single figures: every row with a key, whatever its order.</summary>
internal sealed class InputSheetReader(string file, ReportForm form, KeyDirectory keys, CellReader cells, ReportBuilder report)
{
    public void Read(RawSheet sheet)
    {
        if (FindColumns(sheet) is not var (header, keyColumn, valueColumn))
        {
            return;
        }

        var seen = new Dictionary<string, CellAddress>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows.Where(r => r > header).ToList())
        {
            ReadRow(sheet.At(row, keyColumn), sheet.At(row, valueColumn), seen);
            RefuseStrayFigures(sheet, header, row);
        }

        foreach (var (indicator, input) in form.Figures)
        {
            var key = WorkbookLayout.Key(indicator, input);
            if (!seen.ContainsKey(key))
            {
                report.Add(Problems.RowMissing(new Place.InSheet(file, sheet.Name, null), key, input.Label));
            }
        }

        void ReadRow(RawCell keyCell, RawCell valueCell, Dictionary<string, CellAddress> seenKeys)
        {
            var place = PlaceOf(keyCell);
            var key = keyCell.IsBlank ? "" : keyCell.Content.Display;
            if (key.Length == 0)
            {
                if (!valueCell.IsBlank)
                {
                    report.Add(Problems.ValueWithoutKey(PlaceOf(valueCell), valueCell.Content.Display));
                }

                return;
            }

            if (!seenKeys.TryAdd(key, keyCell.At))
            {
                report.Add(Problems.ReportKeyTwice(place, key, $"{seenKeys[key]}"));
                return;
            }

            switch (keys.Find(key))
            {
                case KeyMeaning.Asked { Input.Type: InputType.Table }:
                    report.Add(Problems.TableKeyOnInputSheet(place, key, WorkbookLayout.TableSheets(form)[key]));
                    break;
                case KeyMeaning.Asked asked:
                    report.Add(asked.Indicator, asked.Input, PlaceOf(valueCell), cells.Read(valueCell, asked.Input, PlaceOf(valueCell)));
                    break;
                case KeyMeaning.NotAssigned or KeyMeaning.NotThisMonth when valueCell.IsBlank:
                    break;
                case var other:
                    report.Add(keys.Refuse(key, other, place));
                    break;
            }
        }

        Place.InSheet PlaceOf(RawCell cell) => new(file, sheet.Name, $"{cell.At}");
    }

    // Remarks beside the form are nobody's business; a figure there was meant for the value column.
    private void RefuseStrayFigures(RawSheet sheet, int header, int row)
    {
        var figures = sheet.Row(row).Where(c => c.Content is RawContent.Number);
        foreach (var cell in figures.Where(c => !WorkbookLayout.FormHeadings.Contains(sheet.At(header, c.At.Column).Text, StringComparer.Ordinal)))
        {
            report.Add(Problems.ValueWithoutKey(new Place.InSheet(file, sheet.Name, $"{cell.At}"), cell.Content.Display));
        }
    }

    private (int Row, int Key, int Value)? FindColumns(RawSheet sheet)
    {
        var anchor = sheet.FindText(WorkbookLayout.KeyHeading) ?? sheet.FindText(WorkbookLayout.ValueHeading);
        var key = anchor is null ? null : Column(anchor.At.Row, WorkbookLayout.KeyHeading);
        var value = anchor is null ? null : Column(anchor.At.Row, WorkbookLayout.ValueHeading);
        return key is { } k && value is { } v ? (anchor!.At.Row, k, v) : Missing();

        int? Column(int row, string heading)
        {
            var found = sheet.Row(row).Where(c => string.Equals(c.Text, heading, StringComparison.Ordinal)).ToList();
            if (found.Count > 1)
            {
                report.Add(Problems.ColumnTwice(new Place.InSheet(file, sheet.Name, $"{found[1].At}"), heading, $"{found[0].At}"));
            }

            return found.Count == 0 ? null : found[0].At.Column;
        }

        (int, int, int)? Missing()
        {
            var place = new Place.InSheet(file, sheet.Name, anchor is null ? null : $"{anchor.At}");
            foreach (var (heading, column) in new[] { (WorkbookLayout.KeyHeading, key), (WorkbookLayout.ValueHeading, value) })
            {
                if (column is null)
                {
                    report.Add(Problems.ColumnMissing(place, heading));
                }
            }

            return null;
        }
    }
}
