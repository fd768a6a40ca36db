namespace KpiHandbook.Cli.Serving;

/// <summary>
/// Waits until something in a folder has changed and the writing has come to rest. How an editor saves (in place, by rename, in many
/// small steps) does not matter: whoever waits looks at the folder anew. A look now and then catches what the system does not tell, as on
/// network drives.
/// </summary>
internal sealed class ContentWatcher : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan LongestBurst = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan NowAndThen = TimeSpan.FromSeconds(1);

    private readonly string _folder;
    private readonly SemaphoreSlim _told = new(0, 1);
    private FileSystemWatcher? _watcher;
    private string _seen;

    public ContentWatcher(string contentFolder)
    {
        _folder = Path.GetFullPath(contentFolder);
        _seen = Look();
        _watcher = Watch();
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _told.Dispose();
    }

    /// <summary>Ends when something has changed since the last time.</summary>
    public async Task ChangedAsync(CancellationToken cancel)
    {
        while (true)
        {
            await _told.WaitAsync(NowAndThen, cancel).ConfigureAwait(false);
            var now = Look();
            if (string.Equals(now, _seen, StringComparison.Ordinal))
            {
                continue;
            }

            var started = DateTime.UtcNow;
            while (DateTime.UtcNow - started < LongestBurst && await _told.WaitAsync(Rest, cancel).ConfigureAwait(false))
            {
            }

            _seen = Look();
            return;
        }
    }

    // Where the system watches nothing, the look now and then is all there is.
    private FileSystemWatcher? Watch()
    {
        try
        {
            var watcher = new FileSystemWatcher(_folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, _) => Tell();
            watcher.Created += (_, _) => Tell();
            watcher.Deleted += (_, _) => Tell();
            watcher.Renamed += (_, _) => Tell();
            watcher.Error += (_, _) => Tell();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Tell()
    {
        try
        {
            _told.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // Told already, or nobody waits any more.
        }
    }

    private string Look()
    {
        try
        {
            return Directory.Exists(_folder)
                ? string.Join('\n', new DirectoryInfo(_folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
                    .Where(e => !e.Name.StartsWith('.') && !e.Name.StartsWith("~$", StringComparison.Ordinal))
                    .Select(e => $"{e.FullName}|{(e is FileInfo file ? $"{file.LastWriteTimeUtc.Ticks}|{file.Length}" : "")}")
                    .Order(StringComparer.Ordinal))
                : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Something went away between two looks: the next one is different in any case.
            return $"{Guid.NewGuid()}";
        }
    }
}
