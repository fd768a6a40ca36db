using ClosedXML.Excel;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>The rows on top of every sheet: what the sheet is, whose, for when, and whether its figures are real.</summary>
/// <param name="Handbook">The definitions.</param>
/// <param name="Unit">Whose workbook it is.</param>
/// <param name="Month">The month reported.</param>
/// <param name="IsBlank">A form to fill in, which holds no figures yet that could be made up.</param>
internal sealed record SheetTitle(Handbook Handbook, AssessedUnit Unit, ReportMonth Month, bool IsBlank = false)
{
    /// <summary>The unit with its kind, as people say it.</summary>
    public string UnitName => Unit.District is null ? Unit.Name : $"อำเภอ{Unit.Name}";

    /// <summary>Writes the title and returns the first free row after a gap.</summary>
    public int Write(IXLWorksheet sheet, string heading)
    {
        sheet.Row(1).Height = SheetStyle.TitleHeight;
        sheet.Rows(2, 4).Height = SheetStyle.LineHeight;
        sheet.Cell(1, 1).SetValue(heading).Style.Font.SetBold().Font.SetFontSize(SheetStyle.TitleSize);
        sheet.Cell(2, 1).SetValue($"{UnitName}  ·  {Month.ToLongText()}").Style.Font.SetBold();
        sheet.Cell(3, 1).SetValue($"{Handbook.Office.Name}  ·  {Handbook.Round.ToText()}").Style.Font.SetFontColor(SheetStyle.Soft);
        if (IsBlank || !Handbook.SampleResults)
        {
            return 5;
        }

        sheet.Cell(4, 1).SetValue(WorkbookLayout.SampleNotice).Style.Font.SetBold().Font.SetFontColor(SheetStyle.Warning);
        return 6;
    }
}
