using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>What a content folder holds, by the names of its folders and files alone: whatever they say, they can be named.</summary>
public sealed class ContentNames(string contentFolder)
{
    private readonly string _folder = Path.GetFullPath(contentFolder);

    /// <summary>True when there is such a folder.</summary>
    public bool Exists => Directory.Exists(_folder);

    /// <summary>The offices, by name.</summary>
    public IReadOnlyList<string> Offices => [.. Folders(_folder).Where(n => Id<Office>.Parse(n) is not null)];

    /// <summary>The rounds of an office, the earliest first.</summary>
    public IReadOnlyList<RoundId> RoundsOf(Id<Office> office) =>
        [.. Folders(Path.Combine(_folder, $"{office}")).Select(RoundId.Parse).OfType<RoundId>().Order()];

    /// <summary>The indicators of a round and those that letters added, by name.</summary>
    public IReadOnlyList<string> IndicatorsOf(Id<Office> office, RoundId round)
    {
        var folder = Path.Combine(_folder, $"{office}", $"{round}");
        var letters = Path.Combine(folder, "amendments");
        return [.. Folders(letters).Select(n => Path.Combine(letters, n)).Prepend(folder).SelectMany(IndicatorsIn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>True for a round with a seal, whatever it says.</summary>
    public bool IsSealed(RoundAddress round) => File.Exists(Path.Combine(_folder, $"{round.Office}", $"{round.Round}", "seal.json"));

    private static IEnumerable<string> IndicatorsIn(string folder)
    {
        var indicators = new DirectoryInfo(Path.Combine(folder, "indicators"));
        return indicators.Exists
            ? indicators.EnumerateFiles("*.md").Select(f => Path.GetFileNameWithoutExtension(f.Name)).Where(n => Id<Indicator>.Parse(n) is not null)
            : [];
    }

    private static IEnumerable<string> Folders(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)
        : [];
}
