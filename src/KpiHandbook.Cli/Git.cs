using System.Diagnostics;
using System.Globalization;
using System.Text;
using KpiHandbook.Content.Privacy;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli;

/// <summary>What is asked of git, in the repository of the current folder or of a given one. Never writes, and never goes through a shell.</summary>
internal static class Git
{
    private const string Program = "git";
    private const string Submodule = "160000";

    // What git tells its hooks of the repository that it runs in, which may not be the folder's.
    private static readonly string[] OfCaller = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"];

    /// <summary>The files that the next commit adds or changes, each as the index holds it, whatever the working file says.</summary>
    public static IReadOnlyList<GuardedFile> Staged() =>
        Blobs(Fields("diff", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff", "--diff-filter=d"), field => field.Split(' '), (1, 3));

    /// <summary>The files of a name that the index holds.</summary>
    public static IReadOnlyList<GuardedFile> Indexed(string name)
    {
        var fields = Fields("ls-files", "--stage", "-z", "--full-name", "--", $":(top,glob)**/{name}").SelectMany(f => f.Split('\t', 2)).ToList();
        return Blobs(fields, field => field.Split(' '), (0, 1));
    }

    /// <summary>An answer of one line; null when git says no.</summary>
    public static string? Ask(params string[] arguments) => AskIn(null, arguments);

    /// <summary>The same in the repository of a folder.</summary>
    public static string? AskIn(string? folder, params string[] arguments)
    {
        var (exit, output, _) = Run(folder, null, arguments);
        return exit == 0 ? Encoding.UTF8.GetString(output).TrimEnd('\r', '\n') : null;
    }

    /// <summary>Every entry of a tree and of the trees in it.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <param name="tree">The tree's id.</param>
    public static IReadOnlyList<TreeEntry> EntriesOf(string folder, string tree) =>
    [
        .. FieldsIn(folder, "ls-tree", "-r", "-z", "--full-tree", tree)
            .Select(field => field.Split('\t', 2))
            .Select(parts => new TreeEntry(parts[0].Split(' ')[0], parts[0].Split(' ')[2], parts[1])),
    ];

    /// <summary>What blobs hold, in the order of their ids.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> ContentsOf(string folder, IReadOnlyList<string> ids) => Contents(folder, ids);

    /// <summary>The files that differ from a commit, and those that git does not know yet, by their paths from the top.</summary>
    /// <param name="top">The repository's top folder.</param>
    /// <param name="commit">The commit's id.</param>
    public static IReadOnlyList<(string Path, bool IsGone)> ChangedSince(string top, string commit) =>
    [
        .. FieldsIn(top, "diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", commit).Chunk(2).Select(pair => (pair[1], pair[0] is "D")),
        .. FieldsIn(top, "ls-files", "--others", "--exclude-standard", "-z").Select(path => (path, false)),
    ];

    private static List<GuardedFile> Blobs(List<string> fields, Func<string, string[]> split, (int Mode, int Id) at)
    {
        var entries = fields.Chunk(2)
            .Where(pair => pair.Length == 2)
            .Select(pair => (Head: split(pair[0].TrimStart(':')), Path: pair[1]))
            .Where(e => e.Head[at.Mode] is not Submodule)
            .Select(e => (Id: e.Head[at.Id], e.Path))
            .ToList();
        var contents = Contents(null, entries.ConvertAll(e => e.Id));
        return [.. entries.Zip(contents, (e, content) => new GuardedFile(e.Path, () => content))];
    }

    // One process for all: "<id> blob <length>\n<bytes>\n" for each.
    private static List<ReadOnlyMemory<byte>> Contents(string? folder, IReadOnlyList<string> ids)
    {
        var contents = new List<ReadOnlyMemory<byte>>();
        if (ids.Count == 0)
        {
            return contents;
        }

        var (exit, output, said) = Run(folder, string.Concat(ids.Select(id => id + "\n")), "cat-file", "--batch");
        for (var at = 0; contents.Count < ids.Count; at++)
        {
            var line = output.AsSpan(Math.Min(at, output.Length)).IndexOf((byte)'\n');
            var head = line < 0 ? "" : Encoding.ASCII.GetString(output, at, line);
            if (exit != 0 || head.Split(' ') is not [_, "blob", var length])
            {
                throw new MachineException(Problems.GitRefused(said.Length > 0 ? said : head));
            }

            at += line + 1;
            contents.Add(output.AsMemory(at, int.Parse(length, CultureInfo.InvariantCulture)));
            at += contents[^1].Length;
        }

        return contents;
    }

    private static List<string> Fields(params string[] arguments) => FieldsIn(null, arguments);

    private static List<string> FieldsIn(string? folder, params string[] arguments)
    {
        var (exit, output, said) = Run(folder, null, arguments);
        return exit == 0
            ? [.. Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries)]
            : throw new MachineException(Problems.GitRefused(said));
    }

    private static (int Exit, byte[] Output, string Said) Run(string? folder, string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            WorkingDirectory = folder ?? "",
        };
        foreach (var name in folder is null ? [] : OfCaller)
        {
            start.Environment.Remove(name);
        }

        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEndAsync();
            var asked = process.StandardInput.WriteAsync(input ?? "").ContinueWith(_ => process.StandardInput.Close(), TaskScheduler.Default);
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            asked.GetAwaiter().GetResult();
            process.WaitForExit();
            return (process.ExitCode, output.ToArray(), said.GetAwaiter().GetResult().Trim());
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new MachineException(Problems.GitIsMissing(), e);
        }
    }
}

/// <summary>A file, link or submodule in a commit.</summary>
/// <param name="Mode">What it is, in octal digits: <c>100644</c>.</param>
/// <param name="Id">Of its content.</param>
/// <param name="Path">Below the tree.</param>
internal sealed record TreeEntry(string Mode, string Id, string Path)
{
    /// <summary>True for a file, not a link or a submodule.</summary>
    public bool IsFile => Mode.StartsWith("100", StringComparison.Ordinal);
}
