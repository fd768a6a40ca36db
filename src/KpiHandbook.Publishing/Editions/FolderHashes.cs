using System.IO.Enumeration;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Editions;

/// <summary>The files that a site's folder really holds.</summary>
public static class FolderHashes
{
    /// <summary>Every file, by path in ordinal order; those that <paramref name="known"/> names are not read.</summary>
    /// <param name="folder">The site's folder.</param>
    /// <param name="known">Files whose hash is known.</param>
    /// <exception cref="MachineException">The system refuses to read.</exception>
    public static IReadOnlyList<OutputHash> Of(string folder, IReadOnlyDictionary<string, OutputHash> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        try
        {
            var paths = Paths(folder);
            var hashes = new OutputHash[paths.Count];
            Parallel.For(0, paths.Count, i => hashes[i] = known.GetValueOrDefault(paths[i]) ?? Read(folder, paths[i]));
            return hashes;
        }
        catch (AggregateException e) when (e.InnerExceptions.All(SystemFailure.Is))
        {
            throw SystemFailure.Writing(folder, e.InnerExceptions[0]);
        }
        catch (Exception e) when (SystemFailure.Is(e))
        {
            throw SystemFailure.Writing(folder, e);
        }
    }

    /// <summary>The path of every file, with forward slashes, in ordinal order; not that by which the folder is known as ours.</summary>
    public static IReadOnlyList<string> Paths(string folder) =>
        Paths(folder, (ref FileSystemEntry e) => !e.IsDirectory && !IsLink(ref e)).Where(p => p is not StagedSite.Marker).ToList();

    /// <summary>The path of every link, which is not followed.</summary>
    public static IReadOnlyList<string> Links(string folder) => Paths(folder, IsLink);

    private static IReadOnlyList<string> Paths(string folder, FileSystemEnumerable<string>.FindPredicate wanted) =>
    [
        .. new FileSystemEnumerable<string>(folder, (ref FileSystemEntry e) => Path.Join(e.Directory[e.RootDirectory.Length..], e.FileName), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
            {
                ShouldIncludePredicate = wanted,
                ShouldRecursePredicate = (ref FileSystemEntry e) => !IsLink(ref e),
            }
            .Select(f => f.Replace(Path.DirectorySeparatorChar, '/').TrimStart('/'))
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static OutputHash Read(string folder, string path)
    {
        var (size, hash) = Sha256.OfFile(Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar)));
        return new OutputHash(path, size, hash);
    }
}
