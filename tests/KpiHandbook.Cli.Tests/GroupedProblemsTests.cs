using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KpiHandbook.Cli.Tests;

/// <summary>Many problems of a kind in one column are read as one entry, and counted and given to programs one by one.</summary>
public sealed partial class GroupedProblemsTests : IDisposable
{
    private const int Bad = 23;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_column_of_words_is_one_entry_that_names_every_cell()
    {
        var run = Kpi.Run("receive", FormOfWords(), "--dry-run");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error KPI4043: 23 ช่องในคอลัมน์ C: ไม่ใช่ตัวเลข", run.Out, StringComparison.Ordinal);
        var cells = run.Out.Split('\n').Single(line => line.StartsWith("  C12, C13, ", StringComparison.Ordinal)).Split(", ");
        Assert.Equal(Bad, cells.Length);
        Assert.Equal(1, Code().Count(run.Out));
        Assert.Contains("ข้อผิดพลาด 23 คำเตือน 0", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_every_one()
    {
        using var json = JsonDocument.Parse(Kpi.Run("receive", FormOfWords(), "--dry-run", "--format", "json").Out);

        Assert.Equal(Bad, Code().Count(json.RootElement.GetRawText()));
    }

    // A form whose table holds words in the first rows of its column.
    private string FormOfWords()
    {
        Assert.Equal(0, Kpi.Run("forms", "yala/2568-2", "--district", "yaha", "--month", "2568-08", "--output", _folder.Path).ExitCode);
        var file = Directory.GetFiles(_folder.Path, "*.xlsx").Single();
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var entry = zip.GetEntry("xl/worksheets/sheet3.xml")!;
        string xml;
        using (var reader = new StreamReader(entry.Open(), Encoding.UTF8))
        {
            xml = reader.ReadToEnd();
        }

        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
        writer.Write(BlankCell().Replace(xml, "<x:c r=\"${cell}\" t=\"inlineStr\"><x:is><x:t>มาก</x:t></x:is></x:c>", Bad));
        return file;
    }

    [GeneratedRegex("<x:c r=\"(?<cell>C(1[2-9]|[2-9][0-9]))\"[^>]*/>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlankCell();

    [GeneratedRegex("KPI4043", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
