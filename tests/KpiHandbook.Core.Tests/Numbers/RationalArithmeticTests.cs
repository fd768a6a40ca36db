using FsCheck.Fluent;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Numbers;

public class RationalArithmeticTests
{
    [Fact]
    public void A_third_times_three_is_one() => Assert.Equal(Rational.One, Rational.Of(1, 3) * 3);

    [Fact]
    public void A_tenth_added_ten_times_is_one() =>
        Assert.Equal(Rational.One, Enumerable.Repeat(Rational.Of(1, 10), 10).Aggregate((a, b) => a + b));

    [Fact]
    public void Addition_and_multiplication_commute() => Law.Holds(Generate.Rational.Two(), pair =>
    {
        var (a, b) = pair;
        Assert.Equal(a + b, b + a);
        Assert.Equal(a * b, b * a);
    });

    [Fact]
    public void Addition_and_multiplication_associate_and_distribute() => Law.Holds(Generate.Rational.Three(), triple =>
    {
        var (a, b, c) = triple;
        Assert.Equal((a + b) + c, a + (b + c));
        Assert.Equal((a * b) * c, a * (b * c));
        Assert.Equal(a * (b + c), (a * b) + (a * c));
    });

    [Fact]
    public void Subtraction_and_division_undo_addition_and_multiplication() => Law.Holds(Generate.Rational.Two(), pair =>
    {
        var (a, b) = pair;
        Assert.Equal(a, a + b - b);
        Assert.Equal(Rational.Zero, a - a);
        Assert.Equal(a, -(-a));
        if (b.IsZero)
        {
            Assert.Throws<DivideByZeroException>(() => a / b);
        }
        else
        {
            Assert.Equal(a, a * b / b);
            Assert.Equal(a, a / b * b);
        }
    });

    [Fact]
    public void Numbers_are_ordered_as_their_difference_says() => Law.Holds(Generate.Rational.Two(), pair =>
    {
        var (a, b) = pair;
        var sign = (a - b).Sign;
        Assert.Equal(sign, a.CompareTo(b));
        Assert.Equal(-sign, b.CompareTo(a));
        Assert.Equal(sign < 0, a < b);
        Assert.Equal(sign <= 0, a <= b);
        Assert.Equal(sign > 0, a > b);
        Assert.Equal(sign >= 0, a >= b);
        Assert.Equal(sign == 0, a == b);
        Assert.Equal(sign != 0, a != b);
        Assert.Equal(sign == 0, a.Equals((object)b));
        Assert.Equal(sign < 0 ? a : b, Rational.Min(a, b));
        Assert.Equal(sign < 0 ? b : a, Rational.Max(a, b));
    });

    [Fact]
    public void Equal_numbers_have_equal_hashes() => Law.Holds(Generate.Rational, a =>
        Assert.Equal(a.GetHashCode(), (a * 7 / 7).GetHashCode()));

    [Theory]
    [InlineData("-1/3", "1/3")]
    [InlineData("0", "0")]
    [InlineData("1/3", "1/3")]
    public void The_distance_from_0_has_no_sign(string number, string distance) =>
        Assert.Equal(Given.Number(distance), Given.Number(number).Abs());

    [Theory]
    [InlineData(-2, "1/100")]
    [InlineData(0, "1")]
    [InlineData(3, "1000")]
    public void Powers_of_ten_go_both_ways(int exponent, string power) => Assert.Equal(power, Rational.PowerOfTen(exponent).ToString());
}
