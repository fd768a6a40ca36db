using FsCheck.Fluent;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Calendar;

public class ReportMonthTests
{
    [Theory]
    [InlineData("2568-08", "2568-08-01", "2568-08-31")]
    [InlineData("2568-09", "2568-09-01", "2568-09-30")]
    [InlineData("2568-12", "2568-12-01", "2568-12-31")]
    [InlineData("2567-02", "2567-02-01", "2567-02-29")]
    [InlineData("2568-02", "2568-02-01", "2568-02-28")]
    public void A_month_runs_from_its_first_day_to_its_last(string month, string first, string last)
    {
        var parsed = ReportMonth.Parse(month)!.Value;
        Assert.Equal(BuddhistDate.Parse(first), parsed.First);
        Assert.Equal(BuddhistDate.Parse(last), parsed.Last);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2568")]
    [InlineData("2568-0")]
    [InlineData("2568-00")]
    [InlineData("2568-13")]
    [InlineData("2568-8")]
    [InlineData("08-2568")]
    [InlineData("2568-08-01")]
    [InlineData("2568/08")]
    [InlineData("256๘-08")]
    public void Other_texts_are_no_months(string text) => Assert.Null(ReportMonth.Parse(text));

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void There_are_twelve_months(int month) => Assert.Throws<ArgumentOutOfRangeException>(() => ReportMonth.Of(2568, month));

    [Fact]
    public void A_month_is_written_long_short_and_plain()
    {
        var month = ReportMonth.Of(2568, 8);
        Assert.Equal("สิงหาคม 2568", month.ToLongText());
        Assert.Equal("ส.ค. 2568", month.ToShortText());
        Assert.Equal("2568-08", month.ToString());
    }

    [Fact]
    public void Months_parse_back_and_keep_the_order_of_their_texts() => Law.Holds(
        (from year in Gen.Choose(2400, 2700) from month in Gen.Choose(1, 12) select ReportMonth.Of(year, month)).Two(),
        pair =>
        {
            var (a, b) = pair;
            Assert.Equal(a, ReportMonth.Parse(a.ToString()));
            var order = string.CompareOrdinal(a.ToString(), b.ToString());
            Assert.Equal(order < 0, a < b);
            Assert.Equal(order <= 0, a <= b);
            Assert.Equal(order > 0, a > b);
            Assert.Equal(order >= 0, a >= b);
        });
}
