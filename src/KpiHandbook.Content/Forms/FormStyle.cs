using System.Globalization;
using ClosedXML.Excel;
using KpiHandbook.Content.Workbooks;

namespace KpiHandbook.Content.Forms;

/// <summary>What forms have beyond <see cref="SheetStyle"/>: cells that are open to fill in, locks on everything else, page feet.</summary>
internal static class FormStyle
{
    private const double FootSize = 9;
    private const double FootMargin = 0.3;
    private const double BottomMargin = 0.7;

    // Sarabun is narrow; the fonts that stand in for it are wider. Thai breaks between words, so that a part of each line stays empty.
    private const double LettersPerWidth = 1.05;
    private const double LostLetters = 4;
    private const double BoldWidth = 1.12;
    private static readonly XLColor OpenGround = XLColor.FromHtml("#FFF6CC");
    private static readonly XLColor OpenLine = XLColor.FromHtml("#B8A23A");

    public static XLWorkbook NewBook()
    {
        var book = new XLWorkbook(XLEventTracking.Disabled);
        SheetStyle.Apply(book);
        return book;
    }

    /// <summary>Makes cells ones to fill in.</summary>
    public static void Open(IXLRange cells)
    {
        cells.Style.Protection.SetLocked(false).Fill.SetBackgroundColor(OpenGround);
        cells.Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetInsideBorderColor(OpenLine);
        cells.Style.Border.SetOutsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorderColor(OpenLine);
    }

    /// <summary>The line above a section's indicators.</summary>
    public static void Section(IXLWorksheet sheet, int row, string name)
    {
        sheet.Row(row).Height = SheetStyle.TitleHeight;
        sheet.Cell(row, 1).SetValue(name).Style.Font.SetBold().Alignment.SetVertical(XLAlignmentVerticalValues.Bottom);
    }

    /// <summary>Makes cells ones for remarks, which nobody reads.</summary>
    public static void OpenForRemarks(IXLRange cells)
    {
        cells.Style.Protection.SetLocked(false).NumberFormat.SetFormat("@");
        cells.Style.Alignment.SetIndent(1);
    }

    /// <summary>Writes a text and returns the height that a row needs for it in a column of this width; marks above and below letters take no width.</summary>
    public static double Wrap(IXLCell cell, string text, double width)
    {
        cell.SetValue(text).Style.Alignment.SetWrapText().Alignment.SetIndent(1);
        var lines = text.Split('\n').Sum(l =>
            Math.Max(1, Math.Ceiling(l.Count(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) / ((width * LettersPerWidth) - LostLetters))));
        return lines * SheetStyle.LineHeight;
    }

    /// <summary>A heading over the columns of a sheet.</summary>
    public static void Heading(IXLWorksheet sheet, int row, int columns, string text)
    {
        sheet.Row(row).Height = SheetStyle.TitleHeight;
        sheet.Cell(row, 1).SetValue(text);
        sheet.Range(row, 1, row, columns).Merge();
        SheetStyle.Band(sheet.Range(row, 1, row, columns));
    }

    /// <summary>Joins a row's cells and makes the row as high as the text needs.</summary>
    public static IXLRange Paragraph(IXLWorksheet sheet, int row, int first, int last, string text, bool isBold = false)
    {
        var cells = sheet.Range(row, first, row, last);
        cells.Merge();
        var width = Enumerable.Range(first, last - first + 1).Sum(c => sheet.Column(c).Width);
        sheet.Row(row).Height = Wrap(sheet.Cell(row, first), text, isBold ? width / BoldWidth : width);
        return cells;
    }

    /// <summary>Locks every sheet and the order of the sheets, without a password: against slips, not against people.</summary>
    public static void Save(XLWorkbook book, SheetTitle title, Stream stream)
    {
        foreach (var sheet in book.Worksheets)
        {
            sheet.Protect().AllowElement(XLSheetProtectionElements.FormatColumns).AllowElement(XLSheetProtectionElements.FormatRows);
            sheet.PageSetup.Margins.SetBottom(BottomMargin).SetFooter(FootMargin);
            Foot(sheet.PageSetup.Footer.Left.AddText($"{title.UnitName} · {title.Month.ToLongText()} · {title.Handbook.Round.ToText()}"));
            var page = sheet.PageSetup.Footer.Right;
            Foot(page.AddText("หน้า "));
            Foot(page.AddText(XLHFPredefinedText.PageNumber));
            Foot(page.AddText(" / "));
            Foot(page.AddText(XLHFPredefinedText.NumberOfPages));
        }

        book.Protect();
        book.FullCalculationOnLoad = true;
        using var written = new MemoryStream();
        book.SaveAs(written, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        RepeatablePackage.Copy(written, stream);
    }

    private static void Foot(IXLRichString text) => text.SetFontSize(FootSize);
}
