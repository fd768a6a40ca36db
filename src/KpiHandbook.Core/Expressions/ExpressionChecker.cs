using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Expressions;

/// <summary>Checks that an expression's names exist and its types fit, before any value is known.</summary>
public sealed class ExpressionChecker
{
    /// <summary>The name of the formula's result in conditions.</summary>
    public const string ValueName = "value";

    private readonly IReadOnlyList<Input> _inputs;
    private readonly bool _hasValue;
    private readonly List<ExpressionError> _errors = [];
    private Input? _rowOf;

    private ExpressionChecker(IReadOnlyList<Input> inputs, bool hasValue)
    {
        _inputs = inputs;
        _hasValue = hasValue;
    }

    /// <summary>What is wrong with a formula over these inputs; it must give a number.</summary>
    public static IReadOnlyList<ExpressionError> CheckFormula(Expression formula, IReadOnlyList<Input> inputs) =>
        Check(formula, ExpressionType.Number, inputs, hasValue: false);

    /// <summary>What is wrong with a level's condition over these inputs, and over <c>value</c> when there is a formula.</summary>
    public static IReadOnlyList<ExpressionError> CheckCondition(Expression condition, IReadOnlyList<Input> inputs, bool hasFormula) =>
        Check(condition, ExpressionType.Truth, inputs, hasFormula);

    /// <summary>The type that values of an input have.</summary>
    public static ExpressionType TypeOf(InputType type) => type switch
    {
        InputType.Number or InputType.Count or InputType.Percent or InputType.Money => ExpressionType.Number,
        InputType.Date => ExpressionType.Day,
        InputType.YesNo => ExpressionType.Truth,
        InputType.Table => ExpressionType.Table,
        InputType.Text => ExpressionType.Text,
    };

    private static List<ExpressionError> Check(Expression expression, ExpressionType type, IReadOnlyList<Input> inputs, bool hasValue)
    {
        var checker = new ExpressionChecker(inputs, hasValue);
        checker.Require(expression, type);
        return checker._errors;
    }

    private void Require(Expression expression, ExpressionType expected)
    {
        if (TypeOf(expression) is { } found && found != expected)
        {
            _errors.Add(new ExpressionError.WrongType(expected, found, expression.Span));
        }
    }

    // Null means an error was reported below, so that one mistake is said once.
    private ExpressionType? TypeOf(Expression expression)
    {
        switch (expression)
        {
            case Expression.Number:
                return ExpressionType.Number;
            case Expression.Truth:
                return ExpressionType.Truth;
            case Expression.Day:
                return ExpressionType.Day;
            case Expression.Name name:
                return TypeOf(name);
            case Expression.Column column:
                return TypeOf(column);
            case Expression.Negation negation:
                Require(negation.Operand, ExpressionType.Number);
                return ExpressionType.Number;
            case Expression.Not not:
                Require(not.Operand, ExpressionType.Truth);
                return ExpressionType.Truth;
            case Expression.Arithmetic arithmetic:
                return TypeOf(arithmetic);
            case Expression.Comparison comparison:
                return TypeOf(comparison);
            case Expression.Logic logic:
                foreach (var operand in logic.Operands)
                {
                    Require(operand, ExpressionType.Truth);
                }

                return ExpressionType.Truth;
            case Expression.Call call:
                foreach (var argument in call.Arguments)
                {
                    Require(argument, call.Function == Function.Tally ? ExpressionType.Truth : ExpressionType.Number);
                }

                return ExpressionType.Number;
            case Expression.Aggregate aggregate:
                return TypeOf(aggregate);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private ExpressionType? TypeOf(Expression.Name name)
    {
        if (string.Equals(name.Text, ValueName, StringComparison.Ordinal))
        {
            if (!_hasValue)
            {
                _errors.Add(new ExpressionError.NoValueHere(name.Span));
                return null;
            }

            return ExpressionType.Number;
        }

        if (Find(_rowOf?.Columns ?? [], name.Text) is { } column)
        {
            return TypeOf(column.Type);
        }

        if (Find(_inputs, name.Text) is { } input)
        {
            return TypeOf(input.Type);
        }

        var known = (_rowOf?.Columns ?? []).Concat(_inputs).Select(i => i.Name).Concat(_hasValue ? [ValueName] : []);
        _errors.Add(new ExpressionError.UnknownName(name.Text, NearestName.Of(name.Text, known), name.Span));
        return null;
    }

    private ExpressionType? TypeOf(Expression.Column column)
    {
        if (TableOf(column.Table, column.Span) is not { } table)
        {
            return null;
        }

        if (Find(table.Columns, column.Text) is { } found)
        {
            // A column is only meaningful inside an aggregate; TypeOf(Aggregate) reads it there without coming here.
            _errors.Add(new ExpressionError.WrongArguments(column.Table, $"sum({column.Table}.{found.Name})", column.Span));
            return null;
        }

        ReportColumn(table, column);
        return null;
    }

    private ExpressionType TypeOf(Expression.Arithmetic arithmetic)
    {
        Require(arithmetic.Left, ExpressionType.Number);
        Require(arithmetic.Right, ExpressionType.Number);
        if (arithmetic is { Operation: Operation.Divide, Right: Expression.Number { Value.IsZero: true } })
        {
            _errors.Add(new ExpressionError.AlwaysDividesByZero(arithmetic.Span));
        }

        return ExpressionType.Number;
    }

    private ExpressionType TypeOf(Expression.Comparison comparison)
    {
        var expected = TypeOf(comparison.First);
        if (expected is ExpressionType.Truth or ExpressionType.Table or ExpressionType.Text)
        {
            _errors.Add(new ExpressionError.WrongType(ExpressionType.Number, expected.Value, comparison.First.Span));
            expected = null;
        }

        foreach (var link in comparison.Links)
        {
            if (expected is { } type)
            {
                Require(link.Operand, type);
            }
            else
            {
                expected = TypeOf(link.Operand);
            }
        }

        return ExpressionType.Truth;
    }

    private ExpressionType? TypeOf(Expression.Aggregate aggregate)
    {
        if (TableOf(aggregate.Table, aggregate.Span) is not { } table)
        {
            return null;
        }

        if (aggregate.Argument is Expression.Column column)
        {
            if (Find(table.Columns, column.Text) is not { } found)
            {
                ReportColumn(table, column);
            }
            else if (TypeOf(found.Type) is var type and not ExpressionType.Number)
            {
                _errors.Add(new ExpressionError.WrongType(ExpressionType.Number, type, column.Span));
            }
        }
        else if (aggregate.Argument is { } condition)
        {
            var outer = _rowOf;
            _rowOf = table;
            Require(condition, ExpressionType.Truth);
            _rowOf = outer;
        }

        return aggregate.Function is AggregateFunction.Every or AggregateFunction.Any ? ExpressionType.Truth : ExpressionType.Number;
    }

    private Input? TableOf(string name, Span at)
    {
        if (Find(_inputs, name) is { } input)
        {
            if (input.Type == InputType.Table)
            {
                return input;
            }

            _errors.Add(new ExpressionError.WrongType(ExpressionType.Table, TypeOf(input.Type), at));
            return null;
        }

        var tables = _inputs.Where(i => i.Type == InputType.Table).Select(i => i.Name);
        _errors.Add(new ExpressionError.UnknownName(name, NearestName.Of(name, tables), at));
        return null;
    }

    private void ReportColumn(Input table, Expression.Column column) => _errors.Add(new ExpressionError.UnknownColumn(
        table.Name, column.Text, NearestName.Of(column.Text, table.Columns.Select(c => c.Name)), column.Span));

    private static Input? Find(IReadOnlyList<Input> inputs, string name) =>
        inputs.FirstOrDefault(i => string.Equals(i.Name, name, StringComparison.Ordinal));
}
