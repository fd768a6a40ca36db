using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Core.Tests.Calendar;

public class ThaiMonthsTests
{
    [Fact]
    public void Every_month_reads_back_from_its_name_and_its_abbreviation_with_or_without_points()
    {
        foreach (var month in Enumerable.Range(1, 12))
        {
            Assert.Equal(month, ThaiMonths.Parse(ThaiMonths.Name(month)));
            Assert.Equal(month, ThaiMonths.Parse(ThaiMonths.Abbreviation(month)));
            Assert.Equal(month, ThaiMonths.Parse(ThaiMonths.Abbreviation(month).Replace(".", "", StringComparison.Ordinal)));
            Assert.Equal(month, ThaiMonths.Parse(ThaiMonths.Abbreviation(month).TrimEnd('.')));
        }
    }

    [Fact]
    public void No_two_months_share_a_name()
    {
        var names = Enumerable.Range(1, 12).SelectMany(m => new[] { ThaiMonths.Name(m), ThaiMonths.Abbreviation(m) });
        Assert.Equal(24, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("August")]
    [InlineData("สิงหา")]
    [InlineData("8")]
    public void Other_texts_are_no_month(string text) => Assert.Null(ThaiMonths.Parse(text));
}
