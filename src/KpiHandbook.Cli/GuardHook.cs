using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli;

/// <summary>The hooks that make git call this program: the guard before every commit, the check of publishing before every push.</summary>
internal static class GuardHook
{
    private sealed record Hook(string Name, string Call, string Script, string Line);

    private static readonly IReadOnlyList<Hook> Hooks =
    [
        new(
            "pre-commit",
            "guard --staged",
            """
            #!/bin/sh
            # Looks for personal data in what is about to be committed. Written by "kpi guard --install".
            root=$(git rev-parse --show-toplevel) || exit 1
            exec "$root/kpi" guard --staged

            """,
            "./kpi guard --staged || exit 1"),
        new(
            "pre-push",
            "check --publish",
            """
            #!/bin/sh
            # Checks whether what is about to be pushed may be published, and takes back nothing that was sealed. Written by "kpi guard --install".
            root=$(git rev-parse --show-toplevel) || exit 1
            while read -r _ commit _ before; do
              git cat-file -e "$commit:content" 2>/dev/null || continue # a deleted branch, or one without handbooks
              case $before in
                *[!0]*) set -- --over "$before" ;;
                *) set -- ;; # a new branch goes over nothing
              esac
              "$root/kpi" check --publish --at "$commit" "$@" --content "$root/content" </dev/null || exit 1
            done

            """,
            "./kpi check --publish || exit 1"),
    ];

    private const string Signature = "Written by \"kpi guard --install\"";

    /// <summary>Writes the hooks that are not there yet; the sentences that say what was done.</summary>
    /// <exception cref="MachineException">This is no repository of handbooks, its hooks are shared with others, or somebody else's hook stands there.</exception>
    public static IReadOnlyList<Words> Install()
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

        Directory.CreateDirectory(folder);
        var done = Hooks.Select(hook => Install(hook, Path.Combine(folder, hook.Name))).ToList();
        return done.Find(d => d.Refused is not null).Refused is { } refused ? throw new MachineException(refused) : [.. done.Select(d => d.Words!)];
    }

    // Somebody else's hook keeps no other of ours from being written.
    private static (Words? Words, Problem? Refused) Install(Hook hook, string path)
    {
        var text = File.Exists(path) ? File.ReadAllText(path) : null;
        var script = hook.Script.ReplaceLineEndings("\n");
        if (text is not null && (!text.Contains(Signature, StringComparison.Ordinal) || string.Equals(text, script, StringComparison.Ordinal)))
        {
            return text.Contains($"kpi\" {hook.Call}", StringComparison.Ordinal) || text.Contains($"kpi {hook.Call}", StringComparison.Ordinal)
                ? (new($"ติดตั้งไว้แล้วที่ {path}", $"It is installed already: {path}"), null)
                : (null, Problems.HookIsNotOurs(path, hook.Line));
        }

        // None yet, or one that an earlier version wrote.
        File.WriteAllText(path, script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        }

        return (new($"ติดตั้งแล้ว: {path}", $"Installed: {path}"), null);
    }

    private static bool IsInside(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
