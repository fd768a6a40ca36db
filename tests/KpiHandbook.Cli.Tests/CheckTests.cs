using System.Text.Json;

namespace KpiHandbook.Cli.Tests;

public sealed class CheckTests
{
    [Fact]
    public void The_real_handbooks_have_neither_errors_nor_warnings_and_show_every_level()
    {
        var run = Kpi.Run("check", "--strict", "--format", "json");

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Empty(JsonDocument.Parse(run.Out).RootElement.GetProperty("problems").EnumerateArray());
        Assert.Equal(1, run.Error.Split("base-url").Length - 1); // a hint, whatever is strict
    }

    [Fact]
    public void A_mistake_is_named_in_every_format_and_ends_with_1()
    {
        using var folder = new TemporaryFolder();
        var content = folder.ContentOf("yala");
        var file = Path.Combine(content, "yala", "2568-2", "indicators", "budget-spending.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("direction: higher-is-better", "directon: higher-is-better", StringComparison.Ordinal));
        var line = 1 + File.ReadAllLines(file).TakeWhile(l => !l.StartsWith("directon", StringComparison.Ordinal)).Count();

        var json = Kpi.Run("check", "--content", content, "--format", "json");
        var text = Kpi.Run("check", "--content", content);
        var github = Kpi.Run("check", "--content", content, "--format", "github", "--lang", "en");

        Assert.Equal([1, 1, 1], new[] { json.ExitCode, text.ExitCode, github.ExitCode });
        var problem = JsonDocument.Parse(json.Out).RootElement.GetProperty("problems").EnumerateArray()
            .First(p => p.GetProperty("line").GetInt32() == line);
        Assert.Equal("content/yala/2568-2/indicators/budget-spending.md", problem.GetProperty("file").GetString());
        Assert.Equal(1, problem.GetProperty("column").GetInt32());
        Assert.Contains("direction", problem.GetProperty("fix").GetString(), StringComparison.Ordinal);
        Assert.Contains($"content/yala/2568-2/indicators/budget-spending.md:{line}:1: error KPI", text.Out, StringComparison.Ordinal);
        Assert.Contains("  | directon: higher-is-better", text.Out, StringComparison.Ordinal);
        Assert.Contains($"::error file=content/yala/2568-2/indicators/budget-spending.md,line={line},col=1,title=KPI", github.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_that_the_criteria_do_not_bear_out_is_an_error()
    {
        using var folder = new TemporaryFolder();
        var content = folder.ContentOf("yala");
        var file = Path.Combine(content, "yala", "2568-2", "indicators", "women-fund-overdue-debt.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("value: 1.48", "value: 1.49", StringComparison.Ordinal));

        var run = Kpi.Run("check", "--content", content);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("KPI3101", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_that_nobody_answers_stops_check_and_build()
    {
        using var folder = new TemporaryFolder();
        var content = folder.ContentOf("yala");
        var file = Path.Combine(content, "yala", "2568-2", "indicators", "women-fund-overdue-debt.md");
        var text = File.ReadAllText(file);
        Assert.Contains("\nopen:", text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace("kind: gap", "kind: overlap", StringComparison.Ordinal));

        var check = Kpi.Run("check", "--content", content);
        var build = Kpi.Run("build", "--no-pdf", "--content", content, "--output", folder["site"]);

        Assert.Equal((1, 1), (check.ExitCode, build.ExitCode));
        Assert.Contains("error KPI3110", check.Out, StringComparison.Ordinal);
        Assert.Contains("error KPI3119", build.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["site"]));
    }

    [Fact]
    public void Strictly_every_level_wants_an_example()
    {
        using var folder = new TemporaryFolder();
        var content = folder.ContentOf("yala");
        var file = Path.Combine(content, "yala", "2568-2", "indicators", "kkj-villages.md");
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text.Remove(text.IndexOf("examples:", StringComparison.Ordinal), text.IndexOf("evidence:", StringComparison.Ordinal) - text.IndexOf("examples:", StringComparison.Ordinal)));

        var run = Kpi.Run("check", "--content", content);
        var strict = Kpi.Run("check", "--strict", "--content", content);

        Assert.DoesNotContain("KPI3601", run.Out, StringComparison.Ordinal);
        Assert.Equal((0, 1), (run.ExitCode, strict.ExitCode));
        Assert.Contains("error KPI3601", strict.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_documents_leave_wrong_or_open_is_listed_with_figures_that_show_it()
    {
        var run = Kpi.Run("check", "--format", "json");

        var findings = JsonDocument.Parse(run.Out).RootElement.GetProperty("findings").EnumerateArray().ToList();
        var gap = findings.Single(f => Text(f, "indicator") is "women-fund-overdue-debt" && Text(f, "kind") is "gap");
        Assert.Equal(("yala", "2568-2"), (Text(gap, "office"), Text(gap, "round")));
        Assert.Equal("20", Text(gap.GetProperty("witness"), "value"));
        Assert.Equal("20", Text(gap.GetProperty("witness").GetProperty("stretch"), "from"));
        Assert.Contains("20", Text(gap.GetProperty("text"), "th"), StringComparison.Ordinal);
        Assert.EndsWith("women-fund-overdue-debt.md", Text(gap, "file"), StringComparison.Ordinal);

        var targets = findings.Where(f => Text(f, "kind") is "target").ToList();
        var target = targets.Single(f => f.GetProperty("districts") is var d && d.GetArrayLength() > 0 && d[0].GetString() is "kabang" && f.GetProperty("levels")[0].GetInt32() == 4);
        Assert.Equal(("decided", "100/9", "8"), (Text(target, "status"), Text(target.GetProperty("witness"), "value"), Text(target.GetProperty("witness").GetProperty("inputs"), "passed")));
        Assert.All(targets, t => Assert.Equal(("criteria", "ใช้เกณฑ์การให้คะแนนตัดสินระดับ"), (Text(t, "decides"), Text(t, "answer"))));
        Assert.Equal(["281", "287"], targets.Where(t => t.GetProperty("districts").GetArrayLength() == 0).Select(t => Text(t.GetProperty("witness").GetProperty("inputs"), "passed")));
        Assert.Contains(findings, f => Text(f, "kind") is "printed" && Text(f, "status") is "noted");
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var run = Kpi.Run("check", "--content", "no-such-folder");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no-such-folder", run.Out, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();
}
