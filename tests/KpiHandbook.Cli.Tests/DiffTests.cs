using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KpiHandbook.Cli.Tests;

/// <summary>Versions as a user names them, in real git repositories.</summary>
public sealed partial class DiffTests : IDisposable
{
    private const string Round = "yala/2568-2";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_working_tree_is_compared_with_a_commit_and_nothing_is_left_behind()
    {
        var repository = Repository("yala", "ubon-ratchathani");
        var temporary = Directory.CreateDirectory(_folder["tmp"]).FullName;
        File.Delete(Path.Combine(repository, "content/ubon-ratchathani/2568/round.yaml"));
        Directory.Delete(Path.Combine(repository, "content/ubon-ratchathani"), recursive: true);

        var same = Diff(repository, temporary, $"HEAD:{Round}");
        var all = Diff(repository, temporary, "main", ".", "--format", "json");

        Assert.True((same.ExitCode, all.ExitCode) is (0, 0), same.Error + all.Error);
        Assert.Equal("เนื้อหาเหมือนกัน", same.Out.Trim());
        var rounds = JsonDocument.Parse(all.Out).RootElement.GetProperty("rounds").EnumerateArray().ToList();
        Assert.Equal(2, rounds.Count);
        Assert.Equal(JsonValueKind.Null, rounds.Single(r => r.GetProperty("round").GetString() is "ubon-ratchathani/2568").GetProperty("after").ValueKind);
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary, "kpi-git-*"));
    }

    [Fact]
    public void A_milder_criterion_is_shown_old_and_new_with_the_districts_that_it_moves()
    {
        var repository = Repository("yala");
        var file = Path.Combine(repository, "content/yala/2568-2/indicators/poor-households-remaining.md");
        var content = File.ReadAllText(file).Replace("at-most: [14, 13, 12, 11, 10]", "at-most: [20, 17, 12, 11, 10]", StringComparison.Ordinal);
        var (examples, next) = (content.IndexOf("examples:", StringComparison.Ordinal), content.IndexOf("evidence:", StringComparison.Ordinal));
        File.WriteAllText(file, content[..examples] + content[next..]);

        var text = Diff(repository, null, $"HEAD:{Round}");
        var json = Diff(repository, null, "HEAD", Round, "--format", "json");
        var html = Diff(repository, null, "HEAD", "--format", "html");

        Assert.True((text.ExitCode, json.ExitCode, html.ExitCode) is (0, 0, 0), text.Error + json.Error + html.Error);
        Assert.Contains("14", text.Out, StringComparison.Ordinal);
        Assert.Contains("ยะหา", text.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", text.Out, StringComparison.Ordinal);
        var round = Assert.Single(JsonDocument.Parse(json.Out).RootElement.GetProperty("rounds").EnumerateArray());
        Assert.Equal("changed", Assert.Single(round.GetProperty("indicators").EnumerateArray()).GetProperty("change").GetString());
        var move = round.GetProperty("consequence").GetProperty("moves").EnumerateArray().First(m => m.GetProperty("unit").GetString() is "yaha");
        Assert.Equal(("below", 2), (move.GetProperty("was").GetProperty("outcome").GetString(), move.GetProperty("becomes").GetProperty("level").GetInt32()));
        Assert.StartsWith("<!doctype html>", html.Out.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("ยะหา", html.Out, StringComparison.Ordinal);
        var english = Diff(repository, null, "HEAD", "--format", "html", "--lang", "en");
        Assert.Contains("<html lang=\"en\"", english.Out, StringComparison.Ordinal);
        Assert.Contains("Round 2/2568 first edition (files being edited)", Marks().Replace(english.Out, ""), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_nothing_has_are_answered_with_what_was_meant()
    {
        var repository = Repository("yala");

        var (round, revision, reference, same, form) = (
            Diff(repository, null, "HEAD", "yalla/2568-2"),
            Diff(repository, null, $"HEAD:{Round}@7"),
            Diff(repository, null, "mains"),
            Diff(repository, null, Round),
            Diff(repository, null, ":x"));

        Assert.All([round, revision, reference, same, form], run => Assert.Equal(2, run.ExitCode));
        Assert.Contains("หมายถึง yala/2568-2", round.Error, StringComparison.Ordinal);
        Assert.Contains("มี @0", revision.Error, StringComparison.Ordinal);
        Assert.Contains("หมายถึง main", reference.Error, StringComparison.Ordinal);
        Assert.Contains($"HEAD:{Round}", same.Error, StringComparison.Ordinal);
        Assert.Contains(Round, form.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Content_that_was_broken_is_named_by_its_version_and_place()
    {
        var repository = Repository("yala");
        File.AppendAllText(Path.Combine(repository, "content/site.yaml"), "\nunknown: 1\n");
        Git(repository, "commit", "-qam", "broken");
        Git(repository, "checkout", "-q", "HEAD~1");

        var run = Diff(repository, null, "main", ".");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("main:", run.Error, StringComparison.Ordinal);
        Assert.Contains("main:content/site.yaml:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_private_in_another_office_does_not_stop_the_comparison_of_a_round()
    {
        var repository = Repository("yala", "ubon-ratchathani");
        File.AppendAllText(Path.Combine(repository, "content/ubon-ratchathani/2568/round.yaml"), "# someone@example.com\n");
        Git(repository, "commit", "-qam", "an address that nobody declared");
        Git(repository, "checkout", "-q", "HEAD~1");

        var (other, own, all) = (Diff(repository, null, $"main:{Round}"), Diff(repository, null, "main:ubon-ratchathani/2568"), Diff(repository, null, "main", "."));

        Assert.Equal(("เนื้อหาเหมือนกัน", 0), (other.Out.Trim(), other.ExitCode));
        Assert.All([own, all], run => Assert.Equal((1, true), (run.ExitCode, run.Out.Contains("KPI6004", StringComparison.Ordinal))));
    }

    [Fact]
    public void Rules_that_came_later_than_a_commit_do_not_stop_a_comparison()
    {
        var repository = Repository("sa-kaeo");
        var round = Path.Combine(repository, "content/sa-kaeo/2567-2/round.yaml");
        var now = File.ReadAllText(round);
        File.WriteAllLines(round, File.ReadAllLines(round).Where(line => !line.StartsWith("redirects:", StringComparison.Ordinal) && !line.Contains("{ to: ", StringComparison.Ordinal)));
        Git(repository, "commit", "-qam", "before ids were held together");
        File.WriteAllText(round, now);

        var (diff, review, other) = (Diff(repository, null, "HEAD", "."), Kpi.Run(new Dictionary<string, string>(StringComparer.Ordinal), repository, "review", "HEAD"), Diff(repository, null, "sa-kaeo/2567-1", "HEAD:sa-kaeo/2567-2"));

        Assert.True((diff.ExitCode, review.ExitCode, other.ExitCode) is (0, 0, 0), diff.Out + diff.Error + review.Error + other.Out);
        Assert.Contains("    + ตัวชี้วัดเดิม “tpmap-help”: ต่อด้วย “", diff.Out, StringComparison.Ordinal);
        Assert.Contains("| ทั้งรอบ | รอบและเอกสาร | ตัวชี้วัดเดิม “tpmap-help” | – | ต่อด้วย “", review.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_the_site_and_files_that_change_nothing_are_told()
    {
        var repository = Repository("yala");
        var site = Path.Combine(repository, "content/site.yaml");
        File.WriteAllText(site, File.ReadAllText(site).Replace("contacts: full", "contacts: none", StringComparison.Ordinal).Replace("arabic", "thai", StringComparison.Ordinal));
        File.AppendAllText(Path.Combine(repository, "content/yala/2568-2/round.yaml"), "# ตรวจแล้ว\n");
        File.WriteAllText(Path.Combine(repository, "note.txt"), "");

        var (text, json, html) = (Diff(repository, null, "HEAD"), Diff(repository, null, "HEAD", ".", "--format", "json", "--lang", "en"), Diff(repository, null, "HEAD", "--format", "html"));
        var (one, review) = (Diff(repository, null, $"HEAD:{Round}"), Kpi.Run(new Dictionary<string, string>(StringComparer.Ordinal), repository, "review", "HEAD"));

        Assert.True((text.ExitCode, json.ExitCode, html.ExitCode, review.ExitCode) is (0, 0, 0, 0), text.Error + json.Error + html.Error + review.Error);
        Assert.StartsWith("การตั้งค่าเว็บ\n", text.Out, StringComparison.Ordinal);
        Assert.Contains("ตัวเลขที่แสดง: เลขอารบิก → เลขไทย", text.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("เหมือนกัน", text.Out, StringComparison.Ordinal);
        Assert.Equal(["numerals", "contacts shown"], JsonDocument.Parse(json.Out).RootElement.GetProperty("site").EnumerateArray().Select(d => d.GetProperty("what").GetString()));
        Assert.Contains("การตั้งค่าเว็บ", html.Out, StringComparison.Ordinal);
        Assert.Contains("เนื้อหาเหมือนกัน", one.Out, StringComparison.Ordinal);
        Assert.Contains("| ตัวเลขที่แสดง | เลขอารบิก | เลขไทย |", review.Out, StringComparison.Ordinal);
        Assert.Matches("แก้แต่ไม่เปลี่ยนสิ่งใด[^#]*- content/yala/2568-2/round.yaml\n", review.Out);
        Assert.Matches("ไม่ใช่เนื้อหา[^#]*- note.txt", review.Out);
        Assert.DoesNotContain("- content/site.yaml", review.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_round_is_reviewed_against_the_round_before_with_its_letters()
    {
        var repository = Repository("sa-kaeo", "ubon-ratchathani");
        var (sa, ubon) = (Path.Combine(repository, "content/sa-kaeo/2567-2"), Path.Combine(repository, "content/ubon-ratchathani"));
        Directory.Move(sa, _folder["sa-kaeo"]);
        Directory.Move(ubon, _folder["ubon"]);
        Directory.Delete(Path.Combine(repository, "content/sa-kaeo/2568-1"), recursive: true);
        Directory.Delete(Path.Combine(repository, "content/sa-kaeo/2568-2"), recursive: true);
        Git(repository, "add", "-A");
        Git(repository, "commit", "-qm", "before the rounds");
        Directory.Move(_folder["sa-kaeo"], sa);
        Directory.Move(_folder["ubon"], ubon);

        var run = Kpi.Run(new Dictionary<string, string>(StringComparer.Ordinal), repository, "review", "HEAD");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("รอบใหม่ ฉบับทดลองใช้ เทียบกับ", run.Out.Replace("ฉบับทางการ", "ฉบับทดลองใช้", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("| การใช้จ่ายงบประมาณ |", run.Out, StringComparison.Ordinal);
        Assert.Contains("- หนังสือแก้ไขฉบับที่ 1", run.Out, StringComparison.Ordinal);
        Assert.True(run.Out.IndexOf("<details>", StringComparison.Ordinal) > run.Out.IndexOf("## คู่มือ", StringComparison.Ordinal));
        Assert.DoesNotContain("\\!", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_among_the_content_of_a_commit_is_refused()
    {
        var repository = Repository("yala");
        File.CreateSymbolicLink(Path.Combine(repository, "content", "elsewhere"), "/");
        Git(repository, "add", ".");
        Git(repository, "commit", "-qm", "a link");

        var (run, english) = (Diff(repository, null, "main"), Diff(repository, null, "main", "--lang", "en"));

        Assert.Equal((3, 3), (run.ExitCode, english.ExitCode));
        Assert.Matches("KPI9036: .*[ก-ฮ]", run.Error);
        Assert.Contains("วิธีแก้: ", run.Error, StringComparison.Ordinal);
        Assert.Matches("KPI9036: [^ก-ฮ]+\n  fix: [^ก-ฮ]+\n", english.Error);
    }

    // A repository of real handbooks, under one commit on main.
    private string Repository(params string[] offices)
    {
        var repository = Directory.CreateDirectory(_folder["repository"]).FullName;
        Directory.Move(_folder.ContentOf(offices), Path.Combine(repository, "content"));
        Git(repository, "init", "-q");
        Git(repository, "add", ".");
        Git(repository, "commit", "-qm", "first");
        return repository;
    }

    private static KpiRun Diff(string repository, string? temporary, params string[] arguments) => Kpi.Run(
        temporary is null ? new Dictionary<string, string>(StringComparer.Ordinal) : new(StringComparer.Ordinal) { ["TMPDIR"] = temporary },
        repository,
        ["diff", .. arguments]);

    private static void Git(string folder, params string[] arguments)
    {
        string[] own = ["-c", "user.name=t", "-c", "user.email=t@example.invalid", "-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false"];
        using var process = Process.Start(new ProcessStartInfo("git", [.. own, .. arguments]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 10_000)]
    private static partial Regex Marks();
}
