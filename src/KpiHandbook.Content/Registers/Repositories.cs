namespace KpiHandbook.Content.Registers;

/// <summary>Tells files that are published, or kept in a history, from those on the office's own machine.</summary>
internal static class Repositories
{
    /// <summary>True when a file lies in the content folder, or in the repository that holds it.</summary>
    public static bool Hold(string contentFolder, string path)
    {
        var content = new DirectoryInfo(Path.GetFullPath(contentFolder));
        var root = content;
        for (var folder = content; folder is not null; folder = folder.Parent)
        {
            // A linked work tree has a file of this name.
            root = Path.Exists(Path.Combine(folder.FullName, ".git")) ? folder : root;
        }

        return Path.GetFullPath(path).StartsWith(Path.TrimEndingDirectorySeparator(root.FullName) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
