using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Signs;

/// <summary>Criteria that ask several figures at once, as a table: what differs between two levels is seen, where five like sentences hide it.</summary>
/// <param name="Caption">How the columns hang together.</param>
/// <param name="Columns">The figures, with their units.</param>
/// <param name="Rows">A level each, lowest first.</param>
public sealed record ScaleGrid(string Caption, IReadOnlyList<GridColumn> Columns, IReadOnlyList<GridRow> Rows)
{
    /// <summary>The table; null when a level asks anything but figures that must all reach a number.</summary>
    public static ScaleGrid? Of(Words words, Indicator indicator)
    {
        if (indicator.Criteria is not { Formula: null, Ladder: Ladder.Highest })
        {
            return null;
        }

        var levels = indicator.Criteria.Levels.Select(rule => (rule.Level, Asked: Comparisons(rule.When).ToList())).ToList();
        var names = levels.SelectMany(l => l.Asked).Select(a => a?.Name).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count < 2 || names.Contains(null, StringComparer.Ordinal) || levels.Exists(l => l.Asked.Count != names.Count))
        {
            return null;
        }

        var inputs = indicator.Inputs.SelectMany(i => i.Columns.Count > 0 ? i.Columns : [i]).ToDictionary(i => i.Name, StringComparer.Ordinal);
        return new ScaleGrid(
            Together(words, indicator),
            [.. names.Select(n => new GridColumn(inputs[n!].Label, inputs[n!].Unit))],
            [.. levels.Select(l => new GridRow(LevelSwatch.Of(words, l.Level, indicator), [.. names.Select(n => l.Asked.Find(a => string.Equals(a!.Name, n, StringComparison.Ordinal))!.Text)]))]);
    }

    private static string Together(Words words, Indicator indicator) => indicator.Criteria.Levels[0].When switch
    {
        Expression.Aggregate { Function: AggregateFunction.Every } every =>
            words.Say("grid.every", RowOf(indicator, every)),
        Expression.Aggregate any => words.Say("grid.any", RowOf(indicator, any)),
        _ => words["grid.all"],
    };

    private static string RowOf(Indicator indicator, Expression.Aggregate aggregate)
    {
        var table = indicator.Inputs.First(i => string.Equals(i.Name, aggregate.Table, StringComparison.Ordinal));
        return table.RowLabel ?? table.Label;
    }

    // One a figure; null for anything else.
    private static IEnumerable<Asked?> Comparisons(Expression condition) => condition switch
    {
        Expression.Logic { Connective: Connective.And } all => all.Operands.SelectMany(Comparisons),
        Expression.Aggregate { Function: AggregateFunction.Every or AggregateFunction.Any, Argument: { } row } => Comparisons(row),
        Expression.Comparison { First: Expression.Name name, Links: [{ Operand: Expression.Number number } link] } =>
            [new Asked(name.Text, ThresholdText.Of(link.Comparator, number.Value))],
        _ => [null],
    };

    private sealed record Asked(string Name, string Text);
}

/// <summary>A figure that levels ask for.</summary>
public sealed record GridColumn(string Label, string Unit);

/// <summary>What one level asks of each figure.</summary>
public sealed record GridRow(LevelSwatch Level, IReadOnlyList<string> Cells);
