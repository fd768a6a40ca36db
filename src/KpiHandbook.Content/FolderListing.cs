using KpiHandbook.Content.Inspection;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content;

/// <summary>
/// The files and folders of one folder, by name in ordinal order. What editors and operating systems leave behind is passed over:
/// names that start with a point or <c>~$</c>, <c>Thumbs.db</c>, <c>desktop.ini</c>. A <c>README.md</c> may stand anywhere.
/// Links and special files are named and never opened: what is published comes from the folder itself.
/// </summary>
internal sealed class FolderListing
{
    private readonly FolderPath _folder;
    private readonly ProblemList _problems;
    private readonly List<string> _expected = [];
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    public FolderListing(FolderPath folder, ProblemList problems, IReadOnlyList<ReplacedFile> replaced)
    {
        _folder = folder;
        _problems = problems;
        var entries = FolderEntries.Of(folder.OnDisk, folder.Named);
        Files = Replace(Named(entries.OfType<FileInfo>()), replaced);
        Folders = Named(entries.OfType<DirectoryInfo>());
    }

    public IReadOnlyList<FolderPath> Files { get; }

    public IReadOnlyList<FolderPath> Folders { get; }

    /// <summary>A file that must be there; null, with a problem, when it is not, unless one with nearly its name is.</summary>
    public FolderPath? File(string name, Words about)
    {
        _expected.Add(name);
        var file = Find(Files, name);
        if (file is null && !_refused.Contains(name) && !Files.Any(f => string.Equals(NearestName.Of(NameOf(f), [name]), name, StringComparison.Ordinal)))
        {
            _problems.Add(Problems.FileMissing(new Place.InTree(_folder.Named), name, about));
        }

        return file;
    }

    /// <summary>A file that may be there.</summary>
    public FolderPath? OptionalFile(string name)
    {
        _expected.Add(name);
        return Find(Files, name);
    }

    /// <summary>A folder that may be there.</summary>
    public FolderPath? Folder(string name) => Find(Folders, name);

    /// <summary>Reports files other than those asked for and these.</summary>
    public void ReportOtherFiles(params string[] others)
    {
        string[] known = [.. _expected, .. others];
        foreach (var file in Files.Where(f => !known.Contains(NameOf(f), StringComparer.Ordinal)))
        {
            _problems.Add(Problems.UnexpectedFile(new Place.InTree(file.Named), NameOf(file), NearestName.Of(NameOf(file), known), known));
        }
    }

    /// <summary>Reports folders other than these.</summary>
    public void ReportOtherFolders(params string[] known)
    {
        foreach (var folder in Folders.Where(f => !known.Contains(NameOf(f), StringComparer.Ordinal)))
        {
            _problems.Add(Problems.UnexpectedFolder(
                new Place.InTree(folder.Named), NameOf(folder), NearestName.Of(NameOf(folder), known), known));
        }
    }

    private List<FolderPath> Named(IEnumerable<FileSystemInfo> entries) =>
        [.. entries.Where(e => IsContent(e.Name) && IsOrdinary(e)).Select(e => e.Name).Select(_folder.Child)];

    private bool IsOrdinary(FileSystemInfo entry)
    {
        if (RegularFile.Otherwise(entry) is not { } what)
        {
            return true;
        }

        _refused.Add(entry.Name);
        _problems.Add(Problems.NeitherFileNorFolder(new Place.InTree(_folder.Child(entry.Name).Named), what));
        return false;
    }

    // The other file has the same name, so that the order stands.
    private IReadOnlyList<FolderPath> Replace(IReadOnlyList<FolderPath> files, IReadOnlyList<ReplacedFile> replaced)
    {
        var here = replaced.Where(r => string.Equals(r.Folder, _folder.Named, StringComparison.Ordinal)).Select(r => r.By).ToList();
        return here.Count == 0
            ? files
            : [.. files.Where(f => Find(here, NameOf(f)) is null).Concat(here).OrderBy(NameOf, StringComparer.Ordinal)];
    }

    public static bool IsContent(string name) =>
        name is not (['.', ..] or ['~', '$', ..] or "Thumbs.db" or "desktop.ini" or "README.md");

    private static FolderPath? Find(IReadOnlyList<FolderPath> all, string name) =>
        all.FirstOrDefault(f => string.Equals(NameOf(f), name, StringComparison.Ordinal));

    private static string NameOf(FolderPath path) => Path.GetFileName(path.OnDisk);
}
