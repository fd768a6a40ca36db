using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>
/// Where a form keeps the inputs of an indicator. Cells of dates hold text (format <c>@</c>). Cells of percentages are in General format,
/// so that a typed <c>0.5%</c> can be told from 0.5 when the form comes back; a formula sees 0.005 and says that it cannot use it. It
/// cannot see that 1.2 was typed as <c>120%</c>: over a hundred percent, the form and its reader agree only when no sign is typed.
/// </summary>
/// <param name="CellOf">The address of a single figure, as a formula names it: <c>$D$12</c>, <c>ข้อมูล!$D$12</c>.</param>
/// <param name="ColumnOf">The range of one column of a table, as a formula names it: <c>'สินค้า'!$B$8:$B$507</c>.</param>
internal sealed record InputCells(Func<Input, string> CellOf, Func<Input, Input, string> ColumnOf);
