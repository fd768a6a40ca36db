using ClosedXML.Excel;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>The rows on top of every sheet of a register, and how its tables begin.</summary>
internal static class RegisterTitle
{
    /// <summary>On every sheet and at the foot of every page.</summary>
    public const string Notice = "มีข้อมูลส่วนบุคคล ห้ามนำขึ้นเว็บไซต์ ห้ามเก็บในโฟลเดอร์ของเว็บหรือใน git";

    /// <summary>The row of a sheet's headings.</summary>
    public const int HeadingRow = 5;

    private const double HeadingHeight = 64;

    public static void Write(IXLWorksheet sheet, Handbook handbook, string title)
    {
        sheet.Row(1).Height = SheetStyle.TitleHeight;
        sheet.Rows(2, 4).Height = SheetStyle.LineHeight;
        sheet.Cell(1, 1).SetValue(title).Style.Font.SetBold().Font.SetFontSize(SheetStyle.TitleSize);
        sheet.Cell(2, 1).SetValue($"{handbook.Office.Name}  ·  {handbook.Round.ToText()}").Style.Font.SetFontColor(SheetStyle.Soft);
        sheet.Cell(3, 1).SetValue(Notice).Style.Font.SetBold().Font.SetFontColor(SheetStyle.Warning);
    }

    /// <summary>Writes the headings of a sheet of the register, and lays its page.</summary>
    public static void Head(IXLWorksheet sheet, IReadOnlyList<string> headings, params double[] widths)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            sheet.Cell(HeadingRow, i + 1).SetValue(headings[i]);
        }

        SheetStyle.Head(sheet.Range(HeadingRow, 1, HeadingRow, headings.Count));
        SheetStyle.Lay(sheet, HeadingRow, XLPageOrientation.Landscape, widths);
        sheet.Row(HeadingRow).Height = HeadingHeight;
    }
}
