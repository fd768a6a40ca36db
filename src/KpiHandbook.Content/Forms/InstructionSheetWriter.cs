using ClosedXML.Excel;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>Writes a form's first sheet: what it is, until when, how to fill it in, whom to ask.</summary>
/// <param name="order">The round, the month and what may be shown.</param>
/// <param name="lines">The indicators of the form.</param>
/// <param name="steps">How it is filled in (<see cref="FormSteps"/>).</param>
internal sealed class InstructionSheetWriter(FormOrder order, IReadOnlyList<FormLine> lines, IReadOnlyList<string> steps)
{
    private const string EventsHeading = "กำหนดการที่เกี่ยวข้อง";
    private const string NotSet = "ไม่ได้กำหนด";
    private const int Columns = 5;
    private static readonly double[] Widths = [14, 10, 43, 18, 18];
    private readonly IReadOnlyList<Indicator> _indicators = [.. lines.Select(l => l.Indicator)];
    private int _row;

    public void Write(IXLWorksheet sheet, SheetTitle title)
    {
        SheetStyle.Lay(sheet, 0, XLPageOrientation.Portrait, Widths);
        _row = title.Write(sheet, "แบบรายงานผลการดำเนินงานตามตัวชี้วัด");
        WriteFacts(sheet, title);
        Heading(sheet, "วิธีกรอก");
        foreach (var (step, number) in steps.Select((s, i) => (s, i + 1)))
        {
            FormStyle.Paragraph(sheet, _row++, 1, Columns, $"{number}. {step}");
        }

        WriteIndicators(sheet);
        WriteEvents(sheet);
        WriteContacts(sheet);
    }

    private void WriteFacts(IXLWorksheet sheet, SheetTitle title)
    {
        Fact(sheet, "ใช้รายงาน", $"ผลตามตัวชี้วัดของ{title.UnitName} เดือน{order.Month.ToLongText()} {order.Handbook.Round.ToText()} ช่วงวันที่ {order.Handbook.Period.ToLongText()}");
        Fact(sheet, "ส่งภายใน", FormDays.First(_indicators, order.Month, order.Handbook) is { } due
            ? $"วันที่ {due.ToLongText()} ซึ่งเป็นวันรายงานแรกสุดของตัวชี้วัดในแบบนี้{EarlierDays(due)}"
            : "คู่มือไม่ได้กำหนดวันรายงานของเดือนนี้ ให้ส่งตามวันที่สำนักงานแจ้ง");
        sheet.Cell(_row - 1, 2).Style.Font.SetBold();
        Fact(sheet, "ส่งที่", $"{order.Handbook.Office.Name} ตามช่องทางที่สำนักงานแจ้ง ส่งเป็นไฟล์ .xlsx นี้ ไม่ต้องแปลงเป็นแบบอื่น");
        if (order.Handbook.SampleResults)
        {
            Fact(sheet, "การแสดงผล", "กรอกได้ตามปกติ แต่รอบนี้เป็นรอบตัวอย่าง ผลที่รับเข้าจะแสดงบนเว็บไซต์ว่าเป็นข้อมูลตัวอย่าง");
        }
    }

    private string EarlierDays(BuddhistDate due) =>
        FormDays.Before(due, _indicators, order.Month, order.Handbook) is { Count: > 0 } days
            ? $" และมีกำหนดอื่นก่อนหน้านั้นในวันที่ {string.Join(" และ ", days.Select(d => d.ToLongText()))} ดูที่ “{EventsHeading}”"
            : "";

    private void WriteIndicators(IXLWorksheet sheet)
    {
        Heading(sheet, "ตัวชี้วัดในแบบนี้");
        sheet.Cell(_row, 1).SetValue(WorkbookLayout.NumberHeading);
        sheet.Range(_row, 2, _row, 3).Merge().SetValue("ตัวชี้วัด");
        sheet.Cell(_row, 4).SetValue("กำหนดรายงาน");
        sheet.Cell(_row, 5).SetValue("วันที่ตัดยอด");
        SheetStyle.Head(sheet.Range(_row, 1, _row, Columns));
        _row++;
        foreach (var line in lines)
        {
            sheet.Cell(_row, 1).SetValue($"{FormNames.Of(line.Section)} {line.Number}").Style.Alignment.SetIndent(1);
            FormStyle.Paragraph(sheet, _row, 2, 3, line.Indicator.ShortTitle);
            Day(sheet.Cell(_row, 4), ReportDays.Of(line.Indicator, order.Month, order.Handbook)?.ToShortText());
            Day(sheet.Cell(_row, 5), line.Indicator.CutOff?.Date.ToShortText());
            Rule(sheet);
        }
    }

    private static void Day(IXLCell cell, string? day)
    {
        cell.SetValue(day ?? NotSet).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        if (day is null)
        {
            cell.Style.Font.SetFontColor(SheetStyle.Soft);
        }
    }

    private void WriteEvents(IXLWorksheet sheet)
    {
        var events = FormDays.Events(_indicators, order.Month, order.Handbook);
        if (events.Count == 0)
        {
            return;
        }

        Heading(sheet, EventsHeading);
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
            FormStyle.Paragraph(sheet, _row, 1, 3, contact.Who);
            var height = sheet.Row(_row).Height;
            sheet.Row(_row).Height = Math.Max(height, FormStyle.Wrap(sheet.Cell(_row, 5), contact.About, Widths[4]));
            sheet.Cell(_row, 4).SetValue(contact.Phone).Style.NumberFormat.SetFormat("@").Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            Rule(sheet);
        }
    }

    private void Heading(IXLWorksheet sheet, string text)
    {
        FormStyle.Heading(sheet, ++_row, Columns, text);
        _row++;
    }

    private void Fact(IXLWorksheet sheet, string name, string text)
    {
        sheet.Cell(_row, 1).SetValue(name).Style.Font.SetFontColor(SheetStyle.Soft).Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetIndent(1);
        FormStyle.Paragraph(sheet, _row, 2, Columns, text).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        _row++;
    }

    private void Rule(IXLWorksheet sheet)
    {
        sheet.Range(_row, 1, _row, Columns).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        SheetStyle.Rule(sheet.Range(_row, 1, _row, Columns));
        _row++;
    }
}
