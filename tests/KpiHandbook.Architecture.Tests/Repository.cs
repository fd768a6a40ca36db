using System.Diagnostics;

namespace KpiHandbook.Architecture.Tests;

/// <summary>The working tree the tests were built from: what is in it, without what git ignores.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every file that is committed or would be, as paths from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    public static string PathOf(string file) => Path.Combine(Root, file);

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KpiHandbook.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No KpiHandbook.sln above {AppContext.BaseDirectory}.");
    }

    private static string[] ListFiles()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var git = Process.Start(start)!;
        var listed = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        if (git.ExitCode != 0 || listed.Length == 0)
        {
            throw new InvalidOperationException($"git ls-files ended with {git.ExitCode}; these tests need a git work tree.");
        }

        return [.. listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(PathOf(file))).Order(StringComparer.Ordinal)];
    }
}
