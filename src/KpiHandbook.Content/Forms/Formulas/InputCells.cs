using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>
/// Where a form keeps the inputs of an indicator. Cells of percentages must not be in General format: there a typed <c>120%</c> becomes
/// 1.2 in a cell shown as percent, which no formula can tell from a typed 1.2. Cells of dates hold text (format <c>@</c>).
/// </summary>
/// <param name="CellOf">The address of a single figure, as a formula names it: <c>$D$12</c>, <c>ข้อมูล!$D$12</c>.</param>
/// <param name="ColumnOf">The range of one column of a table, as a formula names it: <c>'สินค้า'!$B$8:$B$507</c>.</param>
internal sealed record InputCells(Func<Input, string> CellOf, Func<Input, Input, string> ColumnOf);
