using ClosedXML.Excel;

namespace KpiHandbook.Content.Registers;

/// <summary>Cells for ID numbers: text, so that no digit is lost, of 13 digits with or without dashes and blanks.</summary>
internal static class IdNumberField
{
    public static void Add(IXLRange cells)
    {
        cells.Style.NumberFormat.SetFormat("@").Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        var cell = $"{cells.FirstCell().Address}";
        var rule = cells.SetDataValidation();
        rule.Custom($"LEN(SUBSTITUTE(SUBSTITUTE({cell},\"-\",\"\"),\" \",\"\"))=13");
        rule.IgnoreBlanks = true;
        rule.ErrorStyle = XLErrorStyle.Stop;
        rule.ShowErrorMessage = true;
        rule.ErrorTitle = "เลขประจำตัวประชาชน";
        rule.ErrorMessage = "ต้องมี 13 หลัก จะมีขีดหรือไม่ก็ได้";
        rule.ShowInputMessage = true;
        rule.InputTitle = "เลขประจำตัวประชาชน";
        rule.InputMessage = "เลข 13 หลักของหัวหน้าครัวเรือน ใช้ตรวจครัวเรือนซ้ำ ไม่ออกจากไฟล์นี้";
    }
}
