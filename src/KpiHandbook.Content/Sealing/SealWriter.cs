using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Sealing;

/// <summary>Puts <c>seal.json</c> in its place in one step: written beside it first, so that a run that was killed leaves the former one whole.</summary>
internal static class SealWriter
{
    /// <summary>Writes the file; the problem when the system does not let it.</summary>
    public static Problem? Write(FolderPath file, string text)
    {
        var beside = Path.Combine(Path.GetDirectoryName(file.OnDisk)!, $".{Path.GetFileName(file.OnDisk)}.kpi-new");
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, file.OnDisk, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problems.SealNotWritten(new Place.InTree(file.Named), e.Message);
        }
    }
}
