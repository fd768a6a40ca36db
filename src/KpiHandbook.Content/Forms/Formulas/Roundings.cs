using System.Numerics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>
/// Floors, ceilings, roundings, least and most. A quotient of two whole numbers up to 10^14 that is not whole lies so far from the next
/// whole number that no double, and no spreadsheet, takes it for that one: <c>INT</c> of it is exact.
/// </summary>
internal sealed class Roundings(Comparer comparer)
{
    public Quotient? Call(Function function, IReadOnlyList<Quotient> arguments) => function switch
    {
        Function.Floor => Floor(arguments[0]),
        Function.Ceil => Floor(arguments[0].Negated()).Negated(),
        Function.Round => Round(arguments[0], arguments.Count == 1 ? 0 : (int)arguments[1].Constant!.Value.Numerator),
        Function.Min => Extreme("MIN", arguments),
        Function.Max => Extreme("MAX", arguments),
        _ => null,
    };

    private Quotient Floor(Quotient number)
    {
        if (number.Constant is { } constant)
        {
            return Quotient.Of(constant.Floor()) with { IsDefined = number.IsDefined };
        }

        var (top, bottom) = InWholeNumbers(number);
        var isNeverNegative = top.IsNeverNegative && bottom.IsNeverNegative;
        return Figure($"INT(({comparer.Compute(top)})/{Divisor(bottom)})", top, isNeverNegative, number.IsDefined, Rational.One);
    }

    // Halves go away from zero: |t/b| is floor((2|t| + |b|) / 2|b|) to whole numbers.
    private Quotient Round(Quotient number, int digits)
    {
        var unit = Rational.PowerOfTen(-digits);
        if (number.Constant is { } constant)
        {
            return Quotient.Of(constant.Round(digits)) with { IsDefined = number.IsDefined };
        }

        var (top, bottom) = InWholeNumbers(number.Times(Quotient.Of(Rational.One / unit)));
        var isNeverNegative = top.IsNeverNegative && bottom.IsNeverNegative;
        var two = Polynomial.Of(2);
        comparer.Compute(top.Times(two));
        comparer.Compute(bottom.Times(two));
        var size = isNeverNegative
            ? $"INT((2*({top.Text})+{bottom.Text})/(2*{Divisor(bottom)}))"
            : $"SIGN({top.Text})*SIGN({bottom.Text})*INT((2*ABS({top.Text})+ABS({bottom.Text}))/(2*ABS({Divisor(bottom)})))";
        return Figure(isNeverNegative ? size : $"({size})", top.Times(two), isNeverNegative, number.IsDefined, unit);
    }

    // Several numbers over one line, or over none.
    private Quotient? Extreme(string function, IReadOnlyList<Quotient> numbers)
    {
        var bottom = numbers[0].Bottom;
        if (!bottom.IsNeverNegative || !numbers.All(numbers[0].HasSameBottom))
        {
            return null;
        }

        var factor = numbers.Aggregate(BigInteger.One, (all, n) => Common(all, n.Top.CommonDenominator));
        var tops = numbers.Select(n => n.Top.Times(Polynomial.Of((Rational)factor))).ToList();
        var texts = tops.Select(comparer.Compute).ToList();
        var figure = new Figure(
            $"{function}({string.Join(',', texts)})", most => tops.Max(t => t.Magnitude(most)), tops.TrueForAll(t => t.IsNeverNegative));
        return new Quotient(
            Polynomial.Of(figure, Rational.One / (Rational)factor), bottom, Test.All(numbers.Select(n => n.IsDefined)));
    }

    private static Quotient Figure(string text, Polynomial size, bool isNeverNegative, Test isDefined, Rational unit) =>
        Quotient.Of(Polynomial.Of(new Figure(text, size.Magnitude, isNeverNegative), unit)) with { IsDefined = isDefined };

    private static (Polynomial Top, Polynomial Bottom) InWholeNumbers(Quotient number)
    {
        var factor = Polynomial.Of((Rational)Common(number.Top.CommonDenominator, number.Bottom.CommonDenominator));
        return (number.Top.Times(factor), number.Bottom.Times(factor));
    }

    private static BigInteger Common(BigInteger a, BigInteger b) => a * b / BigInteger.GreatestCommonDivisor(a, b);

    // Never 0: a spreadsheet computes what stands in AND and OR even where another part already decides.
    private string Divisor(Polynomial bottom) =>
        bottom.Constant is not null ? bottom.Text : $"IF({comparer.Compute(bottom)}=0,1,{bottom.Text})";
}
