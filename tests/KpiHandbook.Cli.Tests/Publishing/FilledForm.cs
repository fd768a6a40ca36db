using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace KpiHandbook.Cli.Tests.Publishing;

/// <summary>Fills a blank form, cell by cell, in the workbook's own text.</summary>
internal static class FilledForm
{
    /// <summary>All six households of the target have passed.</summary>
    public static (string Cell, string Value)[] PoorHouseholds(string form) => [(CellBeside(form, "poor-households-remaining.target"), "6"), (CellBeside(form, "poor-households-remaining.passed"), "6")];

    public static void Fill(string path, string part, params (string Cell, string Value)[] cells)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        var entry = zip.GetEntry($"xl/worksheets/{part}")!;
        var text = Text(entry);
        foreach (var (cell, value) in cells)
        {
            var pattern = new Regex($"<x:c r=\"{cell}\"(?<style> s=\"\\d+\")?[^>]*?(/>|>.*?</x:c>)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
            Assert.Matches(pattern, text);
            text = pattern.Replace(text, m => value.All(char.IsAsciiDigit)
                ? $"<x:c r=\"{cell}\"{m.Groups["style"].Value} t=\"n\"><x:v>{value}</x:v></x:c>"
                : $"<x:c r=\"{cell}\"{m.Groups["style"].Value} t=\"inlineStr\"><x:is><x:t>{value}</x:t></x:is></x:c>");
        }

        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }

    // Column D of the row that holds a key.
    private static string CellBeside(string form, string key)
    {
        using var zip = ZipFile.OpenRead(form);
        var strings = Regex.Matches(Text(zip.GetEntry("xl/sharedStrings.xml")!), "<x:si>(?<text>.*?)</x:si>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["text"].Value).ToList();
        var index = strings.FindIndex(s => s.Contains($">{key}<", StringComparison.Ordinal));
        var row = Regex.Match(Text(zip.GetEntry("xl/worksheets/sheet2.xml")!), $"<x:c r=\"[A-Z]+(?<row>\\d+)\"[^>]*t=\"s\"><x:v>{index}</x:v>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.True(row.Success, key);
        return $"D{row.Groups["row"].Value}";
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
