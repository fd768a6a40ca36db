using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>
/// Finds the figures at which conditions turn, and which examples stand there. An example is just above or below one when a single
/// step of one input (a household, a satang) leaves its side, or when it is no farther away than a tenth of the way to the next one;
/// a figure alone has a hundredth of itself.
/// </summary>
internal static class BoundarySearch
{
    private sealed record Boundary(Expression Of, Expression At, string? Table)
    {
        // Spans are part of an expression's identity, and the same comparison stands in several levels.
        public string Key => $"{Table}|{Text(Of)}|{Text(At)}";
    }

    public static IReadOnlyList<BoundaryCoverage> Of(Indicator indicator, IReadOnlyList<Example> examples)
    {
        var boundaries = indicator.Criteria.Levels.SelectMany(l => In(l.When, null)).DistinctBy(b => b.Key, StringComparer.Ordinal).ToList();
        var given = examples.Where(e => e.Expected.Kind is not (OutcomeKind.NotReported or OutcomeKind.NotComputable)).Select(e => e.Given).ToList();
        return
        [
            .. boundaries.Select(boundary =>
            {
                var sides = given.SelectMany(values => Sides(indicator, boundary, Reach(boundary, boundaries), values)).ToHashSet();
                return new BoundaryCoverage(
                    boundary.Of,
                    boundary.At,
                    indicator.Inputs.FirstOrDefault(i => string.Equals(i.Name, boundary.Table, StringComparison.Ordinal)),
                    sides.Contains(0),
                    sides.Contains(1),
                    sides.Contains(-1));
            }),
        ];
    }

    private static string Text(Expression expression) => ExpressionPrinter.Print(expression, ExpressionStyle.Exact);

    private static IEnumerable<Boundary> In(Expression expression, string? table) => expression switch
    {
        Expression.Comparison comparison => comparison.Links
            .Zip(comparison.Links.Select(l => l.Operand).Prepend(comparison.First), (link, left) => Between(left, link.Operand, table))
            .Concat(Children(comparison, table)),
        Expression.Aggregate { Argument: not (null or Expression.Column) } aggregate => In(aggregate.Argument, aggregate.Table),
        _ => Children(expression, table),
    };

    private static IEnumerable<Boundary> Children(Expression expression, string? table) =>
        OpenNames.Children(expression).SelectMany(part => In(part, table));

    private static Boundary Between(Expression left, Expression right, string? table) =>
        Constant(left) is { } first ? new Boundary(right, first, table) : new Boundary(left, Constant(right) ?? right, table);

    private static Expression? Constant(Expression expression) =>
        AllNames.In(expression).Any() ? null
        : expression is Expression.Day ? expression
        : Evaluator.Evaluate(expression, new Dictionary<string, Value>(StringComparer.Ordinal)) is Value.Number { Amount: var number } ? new Expression.Number(number, expression.Span)
        : expression;

    // How far above (first) and below (second) of a number still counts as near.
    private static (Rational Above, Rational Below) Reach(Boundary boundary, IReadOnlyList<Boundary> all)
    {
        if (boundary.At is not Expression.Number { Value: var at })
        {
            return default;
        }

        var others = all
            .Where(b => string.Equals(b.Table, boundary.Table, StringComparison.Ordinal) && string.Equals(Text(b.Of), Text(boundary.Of), StringComparison.Ordinal))
            .Select(b => (b.At as Expression.Number)?.Value - at)
            .OfType<Rational>()
            .ToList();
        var above = others.Where(d => d.Sign > 0).Select(d => (Rational?)d).Min();
        var below = others.Where(d => d.Sign < 0).Select(d => (Rational?)d.Abs()).Min();
        var alone = at.Abs() / 10;
        return ((above ?? below ?? alone) / 10, (below ?? above ?? alone) / 10);
    }

    private static IEnumerable<int> Sides(
        Indicator indicator, Boundary boundary, (Rational Above, Rational Below) reach, IReadOnlyDictionary<string, Value> values)
    {
        IEnumerable<IReadOnlyDictionary<string, Value>?> rows = [null];
        if (boundary.Table is { } table)
        {
            rows = (values.GetValueOrDefault(table) as Value.Table)?.Rows ?? [];
        }

        foreach (var row in rows)
        {
            if (Distance(indicator, boundary, values, row) is { } distance
                && (distance.IsZero || IsNear(distance, reach) || IsStepAway(indicator, boundary, values, row, distance.Sign)))
            {
                yield return distance.Sign;
            }
        }
    }

    private static bool IsNear(Rational distance, (Rational Above, Rational Below) reach) =>
        distance.Sign > 0 ? distance <= reach.Above : distance.Abs() <= reach.Below;

    // How far the compared figure is above the boundary, in days for dates; null where it cannot be computed.
    private static Rational? Distance(
        Indicator indicator, Boundary boundary, IReadOnlyDictionary<string, Value> values, IReadOnlyDictionary<string, Value>? row)
    {
        var names = new Dictionary<string, Value>(values, StringComparer.Ordinal);
        foreach (var (column, cell) in row ?? new Dictionary<string, Value>(StringComparer.Ordinal))
        {
            names[column] = cell;
        }

        if (indicator.Criteria.Formula is { } formula)
        {
            if (Evaluator.Evaluate(formula, names) is not Value.Number { Amount: var exact })
            {
                return null;
            }

            names[ExpressionChecker.ValueName] = new Value.Number(indicator.Criteria.Rounding.Apply(exact));
        }

        return (Evaluator.Evaluate(boundary.Of, names), Evaluator.Evaluate(boundary.At, names)) switch
        {
            (Value.Number of, Value.Number at) => of.Amount - at.Amount,
            (Value.Day of, Value.Day at) => of.Date.Day.DayNumber - at.Date.Day.DayNumber,
            _ => null,
        };
    }

    private static bool IsStepAway(
        Indicator indicator, Boundary boundary, IReadOnlyDictionary<string, Value> values, IReadOnlyDictionary<string, Value>? row, int sign)
    {
        foreach (var direction in new[] { 1, -1 })
        {
            var own = indicator.Inputs.Any(input =>
                Stepped(input, values, direction) is { } moved && Distance(indicator, boundary, moved, row) is { } d && d.Sign != sign);
            var ofRow = row is not null && indicator.Inputs.Single(i => string.Equals(i.Name, boundary.Table, StringComparison.Ordinal)).Columns.Any(column =>
                Stepped(column, row, direction) is { } moved && Distance(indicator, boundary, values, moved) is { } d && d.Sign != sign);
            if (own || ofRow)
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, Value>? Stepped(Input input, IReadOnlyDictionary<string, Value> values, int direction) =>
        values.GetValueOrDefault(input.Name) switch
        {
            Value.Number number => new(values, StringComparer.Ordinal) { [input.Name] = new Value.Number(number.Amount + (input.Step * direction)) },
            Value.Day day => new(values, StringComparer.Ordinal) { [input.Name] = new Value.Day(new(day.Date.Day.AddDays(direction))) },
            _ => null,
        };
}
