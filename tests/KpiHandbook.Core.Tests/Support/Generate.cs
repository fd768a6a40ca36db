using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Tests.Support;

/// <summary>Generators of the values that laws are tried on.</summary>
internal static class Generate
{
    /// <summary>Whole numbers, halves, thirds and odder fractions of both signs, and now and then a very large one.</summary>
    public static Gen<Rational> Rational { get; } = Gen.Frequency(
        (6, Fraction(100, 12)),
        (3, Fraction(1_000_000, 1000)),
        (1, Fraction(1_000_000, 1000).Select(n => n * Core.Numbers.Rational.PowerOfTen(20))));

    /// <summary>A generator made only when it is drawn from, so that one that contains itself costs what it draws.</summary>
    public static Gen<T> Later<T>(Func<Gen<T>> make) => Gen.Constant(0).SelectMany(_ => make());

    private static Gen<Rational> Fraction(int most, int denominator) =>
        from top in Gen.Choose(-most, most)
        from bottom in Gen.Choose(1, denominator)
        select Core.Numbers.Rational.Of(top, bottom);
}
