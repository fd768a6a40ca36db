using System.Diagnostics;
using System.Text;

namespace KpiHandbook.Cli.Tests;

/// <summary>What a run of the program printed, and how it ended.</summary>
internal sealed record KpiRun(int ExitCode, string Out, string Error);

/// <summary>Runs the program as a process of its own, as a user does.</summary>
internal static class Kpi
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The real handbooks.</summary>
    public static string Content { get; } = Path.Combine(Root, "content");

    public static KpiRun Run(params string[] arguments) => Run(new Dictionary<string, string>(StringComparer.Ordinal), Root, arguments);

    public static KpiRun Run(IReadOnlyDictionary<string, string> environment, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [TestedProgram.Path, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new KpiRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KpiHandbook.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests run inside the repository");
    }
}
