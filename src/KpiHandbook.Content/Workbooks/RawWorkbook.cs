using System.Globalization;

namespace KpiHandbook.Content.Workbooks;

/// <summary>A workbook as it was found: cells with their stored values, nothing interpreted.</summary>
/// <param name="Sheets">In the workbook's order.</param>
internal sealed record RawWorkbook(IReadOnlyList<RawSheet> Sheets)
{
    /// <summary>The sheet of a name, which Excel keeps unique without regard to case; null when there is none.</summary>
    public RawSheet? Find(string name) =>
        Sheets.FirstOrDefault(s => string.Equals(s.Name.Trim(), name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One sheet: its cells with content, by row and column.</summary>
internal sealed class RawSheet
{
    private readonly SortedDictionary<int, SortedDictionary<int, RawCell>> _rows = [];

    private readonly IReadOnlyList<(CellAddress From, CellAddress To)> _merged;

    public RawSheet(string name, IEnumerable<RawCell> cells, IReadOnlyList<(CellAddress From, CellAddress To)> merged)
    {
        Name = name;
        _merged = merged;
        foreach (var cell in cells)
        {
            if (!_rows.TryGetValue(cell.At.Row, out var row))
            {
                _rows[cell.At.Row] = row = [];
            }

            row[cell.At.Column] = cell with { Merged = IsMerged(cell.At) };
        }
    }

    public string Name { get; }

    /// <summary>Numbers of the rows that hold something, in order.</summary>
    public IEnumerable<int> Rows => _rows.Keys;

    /// <summary>Cells of a row that hold something, from the left.</summary>
    public IEnumerable<RawCell> Row(int row) => _rows.TryGetValue(row, out var cells) ? cells.Values : [];

    /// <summary>The cell at an address, blank when nothing is there.</summary>
    public RawCell At(int row, int column) =>
        _rows.TryGetValue(row, out var cells) && cells.TryGetValue(column, out var cell)
            ? cell
            : RawCell.Blank(row, column) with { Merged = IsMerged(new CellAddress(row, column)) };

    /// <summary>The first row from <paramref name="from"/> with a cell of exactly this text; null when there is none.</summary>
    public RawCell? FindText(string text, int from = 1) =>
        _rows.Where(r => r.Key >= from)
            .SelectMany(r => r.Value.Values)
            .FirstOrDefault(c => string.Equals(c.Text, text, StringComparison.Ordinal));

    /// <summary>The sheet with another cell in the place of each, or none where there is null.</summary>
    public RawSheet Select(Func<RawCell, RawCell?> choose) =>
        new(Name, _rows.Values.SelectMany(r => r.Values).Select(choose).OfType<RawCell>(), _merged);

    private bool IsMerged(CellAddress at) =>
        _merged.Any(m => m.From.Row <= at.Row && at.Row <= m.To.Row && m.From.Column <= at.Column && at.Column <= m.To.Column);
}

/// <summary>Row and column of a cell, from 1.</summary>
internal readonly record struct CellAddress(int Row, int Column)
{
    /// <summary><c>C7</c>.</summary>
    public override string ToString()
    {
        var letters = "";
        for (var rest = Column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{letters}{Row}");
    }
}

/// <summary>How a number is shown in its cell, as far as that changes its meaning.</summary>
internal enum NumberShape
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Times 100 with a percent sign.</summary>
    Percent,

    /// <summary>As a date or a time.</summary>
    Date,
}

/// <summary>A cell.</summary>
/// <param name="At">Its address.</param>
/// <param name="Content">What is stored.</param>
/// <param name="Shape">How a number is shown.</param>
/// <param name="Merged">True when the cell is part of a merged range.</param>
internal sealed record RawCell(CellAddress At, RawContent Content, NumberShape Shape = NumberShape.Plain, bool Merged = false)
{
    /// <summary>A cell without content.</summary>
    public static RawCell Blank(int row, int column) => new(new CellAddress(row, column), new RawContent.Nothing());

    /// <summary>Normalised text (<see cref="CellText"/>); empty for cells that hold no text.</summary>
    public string Text { get; } = Content is RawContent.Text text ? CellText.Normalise(text.Value) : "";

    /// <summary>True when nothing that a person would see is stored.</summary>
    public bool IsBlank => Content is RawContent.Nothing || (Content is RawContent.Text && Text.Length == 0);
}

/// <summary>What a cell stores. For a formula, its stored result.</summary>
internal abstract record RawContent
{
    private RawContent()
    {
    }

    /// <summary>What a message shows of it.</summary>
    public abstract string Display { get; }

    /// <summary>Nothing.</summary>
    public sealed record Nothing : RawContent
    {
        public override string Display => "";
    }

    /// <summary>Text.</summary>
    public sealed record Text(string Value) : RawContent
    {
        public override string Display => CellText.Normalise(Value);
    }

    /// <summary>A number, date, time or percentage.</summary>
    public sealed record Number(double Value) : RawContent
    {
        public override string Display => Value.ToString("G15", CultureInfo.InvariantCulture);
    }

    /// <summary>TRUE or FALSE.</summary>
    public sealed record Truth(bool Value) : RawContent
    {
        public override string Display => Value ? "TRUE" : "FALSE";
    }

    /// <summary>#DIV/0! and the like.</summary>
    public sealed record Error(string Code) : RawContent
    {
        public override string Display => Code;
    }

    /// <summary>A formula without a stored result.</summary>
    public sealed record Uncomputed(string Formula) : RawContent
    {
        public override string Display => "=" + Formula;
    }
}
