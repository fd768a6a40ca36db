using System.Numerics;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Numbers;

public class RationalParsingTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0.00", "0")]
    [InlineData("5", "5")]
    [InlineData("-3", "-3")]
    [InlineData("007", "7")]
    [InlineData("12.50", "25/2")]
    [InlineData("-0.5", "-1/2")]
    [InlineData("0.10", "1/10")]
    [InlineData("33109323.18", "1655466159/50")]
    [InlineData("50/3", "50/3")]
    [InlineData("100/6", "50/3")]
    [InlineData("-50/3", "-50/3")]
    [InlineData("50/-3", "-50/3")]
    [InlineData("0/7", "0")]
    [InlineData("123456789012345678901234567890.1", "1234567890123456789012345678901/10")]
    public void Plain_decimals_and_fractions_are_numbers(string text, string exact)
    {
        Assert.True(Rational.TryParse(text, out var number));
        Assert.Equal(exact, number.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("+5")]
    [InlineData("--5")]
    [InlineData("(5)")]
    [InlineData(" 5")]
    [InlineData("5 ")]
    [InlineData("5\0")]
    [InlineData("1,000")]
    [InlineData("1_000")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("5.")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1.-5")]
    [InlineData("1. 5")]
    [InlineData("1/0")]
    [InlineData("1/")]
    [InlineData("/2")]
    [InlineData("1/2/3")]
    [InlineData("1.5/2")]
    [InlineData("1 /2")]
    [InlineData("๕")]
    [InlineData("５")]
    [InlineData("−5")]
    [InlineData("ten")]
    public void Anything_else_is_refused(string text)
    {
        Assert.False(Rational.TryParse(text, out var number));
        Assert.Equal(Rational.Zero, number);
    }

    [Fact]
    public void A_number_parses_back_from_its_exact_text() =>
        Law.Holds(Generate.Rational, number => Assert.Equal(number, Given.Number(number.ToString())));

    [Fact]
    public void A_fraction_stands_in_lowest_terms_over_a_positive_denominator() => Law.Holds(Generate.Rational, number =>
    {
        Assert.True(number.Denominator.Sign > 0);
        Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(number.Numerator, number.Denominator));
    });

    [Theory]
    [InlineData(2, 4, "1/2")]
    [InlineData(2, -4, "-1/2")]
    [InlineData(-2, -4, "1/2")]
    [InlineData(0, -4, "0")]
    [InlineData(6, 3, "2")]
    public void Making_a_fraction_reduces_it(int numerator, int denominator, string exact) =>
        Assert.Equal(exact, Rational.Of(numerator, denominator).ToString());

    [Fact]
    public void There_is_no_fraction_over_0() => Assert.Throws<DivideByZeroException>(() => Rational.Of(1, 0));

    [Fact]
    public void An_unset_number_is_0()
    {
        var unset = default(Rational);
        Assert.Equal(Rational.Of(0, 7), unset);
        Assert.Equal(Rational.Of(0, 7).GetHashCode(), unset.GetHashCode());
        Assert.Equal("0", unset.ToString());
        Assert.Equal(BigInteger.One, unset.Denominator);
        Assert.Equal(Rational.One, unset + 1);
        Assert.Equal(unset, unset * 5);
        Assert.Equal(unset, unset / 5);
    }
}
