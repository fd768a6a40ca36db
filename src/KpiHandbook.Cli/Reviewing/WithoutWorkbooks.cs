namespace KpiHandbook.Cli.Reviewing;

/// <summary>
/// The content folder without the workbooks that a pull request brings to places where none belongs, in a folder of its own that is gone
/// after use: such a workbook is an error there, and may be all that keeps the rest from being read.
/// </summary>
internal sealed class WithoutWorkbooks : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("kpi-review-");

    public WithoutWorkbooks(string top, string contentFolder, IReadOnlyList<string> workbooks)
    {
        var source = Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentFolder));
        var left = workbooks.Select(w => Path.GetFullPath(Path.Combine(top, w))).Where(w => !IsAmongResults(w)).ToHashSet(StringComparer.Ordinal);
        ContentFolder = Path.Combine(_parent.FullName, Path.GetFileName(source));
        foreach (var file in new DirectoryInfo(source).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.LinkTarget is null && !left.Contains(f.FullName)))
        {
            var target = Path.Combine(ContentFolder, Path.GetRelativePath(source, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            file.CopyTo(target);
        }
    }

    /// <summary>Where it stands; named like the folder that it copies.</summary>
    public string ContentFolder { get; }

    private static bool IsAmongResults(string path) =>
        string.Equals(Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(path))), "results", StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Dispose() => _parent.Delete(recursive: true);
}
