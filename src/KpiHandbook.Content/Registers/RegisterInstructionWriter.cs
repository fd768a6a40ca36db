using ClosedXML.Excel;
using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>Writes a register's first sheet: what it may be used for, how it is filled in, until when, whom to ask; and the districts' names for the drop-down.</summary>
internal sealed class RegisterInstructionWriter(Handbook handbook, ContactVisibility contacts)
{
    private const int Columns = 3;
    private const int NamesColumn = 5;
    private static readonly double[] Widths = [26, 44, 22, 4, 22];

    private static readonly string[] Privacy =
    [
        "ไฟล์นี้มีชื่อ เลขประจำตัวประชาชน ที่อยู่ และรายได้ของผู้ยากจน ใช้ได้เฉพาะเจ้าหน้าที่ผู้รับผิดชอบ",
        "ห้ามนำไฟล์นี้ขึ้นเว็บไซต์ ห้ามเก็บในโฟลเดอร์ของเว็บหรือใน git ห้ามส่งในกลุ่มสนทนา ให้ส่งถึงสำนักงานโดยตรงเท่านั้น",
        "สำนักงานนับไฟล์นี้ในเครื่องของสำนักงานเอง เว็บไซต์ได้เพียงจำนวนครัวเรือนของแต่ละอำเภอ",
    ];

    private static readonly string[] Steps =
    [
        "ข้อมูลครัวเรือน (แผ่นงานที่ 2): กรอกแถวละหนึ่งครัวเรือน เลือกอำเภอและสถานะจากรายการ ทุกครัวเรือนมีหนึ่งสถานะ",
        "รายได้และจำนวนสมาชิกใช้ตามข้อมูล จปฐ. รายได้เฉลี่ยคิดให้เอง ไม่มีรายได้ให้กรอก 0",
        "แผนการพัฒนา (แผ่นงานที่ 3): กรอกแผนของทุกครัวเรือนที่พัฒนาได้ ใช้เลขประจำตัวประชาชนเดียวกับแผ่นงานที่ 2",
        "เมื่อจัดกิจกรรมแล้ว บันทึกกิจกรรมและวันที่ในแผ่นงานที่ 2 ทั้งสองช่อง จึงนับว่าได้รับการพัฒนา",
        "รายได้หลังพัฒนา กรอกเมื่อสำรวจใหม่แล้ว ใช้นับครัวเรือนที่ผ่านเกณฑ์รายได้",
        "สรุปข้อมูล (แผ่นงานที่ 1) นับให้เอง ตรวจแล้วบันทึกไฟล์เป็น .xlsx ต้องการแถวเพิ่มให้คัดลอกแถวว่างแล้วแทรก ห้ามเปลี่ยนชื่อแผ่นงานและหัวคอลัมน์",
    ];

    private static readonly (string Status, string Meaning, string Counts)[] Statuses =
    [
        (StatusText.Developable, "ครัวเรือนที่พัฒนาได้", "นับเป็นตัวหาร"),
        (StatusText.Welfare, "ครัวเรือนที่ขอรับการสงเคราะห์", "ไม่นับ"),
        (StatusText.SelfReliant, "ครัวเรือนที่พึ่งตนเองได้ ไม่ขอรับความช่วยเหลือ", "ไม่นับ"),
        (StatusText.Other, "ครัวเรือนอื่น ๆ เช่น เสียชีวิต ย้าย", "ไม่นับ"),
    ];

    private int _row = RegisterTitle.HeadingRow;

    /// <summary>Writes the sheet; returns where the districts' names stand, as a formula names it.</summary>
    public string Write(IXLWorksheet sheet)
    {
        SheetStyle.Lay(sheet, 0, XLPageOrientation.Portrait, Widths);
        RegisterTitle.Write(sheet, handbook, "ทะเบียนครัวเรือนยากจนเป้าหมาย");
        Heading(sheet, "ข้อมูลส่วนบุคคล");
        foreach (var text in Privacy)
        {
            FormStyle.Paragraph(sheet, _row++, 1, Columns, text);
        }

        Heading(sheet, "วิธีกรอก");
        foreach (var (step, number) in Steps.Select((s, i) => (s, i + 1)))
        {
            FormStyle.Paragraph(sheet, _row++, 1, Columns, $"{number}. {step}");
        }

        Heading(sheet, "สถานะครัวเรือน");
        foreach (var (status, meaning, counts) in Statuses)
        {
            Row(sheet, status, meaning, counts);
        }

        WriteDays(sheet);
        WriteContacts(sheet);
        sheet.PageSetup.PrintAreas.Add(1, 1, _row, Columns);
        return WriteDistricts(sheet);
    }

    private IReadOnlyList<Indicator> Indicators => [.. handbook.Indicators.Where(i => i.Register is not null)];

    private void WriteDays(IXLWorksheet sheet)
    {
        Heading(sheet, "กำหนดส่ง");
        foreach (var indicator in Indicators)
        {
            var rule = indicator.Report is { Every: ReportFrequency.Month, Day: { } day } ? $"ทุกวันที่ {day} ของเดือน" : "ตามที่สำนักงานแจ้ง";
            Row(sheet, rule, indicator.ShortTitle, "");
            if (indicator.Report?.Note is { } note)
            {
                FormStyle.Paragraph(sheet, _row++, 2, Columns, note).Style.Font.SetFontColor(SheetStyle.Soft);
            }
        }
    }

    private void WriteContacts(IXLWorksheet sheet)
    {
        List<FormLine> lines = [.. Indicators.Select(i => new FormLine(Section.Individual, 0, i))];
        var people = FormContact.Of(lines, contacts);
        if (people.Count > 0)
        {
            Heading(sheet, "ติดต่อสอบถาม");
        }

        foreach (var contact in people)
        {
            FormStyle.Paragraph(sheet, _row, 1, 2, contact.Who);
            sheet.Cell(_row, 3).SetValue(contact.Phone).Style.NumberFormat.SetFormat("@");
            SheetStyle.Rule(sheet.Range(_row, 1, _row, Columns));
            _row++;
        }
    }

    // Beside the page, and not on it.
    private string WriteDistricts(IXLWorksheet sheet)
    {
        sheet.Cell(RegisterTitle.HeadingRow, NamesColumn).SetValue("รายการอำเภอ").Style.Font.SetFontColor(SheetStyle.Soft);
        var row = RegisterTitle.HeadingRow;
        foreach (var district in handbook.Office.Districts)
        {
            sheet.Cell(++row, NamesColumn).SetValue(district.Name).Style.Font.SetFontColor(SheetStyle.Soft);
        }

        return $"'{sheet.Name}'!$E${RegisterTitle.HeadingRow + 1}:$E${row}";
    }

    private void Heading(IXLWorksheet sheet, string text)
    {
        FormStyle.Heading(sheet, ++_row, Columns, text);
        _row++;
    }

    private void Row(IXLWorksheet sheet, string name, string text, string more)
    {
        sheet.Row(_row).Height = FormStyle.Wrap(sheet.Cell(_row, 2), text, Widths[1]);
        sheet.Cell(_row, 1).SetValue(name).Style.Alignment.SetIndent(1).Font.SetBold();
        sheet.Cell(_row, 3).SetValue(more).Style.Alignment.SetIndent(1);
        SheetStyle.Rule(sheet.Range(_row, 1, _row, Columns));
        _row++;
    }
}
