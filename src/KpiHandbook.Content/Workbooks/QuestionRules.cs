using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// Holds what a returned form asks beside a figure against the definition that its key stands for now: an older form may have asked
/// for something else under the same key, and labels may have been moved away from their keys.
/// </summary>
internal sealed class QuestionRules(ReportForm form)
{
    /// <summary>The problem of a figure whose question differs: an error when it cannot be taken; null when question and unit agree.</summary>
    /// <param name="indicator">Whose figure it is by its key.</param>
    /// <param name="input">The figure asked.</param>
    /// <param name="place">Of the figure.</param>
    /// <param name="value">The figure as shown.</param>
    /// <param name="label">The label beside it; empty when there is none.</param>
    /// <param name="unit">The unit beside it; empty when there is none.</param>
    public Problem? Check(Indicator indicator, Input input, Place place, string value, string label, string unit)
    {
        var other = Agrees(label, input.Label)
            ? null
            : form.Figures.Where(f => Is(label, f.Input.Label)).Select(f => WorkbookLayout.Key(f.Indicator, f.Input)).FirstOrDefault();
        return other is not null ? Problems.CellLabelOfAnother(place, WorkbookLayout.Key(indicator, input), label, other)
            : unit.Length > 0 && !Is(unit, WorkbookLayout.UnitText(input)) ? Problems.CellUnitChanged(place, value, unit, WorkbookLayout.UnitText(input))
            : Agrees(label, input.Label) ? null
            : Problems.CellLabelDiffers(place, label, input.Label);
    }

    /// <summary>As <see cref="Check"/>, for the label over a column of a table.</summary>
    public static Problem? CheckColumn(Input table, Input column, Place place, string label)
    {
        if (label.Length == 0 || Is(label, WorkbookLayout.ColumnLabel(column)) || Is(label, column.Label))
        {
            return null;
        }

        var other = table.Columns.FirstOrDefault(c => c != column && (Is(label, WorkbookLayout.ColumnLabel(c)) || Is(label, c.Label)));
        return other is not null ? Problems.CellLabelOfAnother(place, column.Name, label, other.Name)
            : label.StartsWith(CellText.Normalise(column.Label) + " (", StringComparison.Ordinal) ? Problems.CellUnitChanged(place, column.Label, label, WorkbookLayout.ColumnLabel(column))
            : Problems.CellLabelDiffers(place, label, WorkbookLayout.ColumnLabel(column));
    }

    // A form may say more than the label alone.
    private static bool Agrees(string found, string label) => found.Length == 0 || found.StartsWith(CellText.Normalise(label), StringComparison.Ordinal);

    private static bool Is(string found, string text) => string.Equals(found, CellText.Normalise(text), StringComparison.Ordinal);
}
