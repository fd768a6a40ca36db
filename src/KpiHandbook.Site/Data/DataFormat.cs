using KpiHandbook.Site.Links;
using KpiHandbook.Site.Rules;

namespace KpiHandbook.Site.Data;

/// <summary>
/// A format of our JSON files. A file may gain members within a version; whatever would break a reader (a member gone, renamed or with
/// another meaning) is a new version with a schema of its own.
/// </summary>
/// <param name="Kind">What the files are: <c>round</c>.</param>
/// <param name="Version">From 1.</param>
public sealed record DataFormat(string Kind, int Version)
{
    /// <summary>The site's own list of what it holds.</summary>
    public static DataFormat Site { get; } = new("site", 1);

    /// <summary>An office and its rounds.</summary>
    public static DataFormat Office { get; } = new("office", 1);

    /// <summary>Every file of data of a round.</summary>
    public static DataFormat Index { get; } = new("index", 1);

    /// <summary>A round: its text, and every unit's level on every indicator.</summary>
    public static DataFormat Round { get; } = new("round", 1);

    /// <summary>An indicator.</summary>
    public static DataFormat Indicator { get; } = new("indicator", 1);

    /// <summary>What scoring an indicator needs.</summary>
    public static DataFormat Rules { get; } = new("rules", RulesJson.Format);

    /// <summary>A unit's results with every step.</summary>
    public static DataFormat Unit { get; } = new("unit", 1);

    /// <summary>A round's results as rows.</summary>
    public static DataFormat Results { get; } = new("results", 1);

    /// <summary>What the site was made from, and the hash of every file outside of rounds.</summary>
    public static DataFormat Edition { get; } = new("edition", 1);

    /// <summary>The same of a round.</summary>
    public static DataFormat RoundEdition { get; } = new("round-edition", 1);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DataFormat> All { get; } = [Site, Office, Index, Round, Indicator, Rules, Unit, Results, Edition, RoundEdition];

    /// <summary>What a file calls it: <c>kpihandbook/round/1</c>.</summary>
    public string Name => $"kpihandbook/{Kind}/{Version}";

    /// <summary>Where its schema stands.</summary>
    public string Schema => Routes.DataSchema($"{Kind}-{Version}.schema.json");
}
