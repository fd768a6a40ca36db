using KpiHandbook.Content.Indicators;
using KpiHandbook.Content.Offices;
using KpiHandbook.Content.Rounds;
using KpiHandbook.Content.Sites;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content;

/// <summary>The files of a content folder, found and not yet read.</summary>
internal sealed record ContentTree(YamlFile<RawSite>? Site, IReadOnlyList<OfficeFolder> Offices)
{
    /// <summary>Every file to read.</summary>
    public IEnumerable<SourceFile> Files =>
        Offices
            .SelectMany(o => o.Rounds.SelectMany(r => r.Indicators.Append<SourceFile?>(r.Definition)).Append(o.Definition))
            .Append(Site)
            .OfType<SourceFile>();
}

/// <summary>An office's folder.</summary>
internal sealed record OfficeFolder(Id<Office> Id, YamlFile<RawOffice>? Definition, IReadOnlyList<RoundFolder> Rounds);

/// <summary>A round's folder.</summary>
/// <param name="Id">The round, after which the folder is named.</param>
/// <param name="Definition">Its <c>round.yaml</c>.</param>
/// <param name="Indicators">Its indicators, by id.</param>
/// <param name="Results">Its folder of results, where there is one.</param>
internal sealed record RoundFolder(
    RoundId Id, YamlFile<RawRound>? Definition, IReadOnlyList<IndicatorFile> Indicators, FolderPath? Results);

/// <summary>A folder on disk, and the path that problems name: from the content folder's own name, with forward slashes.</summary>
public sealed record FolderPath(string OnDisk, string Named)
{
    internal FolderPath Child(string name) => new(Path.Combine(OnDisk, name), $"{Named}/{name}");
}
