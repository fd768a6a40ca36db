using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>A number that one column of a table moves along a straight line, or a number alone.</summary>
/// <param name="Column">The column; null for a number alone.</param>
/// <param name="Slope">What one more of the column adds.</param>
/// <param name="Start">What it is where the column is 0.</param>
internal sealed record Line(Input? Column, Rational Slope, Rational Start)
{
    /// <summary>An expression of a row; null when it is no straight line of one column, or a part of it is no number.</summary>
    public static Line? Of(Expression expression, Func<string, Input?> columnOf) => expression switch
    {
        Expression.Number number => new Line(null, Rational.Zero, number.Value),
        Expression.Name name => columnOf(name.Text) is { Type: InputType.Number or InputType.Count or InputType.Percent or InputType.Money } column
            ? new Line(column, Rational.One, Rational.Zero)
            : null,
        Expression.Negation negation => Of(negation.Operand, columnOf)?.Times(-1),
        Expression.Arithmetic arithmetic => Of(arithmetic.Left, columnOf) is { } left && Of(arithmetic.Right, columnOf) is { } right
            ? Compute(arithmetic.Operation, left, right)
            : null,
        _ => null,
    };

    public Line? Minus(Line other) => Plus(other.Times(-1));

    private static Line? Compute(Operation operation, Line left, Line right) => operation switch
    {
        Operation.Add => left.Plus(right),
        Operation.Subtract => left.Minus(right),
        Operation.Multiply when right.Column is null => left.Times(right.Start),
        Operation.Multiply when left.Column is null => right.Times(left.Start),
        Operation.Divide when right is { Column: null, Start.IsZero: false } => left.Times(Rational.One / right.Start),
        _ => null,
    };

    private Line Times(Rational factor) => factor.IsZero
        ? new Line(null, Rational.Zero, Rational.Zero)
        : new Line(Column, Slope * factor, Start * factor);

    private Line? Plus(Line other)
    {
        if (Column is { } mine && other.Column is { } theirs && mine != theirs)
        {
            return null;
        }

        var slope = Slope + other.Slope;
        return new Line(slope.IsZero ? null : Column ?? other.Column, slope, Start + other.Start);
    }
}
