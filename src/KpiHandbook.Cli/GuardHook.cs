using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli;

/// <summary>The hook that makes git call the guard before every commit.</summary>
internal static class GuardHook
{
    private const string Name = "pre-commit";
    private const string Call = "kpi\" guard --staged";
    private const string OtherCall = "kpi guard --staged";
    private const string Script = """
        #!/bin/sh
        # Looks for personal data in what is about to be committed. Written by "kpi guard --install".
        root=$(git rev-parse --show-toplevel) || exit 1
        exec "$root/kpi" guard --staged

        """;

    /// <summary>Writes the hook, unless it is there; the sentence that says what was done.</summary>
    /// <exception cref="MachineException">This is no repository of handbooks, its hooks are shared with others, or somebody else's hook stands there.</exception>
    public static Words Install()
    {
        var top = Git.Ask("rev-parse", "--show-toplevel") ?? throw new MachineException(Problems.NotInARepository());
        if (!File.Exists(Path.Combine(top, "kpi")))
        {
            throw new MachineException(Problems.RepositoryWithoutProgram(top));
        }

        var folder = Path.GetFullPath(Git.Ask("rev-parse", "--git-path", "hooks")!);
        var shared = Path.GetFullPath(Git.Ask("rev-parse", "--git-common-dir")!);
        if (!IsInside(folder, shared) && !IsInside(folder, top))
        {
            throw new MachineException(Problems.HooksAreShared(folder));
        }

        var hook = Path.Combine(folder, Name);
        if (File.Exists(hook))
        {
            var text = File.ReadAllText(hook);
            return text.Contains(Call, StringComparison.Ordinal) || text.Contains(OtherCall, StringComparison.Ordinal)
                ? new($"ติดตั้งไว้แล้วที่ {hook}", $"It is installed already: {hook}")
                : throw new MachineException(Problems.HookIsNotOurs(hook));
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(hook, Script.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(hook, (UnixFileMode)0b111_101_101);
        }

        return new($"ติดตั้งแล้ว ทุกครั้งที่ git commit จะตรวจข้อมูลส่วนบุคคลก่อน ({hook})", $"Installed: every git commit is checked first ({hook})");
    }

    private static bool IsInside(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
