using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Workbooks;

/// <summary>The units that a round assesses, by what a workbook may call them: the id, or the name as people write it.</summary>
internal sealed class UnitDirectory(Handbook handbook)
{
    private static readonly string[] Prefixes = ["", "อำเภอ", "อ.", "สพอ."];

    /// <summary>The units, the office before the districts where both are assessed.</summary>
    public IReadOnlyList<AssessedUnit> Units { get; } =
        [.. handbook.AssessedUnits().Select(u => u.Unit).Distinct().OrderBy(u => u.District is not null)];

    /// <summary>The unit of a normalised text; null when it is none's, or of more than one.</summary>
    public AssessedUnit? Find(string text)
    {
        var found = Units.Where(u => Names(u).Contains(text, StringComparer.Ordinal)).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The problem of a row with figures that names no unit.</summary>
    /// <param name="place">Of the cell for the unit's id.</param>
    /// <param name="text">What stands there; may be empty.</param>
    /// <param name="called">What the row is called, there or beside.</param>
    public Problem Refuse(Place place, string text, string called) =>
        WorkbookLayout.TotalWords.Any(w => called.StartsWith(w, StringComparison.OrdinalIgnoreCase)) ? Problems.TotalsRow(place, called)
        : text.Length == 0 ? Problems.UnitRowWithoutId(place)
        : Problems.UnitRowUnknown(place, text, NearestName.Of(text, Units.Select(u => u.Id)));

    private static IEnumerable<string> Names(AssessedUnit unit) => Prefixes.Select(p => p + CellText.Normalise(unit.Name)).Prepend(unit.Id);
}
