using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace KpiHandbook.Cli.Tests;

/// <summary>Reports that come back: the published sample results of one district, taken out of a copy of the content, changed and received again.</summary>
public sealed class ReceiveTests : IDisposable
{
    private const string Passed = "<x:v>5</x:v>";
    private const string PassedCell = "r=\"D30\"";
    private readonly TemporaryFolder _folder = new();
    private readonly string _content;
    private readonly string _filed;
    private readonly string _returned;

    public ReceiveTests()
    {
        _content = _folder.ContentOf("yala");
        _filed = Path.Combine(_content, "yala", "2568-2", "results", "2568-08", "yaha.xlsx");
        _returned = _folder["returned.xlsx"];
        File.Copy(_filed, _returned);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_first_report_is_filed_as_it_was_and_the_content_stays_valid()
    {
        File.Delete(_filed);

        var run = Receive(_returned);

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Contains("รายงานใหม่ 25 ค่า", run.Out, StringComparison.Ordinal);
        Assert.Contains("ครัวเรือนยากจนคงเหลือ: ไม่ถึงระดับ 1", run.Out, StringComparison.Ordinal);
        Assert.EndsWith($"เก็บแล้ว 1 ไฟล์: {_returned}\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, Kpi.Run("check", "--content", _content).ExitCode);
        var filed = File.ReadAllBytes(_filed);
        Assert.EndsWith($"เก็บไว้แล้วเหมือนกันทุกค่า 1 ไฟล์: {_returned}\n", Receive(_returned).Out, StringComparison.Ordinal);
        Assert.Equal(filed, File.ReadAllBytes(_filed));
    }

    [Fact]
    public void A_name_that_a_terminal_would_obey_is_shown_in_signs()
    {
        var file = _folder["ก\u001b[31m\nข\u202e.xlsx"];
        File.Copy(_returned, file);

        KpiRun[] runs = [Receive(file), Receive(file + "x")];

        Assert.All(runs, run => Assert.Contains("ก␛[31m␊ข\uFFFD.xlsx", run.Out, StringComparison.Ordinal));
        Assert.All(runs, run => Assert.DoesNotContain(run.Out + run.Error, c => c is '\u001b' or '\u202e'));
    }

    [Fact]
    public void A_changed_figure_is_shown_with_the_level_that_it_makes()
    {
        Change(Passed, "<x:v>6</x:v>");

        var run = Receive(_returned);

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Contains("เปลี่ยน 1 ค่า เท่าเดิม 24 ค่า", run.Out, StringComparison.Ordinal);
        Assert.Contains("ครัวเรือนยากจนคงเหลือ: ไม่ถึงระดับ 1 → ระดับ 5", run.Out, StringComparison.Ordinal);
        Assert.Matches("D30 +ครัวเรือนที่ผ่านเกณฑ์รายได้ ปี 2568 +5 ครัวเรือน → 6 ครัวเรือน", run.Out);
        Assert.Contains("\"level\": 5", Kpi.Run("explain", "yala/2568-2", "poor-households-remaining", "--district", "yaha", "--month", "2568-08", "--format", "json", "--content", _content).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_shows_it_as_data_and_files_nothing()
    {
        Change(Passed, "<x:v>6</x:v>");
        var before = File.ReadAllBytes(_filed);

        var run = Receive(_returned, "--dry-run", "--format", "json");

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Equal(before, File.ReadAllBytes(_filed));
        var answer = JsonDocument.Parse(run.Out).RootElement;
        var file = Assert.Single(answer.GetProperty("files").EnumerateArray());
        var report = Assert.Single(file.GetProperty("reports").EnumerateArray());
        var change = Assert.Single(report.GetProperty("changes").EnumerateArray());
        var level = report.GetProperty("levels").EnumerateArray().Single(l => l.GetProperty("indicator").GetString() is "poor-households-remaining");
        Assert.True(answer.GetProperty("dryRun").GetBoolean());
        Assert.Equal(("yala", "2568-2", "2568-08", false), (file.GetProperty("office").GetString(), file.GetProperty("round").GetString(), file.GetProperty("month").GetString(), file.GetProperty("refused").GetBoolean()));
        Assert.Equal(("pending", "content/yala/2568-2/results/2568-08/yaha.xlsx"), (report.GetProperty("state").GetString(), report.GetProperty("filedAt").GetString()));
        Assert.Equal(("passed", "5", "6"), (change.GetProperty("input").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString()));
        Assert.Equal($"{_returned}[ผลการดำเนินงาน]!D30", change.GetProperty("place").GetString());
        Assert.Equal(("below", 5), (level.GetProperty("before").GetProperty("outcome").GetString(), level.GetProperty("after").GetProperty("level").GetInt32()));
    }

    [Fact]
    public void A_figure_that_became_blank_stands_out()
    {
        Change(Passed, "");

        var run = Receive(_returned, "--dry-run");

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Contains("ค่าเดิมหายไป 1 ค่า (!)", run.Out, StringComparison.Ordinal);
        Assert.Matches("! .*5 ครัวเรือน → ว่าง", run.Out);
        Assert.Contains("--dry-run", run.Out.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_good_file_is_filed_and_the_bad_one_is_refused_with_every_problem()
    {
        var bad = _folder["ยะหา.xlsx"];
        File.Copy(_returned, bad);
        Change(bad, ("<x:v>6</x:v>", "<x:v>6.5</x:v>"), (Passed, "<x:v>-5</x:v>"));
        var good = _folder["betong.xlsx"];
        File.Copy(Path.Combine(_content, "yala", "2568-2", "results", "2568-08", "betong.xlsx"), good);
        File.Delete(Path.Combine(_content, "yala", "2568-2", "results", "2568-08", "betong.xlsx"));

        var run = Receive(bad, good, "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.True(File.Exists(Path.Combine(_content, "yala", "2568-2", "results", "2568-08", "betong.xlsx")));
        Assert.Equal(File.ReadAllBytes(_returned), File.ReadAllBytes(_filed));
        Assert.Contains($"{bad}[ผลการดำเนินงาน]!D29: error KPI", run.Out, StringComparison.Ordinal);
        Assert.Contains($"{bad}[ผลการดำเนินงาน]!D30: error KPI", run.Out, StringComparison.Ordinal);
        Assert.EndsWith($"filed 1: {good}\nrefused 1: {bad}\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_marked_copy_of_a_refused_file_is_written_and_of_no_other()
    {
        var good = _folder["betong.xlsx"];
        File.Copy(Path.Combine(_content, "yala", "2568-2", "results", "2568-08", "betong.xlsx"), good);
        Change(Passed, "<x:v>-5</x:v>");

        var run = Receive(_returned, good, "--annotate", _folder["back"], "--dry-run");

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith($"เขียนสิ่งที่ต้องแก้ไว้ในสำเนา {_folder["back/returned.xlsx"]}\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(["returned.xlsx"], Directory.EnumerateFiles(_folder["back"]).Select(Path.GetFileName));
        Assert.NotEqual(File.ReadAllBytes(_returned), File.ReadAllBytes(_folder["back/returned.xlsx"]));
    }

    [Theory]
    [InlineData("content/yala")]
    [InlineData(".")]
    [InlineData("")]
    public void Copies_go_neither_into_the_content_nor_over_the_files_themselves(string folder) =>
        Assert.Equal(2, Receive(_returned, "--annotate", folder.Length == 0 ? "" : _folder[folder]).ExitCode);

    [Fact]
    public void With_errors_in_the_handbooks_nothing_is_received()
    {
        File.Delete(_filed);
        var definition = Path.Combine(_content, "yala", "2568-2", "indicators", "budget-spending.md");
        File.WriteAllText(definition, File.ReadAllText(definition).Replace("direction: higher-is-better", "directon: higher-is-better", StringComparison.Ordinal));

        var run = Receive(_returned);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("budget-spending.md", run.Out, StringComparison.Ordinal);
        Assert.Contains("ยังไม่รับไฟล์ใด", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_filed));
    }

    [Fact]
    public void Broken_results_do_not_keep_their_mended_file_out()
    {
        File.WriteAllBytes(_filed, [1, 2, 3]);

        var run = Receive(_returned);

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Equal(0, Kpi.Run("check", "--content", _content).ExitCode);
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("--format", "json")]
    public void A_command_without_a_file_is_wrong_usage(params string[] arguments) => Assert.Equal(2, Receive(arguments).ExitCode);

    private KpiRun Receive(params string[] arguments) => Kpi.Run(["receive", .. arguments, "--content", _content]);

    private void Change(string from, string to) => Change(_returned, (from, to));

    // Changes the households of the indicator that the tests look at, cell by cell, in the workbook's own text.
    private static void Change(string file, params (string From, string To)[] changes)
    {
        const string part = "xl/worksheets/sheet1.xml";
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        string xml;
        using (var reader = new StreamReader(zip.GetEntry(part)!.Open(), Encoding.UTF8))
        {
            xml = reader.ReadToEnd();
        }

        foreach (var (from, to) in changes)
        {
            var cell = xml.IndexOf(from == Passed ? PassedCell : "r=\"D29\"", StringComparison.Ordinal);
            var value = xml.IndexOf(from, cell, StringComparison.Ordinal);
            Assert.InRange(value - cell, 1, 60);
            xml = string.Concat(xml.AsSpan(0, value), to, xml.AsSpan(value + from.Length));
        }

        zip.GetEntry(part)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
        writer.Write(xml);
    }
}
