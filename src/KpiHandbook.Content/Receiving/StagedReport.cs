using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Receiving;

/// <summary>
/// A report that is about to be filed. It is written beside its place (the same disk, so that a rename is all it takes) under a name that
/// readers pass over; what was filed before stands until <see cref="Commit"/>, and a run that was killed leaves it whole.
/// </summary>
internal sealed class StagedReport(string path, Place.InTree place, byte[] bytes) : IDisposable
{
    private readonly string _beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.kpi-new");
    private bool _isWritten;

    /// <summary>True when the same bytes are filed already, and nothing is to be done.</summary>
    public bool IsFiled { get; } = Holds(path, bytes);

    /// <summary>Writes the report beside its place.</summary>
    public Problem? Write() => IsFiled ? null : Try(() =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(_beside, FileMode.Create, FileAccess.Write, FileShare.None);
        _isWritten = true;
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    });

    /// <summary>Puts the report in its place, in one step.</summary>
    public Problem? Commit() => IsFiled ? null : Try(() =>
    {
        File.Move(_beside, path, overwrite: true);
        _isWritten = false;
    });

    /// <summary>Removes what was not committed.</summary>
    public void Dispose()
    {
        if (_isWritten)
        {
            _ = Try(() => File.Delete(_beside));
        }
    }

    // What cannot be read is not the same; writing says what is wrong with it.
    private static bool Holds(string path, byte[] bytes)
    {
        try
        {
            return File.Exists(path) && bytes.AsSpan().SequenceEqual(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private Problem? Try(Action step)
    {
        try
        {
            step();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problems.FilingRefused(place, e.Message);
        }
    }
}
