using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Numbers;

/// <summary>
/// Numbers compared with the same fractions computed in whole numbers of any size. Numerators and denominators lie around the ends of
/// machine words and of what their products can hold, where fast arithmetic would go wrong.
/// </summary>
public class RationalReferenceTests
{
    private static readonly BigInteger[] Edges =
    [
        0, 1, 2, 3, 10, 100, int.MaxValue, uint.MaxValue, BigInteger.Pow(10, 9), BigInteger.Pow(10, 18), BigInteger.Pow(10, 19),
        (BigInteger)long.MaxValue / 2, long.MaxValue, ulong.MaxValue, BigInteger.Pow(2, 126), BigInteger.Pow(2, 127), BigInteger.Pow(2, 200),
    ];

    private static readonly Gen<BigInteger> Whole =
        from edge in Gen.Frequency((3, Gen.Elements(Edges)), (1, Gen.Choose(0, 1000).Select(n => (BigInteger)n)))
        from off in Gen.Choose(-2, 2)
        from sign in Gen.Elements(1, -1)
        select sign * (edge + off);

    private static readonly Gen<Fraction> Fractions =
        from top in Whole
        from bottom in Whole.Where(n => !n.IsZero)
        select new Fraction(top, bottom);

    [Fact]
    public void Arithmetic_is_that_of_fractions_of_any_size() => Law.Holds(
        Fractions.Two(),
        pair =>
        {
            var ((a, b), (c, d)) = pair;
            var (left, right) = (Rational.Of(a, b), Rational.Of(c, d));
            IsSame((a * d) + (c * b), b * d, left + right);
            IsSame((a * d) - (c * b), b * d, left - right);
            IsSame(a * c, b * d, left * right);
            IsSame(-a, b, -left);
            IsSame(BigInteger.Abs(a), BigInteger.Abs(b), left.Abs());
            if (c.IsZero)
            {
                Assert.Throws<DivideByZeroException>(() => left / right);
            }
            else
            {
                IsSame(a * d, b * c, left / right);
            }
        },
        tests: 5000);

    [Fact]
    public void Order_and_equality_are_those_of_fractions_of_any_size() => Law.Holds(
        Fractions.Two(),
        pair =>
        {
            var ((a, b), (c, d)) = pair;
            var (left, right) = (Rational.Of(a, b), Rational.Of(c, d));
            var sign = ((a * d) - (c * b)).Sign * b.Sign * d.Sign;
            Assert.Equal(sign, left.CompareTo(right));
            Assert.Equal(sign == 0, left == right);
            Assert.Equal(a.Sign * b.Sign, left.Sign);
            Assert.Equal((a % b).IsZero, left.IsInteger);
        },
        tests: 5000);

    [Fact]
    public void Whole_parts_and_rounding_are_those_of_fractions_of_any_size() => Law.Holds(
        Fractions.Zip(Gen.Choose(0, 25)),
        pair =>
        {
            var ((a, b), digits) = pair;
            var number = Rational.Of(a, b);
            IsSame(FloorOf(a, b), 1, number.Floor());
            IsSame(-FloorOf(-a, b), 1, number.Ceiling());
            var scale = BigInteger.Pow(10, digits);
            var size = FloorOf((2 * BigInteger.Abs(a) * scale) + BigInteger.Abs(b), 2 * BigInteger.Abs(b));
            IsSame(a.Sign * b.Sign * size, scale, number.Round(digits));
        },
        tests: 5000);

    [Fact]
    public void A_value_is_the_same_whichever_way_it_was_reached() => Law.Holds(
        Fractions.Two(),
        pair =>
        {
            var (a, b) = (Rational.Of(pair.Item1.Top, pair.Item1.Bottom), Rational.Of(pair.Item2.Top, pair.Item2.Bottom));
            var back = a + b - b;
            Assert.Equal(a, back);
            Assert.Equal(a.GetHashCode(), back.GetHashCode());
            Assert.Equal(a.ToString(), back.ToString());
        },
        tests: 2000);

    private static BigInteger FloorOf(BigInteger top, BigInteger bottom)
    {
        var quotient = BigInteger.DivRem(top, bottom, out var rest);
        return !rest.IsZero && rest.Sign != bottom.Sign ? quotient - 1 : quotient;
    }

    private static void IsSame(BigInteger top, BigInteger bottom, Rational actual)
    {
        Assert.True(actual.Denominator.Sign > 0);
        Assert.True(BigInteger.GreatestCommonDivisor(actual.Numerator, actual.Denominator).IsOne);
        Assert.Equal(top * actual.Denominator, bottom * actual.Numerator);
    }

    private sealed record Fraction(BigInteger Top, BigInteger Bottom);
}
