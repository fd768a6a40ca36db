using ClosedXML.Excel;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>Writes a form's first sheet: what it is, until when, how to fill it in, whom to ask.</summary>
internal sealed class InstructionSheetWriter(FormOrder order, IReadOnlyList<FormLine> lines)
{
    private const int Columns = 4;
    private static readonly double[] Widths = [14, 50, 20, 20];
    private int _row;

    private IReadOnlyList<Indicator> Indicators => [.. lines.Select(l => l.Indicator)];

    /// <summary>How a form of one unit is filled in.</summary>
    private static IEnumerable<string> Steps =>
    [
        $"กรอกเฉพาะช่องสีเหลืองในแผ่นงาน “{WorkbookLayout.InputSheet}” และแผ่นงานตาราง ช่องอื่นล็อกไว้ไม่ต้องแก้",
        "ตัวเลขพิมพ์เป็นเลขอารบิกหรือเลขไทยก็ได้ ใส่จุลภาคคั่นหลักพันได้ ร้อยละ 85 พิมพ์ 85 หรือ 85% ไม่ใช่ 0.85",
        "ช่องที่เว้นว่างหมายถึงยังไม่รายงาน ถ้าผลเป็นศูนย์ให้พิมพ์ 0",
        "วันที่พิมพ์เป็นวัน/เดือน/ปี พ.ศ. เช่น 29/8/2568 ช่องที่มีรายการให้เลือก ให้เลือกจากรายการ",
        "แผ่นงานตารางกรอกแถวละหนึ่งรายการ ไม่ต้องใส่แถวรวม แถวที่ว่างไม่นับ",
        $"ช่อง “{WorkbookLayout.LevelHeading}” คำนวณให้ดูระหว่างกรอก ระดับที่ใช้จริงคำนวณใหม่เมื่อสำนักงานรับไฟล์",
        $"แผ่นงาน “{WorkbookLayout.EvidenceSheet}” ไว้ตรวจเอกสารของหน่วยงานเอง ไม่ถูกนำไปใช้",
        "ห้ามใส่ชื่อ เลขประจำตัวประชาชน ที่อยู่ หรือหมายเลขโทรศัพท์ของบุคคลใด ๆ ในไฟล์นี้",
        "ไม่เปลี่ยนชื่อแผ่นงาน ไม่ย้ายแถวหรือคอลัมน์ และไม่นำแบบของเดือนหรือหน่วยงานอื่นมาใช้แทน",
    ];

    public void Write(IXLWorksheet sheet, SheetTitle title)
    {
        SheetStyle.Lay(sheet, 0, XLPageOrientation.Portrait, Widths);
        _row = title.Write(sheet, "แบบรายงานผลการดำเนินงานตามตัวชี้วัด");
        WriteFacts(sheet, title);
        WriteSteps(sheet);
        WriteIndicators(sheet);
        WriteEvents(sheet);
        WriteContacts(sheet);
    }

    private void WriteFacts(IXLWorksheet sheet, SheetTitle title)
    {
        var office = order.Handbook.Office.Name;
        Fact(sheet, "ใช้รายงาน", $"ผลตามตัวชี้วัดของ{title.UnitName} เดือน{order.Month.ToLongText()} {order.Handbook.Round.ToText()} ({order.Handbook.Period.ToLongText()})");
        Fact(sheet, "ส่งภายใน", ReportDays.First(Indicators, order.Month, order.Handbook) is { } due
            ? $"วันที่ {due.ToLongText()} (กำหนดแรกสุดของตัวชี้วัดในแบบนี้ ดูรายตัวด้านล่าง)"
            : "คู่มือไม่ได้กำหนดวันรายงานของเดือนนี้ไว้ ส่งตามวันที่สำนักงานแจ้ง");
        sheet.Cell(_row - 1, 2).Style.Font.SetBold();
        Fact(sheet, "ส่งที่", $"{office} ทางช่องทางที่สำนักงานแจ้งไว้ ส่งเป็นไฟล์ .xlsx ไฟล์นี้ ไม่ต้องพิมพ์หรือแปลงเป็นแบบอื่น");
    }

    private void WriteSteps(IXLWorksheet sheet)
    {
        Heading(sheet, "วิธีกรอก");
        foreach (var (step, number) in Steps.Select((s, i) => (s, i + 1)))
        {
            sheet.Cell(_row, 1).SetValue(number).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetIndent(1);
            FormStyle.Paragraph(sheet, _row, 2, Columns, step);
            _row++;
        }
    }

    private void WriteIndicators(IXLWorksheet sheet)
    {
        Heading(sheet, "ตัวชี้วัดในแบบนี้");
        Head(sheet, "ที่", "ตัวชี้วัด", "กำหนดรายงาน", "วันที่ตัดยอด");
        foreach (var line in lines)
        {
            sheet.Cell(_row, 1).SetValue($"{FormNames.Of(line.Section)} {line.Number}");
            SheetStyle.Fit(sheet.Cell(_row, 2), line.Indicator.ShortTitle, Widths[1]);
            sheet.Cell(_row, 2).SetValue(line.Indicator.ShortTitle);
            sheet.Cell(_row, 3).SetValue(ReportDays.Of(line.Indicator, order.Month, order.Handbook)?.ToShortText() ?? "ไม่ได้กำหนด");
            sheet.Cell(_row, 4).SetValue(line.Indicator.CutOff?.Date.ToShortText() ?? "ไม่ได้กำหนด");
            Rule(sheet);
        }
    }

    private void WriteEvents(IXLWorksheet sheet)
    {
        var events = ReportDays.Events(Indicators, order.Month, order.Handbook);
        if (events.Count == 0)
        {
            return;
        }

        Heading(sheet, "กำหนดการที่เกี่ยวข้อง");
        foreach (var item in events)
        {
            Fact(sheet, item.Date.ToShortText(), item.Text);
        }
    }

    private void WriteContacts(IXLWorksheet sheet)
    {
        var contacts = FormContact.Of(lines, order.Contacts);
        if (contacts.Count == 0)
        {
            return;
        }

        Heading(sheet, "ติดต่อสอบถาม");
        foreach (var contact in contacts)
        {
            FormStyle.Paragraph(sheet, _row, 1, 2, contact.Who);
            var height = sheet.Row(_row).Height;
            SheetStyle.Fit(sheet.Cell(_row, 4).SetValue(contact.About), contact.About, Widths[3]);
            sheet.Row(_row).Height = Math.Max(height, sheet.Row(_row).Height);
            sheet.Cell(_row, 3).SetValue(contact.Phone).Style.NumberFormat.SetFormat("@");
            Rule(sheet);
        }
    }

    private void Heading(IXLWorksheet sheet, string text)
    {
        sheet.Row(++_row).Height = SheetStyle.TitleHeight;
        sheet.Cell(_row, 1).SetValue(text);
        SheetStyle.Band(sheet.Range(_row, 1, _row, Columns));
        _row++;
    }

    private void Head(IXLWorksheet sheet, params string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            sheet.Cell(_row, i + 1).SetValue(names[i]);
        }

        SheetStyle.Head(sheet.Range(_row, 1, _row, Columns));
        _row++;
    }

    private void Fact(IXLWorksheet sheet, string name, string text)
    {
        sheet.Cell(_row, 1).SetValue(name).Style.Font.SetFontColor(SheetStyle.Soft).Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        FormStyle.Paragraph(sheet, _row, 2, Columns, text);
        _row++;
    }

    private void Rule(IXLWorksheet sheet)
    {
        sheet.Range(_row, 1, _row, Columns).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        SheetStyle.Rule(sheet.Range(_row, 1, _row, Columns));
        _row++;
    }
}
