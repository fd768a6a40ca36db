using System.IO.Compression;
using System.Text;

namespace Benchmarks;

/// <summary>Copies a workbook with its texts changed.</summary>
internal static class MovedWorkbook
{
    public static void Write(string from, string to, Func<string, string> change)
    {
        using var source = ZipFile.OpenRead(from);
        using var target = new ZipArchive(File.Create(to), ZipArchiveMode.Create);
        foreach (var entry in source.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            using var writer = new StreamWriter(target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
            var text = reader.ReadToEnd();
            writer.Write(entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && !entry.FullName.Contains("styles", StringComparison.Ordinal) ? change(text) : text);
        }
    }
}
