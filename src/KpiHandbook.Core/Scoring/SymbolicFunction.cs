using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>A quotient of two polynomials in one variable whose coefficients are expressions, lowest power first: <see cref="RationalFunction"/> before figures are known.</summary>
internal sealed class SymbolicFunction
{
    private static readonly Expression[] Unit = [Symbols.One];

    private readonly Expression[] _top;
    private readonly Expression[] _bottom;

    private SymbolicFunction(Expression[] top, Expression[] bottom) => (_top, _bottom) = (Trim(top), Trim(bottom));

    /// <summary>The variable itself.</summary>
    public static SymbolicFunction Variable { get; } = new([Symbols.Zero, Symbols.One], Unit);

    /// <summary>Something that the variable is not in.</summary>
    public static SymbolicFunction Constant(Expression value) => new([value], Unit);

    /// <summary>The constant that the function is; null when it is none.</summary>
    public Expression? AsConstant => _bottom.Length == 1 && _top.Length <= 1 ? Symbols.Quotient(_top.Length == 0 ? Symbols.Zero : _top[0], _bottom[0]) : null;

    public SymbolicFunction Plus(SymbolicFunction other) => Same(_bottom, other._bottom)
        ? new(Sum(_top, other._top), _bottom)
        : new(Sum(Product(_top, other._bottom), Product(other._top, _bottom)), Product(_bottom, other._bottom));

    public SymbolicFunction Minus(SymbolicFunction other) => Plus(new([.. other._top.Select(c => Symbols.Product(Symbols.MinusOne, c))], other._bottom));

    public SymbolicFunction Times(SymbolicFunction other) => new(Product(_top, other._top), Product(_bottom, other._bottom));

    /// <summary>The quotient; null when the divisor is 0 everywhere.</summary>
    public SymbolicFunction? Over(SymbolicFunction other) =>
        other._top.Length == 0 ? null : new(Product(_top, other._bottom), Product(_bottom, other._top));

    /// <summary>Where the sign can change: zeros and poles. Null when they are not those of straight lines.</summary>
    public IReadOnlyList<Expression>? Turns() => _top.Length > 2 || _bottom.Length > 2
        ? null
        : [.. new[] { _top, _bottom }.Where(p => p.Length == 2).Select(p => Symbols.Quotient(Symbols.Product(Symbols.MinusOne, p[0]), p[1]))];

    private static bool Same(Expression[] left, Expression[] right) => left.Select(Text).SequenceEqual(right.Select(Text), StringComparer.Ordinal);

    private static string Text(Expression expression) => ExpressionPrinter.Print(expression, ExpressionStyle.Exact);

    private static Expression[] Trim(Expression[] polynomial)
    {
        var length = polynomial.Length;
        while (length > 0 && polynomial[length - 1] is Expression.Number { Value.IsZero: true })
        {
            length--;
        }

        return polynomial[..length];
    }

    private static Expression[] Sum(Expression[] left, Expression[] right) =>
    [
        .. Enumerable.Range(0, Math.Max(left.Length, right.Length))
            .Select(i => Symbols.Sum(i < left.Length ? left[i] : Symbols.Zero, i < right.Length ? right[i] : Symbols.Zero)),
    ];

    private static Expression[] Product(Expression[] left, Expression[] right)
    {
        var product = Enumerable.Repeat<Expression>(Symbols.Zero, left.Length == 0 || right.Length == 0 ? 0 : left.Length + right.Length - 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                product[i + j] = Symbols.Sum(product[i + j], Symbols.Product(left[i], right[j]));
            }
        }

        return product;
    }
}

/// <summary>Arithmetic on expressions that leaves out what changes nothing.</summary>
internal static class Symbols
{
    public static readonly Expression Zero = Number(Rational.Zero);
    public static readonly Expression One = Number(Rational.One);
    public static readonly Expression MinusOne = Number(-Rational.One);

    public static Expression Sum(Expression left, Expression right) => (left, right) switch
    {
        (Expression.Number a, Expression.Number b) => Number(a.Value + b.Value),
        (Expression.Number { Value.IsZero: true }, _) => right,
        (_, Expression.Number { Value.IsZero: true }) => left,
        (_, Expression.Arithmetic { Operation: Operation.Multiply, Left: Expression.Number { Value: var minus } } product) when minus == -Rational.One => Difference(left, product.Right),
        _ => new Expression.Arithmetic(Operation.Add, left, right, default),
    };

    public static Expression Difference(Expression left, Expression right) => new Expression.Arithmetic(Operation.Subtract, left, right, default);

    // Numbers go to the front and become one.
    public static Expression Product(Expression left, Expression right) => (left, right) switch
    {
        (Expression.Number a, Expression.Number b) => Number(a.Value * b.Value),
        (_, Expression.Number) => Product(right, left),
        (Expression.Number { Value.IsZero: true }, _) => Zero,
        (Expression.Number { Value: var one }, _) when one == Rational.One => right,
        (Expression.Number a, Expression.Arithmetic { Operation: Operation.Multiply, Left: Expression.Number b } product) => Product(Number(a.Value * b.Value), product.Right),
        _ => new Expression.Arithmetic(Operation.Multiply, left, right, default),
    };

    public static Expression Quotient(Expression left, Expression right) => (left, right) switch
    {
        (Expression.Number a, Expression.Number { Value.IsZero: false } b) => Number(a.Value / b.Value),
        (Expression.Number { Value.IsZero: true }, _) => Zero,
        (_, Expression.Number { Value: var one }) when one == Rational.One => left,
        _ => new Expression.Arithmetic(Operation.Divide, left, right, default),
    };

    private static Expression Number(Rational value) => new Expression.Number(value, default);
}
