using System.Globalization;

namespace KpiHandbook.Content.Workbooks;

/// <summary>A workbook as it was found: cells with their stored values, nothing interpreted.</summary>
/// <param name="Sheets">In the workbook's order.</param>
internal sealed record RawWorkbook(IReadOnlyList<RawSheet> Sheets)
{
    /// <summary>The sheet of a name, which Excel keeps unique without regard to case; null when there is none.</summary>
    public RawSheet? Find(string name) =>
        Sheets.FirstOrDefault(s => string.Equals(CellText.Normalise(s.Name), name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Row and column of a cell, from 1.</summary>
internal readonly record struct CellAddress(int Row, int Column)
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

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

    /// <summary>Reads <c>C7</c>.</summary>
    /// <exception cref="InvalidDataException">No sheet has such a cell.</exception>
    /// <exception cref="FormatException">The text is no address.</exception>
    public static CellAddress Parse(string text)
    {
        var column = 0;
        var letters = 0;
        for (; letters < text.Length && char.IsAsciiLetter(text[letters]); letters++)
        {
            column = (column * 26) + (char.ToUpperInvariant(text[letters]) - 'A' + 1);
        }

        var row = int.Parse(text.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture);
        return column is >= 1 and <= LastColumn && row is >= 1 and <= LastRow
            ? new CellAddress(row, column)
            : throw new InvalidDataException($"no cell {text}");
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

    /// <summary>In thousands or millions: the last three digits or more are hidden.</summary>
    Scaled,

    /// <summary>With digits, a sign or a scaling word that the format adds, or not at all.</summary>
    Altered,
}

/// <summary>A cell's number format.</summary>
/// <param name="Shape">What it makes of a number.</param>
/// <param name="Decimals">How many decimals it shows; null where it shows as many as there are.</param>
internal readonly record struct CellFormat(NumberShape Shape, int? Decimals = null);

/// <summary>A cell.</summary>
/// <param name="At">Its address.</param>
/// <param name="Content">What is stored.</param>
/// <param name="Shape">How a number is shown.</param>
/// <param name="Merged">True when the cell is part of a merged range.</param>
internal sealed record RawCell(CellAddress At, RawContent Content, NumberShape Shape = NumberShape.Plain, bool Merged = false)
{
    // Days between the two calendars that Excel counts from.
    private const int DaysTo1904 = 1462;

    /// <summary>A cell without content.</summary>
    public static RawCell Blank(int row, int column) => new(new CellAddress(row, column), new RawContent.Nothing());

    /// <summary>How many decimals of a number are shown; null for as many as there are.</summary>
    public int? Decimals { get; init; }

    /// <summary>True when the workbook counts days from 1904.</summary>
    public bool CountsFrom1904 { get; init; }

    /// <summary>The formula whose result the content is; null for what was typed.</summary>
    public string? Formula { get; init; }

    /// <summary>True when its row or column is hidden.</summary>
    public bool Hidden { get; init; }

    /// <summary>Normalised text (<see cref="CellText"/>); empty for cells that hold no text.</summary>
    public string Text => Content is RawContent.Text text ? text.Display : "";

    /// <summary>True when nothing that a person would see is stored.</summary>
    public bool IsBlank => Content is RawContent.Nothing || (Content is RawContent.Text && Text.Length == 0);

    /// <summary>True for a number, and for text that reads as one.</summary>
    public bool HoldsFigure => Content is RawContent.Number || NumberText.Parse(Text) is NumberText.Reading.Good;

    /// <summary>Days from the end of 1899, whichever calendar the workbook counts in; null when no number is stored.</summary>
    public double? DaySerial => Content is RawContent.Number number ? number.Value + (CountsFrom1904 ? DaysTo1904 : 0) : null;
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

    /// <summary>Text. Cells with the same shared string have the same instance: a long text may stand in every cell.</summary>
    public sealed record Text(string Value) : RawContent
    {
        public override string Display { get; } =
            CellText.Normalise(Value) is var normal && string.Equals(normal, Value, StringComparison.Ordinal) ? Value : normal;
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
        public override string Display => "=" + (Formula.Length > 0 ? Formula : "…");
    }
}
