using System.Diagnostics;

namespace KpiHandbook.Publishing.Printing;

/// <summary>What the browser writes to its console: first the address to reach it at, later its complaints.</summary>
internal sealed class BrowserVoice
{
    private const string Announcement = "DevTools listening on ";
    private const int Kept = 8;

    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> _lines = new();

    /// <summary>The last lines that it said, as one.</summary>
    public string LastWords
    {
        get
        {
            lock (_lines)
            {
                return string.Join(" / ", _lines);
            }
        }
    }

    /// <summary>Takes a line in.</summary>
    public void Hear(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        if (line.StartsWith(Announcement, StringComparison.Ordinal) && Uri.TryCreate(line[Announcement.Length..].Trim(), UriKind.Absolute, out var address))
        {
            _address.TrySetResult(address);
            return;
        }

        lock (_lines)
        {
            _lines.Enqueue(line.Trim());
            if (_lines.Count > Kept)
            {
                _lines.Dequeue();
            }
        }
    }

    /// <summary>Where to reach the browser, as soon as it says so.</summary>
    /// <exception cref="DevToolsException">It ended before.</exception>
    public async Task<Uri> AddressAsync(Process process, CancellationToken cancel)
    {
        var ended = process.WaitForExitAsync(cancel);
        await Task.WhenAny(_address.Task, ended).ConfigureAwait(false);
        cancel.ThrowIfCancellationRequested();
        return _address.Task.IsCompleted
            ? await _address.Task.ConfigureAwait(false)
            : throw new DevToolsException($"it ended with code {process.ExitCode}.");
    }
}
