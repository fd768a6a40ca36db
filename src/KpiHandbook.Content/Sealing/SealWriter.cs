using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Sealing;

/// <summary>
/// Puts <c>seal.json</c> in its place in one step: written beside it first, so that a run that was killed leaves the former one whole. Of
/// two that seal one round at once, the second writes nothing: what it knows of the round is no longer so.
/// </summary>
internal static class SealWriter
{
    /// <summary>Writes the file; the problem when the system does not let it, or somebody else sealed the round meanwhile.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its new text.</param>
    /// <param name="before">What it recorded when the round was read; null for no file.</param>
    public static Problem? Write(FolderPath file, string text, SealRecord? before)
    {
        try
        {
            using var held = new FileStream(Beside(file, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            if (!IsAsBefore(file, before))
            {
                return Problems.SealedMeanwhile(new Place.InTree(file.Named));
            }

            using (var stream = new FileStream(Beside(file, "new"), FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(Beside(file, "new"), file.OnDisk, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problems.SealNotWritten(new Place.InTree(file.Named), e.Message);
        }
    }

    private static bool IsAsBefore(FolderPath file, SealRecord? before) =>
        before is null || !File.Exists(file.OnDisk)
            ? before is null && !File.Exists(file.OnDisk)
            : string.Equals(SealReader.Read(RoundSources.BytesOf(file), file.Named, before.Round).Record?.Edition, before.Edition, StringComparison.Ordinal);

    private static string Beside(FolderPath file, string ending) =>
        Path.Combine(Path.GetDirectoryName(file.OnDisk)!, $".{Path.GetFileName(file.OnDisk)}.kpi-{ending}");
}
