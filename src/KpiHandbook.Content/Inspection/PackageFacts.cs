namespace KpiHandbook.Content.Inspection;

/// <summary>What the XML parts of a container say, gathered in the one pass that inflates them.</summary>
internal sealed class PackageFacts
{
    /// <summary>The root element of each XML part.</summary>
    public Dictionary<string, string> Roots { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Relations, up to the limit.</summary>
    public LimitedList<PackageRelation> Relations { get; } = new(InspectionLimits.MostRelations);

    /// <summary>Content types, and the part of each that is given for one alone, up to the limit.</summary>
    public LimitedList<(string? Part, string Type)> Types { get; } = new(InspectionLimits.MostTypes);

    /// <summary>The first formula that reaches out of the workbook: the part, the cell where there is one.</summary>
    public (string Part, string? Cell)? ReachingFormula { get; set; }

    public long Sheets { get; set; }

    public long Styles { get; set; }

    public long Cells { get; set; }

    public long Strings { get; set; }

    public long Merges { get; set; }
}

/// <summary>The first of many, and how many there were.</summary>
internal sealed class LimitedList<T>(int most)
{
    public List<T> First { get; } = [];

    public long Count { get; private set; }

    public void Add(T item)
    {
        if (++Count <= most)
        {
            First.Add(item);
        }
    }
}

/// <summary>A relation between parts.</summary>
/// <param name="Part">The part that says so.</param>
/// <param name="Kind">The last word of its type: <c>worksheet</c>.</param>
/// <param name="Target">As it is written.</param>
/// <param name="IsExternal">True when it leads out of the container.</param>
internal sealed record PackageRelation(string Part, string Kind, string Target, bool IsExternal);
