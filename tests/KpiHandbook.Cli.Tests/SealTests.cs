using System.Diagnostics;

namespace KpiHandbook.Cli.Tests;

/// <summary>A round is sealed in a repository, as an office does it, and what happens to it afterwards is seen.</summary>
public sealed class SealTests : IDisposable
{
    private const string Round = "yala/2568-2";
    private const string Indicator = $"{Round}/indicators/budget-spending.md";
    private const string Workbook = $"{Round}/results/2568-06/yaha.xlsx";

    private readonly TemporaryFolder _folder = new();
    private readonly string _content;

    public SealTests()
    {
        _content = _folder.ContentOf("yala");
        Git("init", "-q");
        Commit("a round");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_changed_byte_is_an_error_and_git_brings_it_back()
    {
        Seal();
        File.AppendAllText(PathOf(Indicator), "อีกบรรทัด\n");

        var check = Check();
        var build = Kpi.Run("build", "--no-pdf", "--content", _content, "--output", _folder["site"]);
        var again = Kpi.Run("seal", Round, "--content", _content);

        Assert.All([check, build, again], run => Assert.Equal(1, run.ExitCode));
        Assert.All([check, build, again], run => Assert.Contains($"content/{Indicator}: error KPI7110", run.Out, StringComparison.Ordinal));
        Assert.False(Directory.Exists(_folder["site"]));
        Git("checkout", "--", $"content/{Indicator}");
        Assert.Equal(0, Check().ExitCode);
    }

    [Fact]
    public void A_clone_with_the_line_ends_of_Windows_is_no_change()
    {
        Seal();
        Commit("sealed");

        Git("-c", "core.autocrlf=true", "clone", "-q", ".", "clone");

        Assert.Contains("\r\n", File.ReadAllText(_folder[$"clone/content/{Indicator}"]), StringComparison.Ordinal);
        var check = Kpi.Run("check", "--content", _folder["clone/content"]);
        Assert.DoesNotContain("KPI71", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_late_workbook_is_refused_then_corrected_and_published_with_both_values()
    {
        Seal("--month", "2568-06");
        File.Copy(PathOf(Workbook), _folder["late.xlsx"]);
        File.Copy(PathOf($"{Round}/results/2568-07/yaha.xlsx"), _folder["other.xlsx"]);
        File.Delete(PathOf(Workbook));
        var gone = Check();
        Assert.Contains($"content/{Workbook}: error KPI7121", gone.Out, StringComparison.Ordinal);

        var refused = Receive("late.xlsx");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("KPI7136", refused.Out, StringComparison.Ordinal);
        Assert.Contains("ถ้ารับเป็นการแก้ไขย้อนหลัง: รายงานใหม่", refused.Out, StringComparison.Ordinal);
        Assert.Matches(@"ผลการดำเนินงาน!D\d+  \S.* [0-9,.]+ บาท", refused.Out);
        Assert.False(File.Exists(PathOf(Workbook)));
        Assert.Equal(0, Receive("other.xlsx").ExitCode);

        Assert.Equal(0, Receive("late.xlsx", "--correct").ExitCode);
        Assert.Equal(0, Check().ExitCode);

        var corrected = Kpi.Run("seal", Round, "--content", _content, "--month", "2568-06");
        Assert.Contains("ไม่มีอะไรเปลี่ยน", corrected.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_lists_cell_and_level_before_and_after()
    {
        Seal("--month", "2568-06");
        File.Delete(PathOf(Workbook));

        var silent = Kpi.Run("seal", Round, "--content", _content, "--month", "2568-06");
        Assert.Contains("KPI7132", silent.Out, StringComparison.Ordinal);
        var said = Kpi.Run("seal", Round, "--content", _content, "--month", "2568-06", "--reason", "ถอนรายงาน");

        Assert.True(said.ExitCode == 0, said.Out + said.Error);
        Assert.Contains("มิถุนายน 2568 อำเภอยะหา: ", said.Out, StringComparison.Ordinal);
        Assert.Matches(@"เงินที่ใช้จ่ายแล้ว  [0-9,.]+ บาท → ว่าง", said.Out);
        Assert.Matches("การใช้จ่ายงบประมาณ: (ระดับ [1-5]|ไม่ถึงระดับต่ำสุด) → ยังไม่รายงาน", said.Out);
        Assert.Equal(0, Check().ExitCode);
        Assert.Equal(0, Kpi.Run("build", "--no-pdf", "--content", _content, "--output", _folder["site"]).ExitCode);
        Assert.Contains("ถอนรายงาน", File.ReadAllText(_folder[$"site/{Round}/changes/index.html"]), StringComparison.Ordinal);
        var edition = said.Out[(said.Out.IndexOf("รหัสฉบับ ", StringComparison.Ordinal) + "รหัสฉบับ ".Length)..][..12];
        Assert.All(
            ["index.html", "matrix.html", "districts/yaha.html", "indicators/budget-spending.html", "print/index.html", "round.json", "results.json", "datapackage.json", "indicators/budget-spending.json"],
            page => Assert.Contains(edition, File.ReadAllText(_folder[$"site/{Round}/{page}"]), StringComparison.Ordinal));
        Assert.DoesNotContain("seal.json", Directory.EnumerateFiles(_folder["site"], "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public void A_seal_that_is_deleted_is_seen_beside_the_commit_before()
    {
        Seal();
        Commit("sealed");
        Assert.Equal(0, Kpi.Run("review", "HEAD", "--content", _content).ExitCode);
        File.Delete(PathOf($"{Round}/seal.json"));

        var review = Kpi.Run("review", "HEAD", "--content", _content);

        Assert.Equal(1, review.ExitCode);
        Assert.Contains("KPI7137", review.Out, StringComparison.Ordinal);
        Assert.Equal(0, Check().ExitCode);
    }

    [Fact]
    public void A_round_with_a_warning_or_of_another_name_is_not_sealed()
    {
        var round = PathOf($"{Round}/round.yaml");
        File.WriteAllText(round, File.ReadAllText(round).Replace("\nnotes:\n", "\nnotes:\n  - { kind: review, text: ยังต้องทบทวน }\n", StringComparison.Ordinal));

        var warned = Kpi.Run("seal", Round, "--content", _content);
        var unknown = Kpi.Run("seal", "yala/2568-1", "--content", _content);
        var month = Kpi.Run("seal", Round, "--month", "2568-13", "--content", _content);

        Assert.Equal(1, warned.ExitCode);
        Assert.Contains("KPI7131", warned.Out, StringComparison.Ordinal);
        Assert.Equal([2, 2], new[] { unknown.ExitCode, month.ExitCode });
        Assert.False(File.Exists(PathOf($"{Round}/seal.json")));
    }

    [Fact]
    public void A_warning_stands_in_the_way_of_what_it_concerns_alone()
    {
        var indicator = PathOf($"{Round}/indicators/kkj-villages.md");
        File.WriteAllText(indicator, File.ReadAllText(indicator).Replace("sources:\n  - รายงานผลการดำเนินงานตามแบบของกรมการพัฒนาชุมชน", "sources: []", StringComparison.Ordinal));
        var refused = Kpi.Run("seal", Round, "--content", _content);
        File.WriteAllText(PathOf("waivers.yaml"), $"- code: KPI3509\n  where: {Round}\n  who: พัฒนาการจังหวัด\n  reason: รอกรมฯ\n  until: 2568-10-20\n");
        Seal();

        var month = Kpi.Run("seal", Round, "--content", _content, "--month", "2568-06", "--date", "2568-11-15");

        Assert.Contains("KPI7131", refused.Out, StringComparison.Ordinal);
        Assert.Contains("waivers.yaml", refused.Out, StringComparison.Ordinal);
        Assert.True(month.ExitCode == 0, month.Out + month.Error);
    }

    private void Seal(params string[] more)
    {
        var run = Kpi.Run(["seal", Round, "--content", _content, "--date", "2568-10-15", .. more]);
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
    }

    private KpiRun Check() => Kpi.Run("check", "--content", _content);

    private KpiRun Receive(string file, params string[] more) => Kpi.Run(["receive", _folder[file], "--content", _content, .. more]);

    private string PathOf(string path) => Path.Combine(_content, path);

    private void Commit(string message)
    {
        Git("add", "-A");
        Git("commit", "-q", "-m", message);
    }

    private void Git(params string[] arguments)
    {
        string[] identity = ["-c", "user.name=t", "-c", "user.email=t@example.invalid", "-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false"];
        using var git = Process.Start(new ProcessStartInfo("git", [.. identity, .. arguments]) { WorkingDirectory = _folder.Path, RedirectStandardError = true, UseShellExecute = false })!;
        var said = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, said);
    }
}
