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

    /// <summary>The id that a text was probably meant to be.</summary>
    public string? Nearest(string text) => NearestName.Of(text, Units.Select(u => u.Id));

    private static IEnumerable<string> Names(AssessedUnit unit) => Prefixes.Select(p => p + CellText.Normalise(unit.Name)).Prepend(unit.Id);
}
