namespace KpiHandbook.Content.Inspection;

/// <summary>What the XML parts of a container say, gathered in the one pass that inflates them.</summary>
internal sealed class PackageFacts
{
    /// <summary>The root element of each XML part.</summary>
    public Dictionary<string, string> Roots { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<PackageRelation> Relations { get; } = [];

    /// <summary>Content types, and the part of each that is given for one alone.</summary>
    public List<(string? Part, string Type)> Types { get; } = [];

    /// <summary>Formulas that reach out of the workbook: the part, the cell where there is one.</summary>
    public List<(string Part, string? Cell)> ReachingFormulas { get; } = [];

    public long Cells { get; set; }

    public long Strings { get; set; }

    public long Merges { get; set; }
}

/// <summary>A relation between parts.</summary>
/// <param name="Part">The part that says so.</param>
/// <param name="Kind">The last word of its type: <c>worksheet</c>.</param>
/// <param name="Target">As it is written.</param>
/// <param name="IsExternal">True when it leads out of the container.</param>
internal sealed record PackageRelation(string Part, string Kind, string Target, bool IsExternal);
