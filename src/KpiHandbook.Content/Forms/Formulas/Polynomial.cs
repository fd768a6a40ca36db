using System.Numerics;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>A sum of products of figures, with exact coefficients.</summary>
internal sealed class Polynomial
{
    private readonly SortedDictionary<string, Term> _terms = new(StringComparer.Ordinal);

    private Polynomial(IEnumerable<Term> terms)
    {
        foreach (var term in terms)
        {
            var sum = _terms.TryGetValue(term.Key, out var same) ? term.Factor + same.Factor : term.Factor;
            if (sum.IsZero)
            {
                _terms.Remove(term.Key);
            }
            else
            {
                _terms[term.Key] = term with { Factor = sum };
            }
        }
    }

    /// <summary>The number that it is; null when it has figures.</summary>
    public Rational? Constant => _terms.Count == 0 ? Rational.Zero
        : _terms.Values.First() is { Figures.Count: 0, Factor: var number } && _terms.Count == 1 ? number
        : null;

    /// <summary>True when no figures make it less than 0.</summary>
    public bool IsNeverNegative => _terms.Values.All(t => t.Factor.Sign > 0 && t.Figures.All(f => f.IsNeverNegative));

    /// <summary>Every figure in it.</summary>
    public IEnumerable<Figure> Figures => _terms.Values.SelectMany(t => t.Figures).Distinct();

    public static Polynomial Of(Rational number) => new([new Term(number, [])]);

    /// <summary>A figure times a number, such as satang times 1/100.</summary>
    public static Polynomial Of(Figure figure, Rational factor) => new([new Term(factor, [figure])]);

    public Polynomial Plus(Polynomial other) => new(_terms.Values.Concat(other._terms.Values));

    public Polynomial Minus(Polynomial other) => Plus(other.Times(Of(-1)));

    public Polynomial Times(Polynomial other) => new(
        _terms.Values.SelectMany(_ => other._terms.Values, (a, b) => new Term(a.Factor * b.Factor, [.. a.Figures.Concat(b.Figures).OrderBy(f => f.Text, StringComparer.Ordinal)])));

    /// <summary>The least number that makes its coefficients whole.</summary>
    public BigInteger CommonDenominator => _terms.Values.Aggregate(
        BigInteger.One, (all, term) => all * term.Factor.Denominator / BigInteger.GreatestCommonDivisor(all, term.Factor.Denominator));

    /// <summary>The positive multiple of it whose coefficients are whole numbers, as small as they can be.</summary>
    public Polynomial InWholeNumbers()
    {
        var bottom = CommonDenominator;
        var top = _terms.Values.Aggregate(BigInteger.Zero, (all, t) => BigInteger.GreatestCommonDivisor(all, (t.Factor * bottom).Numerator));
        return top.IsZero ? this : Times(Of(Rational.Of(bottom, top)));
    }

    /// <summary>The largest whole number that computing it can come by, whatever the order.</summary>
    public BigInteger Magnitude(BigInteger most) => _terms.Values.Aggregate(
        BigInteger.Zero,
        (sum, term) => sum + term.Figures.Aggregate(BigInteger.Abs(term.Factor.Numerator), (product, figure) => product * BigInteger.Max(1, figure.Most(most))));

    /// <summary>The parts that are added, or those that are subtracted, without their sign; <c>0</c> for none.</summary>
    public string TextOf(bool isAdded)
    {
        var parts = _terms.Values.Where(t => t.Factor.Sign > 0 == isAdded).Select(t => t.Text).ToList();
        return parts.Count == 0 ? "0" : string.Join('+', parts);
    }

    /// <summary>As a formula writes it; needs whole coefficients.</summary>
    public string Text => TextOf(isAdded: true) + string.Concat(_terms.Values.Where(t => t.Factor.Sign < 0).Select(t => "-" + t.Text));

    private sealed record Term(Rational Factor, IReadOnlyList<Figure> Figures)
    {
        public string Key => string.Join('*', Figures.Select(f => f.Text));

        public string Text
        {
            get
            {
                var number = BigInteger.Abs(Factor.Numerator);
                return Figures.Count == 0 ? $"{number}" : number.IsOne ? Key : $"{number}*{Key}";
            }
        }
    }
}
