using System.Diagnostics;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Cli.Tests;

/// <summary>The guard as a user meets it: in check and build, and in real git repositories.</summary>
public sealed class GuardTests : IDisposable
{
    private const string Indicator = "yala/2568-2/indicators/budget-spending.md";

    private static readonly string Id = MadeId();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_ID_in_the_content_stops_check_and_build_and_is_printed_nowhere()
    {
        var content = _folder.ContentOf("yala");
        Assert.Equal(0, Kpi.Run("build", "--no-pdf", "--only", "yala/2568-2", "--content", content, "--output", _folder["site"]).ExitCode);
        var before = File.GetLastWriteTimeUtc(Path.Combine(_folder["site"], "index.html"));
        File.AppendAllText(Path.Combine(content, Indicator), $"\nผู้รับ {Id}\n");
        File.WriteAllText(Path.Combine(content, $"{Id}.md"), "ก");
        File.AppendAllText(Path.Combine(content, "site.yaml"), $"\nnumerals: \"{Id}\"\n");

        KpiRun[] runs =
        [
            Kpi.Run("check", "--content", content),
            Kpi.Run("check", "--content", content, "--format", "json"),
            Kpi.Run("check", "--content", content, "--format", "github", "--lang", "en"),
            Kpi.Run("build", "--no-pdf", "--content", content, "--output", _folder["site"]),
            Kpi.Run("explain", "yala/2568-2", "budget-spending", "--district", "yaha", "--content", content),
            Kpi.Run("guard", content),
        ];

        Assert.All(runs, run => Assert.Equal(1, run.ExitCode));
        Assert.All(runs, run => Assert.Contains("KPI6001", run.Out, StringComparison.Ordinal));
        Assert.All(runs, run => Assert.DoesNotContain(Id[..6], run.Out + run.Error, StringComparison.Ordinal));
        Assert.StartsWith("content/", runs[0].Out, StringComparison.Ordinal);
        Assert.True(runs[0].Out.IndexOf("KPI6001", StringComparison.Ordinal) < runs[0].Out.IndexOf("KPI1", StringComparison.Ordinal), runs[0].Out);
        Assert.Contains($"content/{Indicator}:", runs[0].Out, StringComparison.Ordinal);
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(_folder["site"], "index.html")));
    }

    [Fact]
    public void What_only_the_output_joins_is_found_before_the_swap()
    {
        var content = _folder.ContentOf("ubon-ratchathani");
        var file = Path.Combine(content, "ubon-ratchathani", "2568", "indicators", "bmn-data-management.md");

        // A link's address stands between the halves in the file, and nothing on the page.
        File.AppendAllText(file, $"\n[{Id[..7]}](#x){Id[7..]}\n");

        var check = Kpi.Run("check", "--content", content);
        var run = Kpi.Run("build", "--no-pdf", "--only", "ubon-ratchathani/2568", "--content", content, "--output", _folder["site"]);

        Assert.Equal(0, check.ExitCode);
        Assert.Contains("site/ubon-ratchathani/2568/", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain(Id[..6], run.Out + run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["site"]));
    }

    [Fact]
    public void Staged_means_what_the_index_holds_and_not_the_working_file()
    {
        var repository = Repository();
        File.WriteAllText(Path.Combine(repository, "a ก.md"), Id);
        Git(repository, "add", ".");
        File.WriteAllText(Path.Combine(repository, "a ก.md"), "clean");
        File.WriteAllText(Path.Combine(repository, "not-added.md"), Id);

        var staged = Guard(repository, "--staged");
        Git(repository, "add", "a ก.md");
        var clean = Guard(repository, "--staged");

        Assert.Equal((1, 0), (staged.ExitCode, clean.ExitCode));
        Assert.StartsWith("a ก.md:1:1: error KPI6001", staged.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("not-added", staged.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Id[..6], staged.Out + staged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Renamed_and_binary_files_are_looked_into_and_deleted_ones_are_not()
    {
        var repository = Repository();
        File.WriteAllText(Path.Combine(repository, "old.md"), Id);
        File.WriteAllText(Path.Combine(repository, "gone.md"), Id);
        Git(repository, "add", ".");
        Git(repository, "commit", "-q", "-m", "before the guard");
        Git(repository, "mv", "old.md", "new.md");
        Git(repository, "rm", "-q", "gone.md");
        File.WriteAllBytes(Path.Combine(repository, "b.png"), [0x89, .. "PNG"u8, 13, 10, 0, 10, 10, 13, .. Id.Select(c => (byte)c), 0, 10]);
        Git(repository, "add", "b.png");

        var run = Guard(repository, "--staged");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("new.md:1:1: error KPI6001", run.Out, StringComparison.Ordinal);
        Assert.Contains("b.png: error KPI6001", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("gone.md", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_installed_hook_stops_a_commit_also_in_a_worktree_and_installs_once()
    {
        var repository = Repository();
        Git(repository, "commit", "-q", "--allow-empty", "-m", "first");
        var first = Guard(repository, "--install");
        var again = Guard(repository, "--install");
        Assert.True((first.ExitCode, again.ExitCode) is (0, 0), first.Error + again.Error);

        Git(repository, "add", "kpi");
        Git(repository, "commit", "-q", "-m", "clean");
        var tree = _folder["tree"];
        Git(repository, "worktree", "add", "-q", tree, "-b", "other");
        foreach (var folder in (string[])[repository, tree])
        {
            File.WriteAllText(Path.Combine(folder, "a.md"), Id);
            Git(folder, "add", "a.md");
            var commit = TryGit(folder, "commit", "-m", "private");
            Assert.NotEqual(0, commit.ExitCode);
            Assert.Contains("KPI6001", commit.Out + commit.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, Guard(tree, "--install").ExitCode);
    }

    [Fact]
    public void The_hook_goes_where_git_looks_for_it_and_never_over_another()
    {
        var repository = Repository();
        Git(repository, "config", "core.hooksPath", "hooks");
        Assert.Equal(0, Guard(repository, "--install").ExitCode);
        Assert.True(File.Exists(Path.Combine(repository, "hooks", "pre-commit")));

        var hook = Path.Combine(repository, "hooks", "pre-commit");
        File.WriteAllText(hook, "#!/bin/sh\nexit 0\n");
        var other = Guard(repository, "--install");
        Git(repository, "config", "core.hooksPath", _folder["everyone"]);
        var shared = Guard(repository, "--install");
        File.Delete(Path.Combine(repository, "kpi"));
        var bare = Guard(repository, "--install");

        Assert.Equal((3, 3, 3), (other.ExitCode, shared.ExitCode, bare.ExitCode));
        Assert.Contains("KPI9035", other.Error, StringComparison.Ordinal);
        Assert.Contains("guard --staged || exit 1", other.Error, StringComparison.Ordinal);
        Assert.Equal("#!/bin/sh\nexit 0\n", File.ReadAllText(hook));
        Assert.Contains("KPI9034", shared.Error, StringComparison.Ordinal);
        Assert.Contains("KPI9033", bare.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_of_a_repository_or_without_git_the_machine_lacks_something()
    {
        var outside = Guard(_folder.Path, "--staged");
        var missing = Kpi.Run(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = "/nowhere" }, _folder.Path, "guard", "--staged");

        Assert.Equal((3, 3), (outside.ExitCode, missing.ExitCode));
        Assert.Contains("KPI9032", outside.Error, StringComparison.Ordinal);
        Assert.Contains("KPI9031", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Asking_for_two_things_or_for_a_missing_file_is_wrong_usage()
    {
        Assert.Equal(2, Kpi.Run("guard", "--staged", "--install").ExitCode);
        Assert.Equal(2, Kpi.Run("guard", "no-such-file.xlsx").ExitCode);
    }

    // A repository with a program that the hook can call: the one under test.
    private string Repository()
    {
        var repository = Directory.CreateDirectory(_folder["repository"]).FullName;
        Git(repository, "init", "-q");
        var kpi = Path.Combine(repository, "kpi");
        File.WriteAllText(kpi, $"#!/bin/sh\nexec dotnet \"{TestedProgram.Path}\" \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(kpi, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return repository;
    }

    private static KpiRun Guard(string folder, params string[] arguments) =>
        Kpi.Run(new Dictionary<string, string>(StringComparer.Ordinal), folder, ["guard", .. arguments]);

    private static void Git(string folder, params string[] arguments)
    {
        var run = TryGit(folder, arguments);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private static KpiRun TryGit(string folder, params string[] arguments)
    {
        string[] own = ["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];
        var start = new ProcessStartInfo("git", [.. own, .. arguments]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new KpiRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static string MadeId()
    {
        byte[] digits = [3, 9, 9, 8, 7, 6, 5, 4, 3, 2, 1, 7, 0];
        digits[^1] = (byte)NationalId.CheckDigit(digits);
        return string.Concat(digits);
    }
}
