using ClosedXML.Excel;
using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Tests.Workbooks;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Tests.Forms;

/// <summary>The rules of cells to fill in, computed as a spreadsheet computes them.</summary>
public class FieldValidationTests
{
    [Theory]
    [InlineData(InputType.Count, 0, 0.0, true)]
    [InlineData(InputType.Count, 0, 100.0, true)]
    [InlineData(InputType.Count, 0, 101.0, false)]
    [InlineData(InputType.Count, 0, -1.0, false)]
    [InlineData(InputType.Count, 0, 1.5, false)]
    [InlineData(InputType.Money, 2, 99.99, true)]
    [InlineData(InputType.Money, 2, 99.999, false)]
    [InlineData(InputType.Percent, 2, 85.55, true)]
    [InlineData(InputType.Percent, 2, 0.8555, true)]
    [InlineData(InputType.Percent, 2, 0.85555, false)]
    [InlineData(InputType.Percent, 2, 12.3456, false)]
    [InlineData(InputType.Percent, 2, 100.01, false)]
    [InlineData(InputType.Number, 3, 0.125, true)]
    [InlineData(InputType.Number, 3, 0.1251, false)]
    public void A_number_keeps_to_its_bounds_and_decimals(InputType type, int decimals, double figure, bool passes) =>
        Assert.Equal(passes, Passes(SmallHandbook.Input("x", type, decimals: decimals, min: new Bound.Fixed(0), max: new Bound.Fixed(100)), figure));

    [Theory]
    [InlineData("๑๒", true)]
    [InlineData(" ๑,๒๓๔", true)]
    [InlineData("12", true)]
    [InlineData("-๓", false)]
    [InlineData("ไม่มี", false)]
    [InlineData("-", false)]
    public void Text_that_begins_with_a_digit_is_left_to_the_reader(string text, bool passes) =>
        Assert.Equal(passes, Passes(SmallHandbook.Input("x", InputType.Count, decimals: 0), text));

    [Theory]
    [InlineData(-3.5, true)]
    [InlineData("-๓", true)]
    [InlineData(-10.5, false)]
    public void A_number_below_zero_is_taken_where_it_is_allowed(object content, bool passes) =>
        Assert.Equal(passes, Passes(SmallHandbook.Input("x", InputType.Number, min: new Bound.Fixed(-10)), content));

    [Theory]
    [InlineData(5, 5, true)]
    [InlineData(6, 5, false)]
    [InlineData(6, null, true)]
    [InlineData(6, "๕", true)]
    public void A_bound_that_is_another_cell_holds_once_that_cell_holds_a_number(int figure, object? other, bool passes) =>
        Assert.Equal(passes, Passes(SmallHandbook.Input("x", InputType.Count, decimals: 0, max: new Bound.OfInput("y")), figure, other));

    [Theory]
    [InlineData(InputType.Count, "จำนวนเต็ม", "กรอกจำนวนเต็ม ตั้งแต่ 1 แต่ไม่เกิน “ข้อมูล y”")]
    [InlineData(InputType.Percent, "ร้อยละ", "กรอกตัวเลขร้อยละ เช่น 85 ไม่ต้องใส่ % ยกเว้นค่าไม่เกิน 1 เช่น 0.5% ตั้งแต่ 1 แต่ไม่เกิน “ข้อมูล y” ทศนิยมไม่เกิน 2 ตำแหน่ง")]
    [InlineData(InputType.Money, "จำนวนเงิน (บาท)", "กรอกตัวเลข ตั้งแต่ 1 แต่ไม่เกิน “ข้อมูล y” ทศนิยมไม่เกิน 2 ตำแหน่ง")]
    [InlineData(InputType.Date, "วันที่", "พิมพ์วัน/เดือน/ปี พ.ศ. เช่น 29/8/2568")]
    [InlineData(InputType.YesNo, "ใช่ หรือ ไม่ใช่", "เลือก ใช่ หรือ ไม่ใช่ จากรายการในช่อง")]
    [InlineData(InputType.Text, "ข้อความ", "ไม่ใส่ชื่อบุคคล เลขประจำตัว หรือข้อมูลส่วนบุคคล")]
    public void A_cell_says_what_it_takes(InputType type, string title, string prompt)
    {
        using var book = new XLWorkbook();
        var rule = Rule(book, SmallHandbook.Input("x", type, min: new Bound.Fixed(1), max: new Bound.OfInput("y")));

        Assert.Equal(title, rule.InputTitle);
        Assert.Equal($"{prompt}\nเว้นว่างไว้ถ้ายังไม่รายงาน", rule.InputMessage);
        Assert.Equal(XLErrorStyle.Stop, rule.ErrorStyle);
        Assert.NotEmpty(rule.ErrorMessage);
    }

    [Fact]
    public void Answers_are_chosen_and_lengths_are_bounded()
    {
        using var book = new XLWorkbook();

        Assert.Equal("\"ใช่,ไม่ใช่\"", Rule(book, SmallHandbook.Input("x", InputType.YesNo)).Value);
        Assert.Equal((XLAllowedValues.TextLength, "300"), Limit(SmallHandbook.Input("x", InputType.Text)));
        Assert.Equal((XLAllowedValues.TextLength, "8"), Limit(SmallHandbook.Input("x", InputType.Date)));

        (XLAllowedValues, string) Limit(Input input) => Rule(book, input) is var rule ? (rule.AllowedValues, rule.MinValue) : default;
    }

    [Fact]
    public void Words_fit_the_room_that_a_spreadsheet_gives_them()
    {
        using var book = new XLWorkbook();
        var other = SmallHandbook.Input("y", InputType.Count) with { Label = new string('ก', 400) };
        var input = SmallHandbook.Input("x", InputType.Count, min: new Bound.OfInput("y"), max: new Bound.OfInput("y"));
        var cells = book.AddWorksheet("a").Range("A1:A1");
        FieldValidation.Add(cells, input, [other, input], _ => "B1");

        var rule = cells.Worksheet.DataValidations.Single();
        Assert.True(rule.InputMessage.Length <= 255 && rule.ErrorMessage.Length <= 255 && rule.Value.Length <= 255);
    }

    private static bool Passes(Input input, object content, object? other = null)
    {
        using var book = new XLWorkbook();
        var rule = Rule(book, input);
        var sheet = book.Worksheets.Single();
        Assert.Equal(XLAllowedValues.Custom, rule.AllowedValues);
        Assert.InRange(rule.Value.Length, 1, 255);
        Put(sheet.Cell("A1"), content);
        Put(sheet.Cell("B1"), other);
        return (bool)sheet.Evaluate(rule.Value);
    }

    private static IXLDataValidation Rule(XLWorkbook book, Input input)
    {
        var sheet = book.AddWorksheet();
        FieldValidation.Add(sheet.Range("A1:A1"), input, [input, SmallHandbook.Input("y", InputType.Count)], name => name is "y" ? "B1" : null);
        return sheet.DataValidations.Single();
    }

    private static void Put(IXLCell cell, object? content)
    {
        switch (content)
        {
            case string text:
                cell.SetValue(text).SetDataType(XLDataType.Text);
                break;
            case not null:
                cell.SetValue(Convert.ToDouble(content, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}
