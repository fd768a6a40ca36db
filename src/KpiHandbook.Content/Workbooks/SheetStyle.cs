using System.Globalization;
using ClosedXML.Excel;

namespace KpiHandbook.Content.Workbooks;

/// <summary>How our workbooks look: Sarabun, hairlines, A4. Colours as on the site.</summary>
internal static class SheetStyle
{
    public const double TitleSize = 14;
    public const double KeySize = 8;
    public const double LineHeight = 19;
    public const double TitleHeight = 26;
    private const double HeadHeight = 24;
    private const double CharactersPerWidth = 1.05;
    private const string FontName = "Sarabun";
    private const double FontSize = 11;
    private const double PageMargin = 0.5;

    public static readonly XLColor Soft = XLColor.FromHtml("#5A636D");
    public static readonly XLColor Warning = XLColor.FromHtml("#8A4B08");
    private static readonly XLColor Line = XLColor.FromHtml("#C9C4B8");
    private static readonly XLColor HeadGround = XLColor.FromHtml("#E5F0EF");
    private static readonly XLColor BandGround = XLColor.FromHtml("#F4F2EC");
    private static readonly XLColor InputGround = XLColor.FromHtml("#FFFDF5");

    /// <summary>
    /// The workbook's font, before anything is written. Where Sarabun is not installed, the family and the character set make a program
    /// take a sans-serif font that has Thai letters, and not merely any font.
    /// </summary>
    public static void Apply(XLWorkbook book)
    {
        book.Style.Font.SetFontName(FontName).Font.SetFontSize(FontSize);
        book.Style.Font.SetFontFamilyNumbering(XLFontFamilyNumberingValues.Swiss).Font.SetFontCharSet(XLFontCharSet.Thai);
        book.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center);
    }

    /// <summary>Column widths from the first column on, a heading row that stays in sight, one page wide on A4.</summary>
    public static void Lay(IXLWorksheet sheet, int headingRow, XLPageOrientation orientation, params double[] widths)
    {
        for (var i = 0; i < widths.Length; i++)
        {
            sheet.Column(i + 1).Width = widths[i];
        }

        if (headingRow > 0)
        {
            sheet.SheetView.FreezeRows(headingRow);
            sheet.PageSetup.SetRowsToRepeatAtTop(headingRow, headingRow);
        }

        sheet.ShowGridLines = false;
        Page(sheet, orientation);
        sheet.PageSetup.FitToPages(1, 0);
    }

    /// <summary>A4 with narrow margins.</summary>
    public static void Page(IXLWorksheet sheet, XLPageOrientation orientation)
    {
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PageOrientation = orientation;
        sheet.PageSetup.Margins.SetLeft(PageMargin).SetRight(PageMargin).SetTop(PageMargin).SetBottom(PageMargin);
    }

    /// <summary>
    /// Makes the row as high as its text needs in a column of this width, since no program measures the rows of a workbook that it did
    /// not write. Marks above and below letters take no width.
    /// </summary>
    public static void Fit(IXLCell cell, string text, double width)
    {
        var letters = text.Count(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        cell.Style.Alignment.SetWrapText();
        cell.WorksheetRow().Height = LineHeight * Math.Max(1, Math.Ceiling(letters / (width * CharactersPerWidth)));
    }

    public static void Head(IXLRange cells)
    {
        cells.Worksheet.Row(cells.FirstRow().RowNumber()).Height = HeadHeight;
        cells.Style.Font.SetBold().Fill.SetBackgroundColor(HeadGround).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        cells.Style.Alignment.SetWrapText();
        Rule(cells);
    }

    public static void Band(IXLRange cells)
    {
        cells.Style.Font.SetBold().Fill.SetBackgroundColor(BandGround);
        Rule(cells);
    }

    public static void Rule(IXLRange cells)
    {
        cells.Style.Border.SetInsideBorder(XLBorderStyleValues.Hair).Border.SetInsideBorderColor(Line);
        cells.Style.Border.SetOutsideBorder(XLBorderStyleValues.Hair).Border.SetOutsideBorderColor(Line);
    }

    public static void Unit(IXLCell cell) => cell.Style.Alignment.SetIndent(1).Font.SetFontColor(Soft);

    public static void Key(IXLCell cell) => cell.Style.Font.SetFontSize(KeySize).Font.SetFontColor(Soft);

    public static void Field(IXLCell cell) => cell.Style
        .Fill.SetBackgroundColor(InputGround)
        .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1);
}
