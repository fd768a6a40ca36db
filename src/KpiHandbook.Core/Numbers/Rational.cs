using System.Globalization;
using System.Numerics;

namespace KpiHandbook.Core.Numbers;

/// <summary>
/// An exact number: a fraction in lowest terms. Levels turn on comparisons, and comparisons on floating point or on fixed decimals
/// are wrong somewhere; these are not.
/// </summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        _numerator = numerator;
        _denominator = denominator;
    }

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One { get; } = new(BigInteger.One, BigInteger.One);

    /// <summary>100, the factor of a percentage.</summary>
    public static Rational Hundred { get; } = new(100, BigInteger.One);

    /// <summary>The numerator; carries the sign.</summary>
    public BigInteger Numerator => _numerator;

    /// <summary>The denominator; always positive.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>True for 0.</summary>
    public bool IsZero => _numerator.IsZero;

    /// <summary>True for whole numbers.</summary>
    public bool IsInteger => Denominator.IsOne;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _numerator.Sign;

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

        return new Rational(numerator / divisor, denominator / divisor);
    }

    /// <summary>10 to the power of <paramref name="exponent"/>, which may be negative.</summary>
    public static Rational PowerOfTen(int exponent) => exponent < 0
        ? Of(BigInteger.One, BigInteger.Pow(10, -exponent))
        : Of(BigInteger.Pow(10, exponent), BigInteger.One);

    /// <summary>
    /// Reads a plain decimal number (<c>-12.50</c>) or a fraction of two whole numbers (<c>50/3</c>), in Arabic digits, without
    /// thousands marks, exponents or blanks. False for anything else.
    /// </summary>
    public static bool TryParse(string text, out Rational number)
    {
        number = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            if (!TryParseInteger(text.AsSpan(0, slash), out var top) || !TryParseInteger(text.AsSpan(slash + 1), out var bottom) || bottom.IsZero)
            {
                return false;
            }

            number = Of(top, bottom);
            return true;
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
        {
            if (!TryParseInteger(text, out var whole))
            {
                return false;
            }

            number = whole;
            return true;
        }

        var decimals = text.Length - point - 1;
        if (decimals == 0 || point == 0 || !char.IsAsciiDigit(text[point - 1]) || !char.IsAsciiDigit(text[point + 1])
            || !TryParseInteger(string.Concat(text.AsSpan(0, point), text.AsSpan(point + 1)), out var digits))
        {
            return false;
        }

        number = Of(digits, BigInteger.Pow(10, decimals));
        return true;
    }

    private static bool TryParseInteger(ReadOnlySpan<char> text, out BigInteger number) =>
        BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && text[0] != '+' && char.IsAsciiDigit(text[^1]);

    /// <summary>A whole number.</summary>
    public static implicit operator Rational(int number) => new(number, BigInteger.One);

    /// <summary>A whole number of any size.</summary>
    public static implicit operator Rational(BigInteger number) => new(number, BigInteger.One);

    /// <summary>Sum.</summary>
    public static Rational operator +(Rational left, Rational right) =>
        Of((left._numerator * right.Denominator) + (right._numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>Negation.</summary>
    public static Rational operator -(Rational number) => new(-number._numerator, number.Denominator);

    /// <summary>Product.</summary>
    public static Rational operator *(Rational left, Rational right) =>
        Of(left._numerator * right._numerator, left.Denominator * right.Denominator);

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        Of(left._numerator * right.Denominator, left.Denominator * right._numerator);

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
    public Rational Floor() => FloorDivide(_numerator, Denominator);

    /// <summary>The smallest whole number not below this one.</summary>
    public Rational Ceiling() => -(-this).Floor();

    /// <summary>Rounded to <paramref name="digits"/> decimals, halves away from zero, as Thai offices round.</summary>
    public Rational Round(int digits)
    {
        var scale = PowerOfTen(digits);
        var half = Of(1, 2);
        var scaled = Abs() * scale;
        var rounded = (scaled + half).Floor() / scale;
        return Sign < 0 ? -rounded : rounded;
    }

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => _numerator == other._numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, Denominator);

    /// <summary>The exact value: <c>5</c>, <c>-3</c> or <c>50/3</c>.</summary>
    public override string ToString() => IsInteger ? $"{_numerator}" : $"{_numerator}/{Denominator}";

    /// <summary>
    /// Decimal text of the value rounded to <paramref name="digits"/> decimals: <c>16.67</c>. Without <paramref name="padded"/>
    /// trailing zeros are dropped. No thousands marks; see <see cref="Grouped"/>.
    /// </summary>
    public string ToDecimal(int digits, bool padded = false)
    {
        var rounded = Round(digits);
        var scaled = (rounded.Abs() * PowerOfTen(digits))._numerator;
        var text = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
        var whole = text[..^digits];
        var fraction = padded ? text[^digits..] : text[^digits..].TrimEnd('0');
        var sign = rounded.Sign < 0 ? "-" : "";
        return fraction.Length == 0 ? sign + whole : $"{sign}{whole}.{fraction}";
    }

    /// <summary>As <see cref="ToDecimal"/>, with a comma between thousands: <c>489,204.87</c>.</summary>
    public string Grouped(int digits, bool padded = false)
    {
        var text = ToDecimal(digits, padded);
        var start = text[0] == '-' ? 1 : 0;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        for (var at = (point < 0 ? text.Length : point) - 3; at > start; at -= 3)
        {
            text = text.Insert(at, ",");
        }

        return text;
    }

    /// <summary>True when <paramref name="digits"/> decimals show the whole value, so that a text of it is not a rounding.</summary>
    public bool IsExactAt(int digits) => Round(digits) == this;

    private static BigInteger FloorDivide(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }
}
