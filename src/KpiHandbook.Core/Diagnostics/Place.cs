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

    /// <summary>Line or page, then column, for sorting; 0 where a place has none.</summary>
    public (int Line, int Column) Order => this is InText text ? (text.Line, text.Column) : this is OnPage page ? (page.Page, 0) : (0, 0);

    /// <inheritdoc/>
    public abstract override string ToString();
}
