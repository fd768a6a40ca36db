using System.Diagnostics;
using KpiHandbook.Core.Expressions;

namespace KpiHandbook.Core.Proving;

/// <summary>
/// Writes functions of a table as plain ones over its rows: the first row's cells stay open under their cell names, the others hold
/// figures. Days become numbers.
/// </summary>
internal sealed record RowExpansion(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, Value>>> OtherRows)
{
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    public Expression Of(Expression expression) => new Writer(this, null, 1).Of(expression);

    /// <summary>What stood in place of an expanded term, as text; the term itself where nothing was expanded.</summary>
    public string WrittenAs(string term) => _written.GetValueOrDefault(term, term);

    private sealed record Writer(RowExpansion Tables, string? Table, int Row)
    {
        public Expression Of(Expression expression) => expression switch
        {
            Expression.Number or Expression.Truth => expression,
            Expression.Day day => new Expression.Number(Variable.NumberOf(day.Value), day.Span),
            Expression.Name name => Of(name),
            Expression.Negation n => new Expression.Negation(Of(n.Operand), n.Span),
            Expression.Not n => new Expression.Not(Of(n.Operand), n.Span),
            Expression.Arithmetic a => new Expression.Arithmetic(a.Operation, Of(a.Left), Of(a.Right), a.Span),
            Expression.Comparison c => new Expression.Comparison(Side(c.First), [.. c.Links.Select(l => new Link(l.Comparator, Side(l.Operand)))], c.Span),
            Expression.Logic l => new Expression.Logic(l.Connective, [.. l.Operands.Select(Of)], l.Span),
            Expression.Call c => new Expression.Call(c.Function, [.. c.Arguments.Select(Of)], c.Span),
            Expression.Aggregate a => Of(a),
            _ => throw new UnreachableException(expression.ToString()),
        };

        private Expression Side(Expression side)
        {
            var expanded = Of(side);
            if (Table is null && side is not (Expression.Name or Expression.Number))
            {
                Tables._written[ExpressionPrinter.Print(expanded, ExpressionStyle.Exact)] = ExpressionPrinter.Print(side, ExpressionStyle.Exact);
            }

            return expanded;
        }

        private Expression Of(Expression.Name name)
        {
            if (Table is null || !Tables.IsColumn(Table, name.Text))
            {
                return name;
            }

            return Row == 1
                ? new Expression.Name(Substitution.CellName(Table, name.Text, 1), name.Span)
                : Tables.OtherRows[Table][Row - 2][name.Text] switch
                {
                    Value.Truth truth => new Expression.Truth(truth.Holds, name.Span),
                    var figure => new Expression.Number(((Value.Number)figure).Amount, name.Span),
                };
        }

        private Expression Of(Expression.Aggregate aggregate)
        {
            var at = aggregate.Span;
            var rows = Tables.OtherRows[aggregate.Table].Count + 1;
            if (aggregate.Argument is not { } argument)
            {
                return new Expression.Number(rows, at);
            }

            var inRow = argument is Expression.Column column ? new Expression.Name(column.Text, column.Span) : argument;
            List<Expression> parts =
            [
                .. Enumerable.Range(1, rows).Select(row => (this with { Table = aggregate.Table, Row = row }).Of(inRow)),
            ];
            return aggregate.Function switch
            {
                AggregateFunction.Every => new Expression.Logic(Connective.And, parts, at),
                AggregateFunction.Any => new Expression.Logic(Connective.Or, parts, at),
                AggregateFunction.Count => new Expression.Call(Function.Tally, parts, at),
                AggregateFunction.Sum => Total(parts, at),
                AggregateFunction.Mean => new Expression.Arithmetic(Operation.Divide, Total(parts, at), new Expression.Number(rows, at), at),
                AggregateFunction.Min => rows == 1 ? parts[0] : new Expression.Call(Function.Min, parts, at),
                AggregateFunction.Max => rows == 1 ? parts[0] : new Expression.Call(Function.Max, parts, at),
            };
        }

        private static Expression Total(List<Expression> parts, Span at) =>
            parts.Aggregate((sum, part) => new Expression.Arithmetic(Operation.Add, sum, part, at));
    }

    /// <summary>The columns of each table.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; init; }

    private bool IsColumn(string table, string name) => Columns[table].Contains(name, StringComparer.Ordinal);
}
