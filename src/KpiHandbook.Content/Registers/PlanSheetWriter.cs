using ClosedXML.Excel;
using KpiHandbook.Content.Forms;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>Writes the blank sheet 3: rows for planned activities.</summary>
internal static class PlanSheetWriter
{
    private static readonly double[] Widths = [5, 20, 30, 44, 16, 20, 26];

    private static readonly string[] Headings =
    [
        RegisterLayout.NumberHeading, RegisterLayout.HeadingOf(RegisterColumn.IdNumber), RegisterLayout.NameHeading,
        RegisterLayout.HeadingOf(RegisterColumn.Planned), RegisterLayout.BudgetHeading, RegisterLayout.DueHeading, RegisterLayout.ResponsibleHeading,
    ];

    public static void Write(IXLWorksheet sheet, Handbook handbook)
    {
        RegisterTitle.Write(sheet, handbook, RegisterLayout.TitleOf(RegisterSheet.Plan));
        RegisterTitle.Head(sheet, Headings, Widths);
        var (first, last) = (RegisterTitle.HeadingRow + 1, RegisterTitle.HeadingRow + HouseholdSheetWriter.ReadyRows);
        FormStyle.Open(sheet.Range(first, 1, last, Headings.Length));
        IdNumberField.Add(sheet.Range(first, 2, last, 2));
        sheet.Range(first, 5, last, 5).Style.NumberFormat.SetFormat("#,##0.00");
        sheet.Range(RegisterTitle.HeadingRow, 1, last, Headings.Length).SetAutoFilter();
    }
}
