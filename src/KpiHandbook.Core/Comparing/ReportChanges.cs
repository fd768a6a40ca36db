using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>One figure of two reports that is not the same in both.</summary>
/// <param name="Indicator">The indicator that asks for it.</param>
/// <param name="Input">The input, or the column when <paramref name="Table"/> is given.</param>
/// <param name="Table">The table, for a cell of one.</param>
/// <param name="Row">The row, from 1; null for a single figure.</param>
/// <param name="Before">What was reported; null where nothing was.</param>
/// <param name="After">What is reported now; null where nothing is.</param>
public sealed record ReportChange(
    Indicator Indicator, Input Input, Input? Table, int? Row, ReportedInput.Scalar? Before, ReportedInput.Scalar? After)
{
    /// <summary>True when a figure was reported and none is any more.</summary>
    public bool IsLoss => After is null;

    /// <summary>True when a figure is reported where none was.</summary>
    public bool IsAddition => Before is null;
}

/// <summary>What differs between two reports of one unit, figure by figure and exactly: 0 is not blank, and 1 is 1.00.</summary>
/// <param name="Changed">In the handbook's order; rows of tables are compared by their position.</param>
/// <param name="Unchanged">How many figures are the same in both.</param>
public sealed record ReportChanges(IReadOnlyList<ReportChange> Changed, int Unchanged)
{
    private static readonly Dictionary<string, ReportedInput.Scalar> NoCells = new(StringComparer.Ordinal);

    /// <summary>The figures that were reported and are not any more.</summary>
    public IReadOnlyList<ReportChange> Lost { get; } = [.. Changed.Where(c => c.IsLoss)];

    /// <summary>Compares two reports; what the handbook does not ask for is left out.</summary>
    /// <param name="handbook">What both were asked.</param>
    /// <param name="before">The earlier one; null when there is none, and everything is then an addition.</param>
    /// <param name="after">The later one.</param>
    public static ReportChanges Of(Handbook handbook, UnitReport? before, UnitReport after)
    {
        var all = handbook.Indicators.SelectMany(i => i.Inputs.SelectMany(input => Figures(i, input, Find(before, i, input), Find(after, i, input)))).ToList();
        List<ReportChange> changed = [.. all.Where(c => c.Before?.Value != c.After?.Value)];
        return new ReportChanges(changed, all.Count - changed.Count);
    }

    private static ReportedInput? Find(UnitReport? report, Indicator indicator, Input input) =>
        report?.Indicators.GetValueOrDefault(indicator.Id)?.GetValueOrDefault(input.Name);

    // Every figure that stands in at least one of the two.
    private static IEnumerable<ReportChange> Figures(Indicator indicator, Input input, ReportedInput? before, ReportedInput? after)
    {
        if (input.Type != InputType.Table)
        {
            return before is null && after is null
                ? []
                : [new ReportChange(indicator, input, null, null, before as ReportedInput.Scalar, after as ReportedInput.Scalar)];
        }

        var (old, now) = (RowsOf(before), RowsOf(after));
        return
            from row in Enumerable.Range(0, Math.Max(old.Count, now.Count))
            let oldCells = row < old.Count ? old[row] : NoCells
            let newCells = row < now.Count ? now[row] : NoCells
            from column in input.Columns
            let oldCell = oldCells.GetValueOrDefault(column.Name)
            let newCell = newCells.GetValueOrDefault(column.Name)
            where oldCell is not null || newCell is not null
            select new ReportChange(indicator, column, input, row + 1, oldCell, newCell);
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, ReportedInput.Scalar>> RowsOf(ReportedInput? table) =>
        (table as ReportedInput.Rows)?.Cells ?? [];
}
