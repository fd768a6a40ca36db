using ClosedXML.Excel;
using KpiHandbook.Content.Forms.Formulas;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>
/// Writes the sheet on which every unit has a row and every figure a column. A cell that a unit is not asked for is grey and locked. The
/// level stands behind the columns of each indicator that has no table, whose rows belong to all units.
/// </summary>
/// <param name="forms">What each unit is asked.</param>
/// <param name="lines">All their indicators, each once.</param>
internal sealed class AllUnitsSheetWriter(IReadOnlyList<ReportForm> forms, IReadOnlyList<FormLine> lines)
{
    private const int FirstColumn = 3;
    private const double IdWidth = 14;
    private const double NameWidth = 30;
    private const double ValueWidth = 14;
    private const double TextWidth = 28;
    private const double PageWidth = 144;
    private const int Scale = 70;
    private const double LabelLines = 4;
    private static readonly XLColor NotAsked = XLColor.FromHtml("#E4E2DC");
    private int _column = FirstColumn;

    /// <summary>Writes the sheet; returns where the units' names are, as a formula names it.</summary>
    public string Write(IXLWorksheet sheet, SheetTitle title)
    {
        var head = title.Write(sheet, WorkbookLayout.InputSheet);
        var keys = head + 3;
        var last = keys + forms.Count;
        sheet.Cell(keys, 1).SetValue(WorkbookLayout.KeyHeading);
        sheet.Cell(keys, 2).SetValue("หน่วยงาน");
        sheet.Range(keys, 1, keys, 2).Style.Font.SetBold().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        for (var i = 0; i < forms.Count; i++)
        {
            var row = keys + 1 + i;
            SheetStyle.Key(sheet.Cell(row, 1).SetValue(forms[i].Unit.Id));
            sheet.Row(row).Height = FormStyle.Wrap(sheet.Cell(row, 2), forms[i].Unit.Name, NameWidth);
        }

        var pageUsed = 0d;
        foreach (var line in lines.Where(l => l.Indicator.Inputs.Any(i => i.Type != InputType.Table)))
        {
            var from = _column;
            WriteIndicator(sheet, head, last, line);
            var width = Enumerable.Range(from, _column - from).Sum(c => sheet.Column(c).Width);
            if (pageUsed + width > PageWidth - IdWidth - NameWidth && from > FirstColumn)
            {
                sheet.PageSetup.AddVerticalPageBreak(from - 1);
                pageUsed = 0;
            }

            pageUsed += width;
        }

        Lay(sheet, head, keys, last);
        return $"'{sheet.Name}'!$B${keys + 1}:$B${last}";
    }

    private void WriteIndicator(IXLWorksheet sheet, int head, int last, FormLine line)
    {
        var from = _column;
        var figures = line.Indicator.Inputs.Where(i => i.Type != InputType.Table).ToList();
        foreach (var input in figures)
        {
            WriteColumn(sheet, head, from + figures.IndexOf(input), line.Indicator, input, name => figures.FindIndex(f => string.Equals(f.Name, name, StringComparison.Ordinal)) is >= 0 and var at ? from + at : null);
        }

        _column += figures.Count;
        var hasTable = figures.Count < line.Indicator.Inputs.Count;
        if (!hasTable && LevelOf(sheet, head + 4, from, line.Indicator, figures) is not null)
        {
            WriteLevels(sheet, head, from, line.Indicator, figures);
            _column++;
        }

        var title = sheet.Range(head, from, head, _column - 1);
        title.Merge();
        sheet.Cell(head, from).SetValue($"{FormNames.Of(line.Section)}ที่ {line.Number} {line.Indicator.ShortTitle}").Style.Alignment.SetWrapText();
        sheet.Range(head, from, last, _column - 1).Style.Border.SetLeftBorder(XLBorderStyleValues.None);
    }

    private void WriteColumn(IXLWorksheet sheet, int head, int column, Indicator indicator, Input input, Func<string, int?> columnOf)
    {
        var key = WorkbookLayout.Key(indicator, input);
        sheet.Column(column).Width = input.Type == InputType.Text ? TextWidth : ValueWidth;
        sheet.Cell(head + 1, column).SetValue(input.Label).Style.Alignment.SetWrapText();
        sheet.Cell(head + 2, column).SetValue(input.Type == InputType.YesNo ? $"{YesNoText.Yes}/{YesNoText.No}" : input.Unit).Style.Font.SetFontColor(SheetStyle.Soft);
        SheetStyle.Key(sheet.Cell(head + 3, column).SetValue(key));
        sheet.Cell(head + 3, column).Style.Alignment.SetShrinkToFit();
        for (var i = 0; i < forms.Count; i++)
        {
            var cell = sheet.Cell(head + 4 + i, column);
            if (!forms[i].Figures.Any(f => f.Indicator.Id == indicator.Id && string.Equals(f.Input.Name, input.Name, StringComparison.Ordinal)))
            {
                cell.Style.Fill.SetBackgroundColor(NotAsked);
                continue;
            }

            CellWriter.Write(cell, input, null);
            FormStyle.Open(cell.AsRange());
            cell.Style.Alignment.SetWrapText(input.Type == InputType.Text);
            FieldValidation.Add(cell.AsRange(), input, indicator.Inputs, name => columnOf(name) is { } other ? $"{sheet.Cell(cell.Address.RowNumber, other).Address}" : null);
        }
    }

    private void WriteLevels(IXLWorksheet sheet, int head, int from, Indicator indicator, List<Input> figures)
    {
        sheet.Column(_column).Width = ValueWidth;
        sheet.Cell(head + 1, _column).SetValue(WorkbookLayout.LevelHeading).Style.Alignment.SetWrapText();
        for (var i = 0; i < forms.Count; i++)
        {
            var cell = sheet.Cell(head + 4 + i, _column);
            if (forms[i].Lines.Any(l => l.Indicator.Id == indicator.Id))
            {
                cell.SetFormulaA1(LevelOf(sheet, head + 4 + i, from, indicator, figures));
                cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetWrapText();
            }
            else
            {
                cell.Style.Fill.SetBackgroundColor(NotAsked);
            }
        }
    }

    private static string? LevelOf(IXLWorksheet sheet, int row, int from, Indicator indicator, List<Input> figures) => LevelFormula.Of(
        indicator,
        new InputCells(
            input => $"${sheet.Cell(row, from + figures.IndexOf(input)).Address.ColumnLetter}${row}",
            (table, _) => throw new ArgumentException($"{table.Name} is a table", nameof(indicator))));

    private void Lay(IXLWorksheet sheet, int head, int keys, int last)
    {
        var end = Math.Max(_column - 1, 2);
        sheet.Column(1).Width = IdWidth;
        sheet.Column(2).Width = NameWidth;
        SheetStyle.Head(sheet.Range(head, 1, head, end));
        SheetStyle.Head(sheet.Range(head + 1, 1, head + 1, end));
        sheet.Range(head + 1, 1, head + 2, end).Style.Font.SetBold(false).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        SheetStyle.Rule(sheet.Range(head + 2, 1, last, end));
        sheet.Row(head).Height = SheetStyle.LineHeight * 2;
        sheet.Row(head + 1).Height = SheetStyle.LineHeight * LabelLines;
        sheet.ShowGridLines = false;
        sheet.SheetView.FreezeRows(keys);
        sheet.SheetView.FreezeColumns(2);
        sheet.PageSetup.SetRowsToRepeatAtTop(head, keys);
        sheet.PageSetup.SetColumnsToRepeatAtLeft(1, 2);
        SheetStyle.Page(sheet, XLPageOrientation.Landscape);
        sheet.PageSetup.AdjustTo(Scale);
    }
}
