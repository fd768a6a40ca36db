using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Publishing.Editions;

namespace KpiHandbook.Cli.Editions;

/// <summary>
/// Everything that a content folder holds, with the hash of every file: also what no reader looks into, since the guard does. Folders
/// are there by their names; links and special files are never opened.
/// </summary>
internal sealed class ContentSources
{
    private const string NotRead = "-";
    private const string SiteName = "site.yaml";
    private const string OfficeName = "office.yaml";
    private const string SealName = "seal.json";

    private readonly List<SourceHash> _entries;

    private ContentSources(string name, List<SourceHash> entries)
    {
        Name = name;
        _entries = entries;
    }

    /// <summary>The folder's own name, by which pages name their sources.</summary>
    public string Name { get; }

    /// <summary>Reads every file.</summary>
    /// <exception cref="MachineException">The system does not list a folder, or does not open a file.</exception>
    public static ContentSources Read(string contentFolder)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentFolder)));
        try
        {
            var found = folder.Exists ? Entries(folder, "").ToArray() : [];
            var hashes = new SourceHash[found.Length];
            Parallel.For(0, found.Length, i => hashes[i] = new SourceHash(found[i].Path, HashOf(found[i].Entry)));
            return new ContentSources(folder.Name, [.. hashes.OrderBy(h => h.Path, StringComparer.Ordinal)]);
        }
        catch (AggregateException e) when (e.InnerExceptions[0] is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(Problems.ContentFolderUnreadable(new Place.InTree(folder.Name), e.InnerExceptions[0].Message), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(Problems.ContentFolderUnreadable(new Place.InTree(folder.Name), e.Message), e);
        }
    }

    /// <summary>Everything below a folder, <c>yala/2568-2</c>.</summary>
    public IEnumerable<SourceHash> Below(string folder) => _entries.Where(e => e.Path.StartsWith($"{folder}/", StringComparison.Ordinal));

    /// <summary>What a round's own files say of it, without results.</summary>
    public IEnumerable<SourceHash> DefinitionsBelow(string round) => Below(round).Where(e =>
        IsSource(e) && !e.Path.StartsWith($"{round}/results/", StringComparison.Ordinal) && !string.Equals(e.Path, $"{round}/{SealName}", StringComparison.Ordinal));

    /// <summary>A round's results, with its seal, whose salt keeps anybody from trying numbers.</summary>
    public IEnumerable<SourceHash> ResultsBelow(string round) => Below($"{round}/results").Concat(_entries.Where(e => string.Equals(e.Path, $"{round}/{SealName}", StringComparison.Ordinal)));

    /// <summary>What every round depends on: the site's settings, and every office's file, since the guard takes what any of them declares for public.</summary>
    public IEnumerable<SourceHash> OfEveryRound => _entries.Where(e => e.Path is SiteName || Path.GetFileName(e.Path) is OfficeName);

    /// <summary>True when a round has a seal.</summary>
    public bool IsSealed(string round) => _entries.Exists(e => string.Equals(e.Path, $"{round}/{SealName}", StringComparison.Ordinal));

    /// <summary>True when results are filed in a round.</summary>
    public bool HasResults(string round) =>
        Below($"{round}/results").Any(e => e.Path.Split('/').Length == 5 && e.Path.EndsWith(".xlsx", StringComparison.Ordinal) && IsSource(e));

    /// <summary>What is published of a round's sources.</summary>
    public IReadOnlyList<SourceHash> PublishedOf(Handbook handbook) =>
    [
        .. Below(handbook.Path).Where(IsSource)
            .Select(e => WithheldSources.Withholds(handbook) && e.Path.StartsWith($"{handbook.Path}/results/", StringComparison.Ordinal) ? e with { Sha256 = null } : e),
    ];

    /// <summary>What is published of the sources that belong to no round: the site's, and those of the offices whose rounds these are.</summary>
    public IReadOnlyList<SourceHash> PublishedOfNoRound(SiteSettings settings, IEnumerable<string> ofOffices)
    {
        var offices = ofOffices.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from entry in _entries.Where(IsSource)
               let parts = entry.Path.Split('/')
               where parts is [_] || (parts is [var office, OfficeName] && offices.Contains(office))
               select parts is [_] || !WithheldSources.Withholds(settings) ? entry : entry with { Sha256 = null },
        ];
    }

    private static IEnumerable<(string Path, FileSystemInfo Entry)> Entries(DirectoryInfo folder, string path)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            yield return (path + entry.Name, entry);
            if (entry is DirectoryInfo { LinkTarget: null, Name: not ".git" } inner)
            {
                foreach (var below in Entries(inner, $"{path}{entry.Name}/"))
                {
                    yield return below;
                }
            }
        }
    }

    // What has no length is empty, a pipe or a device.
    private static string HashOf(FileSystemInfo entry) =>
        entry is FileInfo { LinkTarget: null, Length: > 0 } file ? Sha256.OfFile(file.FullName).Hash : NotRead;

    // What editors and systems leave behind says nothing, and neither does a guide.
    private static bool IsSource(SourceHash entry) => entry.Sha256 is not NotRead && Array.TrueForAll(
        entry.Path.Split('/'), name => name is not (['.', ..] or ['~', '$', ..] or "Thumbs.db" or "desktop.ini" or "README.md"));
}
