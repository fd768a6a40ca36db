using System.Numerics;
using KpiHandbook.Core.Expressions;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>
/// Writes comparisons so that a spreadsheet decides them exactly. Core computes with fractions; a spreadsheet has doubles, and takes
/// numbers for equal that differ beyond the 15th digit. So both sides are multiplied out until they are sums of products of whole
/// numbers (figures in their smallest unit), and the form refuses, in words, figures so large that any sum or product could pass
/// 10^14. Whole numbers up to there are exact in a double whatever the order of the steps, and differ from each other before the
/// 15th digit, so that Excel's and LibreOffice's leniency cannot blur them either.
/// </summary>
internal sealed class Comparer
{
    private const int MostExponent = 13;
    private const int LeastExponent = 3;
    private static readonly BigInteger LargestExact = BigInteger.Pow(10, 14);

    private readonly List<Polynomial> _computed = [];

    /// <summary>How large, in its smallest unit, a single figure may be; null where not even small figures can be compared exactly.</summary>
    public BigInteger? MostFigure()
    {
        for (var exponent = MostExponent; exponent >= LeastExponent; exponent--)
        {
            var most = BigInteger.Pow(10, exponent);
            if (_computed.TrueForAll(p => p.Magnitude(most) <= LargestExact))
            {
                return most;
            }
        }

        return null;
    }

    /// <summary>Notes that a formula computes this, which has whole coefficients, and returns its text.</summary>
    public string Compute(Polynomial whole)
    {
        _computed.Add(whole);
        return whole.Text;
    }

    /// <summary>Whether two numbers that exist compare so.</summary>
    public Test Compare(Quotient left, Comparator comparator, Quotient right)
    {
        var isShared = left.HasSameBottom(right);
        var difference = isShared
            ? left.Top.Minus(right.Top)
            : left.Top.Times(right.Bottom).Minus(right.Top.Times(left.Bottom));
        return Sign(difference, comparator, isShared ? left.Bottom : left.Bottom.Times(right.Bottom));
    }

    /// <summary>Whether a number is not 0.</summary>
    public Test IsNotZero(Quotient number) => Sign(number.Top, Comparator.Unequal, number.Bottom);

    // Whether the quotient of the two compares so with 0.
    private Test Sign(Polynomial top, Comparator comparator, Polynomial bottom)
    {
        var whole = top.InWholeNumbers();
        var isUpright = bottom.IsNeverNegative || comparator is Comparator.Equal or Comparator.Unequal;
        if (whole.Constant is { } number && (isUpright || number.IsZero))
        {
            return Test.Of(Holds(comparator, number.Sign));
        }

        _computed.Add(whole);
        var (left, right) = isUpright
            ? (whole.TextOf(isAdded: true), whole.TextOf(isAdded: false))
            : ($"SIGN({Compute(bottom.InWholeNumbers())})*({whole.Text})", "0");
        return Test.Of($"{left}{SignOf(comparator)}{right}", $"{left}{SignOf(OppositeOf(comparator))}{right}");
    }

    private static bool Holds(Comparator comparator, int sign) => comparator switch
    {
        Comparator.Less => sign < 0,
        Comparator.AtMost => sign <= 0,
        Comparator.More => sign > 0,
        Comparator.AtLeast => sign >= 0,
        Comparator.Equal => sign == 0,
        Comparator.Unequal => sign != 0,
    };

    private static string SignOf(Comparator comparator) => comparator switch
    {
        Comparator.Less => "<",
        Comparator.AtMost => "<=",
        Comparator.More => ">",
        Comparator.AtLeast => ">=",
        Comparator.Equal => "=",
        Comparator.Unequal => "<>",
    };

    private static Comparator OppositeOf(Comparator comparator) => comparator switch
    {
        Comparator.Less => Comparator.AtLeast,
        Comparator.AtMost => Comparator.More,
        Comparator.More => Comparator.AtMost,
        Comparator.AtLeast => Comparator.Less,
        Comparator.Equal => Comparator.Unequal,
        Comparator.Unequal => Comparator.Equal,
    };
}
