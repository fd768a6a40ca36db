using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>A number of a formula as a fraction of polynomials: nothing is divided until it must be.</summary>
/// <param name="Top">Above the line.</param>
/// <param name="Bottom">Below it; not 0 wherever <paramref name="IsDefined"/> holds.</param>
/// <param name="IsDefined">Where the number exists.</param>
internal sealed record Quotient(Polynomial Top, Polynomial Bottom, Test IsDefined)
{
    private static readonly Polynomial One = Polynomial.Of(Rational.One);

    public static Quotient Of(Rational number) => Of(Polynomial.Of(number));

    public static Quotient Of(Polynomial whole) => new(whole, One, Test.Always);

    /// <summary>The number that it always is; null when it depends on figures.</summary>
    public Rational? Constant => Top.Constant is { } top && Bottom.Constant is { IsZero: false } bottom ? top / bottom : null;

    public Quotient Plus(Quotient other) => HasSameBottom(other)
        ? With(other, Top.Plus(other.Top), Bottom)
        : With(other, Top.Times(other.Bottom).Plus(other.Top.Times(Bottom)), Bottom.Times(other.Bottom));

    public Quotient Minus(Quotient other) => Plus(other.Negated());

    public Quotient Negated() => this with { Top = Top.Times(Polynomial.Of(-1)) };

    public Quotient Times(Quotient other) => With(other, Top.Times(other.Top), Bottom.Times(other.Bottom));

    public Quotient Over(Quotient other, Test isNotZero) =>
        With(other, Top.Times(other.Bottom), Bottom.Times(other.Top)) with { IsDefined = Test.All(IsDefined, other.IsDefined, isNotZero) };

    public bool HasSameBottom(Quotient other) => Bottom.Minus(other.Bottom).Constant is { IsZero: true };

    // A number below the line goes above it.
    private Quotient With(Quotient other, Polynomial top, Polynomial bottom)
    {
        var isDefined = Test.All(IsDefined, other.IsDefined);
        return bottom.Constant is { IsZero: false } number
            ? new Quotient(top.Times(Polynomial.Of(Rational.One / number)), One, isDefined)
            : new Quotient(top, bottom, isDefined);
    }
}
