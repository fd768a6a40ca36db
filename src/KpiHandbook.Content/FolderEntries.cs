using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content;

/// <summary>What a folder holds, or that the system does not tell.</summary>
internal static class FolderEntries
{
    /// <summary>Files, folders and all else, by name in ordinal order.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="named">As problems name it.</param>
    /// <exception cref="MachineException">The system does not list the folder, or does not tell what is in it.</exception>
    public static IReadOnlyList<FileSystemInfo> Of(string folder, string named)
    {
        try
        {
            List<FileSystemInfo> entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal)];

            // A name that cannot be asked has every attribute.
            return entries.Find(e => (int)e.Attributes == -1) is { } hidden
                ? throw new FileNotFoundException(null, hidden.Name)
                : entries;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(Problems.ContentFolderUnreadable(new Place.InTree(named), e.Message), e);
        }
    }
}
