using System.Diagnostics;
using System.Text;
using KpiHandbook.Content.Publishing;

namespace KpiHandbook.Cli.Tests.Publishing;

/// <summary>
/// A bare repository of the handbooks of one office, as GitHub would hold it, and clones of it. The program under test stands where
/// <c>./kpi</c> keeps the one it compiled, so that nothing is compiled; the sources that only compiling needs are left out.
/// </summary>
internal sealed class Repository : IDisposable
{
    private static readonly string[] Parts = ["kpi", "build", ".ci", ".github", "global.json", "Directory.Build.props", "Directory.Packages.props"];

    private readonly TemporaryFolder _folder = new();
    private int _clones;

    public Repository()
    {
        var work = Directory.CreateDirectory(_folder["work"]).FullName;
        Git(_folder.Path, "init", "-q", "--bare", "origin.git");
        Git(work, "init", "-q");
        foreach (var part in Parts)
        {
            Copy(Path.Combine(Kpi.Root, part), Path.Combine(work, part));
        }

        using var content = new YalaContent();
        Copy(content.Folder, Path.Combine(work, "content"));
        File.WriteAllText(Path.Combine(work, ".gitignore"), ".kpi/\ndist/\n");
        Git(work, "remote", "add", "origin", new Uri(_folder["origin.git"]).AbsoluteUri);
        Work = work;
        PutProgram(work);
        Commit("first");
        Push("main");
        Before = Head;
    }

    /// <summary>The working clone.</summary>
    public string Work { get; }

    /// <summary>The commit that a branch was at before the last push, as GitHub tells a workflow.</summary>
    public string Before { get; private set; } = "";

    private string Head => TryGit(Work, "rev-parse", "HEAD").Out.Trim();

    public string this[string path] => Path.Combine(Work, path);

    public void Commit(string message)
    {
        Git(Work, "add", "-A");
        Git(Work, "commit", "-q", "-m", message);
    }

    public void Push(string branch)
    {
        Before = TryGit(Work, "rev-parse", $"origin/{branch}").Out.Trim();
        Git(Work, "push", "-q", "origin", $"HEAD:refs/heads/{branch}");
    }

    /// <summary>What the checkout action makes of a branch: a clone with all its commits.</summary>
    public string Checkout(string branch)
    {
        var clone = _folder[$"runner-{++_clones}"];
        Git(_folder.Path, "clone", "-q", "--branch", branch, new Uri(_folder["origin.git"]).AbsoluteUri, clone);
        PutProgram(clone);
        return clone;
    }

    /// <summary>Runs the lines of a workflow step as GitHub does.</summary>
    public KpiRun Run(WorkflowStep step, string folder)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step.Run!])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["BEFORE"] = Before;
        start.Environment["GITHUB_STEP_SUMMARY"] = Path.Combine(folder, "summary.md");
        return Ended(start);
    }

    public static void Git(string folder, params string[] arguments)
    {
        var run = TryGit(folder, arguments);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    public static KpiRun TryGit(string folder, params string[] arguments)
    {
        string[] own = ["-c", "user.name=t", "-c", "user.email=t@example.invalid", "-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false"];
        return Ended(new ProcessStartInfo("git", [.. own, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
    }

    public void Dispose() => _folder.Dispose();

    private static KpiRun Ended(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new KpiRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static void PutProgram(string repository)
    {
        var bin = Directory.CreateDirectory(Path.Combine(repository, ".kpi", "bin")).FullName;
        var program = Path.Combine(bin, "kpi");
        File.WriteAllText(program, $"#!/bin/sh\nexec dotnet \"{TestedProgram.Path}\" \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        File.WriteAllText(Path.Combine(repository, ".kpi", "stamp"), $"{Environment.GetEnvironmentVariable("DOTNET_ROOT")}\n");
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
