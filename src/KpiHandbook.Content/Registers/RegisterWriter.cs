using ClosedXML.Excel;
using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>Writes a blank household register (<see cref="RegisterLayout"/>). The same handbook gives the same bytes.</summary>
public static class RegisterWriter
{
    private const double FootSize = 9;
    private const double BottomMargin = 0.7;
    private const double FootMargin = 0.3;

    /// <summary>Writes a register for all districts of a round.</summary>
    /// <param name="handbook">The round, of which at least one indicator is counted from a register.</param>
    /// <param name="contacts">How much of the contacts it may show.</param>
    /// <param name="stream">Where the workbook goes.</param>
    public static void Write(Handbook handbook, ContactVisibility contacts, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(handbook);
        ArgumentNullException.ThrowIfNull(stream);
        using var book = FormStyle.NewBook();
        var instructions = book.AddWorksheet(RegisterLayout.InstructionSheet);
        var districts = new RegisterInstructionWriter(handbook, contacts).Write(instructions);
        var (summary, households, plan) = (Add(book, RegisterSheet.Summary), Add(book, RegisterSheet.Households), Add(book, RegisterSheet.Plan));
        HouseholdSheetWriter.Write(households, handbook, districts);
        SummarySheetWriter.Write(summary, handbook);
        PlanSheetWriter.Write(plan, handbook);
        var identity = book.AddWorksheet(WorkbookLayout.IdentitySheet);
        RegisterIdentityWriter.Write(identity, handbook);
        Lock(instructions);
        Lock(summary);
        Lock(identity);
        foreach (var open in new[] { households, plan })
        {
            Lock(open)
                .AllowElement(XLSheetProtectionElements.InsertRows)
                .AllowElement(XLSheetProtectionElements.DeleteRows)
                .AllowElement(XLSheetProtectionElements.Sort)
                .AllowElement(XLSheetProtectionElements.AutoFilter);
        }

        book.Protect();
        book.FullCalculationOnLoad = true;
        using var written = new MemoryStream();
        book.SaveAs(written, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        RepeatablePackage.Copy(written, stream);
    }

    private static IXLWorksheet Add(XLWorkbook book, RegisterSheet sheet) => book.AddWorksheet(RegisterLayout.NameOf(sheet));

    // Without a password: against slips, not against people.
    private static IXLElementProtection<XLSheetProtectionElements> Lock(IXLWorksheet sheet)
    {
        sheet.PageSetup.Margins.SetBottom(BottomMargin).SetFooter(FootMargin);
        sheet.PageSetup.Footer.Left.AddText(RegisterTitle.Notice).SetFontSize(FootSize);
        var page = sheet.PageSetup.Footer.Right;
        page.AddText("หน้า ").SetFontSize(FootSize);
        page.AddText(XLHFPredefinedText.PageNumber);
        page.AddText(" / ");
        page.AddText(XLHFPredefinedText.NumberOfPages);
        return sheet.Protect().AllowElement(XLSheetProtectionElements.FormatColumns).AllowElement(XLSheetProtectionElements.FormatRows);
    }
}
