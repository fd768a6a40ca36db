using System.Text.Json;
using KpiHandbook.Cli.Tests.Publishing;

namespace KpiHandbook.Cli.Tests;

/// <summary>Small counts from front matter to the site's files.</summary>
public sealed class SuppressionTests
{
    private const string Indicator = "poor-households-remaining";

    [Fact]
    public void A_small_count_is_nowhere_in_the_site_and_explained_on_the_offices_machine()
    {
        using var folder = new TemporaryFolder();
        var content = Withholding(folder, 5);

        var built = Kpi.Run("build", "--no-pdf", "--only", "yala/2568-2", "--content", content, "--output", folder["site"]);
        var explained = Kpi.Run("explain", "yala/2568-2", Indicator, "--district", "yaha", "--content", content);

        Assert.True(built.ExitCode == 0, built.Error + built.Out);
        var round = Path.Combine(folder["site"], "yala", "2568-2");
        using var unit = JsonDocument.Parse(File.ReadAllText(Path.Combine(round, "districts", "yaha.json")));
        var results = unit.RootElement.GetProperty("months").EnumerateArray()
            .SelectMany(m => m.GetProperty("indicators").EnumerateArray().Where(i => i.GetProperty("indicator").GetString() == Indicator)).ToList();
        Assert.Equal(3, results.Count);
        Assert.All(results, r => Assert.Equal("withheld", r.GetProperty("outcome").GetString()));
        Assert.All(results, r => Assert.DoesNotContain(r.GetProperty("trace").EnumerateArray(), step => step.GetProperty("value").ValueKind != JsonValueKind.Null));

        // 5 of 6 leave 16.67 per cent: on the indicator's own page that is a worked example of the document.
        foreach (var file in Directory.EnumerateFiles(round, "*", SearchOption.AllDirectories).Where(f => !f.Contains(Indicator, StringComparison.Ordinal) && !f.Contains("print", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("16.67 %", File.ReadAllText(file), StringComparison.Ordinal);
            Assert.DoesNotContain("16.666667", File.ReadAllText(file), StringComparison.Ordinal);
        }

        Assert.Contains("ร้อยละ 16.67", explained.Out, StringComparison.Ordinal);
        Assert.Contains("ที่นี่แสดงให้เจ้าหน้าที่ดูเท่านั้น", explained.Out, StringComparison.Ordinal);
    }

    // What a log, an annotation or a summary repeats is published, whoever started the run.
    [Fact]
    public void What_stands_in_a_bad_cell_is_repeated_nowhere_but_on_the_offices_machine()
    {
        using var folder = new TemporaryFolder();
        var content = Withholding(folder, 5);
        var workbook = Path.Combine(content, "yala", "2568-2", "results", "2568-08", "yaha.xlsx");
        FilledForm.Fill(workbook, "sheet1.xml", ("D30", "เหลือ 2 ราย"));
        string[][] ways = [["check"], ["check", "--lang", "en"], ["check", "--format", "github"], ["check", "--format", "json"], ["check", "--strict"], ["check", "--publish", "--format", "github"], ["build", "--no-pdf", "--output", folder["site"]]];

        var told = Kpi.Run("receive", workbook, "--dry-run", "--content", content);

        Assert.Contains("เหลือ 2 ราย", told.Out, StringComparison.Ordinal);
        Assert.All(ways.Select(way => Kpi.Run([.. way, "--content", content])), run =>
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("KPI4043", run.Out, StringComparison.Ordinal);
            Assert.Contains("D30", run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("เหลือ 2", run.Out + run.Error, StringComparison.Ordinal);
        });
    }

    // In June one district alone has fewer than 3 left, and the office reports the sum of all.
    [Fact]
    public void A_site_that_would_tell_a_small_count_by_subtraction_is_not_built()
    {
        using var folder = new TemporaryFolder();

        var run = Kpi.Run("build", "--no-pdf", "--content", Withholding(folder, 3), "--output", folder["site"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2568-06/than-to.xlsx[ผลการดำเนินงาน]!", run.Out, StringComparison.Ordinal);
        Assert.Contains("KPI6101", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["site"]));
    }

    private static string Withholding(TemporaryFolder folder, int below)
    {
        var content = folder.ContentOf("yala");
        var file = Path.Combine(content, "yala", "2568-2", "indicators", $"{Indicator}.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\nformula:", $"\nsuppress-below: {below}\nformula:", StringComparison.Ordinal));
        return content;
    }
}
