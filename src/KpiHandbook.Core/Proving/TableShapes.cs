using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Proving;

/// <summary>
/// How many rows tables have while criteria are proven, and what stands in all but the first: the first row is searched in full beside
/// rows as good or as bad as they can be. Where a condition counts rows there are as many as it asks for, and one more.
/// </summary>
internal static class TableShapes
{
    private const int FewRows = 13;
    private const int MostRows = 500;

    /// <summary>One row in each table.</summary>
    public static RowExpansion One(Indicator indicator) => Shape(indicator, _ => []);

    /// <summary>More rows, once the best and the worst that a row can hold are known.</summary>
    public static IEnumerable<RowExpansion> More(Stage stage, Space one)
    {
        if (!stage.Indicator.Inputs.Any(i => i.Type == InputType.Table))
        {
            yield break;
        }

        foreach (var (best, worst) in Counts(stage))
        {
            yield return Shape(stage.Indicator, table => [.. Enumerable.Repeat(Row(one, table, true), best), .. Enumerable.Repeat(Row(one, table, false), worst)]);
        }
    }

    private static List<(int Best, int Worst)> Counts(Stage stage)
    {
        var counts = new List<(int, int)> { (1, 0), (0, 1), (1, 1) };
        var conditions = stage.Levels.Select(l => l.When).ToList();
        var inside = conditions.Append(stage.Indicator.Criteria.Formula).OfType<Expression>().SelectMany(All).ToList();
        if (!inside.Exists(e => e is Expression.Aggregate { Function: AggregateFunction.Count }))
        {
            return counts;
        }

        var asked = conditions.SelectMany(All).OfType<Expression.Number>().Select(n => n.Value).Where(n => n < MostRows).ToList();
        var others = (int)asked.Where(n => n.IsInteger && n < FewRows).Append(Rational.One).Max().Numerator;
        counts.AddRange(Enumerable.Range(0, others + 1).Select(best => (best, others - best)));
        var rows = asked.SelectMany(n => new[] { -1, 0, 1 }.Select(step => n.Floor() + step)).Where(n => n > Rational.One).Select(n => (int)n.Numerator - 1);
        counts.AddRange(rows.Distinct().Where(n => n < MostRows).SelectMany(n => new[] { (n, 0), (0, n) }));
        return [.. counts.Distinct()];
    }

    private static IEnumerable<Expression> All(Expression expression) => OpenNames.Children(expression).SelectMany(All).Prepend(expression);

    private static RowExpansion Shape(Indicator indicator, Func<Input, IReadOnlyList<IReadOnlyDictionary<string, Value>>> rows)
    {
        var tables = indicator.Inputs.Where(i => i.Type == InputType.Table).ToList();
        return new RowExpansion(tables.ToDictionary(t => t.Name, rows, StringComparer.Ordinal))
        {
            Columns = tables.ToDictionary(t => t.Name, t => (IReadOnlyList<string>)[.. t.Columns.Select(c => c.Name)], StringComparer.Ordinal),
        };
    }

    private static Dictionary<string, Value> Row(Space one, Input table, bool best) => table.Columns
        .Where(c => c.Type != InputType.Text)
        .ToDictionary(c => c.Name, c => Extreme(one, c, Substitution.CellName(table.Name, c.Name, 1), best), StringComparer.Ordinal);

    private static Value Extreme(Space one, Input column, string cell, bool best)
    {
        if (column.Type == InputType.YesNo)
        {
            return new Value.Truth(best == (column.Improve != Improvement.Decrease));
        }

        var end = best == (column.Improve != Improvement.Decrease) ? column.Max : column.Min;
        return end is Bound.Fixed number ? new Value.Number(number.Value)
            : one.Dimensions.SelectMany(d => d.Lines).Select(l => (best ? l.Cells[^1] : l.Cells[0]).Figures.GetValueOrDefault(cell)).OfType<Value.Number>().FirstOrDefault()
            ?? new Value.Number(Rational.Zero);
    }
}
