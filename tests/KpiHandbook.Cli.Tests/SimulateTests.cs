using System.Text.Json;

namespace KpiHandbook.Cli.Tests;

public sealed class SimulateTests
{
    private const string Indicator = "poor-households-remaining.md";

    [Fact]
    public void Milder_criteria_move_the_districts_that_they_reach()
    {
        using var folder = new TemporaryFolder();
        var file = Changed(folder, Indicator, "at-most: [14, 13, 12, 11, 10]", "at-most: [20, 17, 12, 11, 10]");

        var json = Kpi.Run("simulate", "yala/2568-2", "--with", file, "--month", "2568-08", "--format", "json");
        var text = Kpi.Run("simulate", "yala/2568-2", "--with", file, "--month", "2568-08");

        Assert.True(json.ExitCode == 0 && text.ExitCode == 0, json.Error + json.Out + text.Error);
        var answer = JsonDocument.Parse(json.Out).RootElement;
        var yaha = answer.GetProperty("moves").EnumerateArray().Single(m => m.GetProperty("unit").GetString() is "yaha");
        Assert.Equal("50/3", yaha.GetProperty("before").GetProperty("value").GetString());
        Assert.Equal("below", yaha.GetProperty("before").GetProperty("outcome").GetString());
        Assert.Equal(2, yaha.GetProperty("after").GetProperty("level").GetInt32());
        Assert.DoesNotContain(answer.GetProperty("moves").EnumerateArray(), m => m.GetProperty("unit").GetString() is "kabang");
        Assert.Contains(answer.GetProperty("problems").EnumerateArray(), p => p.GetProperty("code").GetString() is "KPI3102");
        Assert.Contains("ต่ำกว่า 1 → 2", text.Out, StringComparison.Ordinal);
        Assert.All(text.Out.Split('\n').TakeWhile(l => l.Length == 0 || l[0] != 'ส'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public void It_answers_in_English_where_that_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        var file = Changed(folder, Indicator, "at-most: [14, 13, 12, 11, 10]", "at-most: [20, 17, 12, 11, 10]");

        var run = Kpi.Run("simulate", "yala/2568-2", "--with", file, "--month", "2568-08", "--lang", "en");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Matches("^yala/2568-2, August 2568 BE: [0-9]+ results of [0-9]+ units would change · [0-9]+ stay", run.Out);
        Assert.Contains("below 1 → 2", run.Out, StringComparison.Ordinal);
        Assert.Contains("Found under the new definitions", run.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch("ผู้ถูกประเมิน|ระดับ |คะแนนรวม|ตัวอย่าง", run.Out);
    }

    [Fact]
    public void A_new_input_is_not_reported_and_said()
    {
        using var folder = new TemporaryFolder();
        var file = Changed(
            folder,
            "budget-spending.md",
            "inputs:\n",
            "inputs:\n  frozen: { label: งบที่ถูกระงับ, unit: บาท, type: money }\n",
            "(allocated - returned)",
            "(allocated - returned - frozen)");
        var text = File.ReadAllText(file);
        var (examples, next) = (text.IndexOf("examples:", StringComparison.Ordinal), text.IndexOf("evidence:", StringComparison.Ordinal));
        File.WriteAllText(file, text[..examples] + text[next..]);

        var run = Kpi.Run("simulate", "yala/2568-2", "--with", file);

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Contains("ยังไม่รายงาน", run.Out, StringComparison.Ordinal);
        Assert.Contains("budget-spending.frozen", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_another_round_inherits_is_simulated_for_the_round_asked_for()
    {
        using var folder = new TemporaryFolder();
        var file = ChangedIn("sa-kaeo/2567-1", folder, "otop-income.md", "when: value = minimum,", "when: minimum <= value < standard,");

        var run = Kpi.Run("simulate", "sa-kaeo/2567-1", "--with", file);

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Matches("^sa-kaeo/2567-1 เดือนมีนาคม 2567: เปลี่ยน [1-9]", run.Out);
    }

    [Fact]
    public void A_mistake_is_named_at_the_changed_file()
    {
        using var folder = new TemporaryFolder();
        var file = Changed(folder, Indicator, "direction:", "directon:");

        var run = Kpi.Run("simulate", "yala/2568-2", "--with", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{file}:", run.Out, StringComparison.Ordinal);
        Assert.Contains("  | directon:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_nothing_of_the_round_is_refused()
    {
        var run = Kpi.Run("simulate", "yala/2568-2", "--with", "README.md", "--with", "none.md");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("README.md", run.Error, StringComparison.Ordinal);
        Assert.Contains("none.md", run.Error, StringComparison.Ordinal);
    }

    private static string Changed(TemporaryFolder folder, string indicator, params string[] changes) =>
        ChangedIn("yala/2568-2", folder, indicator, changes);

    private static string ChangedIn(string round, TemporaryFolder folder, string indicator, params string[] changes)
    {
        var text = File.ReadAllText(Path.Combine(Kpi.Content, round, "indicators", indicator));
        foreach (var change in changes.Chunk(2))
        {
            Assert.Contains(change[0], text, StringComparison.Ordinal);
            text = text.Replace(change[0], change[1], StringComparison.Ordinal);
        }

        File.WriteAllText(folder[indicator], text);
        return folder[indicator];
    }
}
