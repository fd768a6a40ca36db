using System.IO.Compression;

namespace KpiHandbook.Publishing.Archives;

/// <summary>Packs files into one that every system opens: the same files give the same bytes, whatever their order and the day.</summary>
public static class SiteArchive
{
    // The first day that the format knows.
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // What is pressed already grows when it is pressed again.
    private static readonly string[] Pressed = [".pdf", ".png", ".woff2", ".xlsx"];

    /// <summary>The archive of some files, the one named <paramref name="first"/> in front, the rest by their paths.</summary>
    public static byte[] Pack(IEnumerable<OutputFile> files, string first)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files.OrderBy(f => !string.Equals(f.Path, first, StringComparison.Ordinal)).ThenBy(f => f.Path, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(file.Path, Pressed.Contains(Path.GetExtension(file.Path), StringComparer.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = Day;
                entry.ExternalAttributes = 0;
                using var stream = entry.Open();
                stream.Write(file.Content.Span);
            }
        }

        return packed.ToArray();
    }
}
