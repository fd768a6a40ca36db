using System.Numerics;

namespace KpiHandbook.Core.Numbers;

/// <summary>
/// An exact number: a fraction in lowest terms. Levels turn on comparisons, and comparisons on floating point or on fixed decimals
/// are wrong somewhere; these are not.
/// </summary>
/// <remarks>
/// Nearly all numbers of a handbook fit two machine words and are computed there; what does not fit is kept, and computed, as whole
/// numbers of any size. A value that fits is never kept the other way, so that equal numbers have equal fields.
/// </remarks>
public readonly partial struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly Large? _large;

    private Rational(long numerator, long denominator)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    private Rational(Large large) => _large = large;

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One => new(1, 1);

    /// <summary>100, the factor of a percentage.</summary>
    public static Rational Hundred => new(100, 1);

    /// <summary>The numerator; carries the sign.</summary>
    public BigInteger Numerator => _large?.Numerator ?? _numerator;

    /// <summary>The denominator; always positive.</summary>
    public BigInteger Denominator => _large?.Denominator ?? SmallDenominator;

    /// <summary>True for 0.</summary>
    public bool IsZero => Sign == 0;

    /// <summary>True for whole numbers.</summary>
    public bool IsInteger => _large?.Denominator.IsOne ?? _denominatorLessOne == 0;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _large?.Numerator.Sign ?? Math.Sign(_numerator);

    private long SmallDenominator => _denominatorLessOne + 1;

    /// <summary>The fraction in lowest terms.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        return InLowestTerms(numerator / divisor, denominator / divisor);
    }

    /// <summary>10 to the power of <paramref name="exponent"/>, which may be negative.</summary>
    public static Rational PowerOfTen(int exponent) => exponent < 0
        ? InLowestTerms(BigInteger.One, BigInteger.Pow(10, -exponent))
        : InLowestTerms(BigInteger.Pow(10, exponent), BigInteger.One);

    /// <summary>A whole number.</summary>
    public static implicit operator Rational(int number) => new(number, 1);

    /// <summary>A whole number of any size.</summary>
    public static implicit operator Rational(BigInteger number) => InLowestTerms(number, BigInteger.One);

    /// <summary>Sum.</summary>
    public static Rational operator +(Rational left, Rational right) => AreSmall(left, right)
        ? Of(
            Math.BigMul(left._numerator, right.SmallDenominator) + Math.BigMul(right._numerator, left.SmallDenominator),
            Math.BigMul(left.SmallDenominator, right.SmallDenominator))
        : Of((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>Negation.</summary>
    public static Rational operator -(Rational number) => number._large is { } large
        ? new(large with { Numerator = -large.Numerator })
        : new(-number._numerator, number.SmallDenominator);

    /// <summary>Product.</summary>
    public static Rational operator *(Rational left, Rational right) => AreSmall(left, right)
        ? Of(Math.BigMul(left._numerator, right._numerator), Math.BigMul(left.SmallDenominator, right.SmallDenominator))
        : Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Rational operator /(Rational left, Rational right) => left * right.Inverse();

    /// <summary>Equality of value.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Inequality of value.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Less than.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Less than or equal.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Greater than.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Greater than or equal.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>The larger of two.</summary>
    public static Rational Max(Rational left, Rational right) => left >= right ? left : right;

    /// <summary>The smaller of two.</summary>
    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    /// <summary>Distance from 0.</summary>
    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>The largest whole number not above this one.</summary>
    public Rational Floor()
    {
        if (_large is { } large)
        {
            var quotient = BigInteger.DivRem(large.Numerator, large.Denominator, out var remainder);
            return remainder.Sign < 0 ? quotient - 1 : quotient;
        }

        var (whole, rest) = Math.DivRem(_numerator, SmallDenominator);
        return new(rest < 0 ? whole - 1 : whole, 1);
    }

    /// <summary>The smallest whole number not below this one.</summary>
    public Rational Ceiling() => -(-this).Floor();

    /// <summary>Rounded to <paramref name="digits"/> decimals, halves away from zero, as Thai offices round.</summary>
    public Rational Round(int digits)
    {
        var scale = PowerOfTen(digits);
        var half = new Rational(1, 2);
        var scaled = Abs() * scale;
        var rounded = (scaled + half).Floor() / scale;
        return Sign < 0 ? -rounded : rounded;
    }

    /// <summary>True when <paramref name="digits"/> decimals show the whole value, so that a text of it is not a rounding.</summary>
    public bool IsExactAt(int digits) => Round(digits) == this;

    /// <inheritdoc/>
    public int CompareTo(Rational other) => !AreSmall(this, other)
        ? (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator)
        : _denominatorLessOne == other._denominatorLessOne
        ? _numerator.CompareTo(other._numerator)
        : Math.BigMul(_numerator, other.SmallDenominator).CompareTo(Math.BigMul(other._numerator, SmallDenominator));

    /// <inheritdoc/>
    public bool Equals(Rational other) =>
        _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne && Equals(_large, other._large);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne, _large);

    private static bool AreSmall(Rational left, Rational right) => left._large is null && right._large is null;

    // long.MinValue stays out, so that every small number has a small negative.
    private static bool IsSmall(Int128 number) => number >= -long.MaxValue && number <= long.MaxValue;

    private static Rational InLowestTerms(BigInteger numerator, BigInteger denominator) =>
        BigInteger.Abs(numerator) <= long.MaxValue && denominator <= long.MaxValue
            ? new((long)numerator, (long)denominator)
            : new(new Large(numerator, denominator));

    // The denominator is positive.
    private static Rational Of(Int128 numerator, Int128 denominator)
    {
        if (!IsSmall(numerator) || !IsSmall(denominator))
        {
            return Of((BigInteger)numerator, (BigInteger)denominator);
        }

        var (top, bottom) = ((long)numerator, (long)denominator);
        var divisor = bottom == 1 ? 1 : GreatestCommonDivisor(Math.Abs(top), bottom);
        return new(top / divisor, bottom / divisor);
    }

    private static long GreatestCommonDivisor(long left, long right)
    {
        while (left != 0)
        {
            (left, right) = (right % left, left);
        }

        return right;
    }

    private Rational Inverse() => Sign == 0 ? throw new DivideByZeroException()
        : _large is { } large ? InLowestTerms(large.Denominator * Sign, BigInteger.Abs(large.Numerator))
        : new(SmallDenominator * Sign, Math.Abs(_numerator));

    /// <summary>A fraction with a part that does not fit a machine word.</summary>
    private sealed record Large(BigInteger Numerator, BigInteger Denominator);
}
