using System.IO.Compression;
using System.Text;

namespace KpiHandbook.Cli.Tests.Publishing;

/// <summary>Changes to a filed workbook that leave its figures alone.</summary>
internal static class TouchedWorkbook
{
    /// <summary>Shows the lines between cells, as a look in a spreadsheet program leaves it.</summary>
    public static void ShowGridIn(string path) =>
        Rewrite(path, (name, text) => name.EndsWith("sheet1.xml", StringComparison.Ordinal) ? text.Replace("showGridLines=\"0\"", "showGridLines=\"1\"", StringComparison.Ordinal) : text);

    /// <summary>Writes the same parts with another compression.</summary>
    public static void PressAgain(string path) => Rewrite(path, (_, text) => text);

    /// <summary>Writes one figure in place of another in every sheet.</summary>
    public static void Report(string path, string before, string after) =>
        Rewrite(path, (name, text) => name.Contains("worksheets/", StringComparison.Ordinal) ? text.Replace($":v>{before}<", $":v>{after}<", StringComparison.Ordinal) : text);

    private static void Rewrite(string path, Func<string, string, string> change)
    {
        var before = File.ReadAllBytes(path);
        using var source = new ZipArchive(new MemoryStream(before), ZipArchiveMode.Read);
        using (var target = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
        {
            foreach (var entry in source.Entries)
            {
                using var to = target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                using var from = entry.Open();
                using var bytes = new MemoryStream();
                from.CopyTo(bytes);
                var text = Encoding.UTF8.GetString(bytes.ToArray());
                var changed = change(entry.FullName, text);
                to.Write(string.Equals(changed, text, StringComparison.Ordinal) ? bytes.ToArray() : Encoding.UTF8.GetBytes(changed));
            }
        }

        Assert.NotEqual(before, File.ReadAllBytes(path));
    }
}
