using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>Where a form keeps the inputs of an indicator.</summary>
/// <param name="CellOf">The address of a single figure, as a formula names it: <c>$D$12</c>, <c>ข้อมูล!$D$12</c>.</param>
/// <param name="ColumnOf">The range of one column of a table, as a formula names it: <c>'สินค้า'!$B$8:$B$507</c>.</param>
internal sealed record InputCells(Func<Input, string> CellOf, Func<Input, Input, string> ColumnOf);

/// <summary>Writes an indicator's rule as an Excel formula that gives the level of what a form holds.</summary>
internal static class LevelFormula
{
    /// <summary>
    /// The formula, without its equals sign: the level as the indicator names it, or in words why there is none; null where no formula
    /// can say it.
    /// </summary>
    /// <param name="indicator">As the month scores it (<see cref="Indicator.In"/>).</param>
    /// <param name="cells">Where its inputs are.</param>
    public static string? Of(Indicator indicator, InputCells cells)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(cells);
        return null;
    }
}
