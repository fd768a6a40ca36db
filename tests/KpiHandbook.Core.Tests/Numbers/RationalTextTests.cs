using FsCheck.Fluent;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Numbers;

public class RationalTextTests
{
    [Theory]
    [InlineData("50/3", 2, false, "16.67")]
    [InlineData("-50/3", 2, false, "-16.67")]
    [InlineData("12.5", 2, false, "12.5")]
    [InlineData("12.5", 2, true, "12.50")]
    [InlineData("12", 2, false, "12")]
    [InlineData("12", 2, true, "12.00")]
    [InlineData("12.5", 0, false, "13")]
    [InlineData("12.5", 0, true, "13")]
    [InlineData("0", 2, false, "0")]
    [InlineData("0", 2, true, "0.00")]
    [InlineData("0.05", 2, false, "0.05")]
    [InlineData("0.004", 2, false, "0")]
    [InlineData("-0.004", 2, false, "0")]
    [InlineData("-0.004", 2, true, "0.00")]
    [InlineData("-0.005", 2, false, "-0.01")]
    [InlineData("100", 2, false, "100")]
    [InlineData("99.995", 2, false, "100")]
    public void Decimal_text_is_rounded_and_drops_trailing_zeros_unless_padded(string number, int digits, bool padded, string text) =>
        Assert.Equal(text, Given.Number(number).ToDecimal(digits, padded));

    [Theory]
    [InlineData("0", 2, false, "0")]
    [InlineData("999", 2, false, "999")]
    [InlineData("1000", 2, false, "1,000")]
    [InlineData("-999", 2, false, "-999")]
    [InlineData("-1000", 2, false, "-1,000")]
    [InlineData("999999", 2, false, "999,999")]
    [InlineData("1000000", 2, false, "1,000,000")]
    [InlineData("489204.87", 2, false, "489,204.87")]
    [InlineData("-33109323.1", 2, true, "-33,109,323.10")]
    [InlineData("999.995", 2, false, "1,000")]
    public void Thousands_are_parted_by_commas(string number, int digits, bool padded, string text) =>
        Assert.Equal(text, Given.Number(number).Grouped(digits, padded));

    [Theory]
    [InlineData("12", 0, true)]
    [InlineData("12.5", 0, false)]
    [InlineData("12.5", 1, true)]
    [InlineData("12.345", 2, false)]
    [InlineData("12.345", 3, true)]
    [InlineData("50/3", 6, false)]
    [InlineData("-0.25", 2, true)]
    public void A_text_is_exact_when_its_decimals_show_the_whole_value(string number, int digits, bool exact) =>
        Assert.Equal(exact, Given.Number(number).IsExactAt(digits));

    [Fact]
    public void Decimal_text_reads_back_as_the_rounded_number_with_or_without_commas() => Law.Holds(
        Generate.Rational.Zip(Gen.Choose(0, 4)),
        pair =>
        {
            var (number, digits) = pair;
            foreach (var padded in new[] { false, true })
            {
                var text = number.ToDecimal(digits, padded);
                Assert.Equal(number.Round(digits), Given.Number(text));
                Assert.Equal(text, number.Grouped(digits, padded).Replace(",", "", StringComparison.Ordinal));
            }
        });
}
