using ClosedXML.Excel;
using KpiHandbook.Content.Forms.Formulas;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>Writes a form's sheet of single figures: indicator by indicator, with what counts and the level so far.</summary>
/// <param name="form">What is asked.</param>
/// <param name="tableSheets">The sheet of each table, by key.</param>
/// <param name="columns">Where the columns of the tables are.</param>
internal sealed class FigureSheetWriter(
    ReportForm form, IReadOnlyDictionary<string, string> tableSheets, IReadOnlyDictionary<(Input Table, Input Column), string> columns)
{
    private const int LabelColumn = 2;
    private const int WhatColumn = 3;
    private const int ValueColumn = 4;
    private const int UnitColumn = 5;
    private const int LevelColumn = 6;
    private const int KeyColumn = 7;
    private const double TextLines = 3;
    private static readonly double[] Widths = [5, 40, 53, 18, 16, 18, 24];

    private static readonly string[] Headings =
    [
        WorkbookLayout.NumberHeading, WorkbookLayout.LabelHeading, WorkbookLayout.WhatHeading, WorkbookLayout.ValueHeading,
        WorkbookLayout.UnitHeading, WorkbookLayout.LevelHeading, WorkbookLayout.KeyHeading,
    ];

    private readonly Dictionary<(Indicator Indicator, string Input), int> _rows = [];

    public void Write(IXLWorksheet sheet, SheetTitle title)
    {
        var heading = title.Write(sheet, "ผลการดำเนินงาน: กรอกเฉพาะช่องสีเหลือง");
        for (var i = 0; i < Headings.Length; i++)
        {
            sheet.Cell(heading, i + 1).SetValue(Headings[i]);
        }

        SheetStyle.Head(sheet.Range(heading, 1, heading, KeyColumn));
        SheetStyle.Lay(sheet, heading, XLPageOrientation.Landscape, Widths);
        PlaceRows(heading + 1);
        var row = heading;
        Section? section = null;
        foreach (var line in form.Lines)
        {
            if (line.Section != section)
            {
                section = line.Section;
                FormStyle.Section(sheet, ++row, FormNames.HeadingOf(line.Section));
            }

            row = WriteLine(sheet, row, line);
        }

        sheet.PageSetup.PrintAreas.Add(1, 1, row, LevelColumn);
    }

    // Bounds and levels name cells further down.
    private void PlaceRows(int row)
    {
        Section? section = null;
        foreach (var line in form.Lines)
        {
            row += (line.Section == section ? 0 : 1) + (ProjectOf(line.Indicator) is null ? 1 : 2);
            section = line.Section;
            foreach (var input in line.Indicator.Inputs)
            {
                _rows[(line.Indicator, input.Name)] = row++;
            }
        }
    }

    private int WriteLine(IXLWorksheet sheet, int row, FormLine line)
    {
        row++;
        FormStyle.Paragraph(sheet, row, LabelColumn, UnitColumn, line.Indicator.Title, isBold: true);
        SheetStyle.Band(sheet.Range(row, 1, row, KeyColumn));
        sheet.Cell(row, 1).SetValue(line.Number).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        WriteLevel(sheet.Cell(row, LevelColumn), line.Indicator);
        if (ProjectOf(line.Indicator) is { } project)
        {
            row++;
            FormStyle.Paragraph(sheet, row, LabelColumn, UnitColumn, project);
            SheetStyle.Rule(sheet.Range(row, 1, row, KeyColumn));
        }

        foreach (var input in line.Indicator.Inputs)
        {
            WriteInput(sheet, ++row, line.Indicator, input);
        }

        return row;
    }

    private string? ProjectOf(Indicator indicator) =>
        !indicator.SetByDistrict ? null
        : form.Unit.District is { } district && indicator.OwnProjects.TryGetValue(district.Id, out var own) ? $"โครงการของอำเภอ: {own.Project} ({own.Basis})"
        : "ยังไม่มีโครงการของหน่วยงานนี้ในคู่มือ";

    private void WriteLevel(IXLCell cell, Indicator indicator)
    {
        cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetWrapText();
        if (LevelFormula.Of(indicator, new InputCells(i => $"$D${_rows[(indicator, i.Name)]}", (table, column) => columns[(table, column)])) is { } formula)
        {
            cell.SetFormulaA1(formula);
        }
        else
        {
            cell.SetValue("คำนวณบนเว็บไซต์").Style.Font.SetBold(false).Font.SetFontColor(SheetStyle.Soft);
        }
    }

    private void WriteInput(IXLWorksheet sheet, int row, Indicator indicator, Input input)
    {
        SheetStyle.Rule(sheet.Range(row, 1, row, KeyColumn));
        var key = WorkbookLayout.Key(indicator, input);
        var isTable = input.Type == InputType.Table;
        var what = isTable ? $"กรอกในแผ่นงาน “{tableSheets[key]}”" : WhatCounts(indicator, input);
        var label = FormStyle.Wrap(sheet.Cell(row, LabelColumn), input.Label, Widths[LabelColumn - 1]);
        var explained = FormStyle.Wrap(sheet.Cell(row, WhatColumn), what, Widths[WhatColumn - 1]);
        sheet.Cell(row, WhatColumn).Style.Font.SetFontColor(SheetStyle.Soft);
        sheet.Row(row).Height = Math.Max(Math.Max(label, explained), input.Type == InputType.Text ? TextLines * SheetStyle.LineHeight : 0);
        if (isTable)
        {
            return;
        }

        var cell = sheet.Cell(row, ValueColumn);
        CellWriter.Write(cell, input, null);
        FormStyle.Open(cell.AsRange());
        if (input.Type == InputType.Text)
        {
            cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(0).Alignment.SetWrapText();
        }

        FieldValidation.Add(cell.AsRange(), input, indicator.Inputs, name => _rows.TryGetValue((indicator, name), out var other) ? $"$D${other}" : null);
        SheetStyle.Unit(sheet.Cell(row, UnitColumn).SetValue(input.Type == InputType.YesNo ? $"{YesNoText.Yes}/{YesNoText.No}" : input.Unit));
        SheetStyle.Key(sheet.Cell(row, KeyColumn).SetValue(key));
    }

    private string WhatCounts(Indicator indicator, Input input) =>
        string.Join(' ', new[]
        {
            input.What, input.Type == InputType.Percent ? FieldWords.PercentSign : null, KnownFigures.Of(indicator, input, form.Unit),
        }.Where(t => t is not null));
}
