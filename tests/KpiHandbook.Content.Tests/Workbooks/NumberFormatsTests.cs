using KpiHandbook.Content.Workbooks;

namespace KpiHandbook.Content.Tests.Workbooks;

public class NumberFormatsTests
{
    [Theory]
    [InlineData("General", nameof(NumberShape.Plain))]
    [InlineData("", nameof(NumberShape.Plain))]
    [InlineData("#,##0.00", nameof(NumberShape.Plain))]
    [InlineData("0.00E+00", nameof(NumberShape.Plain))]
    [InlineData("#,##0 \"ครัวเรือน by day\"", nameof(NumberShape.Plain))]
    [InlineData("[$฿-41E]#,##0.00;[Red]-#,##0.00", nameof(NumberShape.Plain))]
    [InlineData("0\\d", nameof(NumberShape.Plain))]
    [InlineData("_-* #,##0_-", nameof(NumberShape.Plain))]
    [InlineData("0.00\"%\"", nameof(NumberShape.Plain))]
    [InlineData("0%", nameof(NumberShape.Percent))]
    [InlineData("0.0%;[Red]-0.0%", nameof(NumberShape.Percent))]
    [InlineData("d/m/yyyy", nameof(NumberShape.Date))]
    [InlineData("[$-D07041E]d mmmm yyyy", nameof(NumberShape.Date))]
    [InlineData("[$-107041E]d mmm bb", nameof(NumberShape.Date))]
    [InlineData("[h]:mm:ss", nameof(NumberShape.Date))]
    public void A_format_tells_percentages_and_dates_from_numbers(string code, string shape) =>
        Assert.Equal(shape, $"{NumberFormats.ShapeOf(code)}");

    [Theory]
    [InlineData(0, nameof(NumberShape.Plain))]
    [InlineData(4, nameof(NumberShape.Plain))]
    [InlineData(9, nameof(NumberShape.Percent))]
    [InlineData(10, nameof(NumberShape.Percent))]
    [InlineData(13, nameof(NumberShape.Plain))]
    [InlineData(14, nameof(NumberShape.Date))]
    [InlineData(22, nameof(NumberShape.Date))]
    [InlineData(37, nameof(NumberShape.Plain))]
    [InlineData(49, nameof(NumberShape.Plain))]
    [InlineData(59, nameof(NumberShape.Plain))]
    [InlineData(67, nameof(NumberShape.Percent))]
    [InlineData(71, nameof(NumberShape.Date))]
    [InlineData(82, nameof(NumberShape.Plain))]
    public void Formats_that_Excel_numbers_are_known(int number, string shape) => Assert.Equal(shape, $"{NumberFormats.ShapeOf(number)}");
}
