using System.Globalization;

namespace KpiHandbook.Core.Diagnostics;

/// <summary>Where a thing was read, so that a person can go there. Paths use forward slashes and start at the content folder's parent.</summary>
public abstract record Place
{
    private Place(string file) => File = file;

    /// <summary>The file, <c>content/yala/2568-2/round.yaml</c>.</summary>
    public string File { get; }

    /// <summary>A file or folder as a whole.</summary>
    public sealed record InTree(string Path) : Place(Path)
    {
        /// <inheritdoc/>
        public override string ToString() => Path;
    }

    /// <summary>A character of a text file; line and column count from 1.</summary>
    public sealed record InText(string Path, int Line, int Column) : Place(Path)
    {
        /// <summary>The place <paramref name="characters"/> further on the same line.</summary>
        public InText Right(int characters) => this with { Column = Column + characters };

        /// <inheritdoc/>
        public override string ToString() => $"{Path}:{Line}:{Column}";
    }

    /// <summary>A sheet of a workbook, or a cell of it (<c>C7</c>).</summary>
    public sealed record InSheet(string Path, string Sheet, string? Cell) : Place(Path)
    {
        /// <summary>The letters of the cell's column, <c>C</c>; null for a sheet as a whole.</summary>
        public string? Column => Cell?.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

        /// <summary>The number of the cell's row; 0 for a sheet as a whole.</summary>
        public int Row => Cell is null || !int.TryParse(Cell.AsSpan(Column!.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? 0 : row;

        /// <inheritdoc/>
        public override string ToString() => Cell is null ? $"{Path}[{Sheet}]" : $"{Path}[{Sheet}]!{Cell}";
    }

    /// <summary>A page of a printed document, from 1.</summary>
    public sealed record OnPage(string Path, int Page) : Place(Path)
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Path}#page={Page}";
    }

    /// <summary>The value given on the command line under a name.</summary>
    public sealed record OnCommandLine(string Argument) : Place(Argument)
    {
        /// <inheritdoc/>
        public override string ToString() => Argument;
    }

    /// <summary>A program or folder of the machine, outside of the content.</summary>
    public sealed record OnMachine(string Name) : Place(Name)
    {
        /// <inheritdoc/>
        public override string ToString() => Name;
    }

    /// <summary>Sheet, then line, row or page, then column, for sorting; nothing where a place has none.</summary>
    public (string Sheet, int Line, int Column) Order => this switch
    {
        InText text => ("", text.Line, text.Column),
        OnPage page => ("", page.Page, 0),
        InSheet sheet => (sheet.Sheet, sheet.Row, sheet.Column?.Length ?? 0),
        _ => ("", 0, 0),
    };

    /// <inheritdoc/>
    public abstract override string ToString();
}
