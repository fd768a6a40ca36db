using KpiHandbook.Content.Amendments;
using KpiHandbook.Content.Indicators;
using KpiHandbook.Content.Offices;
using KpiHandbook.Content.Rounds;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Sites;
using KpiHandbook.Content.Waivers;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content;

/// <summary>The files of a content folder, found and not yet read.</summary>
internal sealed record ContentTree(YamlFile<RawSite>? Site, YamlFile<LocatedList<RawWaiver>>? Waivers, IReadOnlyList<OfficeFolder> Offices)
{
    /// <summary>Every file to read.</summary>
    public IEnumerable<SourceFile> Files =>
        Offices
            .SelectMany(o => o.Rounds.SelectMany(r => r.Files).Append(o.Definition))
            .Append(Site)
            .Append(Waivers)
            .OfType<SourceFile>();

    /// <summary>The files that belong to every text of a round or to none.</summary>
    public IEnumerable<SourceFile> FilesOfNoText =>
        Offices
            .SelectMany(o => o.Rounds.SelectMany(r => r.Amendments.Select(a => a.Definition)).Append<SourceFile?>(o.Definition))
            .Append(Site)
            .Append(Waivers)
            .OfType<SourceFile>();
}

/// <summary>An office's folder.</summary>
internal sealed record OfficeFolder(Id<Office> Id, YamlFile<RawOffice>? Definition, IReadOnlyList<RoundFolder> Rounds);

/// <summary>A round's folder.</summary>
/// <param name="Id">The round, after which the folder is named.</param>
/// <param name="Definition">Its <c>round.yaml</c>.</param>
/// <param name="Indicators">Its indicators, by id.</param>
/// <param name="Amendments">The letters that changed it, in order.</param>
/// <param name="Results">Its folder of results, where there is one.</param>
internal sealed record RoundFolder(
    RoundId Id,
    YamlFile<RawRound>? Definition,
    IReadOnlyList<IndicatorFile> Indicators,
    IReadOnlyList<AmendmentFolder> Amendments,
    FolderPath? Results)
{
    /// <summary>Files, by their paths in the folder, that are read in place of whatever the round and its amendments hold.</summary>
    public IReadOnlySet<string> Drafts { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Every file of the round.</summary>
    public IEnumerable<SourceFile?> Files =>
        Indicators.Append<SourceFile?>(Definition).Concat(Amendments.SelectMany(a => a.Files));
}

/// <summary>A folder on disk, and the path that problems name: from the content folder's own name, with forward slashes.</summary>
public sealed record FolderPath(string OnDisk, string Named)
{
    internal FolderPath Child(string name) => new(Path.Combine(OnDisk, name), $"{Named}/{name}");
}

/// <summary>A file that is read in place of the one with its name in a folder, or as one more where the folder has none.</summary>
/// <param name="Folder">The folder, as problems name it: <c>content/yala/2568-2/indicators</c>.</param>
/// <param name="By">The file read instead, and how problems name it.</param>
public sealed record ReplacedFile(string Folder, FolderPath By);
