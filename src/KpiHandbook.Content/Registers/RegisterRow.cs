using KpiHandbook.Content.Workbooks;

namespace KpiHandbook.Content.Registers;

/// <summary>One row of a sheet of the register while it is read; the next row takes its place.</summary>
/// <param name="columns">Which columns of the sheet are read.</param>
internal sealed class RegisterRow(IReadOnlyDictionary<int, RegisterColumn> columns)
{
    private readonly RawCell?[] _cells = new RawCell?[Enum.GetValues<RegisterColumn>().Length];

    /// <summary>Its number.</summary>
    public int Number { get; private set; }

    /// <summary>True when none of the columns that are read holds anything.</summary>
    public bool IsBlank { get; private set; } = true;

    /// <summary>The text that stands furthest left, read or not.</summary>
    public string FirstText { get; private set; } = "";

    /// <summary>What a column holds; null where that is nothing.</summary>
    public RawCell? this[RegisterColumn column] => _cells[(int)column];

    /// <summary>Takes the cells of a row in place of those before.</summary>
    public void Fill(IReadOnlyList<RawCell> cells)
    {
        Array.Clear(_cells);
        (Number, IsBlank, FirstText) = (cells[0].At.Row, true, "");
        foreach (var cell in cells)
        {
            if (FirstText.Length == 0)
            {
                FirstText = cell.Text;
            }

            if (!cell.IsBlank && columns.TryGetValue(cell.At.Column, out var column))
            {
                _cells[(int)column] = cell;
                IsBlank = false;
            }
        }
    }

    /// <summary>A cell's address, also of one that holds nothing.</summary>
    public CellAddress At(RegisterColumn column) => new(Number, columns.First(c => c.Value == column).Key);

    /// <summary>A column as normalised text, numbers too.</summary>
    public string Text(RegisterColumn column) => this[column]?.Content.Display ?? "";
}
