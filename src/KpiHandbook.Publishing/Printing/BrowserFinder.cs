using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Printing;

/// <summary>Finds a browser of the Chromium family on this machine.</summary>
public static class BrowserFinder
{
    /// <summary>The environment variable that names the browser to use; no other is tried then.</summary>
    public const string Variable = "KPI_CHROMIUM";

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] MacApplications =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] WindowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    private static readonly string[] WindowsPrograms =
    [
        @"Chromium\Application\chrome.exe",
        @"Google\Chrome\Application\chrome.exe",
        @"Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The browser's full path.</summary>
    /// <exception cref="MachineException">There is none; says what to type.</exception>
    public static string Find() => Find(Environment.GetEnvironmentVariable);

    internal static string Find(Func<string, string?> environment)
    {
        if (environment(Variable) is { Length: > 0 } named)
        {
            return InPath(named, environment) ?? throw Missing([$"{Variable}={named}"]);
        }

        return Names.Select(n => InPath(n, environment)).OfType<string>().FirstOrDefault()
            ?? Installed(environment).FirstOrDefault(File.Exists)
            ?? throw Missing(Names);
    }

    private static string? InPath(string name, Func<string, string?> environment)
    {
        if (Path.IsPathRooted(name) || name.AsSpan().IndexOfAny('/', '\\') >= 0)
        {
            return File.Exists(name) ? Path.GetFullPath(name) : null;
        }

        var file = OperatingSystem.IsWindows() && !name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name + ".exe" : name;
        return (environment("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }

    private static string[] Installed(Func<string, string?> environment)
    {
        if (OperatingSystem.IsMacOS())
        {
            return MacApplications;
        }

        return OperatingSystem.IsWindows()
            ? [.. WindowsFolders.Select(environment).OfType<string>().SelectMany(_ => WindowsPrograms, Path.Combine)]
            : [];
    }

    private static MachineException Missing(IReadOnlyList<string> looked) => new(Problems.BrowserIsMissing(looked, InstallCommand()));

    private static string InstallCommand()
    {
        if (OperatingSystem.IsMacOS())
        {
            return "brew install --cask chromium";
        }

        return OperatingSystem.IsWindows() ? "winget install Hibbiki.Chromium" : "sudo apt-get install chromium";
    }
}
