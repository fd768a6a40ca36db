using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Proving;

/// <summary>A sum of figures, each times a number, and a number.</summary>
internal sealed record LinearForm(IReadOnlyDictionary<string, Rational> Factors, Rational Constant)
{
    public bool IsConstant => Factors.Count == 0;

    public static LinearForm Of(Rational constant) => new(new Dictionary<string, Rational>(StringComparer.Ordinal), constant);

    public static LinearForm Of(string name) => new(new Dictionary<string, Rational>(StringComparer.Ordinal) { [name] = Rational.One }, Rational.Zero);

    public Rational FactorOf(string name) => Factors.GetValueOrDefault(name);

    public LinearForm Times(Rational number) => number.IsZero
        ? Of(Rational.Zero)
        : new(Factors.ToDictionary(f => f.Key, f => f.Value * number, StringComparer.Ordinal), Constant * number);

    public LinearForm Plus(LinearForm other)
    {
        var sum = new Dictionary<string, Rational>(Factors, StringComparer.Ordinal);
        foreach (var (name, factor) in other.Factors)
        {
            var together = sum.GetValueOrDefault(name) + factor;
            if (together.IsZero)
            {
                sum.Remove(name);
            }
            else
            {
                sum[name] = together;
            }
        }

        return new LinearForm(sum, Constant + other.Constant);
    }

    /// <summary>The form with a figure in place of its name.</summary>
    public LinearForm With(string name, Rational figure) => Factors.TryGetValue(name, out var factor)
        ? new(Factors.Where(f => !string.Equals(f.Key, name, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal), Constant + (factor * figure))
        : this;

    /// <summary>True when both are the same form.</summary>
    public bool IsSameAs(LinearForm other) =>
        Constant == other.Constant && Factors.Count == other.Factors.Count && Factors.All(f => other.FactorOf(f.Key) == f.Value);
}

/// <summary>One linear form over another: what most terms of criteria are.</summary>
internal sealed record Quotient(LinearForm Top, LinearForm Bottom)
{
    private static readonly LinearForm One = LinearForm.Of(Rational.One);

    /// <summary>The quotient that an expression is; null when it is none.</summary>
    public static Quotient? Of(Expression expression) => expression switch
    {
        Expression.Number number => new(LinearForm.Of(number.Value), One),
        Expression.Name name => new(LinearForm.Of(name.Text), One),
        Expression.Negation negation => Of(negation.Operand) is { } operand ? operand.Times(-1) : null,
        Expression.Arithmetic a => Of(a.Left) is { } left && Of(a.Right) is { } right ? Of(a.Operation, left, right) : null,
        _ => null,
    };

    /// <summary>The difference; null when it is no such quotient.</summary>
    public Quotient? Minus(Quotient other) => Plus(other.Times(-1));

    private static Quotient? Of(Operation operation, Quotient left, Quotient right) => operation switch
    {
        Operation.Add => left.Plus(right),
        Operation.Subtract => left.Minus(right),
        Operation.Multiply when right.IsNumber => left.Times(right.Number),
        Operation.Multiply when left.IsNumber => right.Times(left.Number),
        Operation.Divide when right is { IsNumber: true, Number.IsZero: false } => left.Times(Rational.One / right.Number),
        Operation.Divide when left.Bottom.IsConstant && right.Bottom.IsConstant =>
            new(left.Top.Times(right.Bottom.Constant), right.Top.Times(left.Bottom.Constant)),
        Operation.Multiply or Operation.Divide => null,
    };

    private bool IsNumber => Top.IsConstant && Bottom.IsConstant && !Bottom.Constant.IsZero;

    private Rational Number => Top.Constant / Bottom.Constant;

    private Quotient Times(Rational number) => this with { Top = Top.Times(number) };

    private Quotient? Plus(Quotient other) =>
        Bottom.IsSameAs(other.Bottom) ? this with { Top = Top.Plus(other.Top) }
        : other.Bottom.IsConstant && !other.Bottom.Constant.IsZero && other.IsNumber ? this with { Top = Top.Plus(Bottom.Times(other.Number)) }
        : IsNumber ? other with { Top = other.Top.Plus(other.Bottom.Times(Number)) }
        : Bottom.IsConstant && other.Bottom.IsConstant ? new(Top.Times(other.Bottom.Constant).Plus(other.Top.Times(Bottom.Constant)), LinearForm.Of(Bottom.Constant * other.Bottom.Constant))
        : null;
}
