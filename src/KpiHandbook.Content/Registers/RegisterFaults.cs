using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Registers;

/// <summary>Puts what is wrong with some cells of one column into words.</summary>
internal delegate Problem Fault(Place place, Spots spots);

/// <summary>
/// Collects what is wrong with a register. Cells of one column that are wrong alike become one problem, which is told at the first of
/// them: of a hundred thousand households with the same mistake nobody reads a list. Addresses are all that is kept of a cell.
/// </summary>
/// <param name="file">The register, as problems name it.</param>
internal sealed class RegisterFaults(string file)
{
    private readonly Dictionary<(Fault Fault, RegisterSheet Sheet, int Column), List<string>> _first = [];
    private readonly Dictionary<(Fault Fault, RegisterSheet Sheet, int Column), int> _counts = [];
    private readonly List<Problem> _problems = [];

    /// <summary>A cell that is wrong, with the cell that it repeats, where it repeats one.</summary>
    /// <param name="fault">What is wrong; the same object for all cells that are wrong alike.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="at">The cell.</param>
    /// <param name="repeats">The cell that it repeats.</param>
    public void Add(Fault fault, RegisterSheet sheet, CellAddress at, CellAddress? repeats = null)
    {
        var key = (fault, sheet, at.Column);
        var count = _counts[key] = _counts.GetValueOrDefault(key) + 1;
        if (count == 1)
        {
            _first[key] = [];
        }

        if (count <= Spots.MostNamed)
        {
            _first[key].Add(repeats is { } other ? $"{at} = {other}" : $"{at}");
        }
    }

    /// <summary>A problem of its own.</summary>
    public void Add(Problem problem) => _problems.Add(problem);

    /// <summary>A cell of the register, or a sheet as a whole.</summary>
    public Place PlaceOf(RegisterSheet sheet, CellAddress? at = null) => new Place.InSheet(file, RegisterLayout.NameOf(sheet), at?.ToString());

    /// <summary>A cell of a sheet of another kind.</summary>
    public Place PlaceOf(string sheet, CellAddress at) => new Place.InSheet(file, sheet, $"{at}");

    /// <summary>The register as a whole.</summary>
    public Place Whole => new Place.InTree(file);

    /// <summary>Every problem, sheet by sheet and column by column.</summary>
    public IReadOnlyList<Problem> Problems =>
    [
        .. _problems,
        .. _first.OrderBy(f => f.Key.Sheet).ThenBy(f => f.Key.Column).Select(f => f.Key.Fault(
            new Place.InSheet(file, RegisterLayout.NameOf(f.Key.Sheet), f.Value[0].Split(' ')[0]), new Spots(_counts[f.Key], f.Value)) with { Cells = _counts[f.Key] }),
    ];
}
