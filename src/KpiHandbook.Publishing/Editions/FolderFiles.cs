using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Editions;

/// <summary>A published site in a folder.</summary>
/// <param name="folder">The folder.</param>
public sealed class FolderFiles(string folder) : IPublishedFiles
{
    /// <inheritdoc/>
    public string Name => folder;

    /// <inheritdoc/>
    public Task<byte[]?> ReadAsync(string path, long most, CancellationToken cancel) =>
        OpenAsync<byte[]?>(path, async stream => await Limited.ReadAsync(stream, most, cancel).ConfigureAwait(false));

    /// <inheritdoc/>
    public Task<(long Size, string Hash)?> HashAsync(string path, long most, CancellationToken cancel) =>
        OpenAsync<(long, string)?>(path, async stream => await Limited.HashAsync(stream, most, cancel).ConfigureAwait(false));

    /// <inheritdoc/>
    public IReadOnlyList<string> List() => Listed(FolderHashes.Paths);

    /// <inheritdoc/>
    public IReadOnlyList<string> Links() => Listed(FolderHashes.Links);

    private IReadOnlyList<string> Listed(Func<string, IReadOnlyList<string>> list)
    {
        try
        {
            return list(folder);
        }
        catch (Exception e) when (SystemFailure.Is(e))
        {
            throw new MachineException(Problems.ContentFolderUnreadable(new Place.OnMachine(folder), e.Message), e);
        }
    }

    private async Task<T?> OpenAsync<T>(string path, Func<FileStream, Task<T>> read)
    {
        try
        {
            var stream = new FileStream(InFolder(path), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            await using (stream.ConfigureAwait(false))
            {
                return await read(stream).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return default;
        }
        catch (Exception e) when (SystemFailure.Is(e))
        {
            throw new MachineException(Problems.ContentFileUnreadable(new Place.OnMachine(InFolder(path)), e.Message), e);
        }
    }

    private string InFolder(string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
}
