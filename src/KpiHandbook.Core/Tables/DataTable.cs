using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Tables;

/// <summary>A table of data, whatever file it goes into: CSV, JSON or a workbook.</summary>
/// <param name="Name">Of its sheet.</param>
/// <param name="Columns">From the left.</param>
/// <param name="Rows">Each with a cell for every column.</param>
public sealed record DataTable(string Name, IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<DataCell>> Rows)
{
    /// <summary>With how many decimals a number is written that does not end before.</summary>
    public const int Decimals = 6;
}

/// <summary>What the cells of a column hold.</summary>
public enum DataType
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Numbers.</summary>
    Amount,

    /// <summary>Yes or no.</summary>
    Truth,
}

/// <summary>A column.</summary>
/// <param name="Name">For machines: <c>unit_name</c>; for tables that only people read, the heading.</param>
/// <param name="Type">What its cells hold; each may also be blank.</param>
/// <param name="Title">For people.</param>
/// <param name="About">What a reader must know of it; null when the title says it.</param>
public sealed record DataColumn(string Name, DataType Type, string Title, string? About = null)
{
    /// <summary>Every word that may stand in it; null for any.</summary>
    public IReadOnlyList<string>? OneOf { get; init; }

    /// <summary>True when no cell is blank.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>A cell.</summary>
public abstract record DataCell
{
    private DataCell()
    {
    }

    /// <summary>Nothing is known.</summary>
    public static DataCell None { get; } = new Blank();

    /// <summary>A text; blank for null.</summary>
    public static DataCell Of(string? text) => text is null ? None : new Text(text);

    /// <summary>A whole number.</summary>
    public static DataCell Of(int number) => new Whole(number);

    /// <summary>A number; blank for null.</summary>
    public static DataCell Of(Rational? number) => number is null ? None : new Amount(number.Value);

    /// <summary>Yes or no; blank for null.</summary>
    public static DataCell Of(bool? truth) => truth is null ? None : new Truth(truth.Value);

    /// <summary>Nothing is known.</summary>
    public sealed record Blank : DataCell;

    /// <summary>Words.</summary>
    /// <param name="Words">Which.</param>
    public sealed record Text(string Words) : DataCell;

    /// <summary>A whole number.</summary>
    /// <param name="Number">Which.</param>
    public sealed record Whole(int Number) : DataCell;

    /// <summary>An exact number, for each kind of file to write as it can.</summary>
    /// <param name="Number">Which.</param>
    public sealed record Amount(Rational Number) : DataCell;

    /// <summary>Yes or no.</summary>
    /// <param name="Holds">Which.</param>
    public sealed record Truth(bool Holds) : DataCell;
}

/// <summary>Tables that go into one workbook.</summary>
/// <param name="Title">Printed above each page.</param>
/// <param name="Tables">A sheet each.</param>
/// <param name="Shown">The index of the one that is open at first.</param>
public sealed record DataWorkbook(string Title, IReadOnlyList<DataTable> Tables, int Shown);

/// <summary>Writes a workbook; the same tables give the same bytes.</summary>
/// <param name="workbook">What goes into it.</param>
public delegate ReadOnlyMemory<byte> DataWorkbookWriter(DataWorkbook workbook);
