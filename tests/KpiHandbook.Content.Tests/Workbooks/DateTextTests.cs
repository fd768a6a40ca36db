using KpiHandbook.Content.Workbooks;

namespace KpiHandbook.Content.Tests.Workbooks;

public class DateTextTests
{
    [Theory]
    [InlineData("29/8/2568")]
    [InlineData("29/08/2568")]
    [InlineData("๒๙/๘/๒๕๖๘")]
    [InlineData("29-8-2568")]
    [InlineData("29.8.2568")]
    [InlineData("29 / 8 / 2568")]
    [InlineData("29 ส.ค. 2568")]
    [InlineData("29 สค 2568")]
    [InlineData("29ส.ค.2568")]
    [InlineData("29 สิงหาคม 2568")]
    [InlineData("29 สิงหาคม พ.ศ. 2568")]
    [InlineData("วันที่ 29 สิงหาคม ๒๕๖๘")]
    [InlineData("2568-08-29")]
    [InlineData("2025-08-29")]
    [InlineData("29/8/2025")]
    public void Days_are_read_in_both_eras(string text) =>
        Assert.Equal("2568-08-29", Assert.IsType<DateText.Reading.Good>(Parse(text)).Date.ToString());

    [Theory]
    [InlineData("29/2/2567", true)]
    [InlineData("29/2/2568", false)]
    [InlineData("31/4/2568", false)]
    [InlineData("8/29/2568", false)]
    [InlineData("0/8/2568", false)]
    [InlineData("29/8/1568", false)]
    [InlineData("29/8/3568", false)]
    [InlineData("29/8/568", false)]
    [InlineData("29/8-2568", false)]
    [InlineData("29 8 2568", false)]
    [InlineData("29 สิงห 2568", false)]
    [InlineData("สิงหาคม 2568", false)]
    [InlineData("29/8/2568 10:00", false)]
    [InlineData("20250829", false)]
    [InlineData("สิ้นเดือน", false)]
    [InlineData("", false)]
    public void Only_days_of_the_calendar_are_days(string text, bool day) => Assert.Equal(day, Parse(text) is DateText.Reading.Good);

    [Theory]
    [InlineData("29/8/68")]
    [InlineData("29 ส.ค. 68")]
    public void A_year_of_two_digits_is_not_completed(string text) => Assert.IsType<DateText.Reading.TwoDigitYear>(Parse(text));

    [Theory]
    [InlineData(45898, "2568-08-29")]
    [InlineData(61, "2443-03-01")]
    [InlineData(45898.5, null)]
    [InlineData(60, null)]
    [InlineData(-1, null)]
    [InlineData(99999999, null)]
    public void A_stored_date_counts_days(double serial, string? day) => Assert.Equal(day, DateText.OfSerial(serial)?.ToString());

    private static DateText.Reading Parse(string text) => DateText.Parse(CellText.Normalise(text));
}
