using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Editions;

/// <summary>The files of a published site, in a folder or behind an address.</summary>
public interface IPublishedFiles
{
    /// <summary>The folder or address.</summary>
    string Name { get; }

    /// <summary>A file's bytes, at most one more than <paramref name="most"/>; null when it is not there.</summary>
    /// <exception cref="MachineException">It cannot be had.</exception>
    Task<byte[]?> ReadAsync(string path, long most, CancellationToken cancel);

    /// <summary>A file's length and SHA-256, without keeping it; of one longer than <paramref name="most"/>, one more than that. Null when it is not there.</summary>
    /// <exception cref="MachineException">It cannot be had.</exception>
    Task<(long Size, string Hash)?> HashAsync(string path, long most, CancellationToken cancel);

    /// <summary>The paths of all files; null where nobody can list them. What stands behind a link is not looked at.</summary>
    IReadOnlyList<string>? List();

    /// <summary>The paths of links, of files or folders, which no site of ours has.</summary>
    IReadOnlyList<string> Links();
}
