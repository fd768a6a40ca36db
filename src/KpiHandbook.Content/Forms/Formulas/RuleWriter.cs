using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>
/// Writes formulas and conditions of the criteria in terms of a form's cells. Null is what no spreadsheet function says, such as a row
/// of a table that compares two of its columns.
/// </summary>
internal sealed class RuleWriter(IReadOnlyList<Input> inputs, FormFigures figures, Comparer comparer)
{
    private readonly RowCounter _rows = new(figures);
    private readonly Roundings _roundings = new(comparer);

    /// <summary>What <c>value</c> stands for, once the formula is written.</summary>
    public Quotient? Value { get; set; }

    /// <summary>A condition.</summary>
    public Claim? Condition(Expression expression) => expression switch
    {
        Expression.Truth literal => Claim.Of(Test.Of(literal.Value)),
        Expression.Name name => Find(name.Text) is { } input ? Claim.Of(figures.Answer(input)) : null,
        Expression.Not not => Condition(not.Operand)?.Not(),
        Expression.Logic logic => Together(logic.Operands.Select(Condition)) is { } parts ? Claim.Join(logic.Connective, parts) : null,
        Expression.Comparison comparison => Together(Links(comparison)) is { } parts ? Claim.Join(Connective.And, parts) : null,
        Expression.Aggregate { Function: AggregateFunction.Every, Argument: { } condition } every =>
            Count(every.Table, condition) is { } found ? Compare(found, Comparator.Equal, Rows(every.Table)) : null,
        Expression.Aggregate { Function: AggregateFunction.Any, Argument: { } condition } any =>
            Count(any.Table, condition) is { } found ? Compare(found, Comparator.More, Quotient.Of(Rational.Zero)) : null,
        _ => null,
    };

    /// <summary>A number, or a day as spreadsheets count them.</summary>
    public Quotient? Number(Expression expression) => expression switch
    {
        Expression.Number number => Quotient.Of(number.Value),
        Expression.Day day => Quotient.Of((Rational)(int)day.Value.Day.ToDateTime(TimeOnly.MinValue).ToOADate()),
        Expression.Name { Text: ExpressionChecker.ValueName } => Value,
        Expression.Name name => Find(name.Text) is { } input ? Quotient.Of(input.Type == InputType.Date ? figures.Day(input) : figures.Number(input)) : null,
        Expression.Negation negation => Number(negation.Operand)?.Negated(),
        Expression.Arithmetic arithmetic => Number(arithmetic.Left) is { } left && Number(arithmetic.Right) is { } right
            ? Compute(arithmetic.Operation, left, right)
            : null,
        Expression.Call { Function: Function.Tally } tally => Together(tally.Arguments.Select(Condition)) is { } parts ? Tally(parts) : null,
        Expression.Call call => Together(call.Arguments.Select(Number)) is { } arguments ? _roundings.Call(call.Function, arguments) : null,
        Expression.Aggregate aggregate => Number(aggregate),
        _ => null,
    };

    /// <summary>The value after what the indicator does to it before it is compared.</summary>
    public Quotient? Rounded(Quotient value, Rounding rounding) => rounding switch
    {
        Rounding.ToDecimals(var digits) => _roundings.Call(Function.Round, [value, Quotient.Of((Rational)digits)]),
        Rounding.Floor => _roundings.Call(Function.Floor, [value]),
        _ => value,
    };

    private Quotient Compute(Operation operation, Quotient left, Quotient right) => operation switch
    {
        Operation.Add => left.Plus(right),
        Operation.Subtract => left.Minus(right),
        Operation.Multiply => left.Times(right),
        Operation.Divide => left.Over(right, comparer.IsNotZero(right)),
    };

    private Quotient? Number(Expression.Aggregate aggregate)
    {
        var table = Find(aggregate.Table)!;
        var column = aggregate.Argument is Expression.Column named ? table.Columns.First(c => string.Equals(c.Name, named.Text, StringComparison.Ordinal)) : null;
        return aggregate.Function switch
        {
            AggregateFunction.Count => aggregate.Argument is { } condition ? Count(aggregate.Table, condition) : Rows(aggregate.Table),
            AggregateFunction.Sum => Quotient.Of(figures.Sum(table, column!)),
            AggregateFunction.Mean => Quotient.Of(figures.Sum(table, column!)).Over(Rows(aggregate.Table), Test.Always),
            AggregateFunction.Min => Quotient.Of(figures.Extreme(table, column!, "MIN")),
            AggregateFunction.Max => Quotient.Of(figures.Extreme(table, column!, "MAX")),
            _ => null,
        };
    }

    private Quotient Rows(string table) => Quotient.Of(figures.Rows(Find(table)!));

    private Quotient? Count(string table, Expression condition) => _rows.Count(Find(table)!, condition) is { } found ? Quotient.Of(found) : null;

    private IEnumerable<Claim?> Links(Expression.Comparison comparison)
    {
        var left = Number(comparison.First);
        foreach (var link in comparison.Links)
        {
            var right = Number(link.Operand);
            yield return left is { } a && right is { } b ? Compare(a, link.Comparator, b) : null;
            left = right;
        }
    }

    private Claim Compare(Quotient left, Comparator comparator, Quotient right) =>
        Claim.Of(Test.All(left.IsDefined, right.IsDefined), comparer.Compare(left, comparator, right));

    private static Quotient Tally(List<Claim> parts) => parts.Aggregate(
        Quotient.Of(Rational.Zero),
        (sum, part) => sum.Plus(Quotient.Of(OneWhere(part.Yes)) with { IsDefined = part.IsDecided }));

    private static Polynomial OneWhere(Test test) => test == Test.Always || test == Test.Never
        ? Polynomial.Of(test == Test.Always ? Rational.One : Rational.Zero)
        : Polynomial.Of(new Figure($"IF({test.Text},1,0)", _ => 1, IsNeverNegative: true), Rational.One);

    private Input? Find(string name) => inputs.FirstOrDefault(i => string.Equals(i.Name, name, StringComparison.Ordinal));

    private static List<T>? Together<T>(IEnumerable<T?> parts)
        where T : class
    {
        var all = parts.ToList();
        return all.Contains(null) ? null : [.. all.OfType<T>()];
    }
}
