using FsCheck.Fluent;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Calendar;

public class BuddhistDateTests
{
    [Fact]
    public void A_Buddhist_year_is_543_more_than_the_common_one()
    {
        var day = BuddhistDate.Of(2568, 8, 29)!.Value;
        Assert.Equal(new DateOnly(2025, 8, 29), day.Day);
        Assert.Equal(2568, day.Year);
        Assert.Equal(ReportMonth.Of(2568, 8), day.Month);
    }

    [Theory]
    [InlineData("2568-02-28", true)]
    [InlineData("2568-02-29", false)]
    [InlineData("2567-02-29", true)] // 2024, a leap year
    [InlineData("2567-02-30", false)]
    [InlineData("2443-02-29", false)] // 1900, none
    [InlineData("2543-02-29", true)] // 2000, one
    [InlineData("2568-01-00", false)]
    [InlineData("2568-01-01", true)]
    [InlineData("2568-12-31", true)]
    [InlineData("2568-12-32", false)]
    [InlineData("2568-04-31", false)]
    [InlineData("2568-00-10", false)]
    [InlineData("2568-13-10", false)]
    [InlineData("0543-01-01", false)]
    [InlineData("0544-01-01", true)]
    [InlineData("9999-12-31", true)]
    public void Only_days_of_the_calendar_are_dates(string text, bool exists) => Assert.Equal(exists, BuddhistDate.Parse(text) is not null);

    [Theory]
    [InlineData("")]
    [InlineData("2568-8-29")]
    [InlineData("2568/08/29")]
    [InlineData("29-08-2568")]
    [InlineData("2568-08")]
    [InlineData("2568-08-29-01")]
    [InlineData(" 2568-08-29")]
    [InlineData("2568-08-29 ")]
    [InlineData("2568-08-2a")]
    [InlineData("2568-08-2\0")]
    [InlineData("-568-08-29")]
    [InlineData("2568-+8-29")]
    [InlineData("๒๕๖๘-๐๘-๒๙")]
    public void Only_year_month_and_day_in_Arabic_digits_are_read(string text) => Assert.Null(BuddhistDate.Parse(text));

    [Fact]
    public void A_date_is_written_long_short_and_plain()
    {
        var day = BuddhistDate.Of(2568, 8, 9)!.Value;
        Assert.Equal("9 สิงหาคม 2568", day.ToLongText());
        Assert.Equal("9 ส.ค. 2568", day.ToShortText());
        Assert.Equal("2568-08-09", day.ToString());
    }

    [Fact]
    public void Dates_parse_back_and_keep_the_order_of_their_texts() => Law.Holds(
        Gen.Choose(200_000, 800_000).Select(n => new BuddhistDate(DateOnly.FromDayNumber(n))).Two(),
        pair =>
        {
            var (a, b) = pair;
            Assert.Equal(a, BuddhistDate.Parse(a.ToString()));
            var order = string.CompareOrdinal(a.ToString(), b.ToString());
            Assert.Equal(order < 0, a < b);
            Assert.Equal(order <= 0, a <= b);
            Assert.Equal(order > 0, a > b);
            Assert.Equal(order >= 0, a >= b);
        });
}
