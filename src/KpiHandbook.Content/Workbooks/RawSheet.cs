namespace KpiHandbook.Content.Workbooks;

/// <summary>One sheet: its cells with content, by row and column.</summary>
internal sealed class RawSheet
{
    private readonly SortedDictionary<int, SortedDictionary<int, RawCell>> _rows = [];
    private readonly SheetShape _shape;

    /// <exception cref="InvalidDataException">Two cells have one address.</exception>
    public RawSheet(string name, IEnumerable<RawCell> cells, SheetShape shape)
    {
        Name = name;
        _shape = shape;
        foreach (var cell in cells)
        {
            if (!_rows.TryGetValue(cell.At.Row, out var row))
            {
                _rows[cell.At.Row] = row = [];
            }

            if (!row.TryAdd(cell.At.Column, cell))
            {
                throw new InvalidDataException($"{cell.At} is there twice");
            }
        }
    }

    public string Name { get; }

    /// <summary>True when the sheet's tab is not shown.</summary>
    public bool Hidden => _shape.Hidden;

    /// <summary>Numbers of the rows that hold something, in order.</summary>
    public IEnumerable<int> Rows => _rows.Keys;

    /// <summary>True when any cell holds something that a person would see.</summary>
    public bool HasContent => _rows.Values.SelectMany(r => r.Values).Any(c => !c.IsBlank);

    /// <summary>Cells of a row that hold something, from the left.</summary>
    public IEnumerable<RawCell> Row(int row) => _rows.TryGetValue(row, out var cells) ? cells.Values.Select(_shape.Apply) : [];

    /// <summary>The cell at an address, blank when nothing is there.</summary>
    public RawCell At(int row, int column) => _shape.Apply(
        _rows.TryGetValue(row, out var cells) && cells.TryGetValue(column, out var cell) ? cell : RawCell.Blank(row, column));

    /// <summary>The first cell of the merged range that a cell is part of; itself where there is none.</summary>
    public CellAddress TopLeft(CellAddress at) => _shape.TopLeft(at);

    /// <summary>The first row from <paramref name="from"/> with a cell of exactly this text; null when there is none.</summary>
    public RawCell? FindText(string text, int from = 1) =>
        _rows.Where(r => r.Key >= from)
            .SelectMany(r => r.Value.Values)
            .FirstOrDefault(c => string.Equals(c.Text, text, StringComparison.Ordinal));

    /// <summary>The sheet with another cell in the place of each, or none where there is null.</summary>
    public RawSheet Select(Func<RawCell, RawCell?> choose) =>
        new(Name, _rows.Values.SelectMany(r => r.Values).Select(choose).OfType<RawCell>(), _shape);
}

/// <summary>What a sheet does to its cells as a whole: which it merges and which it hides.</summary>
internal sealed class SheetShape
{
    // Ranges over more rows than this are few in any real sheet, and are looked through one by one.
    private const int TallRange = 64;

    // A program writes hidden columns as a few spans.
    private const int MostHiddenSpans = 1000;

    private readonly Dictionary<int, List<(CellAddress From, CellAddress To)>> _mergedInRow = [];
    private readonly List<(CellAddress From, CellAddress To)> _tall = [];
    private readonly List<(int From, int To)> _hiddenColumns = [];
    private readonly HashSet<int> _hiddenRows = [];

    public bool Hidden { get; init; }

    public void HideRow(int row) => _hiddenRows.Add(row);

    /// <summary>True for a row that is hidden, once its first cell was read.</summary>
    public bool HidesRow(int row) => _hiddenRows.Contains(row);

    /// <exception cref="InvalidDataException">More spans than a program writes.</exception>
    public void HideColumns(int from, int to)
    {
        _hiddenColumns.Add((from, to));
        if (_hiddenColumns.Count > MostHiddenSpans)
        {
            throw new InvalidDataException("too many spans of hidden columns");
        }
    }

    /// <summary>False where nobody asks which cells are merged.</summary>
    public bool KeepsMerges { get; init; } = true;

    public void Merge(CellAddress from, CellAddress to)
    {
        if (!KeepsMerges)
        {
            return;
        }

        if (to.Row - from.Row >= TallRange)
        {
            _tall.Add((from, to));
            return;
        }

        for (var row = from.Row; row <= to.Row; row++)
        {
            if (!_mergedInRow.TryGetValue(row, out var ranges))
            {
                _mergedInRow[row] = ranges = [];
            }

            ranges.Add((from, to));
        }
    }

    public RawCell Apply(RawCell cell)
    {
        var merged = MergeOf(cell.At) is not null;
        var hidden = _hiddenRows.Contains(cell.At.Row) || _hiddenColumns.Any(c => c.From <= cell.At.Column && cell.At.Column <= c.To);
        return merged || hidden ? cell with { Merged = merged, Hidden = hidden } : cell;
    }

    public CellAddress TopLeft(CellAddress at) => MergeOf(at) ?? at;

    private CellAddress? MergeOf(CellAddress at) =>
        (_mergedInRow.TryGetValue(at.Row, out var ranges) ? ranges.Concat(_tall) : _tall)
            .Where(m => m.From.Row <= at.Row && at.Row <= m.To.Row && m.From.Column <= at.Column && at.Column <= m.To.Column)
            .Select(m => (CellAddress?)m.From)
            .FirstOrDefault();
}
