using FsCheck.Fluent;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Numbers;

public class RationalRoundingTests
{
    [Theory]
    [InlineData("2", "2", "2")]
    [InlineData("2.01", "2", "3")]
    [InlineData("2.99", "2", "3")]
    [InlineData("0.5", "0", "1")]
    [InlineData("0", "0", "0")]
    [InlineData("-0.5", "-1", "0")]
    [InlineData("-2", "-2", "-2")]
    [InlineData("-2.01", "-3", "-2")]
    [InlineData("-2.99", "-3", "-2")]
    [InlineData("-1/3", "-1", "0")]
    public void Floor_goes_down_and_ceiling_up_on_both_sides_of_0(string number, string floor, string ceiling)
    {
        Assert.Equal(Given.Number(floor), Given.Number(number).Floor());
        Assert.Equal(Given.Number(ceiling), Given.Number(number).Ceiling());
    }

    [Theory]
    [InlineData("2.4999", 0, "2")]
    [InlineData("2.5", 0, "3")]
    [InlineData("2.5001", 0, "3")]
    [InlineData("-2.4999", 0, "-2")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("0.5", 0, "1")]
    [InlineData("-0.5", 0, "-1")]
    [InlineData("1.5", 0, "2")]
    [InlineData("1.004", 2, "1")]
    [InlineData("1.005", 2, "1.01")]
    [InlineData("1.006", 2, "1.01")]
    [InlineData("-1.005", 2, "-1.01")]
    [InlineData("0.125", 2, "0.13")]
    [InlineData("2.675", 2, "2.68")]
    [InlineData("50/3", 2, "16.67")]
    [InlineData("50/3", 0, "17")]
    [InlineData("99.995", 2, "100")]
    [InlineData("99.9949", 2, "99.99")]
    public void Halves_round_away_from_0(string number, int digits, string rounded) =>
        Assert.Equal(Given.Number(rounded), Given.Number(number).Round(digits));

    [Fact]
    public void Rounding_moves_by_at_most_half_a_unit_and_alike_on_both_sides_of_0() => Law.Holds(
        Generate.Rational.Zip(Gen.Choose(0, 4)),
        pair =>
        {
            var (number, digits) = pair;
            var rounded = number.Round(digits);
            Assert.True((rounded - number).Abs() * 2 <= Rational.PowerOfTen(-digits));
            Assert.True((rounded * Rational.PowerOfTen(digits)).IsInteger);
            Assert.Equal(-rounded, (-number).Round(digits));
            Assert.Equal(rounded, rounded.Round(digits));
        });

    [Fact]
    public void Floor_and_ceiling_are_the_nearest_whole_numbers_on_their_side() => Law.Holds(Generate.Rational, number =>
    {
        Assert.True(number.Floor().IsInteger && number.Ceiling().IsInteger);
        Assert.True(number.Floor() <= number && number < number.Floor() + 1);
        Assert.True(number.Ceiling() >= number && number > number.Ceiling() - 1);
    });

    [Fact]
    public void Satang_round_to_baht_as_decimal_arithmetic_does() => Law.Holds(Gen.Choose(-1_000_000, 1_000_000), thousandths =>
        Assert.Equal(
            Given.Number(Math.Round(thousandths / 1000m, 2, MidpointRounding.AwayFromZero).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Rational.Of(thousandths, 1000).Round(2)));
}
