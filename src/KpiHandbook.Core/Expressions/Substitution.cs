using System.Diagnostics;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Expressions;

/// <summary>
/// Writes values in place of names, so that an expression can be shown with its figures, computed again from that text alone, or
/// studied as a function of the one name left open. Table functions become plain ones over their rows.
/// </summary>
public static class Substitution
{
    /// <summary>
    /// The expression with every name in <paramref name="names"/> replaced by its value; other names stay. One cell of a table can be
    /// left open by its <see cref="CellName"/>, which then stands in its place. A count of rows stays as it is when the condition has no
    /// value in some row, or when the name left open is in it.
    /// </summary>
    public static Expression Apply(Expression expression, IReadOnlyDictionary<string, Value> names, string? openCell = null) =>
        new Writer(names, openCell, null, null).Of(expression);

    /// <summary>The name of an open cell.</summary>
    public static string CellName(string table, string column, int row) => $"{table}.{column}.{row}";

    private sealed record Writer(
        IReadOnlyDictionary<string, Value> Names,
        string? OpenCell,
        IReadOnlyDictionary<string, Value>? Row,
        (string Table, int Number)? RowAt)
    {
        public Expression Of(Expression expression) => expression switch
        {
            Expression.Number or Expression.Truth or Expression.Day => expression,
            Expression.Name name => Of(name),
            Expression.Negation negation => new Expression.Negation(Of(negation.Operand), negation.Span),
            Expression.Not not => new Expression.Not(Of(not.Operand), not.Span),
            Expression.Arithmetic a => new Expression.Arithmetic(a.Operation, Of(a.Left), Of(a.Right), a.Span),
            Expression.Comparison c => new Expression.Comparison(
                Of(c.First), [.. c.Links.Select(l => new Link(l.Comparator, Of(l.Operand)))], c.Span),
            Expression.Logic logic => new Expression.Logic(logic.Connective, [.. logic.Operands.Select(Of)], logic.Span),
            Expression.Call call => new Expression.Call(call.Function, [.. call.Arguments.Select(Of)], call.Span),
            Expression.Aggregate aggregate => Of(aggregate),
            _ => throw new UnreachableException(expression.ToString()),
        };

        private Expression Of(Expression.Name name)
        {
            if (Row is not null && Row.TryGetValue(name.Text, out var cell))
            {
                return IsOpen(name.Text) ? new Expression.Name(OpenCell!, name.Span) : Literal(cell, name);
            }

            return Names.TryGetValue(name.Text, out var value) ? Literal(value, name) : name;
        }

        private bool IsOpen(string column) =>
            OpenCell is not null && RowAt is { } at && string.Equals(OpenCell, CellName(at.Table, column, at.Number), StringComparison.Ordinal);

        private static Expression Literal(Value value, Expression.Name name) => value switch
        {
            Value.Number number => new Expression.Number(number.Amount, name.Span),
            Value.Truth truth => new Expression.Truth(truth.Holds, name.Span),
            Value.Day day => new Expression.Day(day.Date, name.Span),
            _ => name,
        };

        private Expression Of(Expression.Aggregate aggregate)
        {
            if (Names.GetValueOrDefault(aggregate.Table) is not Value.Table table)
            {
                return aggregate;
            }

            var at = aggregate.Span;
            if (aggregate is { Function: AggregateFunction.Count, Argument: null })
            {
                return new Expression.Number(table.Rows.Count, at);
            }

            var parts = Parts(aggregate, table);
            if (aggregate.Function == AggregateFunction.Count)
            {
                return Counted(parts) is { } count ? new Expression.Number(count, at) : aggregate;
            }

            if (parts.Count == 0 && aggregate.Function != AggregateFunction.Sum)
            {
                return aggregate;
            }

            return aggregate.Function switch
            {
                AggregateFunction.Every => Joined(Connective.And, parts, at),
                AggregateFunction.Any => Joined(Connective.Or, parts, at),
                AggregateFunction.Sum => Total(parts, at),
                AggregateFunction.Mean => new Expression.Arithmetic(
                    Operation.Divide, Total(parts, at), new Expression.Number(parts.Count, at), at),
                AggregateFunction.Min => parts.Count == 1 ? parts[0] : new Expression.Call(Function.Min, parts, at),
                AggregateFunction.Max => parts.Count == 1 ? parts[0] : new Expression.Call(Function.Max, parts, at),
                _ => throw new UnreachableException(aggregate.ToString()),
            };
        }

        private List<Expression> Parts(Expression.Aggregate aggregate, Value.Table table)
        {
            var argument = aggregate.Argument is Expression.Column column
                ? new Expression.Name(column.Text, column.Span)
                : aggregate.Argument!;
            return [.. table.Rows.Select((row, i) => (this with { Row = row, RowAt = (aggregate.Table, i + 1) }).Of(argument))];
        }

        // The number of parts that hold; null when that depends on what is left open, or when one of them has no value.
        private int? Counted(List<Expression> parts)
        {
            var truths = parts.ConvertAll(part => OpenNames.Of(part).Any() ? null : Evaluator.Evaluate(part, Names) as Value.Truth);
            return truths.Contains(null) ? null : truths.Count(truth => truth!.Holds);
        }

        private static Expression Joined(Connective connective, List<Expression> parts, Span at) =>
            parts.Count == 1 ? parts[0] : new Expression.Logic(connective, parts, at);

        private static Expression Total(List<Expression> parts, Span at) => parts.Count == 0
            ? new Expression.Number(Rational.Zero, at)
            : parts.Aggregate((sum, part) => new Expression.Arithmetic(Operation.Add, sum, part, at));
    }
}
