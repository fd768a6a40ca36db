using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Editions;

/// <summary>A published site in a folder.</summary>
/// <param name="folder">The folder.</param>
public sealed class FolderFiles(string folder) : IPublishedFiles
{
    /// <inheritdoc/>
    public string Name => folder;

    /// <inheritdoc/>
    public async Task<byte[]?> ReadAsync(string path, long most, CancellationToken cancel)
    {
        try
        {
            var stream = new FileStream(InFolder(path), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            await using (stream.ConfigureAwait(false))
            {
                return await Limited.ReadAsync(stream, most, cancel).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (SystemFailure.Is(e))
        {
            throw new MachineException(Problems.ContentFileUnreadable(new Place.OnMachine(InFolder(path)), e.Message), e);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List()
    {
        try
        {
            return FolderHashes.Paths(folder);
        }
        catch (Exception e) when (SystemFailure.Is(e))
        {
            throw new MachineException(Problems.ContentFolderUnreadable(new Place.OnMachine(folder), e.Message), e);
        }
    }

    private string InFolder(string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
}
