using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>A quotient of two polynomials in one variable, with exact coefficients, lowest power first.</summary>
internal sealed class RationalFunction
{
    private static readonly Rational[] Unit = [Rational.One];

    private readonly Rational[] _top;
    private readonly Rational[] _bottom;

    private RationalFunction(Rational[] top, Rational[] bottom)
    {
        _top = Trim(top);
        _bottom = Trim(bottom);
        if (_bottom.Length == 1)
        {
            _top = Scale(_top, Rational.One / _bottom[0]);
            _bottom = Unit;
        }
    }

    /// <summary>The variable itself.</summary>
    public static RationalFunction Variable { get; } = new([Rational.Zero, Rational.One], Unit);

    /// <summary>A constant.</summary>
    public static RationalFunction Constant(Rational value) => new([value], Unit);

    /// <summary>The constant that the function is; null when it is none.</summary>
    public Rational? AsConstant => _bottom.Length == 1 && _top.Length <= 1 ? (_top.Length == 0 ? Rational.Zero : _top[0]) : null;

    public RationalFunction Plus(RationalFunction other) => Same(_bottom, other._bottom)
        ? new(Sum(_top, other._top), _bottom)
        : new(Sum(Product(_top, other._bottom), Product(other._top, _bottom)), Product(_bottom, other._bottom));

    public RationalFunction Minus(RationalFunction other) => Plus(new(Scale(other._top, -1), other._bottom));

    public RationalFunction Times(RationalFunction other) => new(Product(_top, other._top), Product(_bottom, other._bottom));

    /// <summary>The quotient; null when the divisor is 0 everywhere.</summary>
    public RationalFunction? Over(RationalFunction other) =>
        other._top.Length == 0 ? null : new(Product(_top, other._bottom), Product(_bottom, other._top));

    /// <summary>
    /// Where the sign can change: zeros and poles. Null when they are not those of straight lines, so that no exact answer is given here.
    /// </summary>
    public IReadOnlyList<Rational>? Turns()
    {
        var turns = new List<Rational>();
        foreach (var polynomial in new[] { _top, _bottom })
        {
            switch (polynomial.Length)
            {
                case <= 1:
                    break;
                case 2:
                    turns.Add(-polynomial[0] / polynomial[1]);
                    break;
                default:
                    return null;
            }
        }

        return turns;
    }

    private static bool Same(Rational[] left, Rational[] right) => left.AsSpan().SequenceEqual(right);

    private static Rational[] Trim(Rational[] polynomial)
    {
        var length = polynomial.Length;
        while (length > 0 && polynomial[length - 1].IsZero)
        {
            length--;
        }

        return length == polynomial.Length ? polynomial : polynomial[..length];
    }

    private static Rational[] Scale(Rational[] polynomial, Rational factor) => [.. polynomial.Select(c => c * factor)];

    private static Rational[] Sum(Rational[] left, Rational[] right)
    {
        var sum = new Rational[Math.Max(left.Length, right.Length)];
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = (i < left.Length ? left[i] : Rational.Zero) + (i < right.Length ? right[i] : Rational.Zero);
        }

        return sum;
    }

    private static Rational[] Product(Rational[] left, Rational[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return [];
        }

        var product = new Rational[left.Length + right.Length - 1];
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                product[i + j] += left[i] * right[j];
            }
        }

        return product;
    }
}
