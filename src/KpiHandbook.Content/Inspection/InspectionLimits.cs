namespace KpiHandbook.Content.Inspection;

/// <summary>How much a workbook from outside may hold. Forms and registers stay far below; what is above would cost time or memory.</summary>
internal static class InspectionLimits
{
    /// <summary>Bytes of a file.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>Entries of a container.</summary>
    public const int MostEntries = 1000;

    /// <summary>Bytes of one entry, counted while it is inflated.</summary>
    public const long MostInflated = 64L * 1024 * 1024;

    /// <summary>The same of a register of households, whose cells are not kept: some 250,000 of them.</summary>
    public const long MostInflatedOfRegister = 192L * 1024 * 1024;

    /// <summary>Bytes of all entries together.</summary>
    public const long MostInflatedInAll = 256L * 1024 * 1024;

    /// <summary>How many times its stored size an entry may become.</summary>
    public const int MostRatio = 100;

    /// <summary>An entry up to here may be packed as tightly as it likes.</summary>
    public const long FreeOfRatio = 100 * 1024;

    /// <summary>Elements within elements of a part.</summary>
    public const int MostDepth = 100;

    /// <summary>Bytes from one <c>&lt;</c> of a part to the next, thus of a tag.</summary>
    public const int MostBytesOfTag = 1024 * 1024;

    /// <summary>Characters of a cell, of which Excel allows 32,767; the rest is for what is written as _x000D_.</summary>
    public const int MostText = 256 * 1024;

    /// <summary>Names of elements, attributes and namespaces in a part.</summary>
    public const int MostNames = 10_000;

    /// <summary>Sheets of a workbook. An all-units form has one for each table and few more.</summary>
    public const int MostSheets = 200;

    /// <summary>Relations of all parts, hyperlinks among them.</summary>
    public const int MostRelations = 10_000;

    /// <summary>Content types that are given, of at most <see cref="MostEntries"/> parts.</summary>
    public const int MostTypes = 2 * MostEntries;

    /// <summary>Cell styles and number formats. Excel allows 65,490 cell styles, and as many that those are made from.</summary>
    public const int MostStyles = 150_000;

    /// <summary>Characters of an attribute that says what parts are and where they lead. Excel allows addresses of 2,083.</summary>
    public const int MostOfAttribute = 4096;

    /// <summary>Cells with content in a workbook whose cells are kept in memory. The fullest form has some 20,000.</summary>
    public const int MostCells = 100_000;

    /// <summary>Shared strings of such a workbook.</summary>
    public const int MostStrings = 100_000;

    /// <summary>The same of a register.</summary>
    public const int MostStringsOfRegister = 1_000_000;

    /// <summary>Merged ranges of such a workbook; each is looked at for each cell.</summary>
    public const int MostMerges = 2_000;
}
