using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Editions;

/// <summary>
/// What a content folder holds, as it was listed before anything of it was read. What has another size or time afterwards was changed
/// while it was read: then nobody knows which of both is in what was made. Links and special files are never opened.
/// </summary>
internal sealed class ContentFolder
{
    private readonly DirectoryInfo _folder;

    private ContentFolder(DirectoryInfo folder, IReadOnlyList<Entry> entries) => (_folder, Entries) = (folder, entries);

    /// <summary>A file, folder, link or device.</summary>
    /// <param name="Path">Below the folder.</param>
    /// <param name="IsFile">True for a file that holds something.</param>
    /// <param name="Size">In bytes.</param>
    /// <param name="Written">When it was last written.</param>
    public sealed record Entry(string Path, bool IsFile, long Size, DateTime Written);

    /// <summary>The folder's own name.</summary>
    public string Name => _folder.Name;

    /// <summary>All that it holds, at any depth.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Lists a folder.</summary>
    /// <exception cref="MachineException">The system does not list it.</exception>
    public static ContentFolder List(string contentFolder)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentFolder)));
        return new ContentFolder(folder, EntriesOf(folder));
    }

    /// <summary>Where a file is.</summary>
    public string OnDisk(string path) => Path.Combine(_folder.FullName, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>What was changed, added or taken away since.</summary>
    public IReadOnlyList<Problem> Changed()
    {
        var now = EntriesOf(_folder).ToHashSet();
        var before = Entries.ToHashSet();
        return
        [
            .. before.Except(now).Concat(now.Except(before)).Where(e => e.IsFile).Select(e => e.Path).Distinct(StringComparer.Ordinal)
                .Select(path => Problems.ContentChangedMeanwhile(new Place.InTree($"{Name}/{path}"))),
        ];
    }

    /// <summary>Says that the system refused.</summary>
    public MachineException Unreadable(Exception e) => new(Problems.ContentFolderUnreadable(new Place.InTree(Name), e.Message), e);

    private static List<Entry> EntriesOf(DirectoryInfo folder)
    {
        try
        {
            return folder.Exists ? [.. Below(folder, "")] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(Problems.ContentFolderUnreadable(new Place.InTree(folder.Name), e.Message), e);
        }
    }

    // What has no length is empty, a pipe or a device.
    private static IEnumerable<Entry> Below(DirectoryInfo folder, string path)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            yield return entry is FileInfo { LinkTarget: null, Length: > 0 } file
                ? new Entry(path + entry.Name, true, file.Length, file.LastWriteTimeUtc)
                : new Entry(path + entry.Name, false, 0, default);
            if (entry is DirectoryInfo { LinkTarget: null, Name: not ".git" } inner)
            {
                foreach (var below in Below(inner, $"{path}{entry.Name}/"))
                {
                    yield return below;
                }
            }
        }
    }
}
