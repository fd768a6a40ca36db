using System.Runtime.InteropServices;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli;

/// <summary>
/// The content folder as a commit holds it, written to a folder of its own that is gone after use. Nothing is checked out: no filter, hook
/// or attribute of the repository runs. Where the commit has no such folder, neither has this.
/// </summary>
internal sealed class GitTree : IDisposable
{
    private readonly string _parent;
    private readonly PosixSignalRegistration[] _onSignals;

    private GitTree(string commit, string parent, string contentFolder)
    {
        (Commit, _parent, ContentFolder) = (commit, parent, contentFolder);
        _onSignals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Delete()), PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Delete())];
    }

    /// <summary>The commit's id.</summary>
    public string Commit { get; }

    /// <summary>Where its content stands; named like the folder that was asked for, so that problems name the same files.</summary>
    public string ContentFolder { get; }

    /// <summary>Writes what a commit holds.</summary>
    /// <param name="contentFolder">The content folder in a repository's working tree.</param>
    /// <param name="reference">A commit, branch or tag.</param>
    /// <returns>The tree; null when the repository has no such commit.</returns>
    /// <exception cref="MachineException">There is no git, or no repository, or the commit holds what no folder of content does.</exception>
    public static GitTree? Open(string contentFolder, string reference)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentFolder));
        var prefix = Git.AskIn(folder, "rev-parse", "--show-prefix") ?? throw new MachineException(Problems.NotInARepository());
        if (CommitOf(folder, reference) is not { } commit)
        {
            return null;
        }

        var parent = Directory.CreateTempSubdirectory("kpi-git-").FullName;
        var tree = new GitTree(commit, parent, Path.Combine(parent, Path.GetFileName(folder)));
        try
        {
            tree.Write(folder, prefix.TrimEnd('/'));
            return tree;
        }
        catch
        {
            tree.Dispose();
            throw;
        }
    }

    /// <summary>The branches and tags that a reference could be meant for.</summary>
    public static IReadOnlyList<string> References(string contentFolder) =>
        Git.AskIn(Path.GetFullPath(contentFolder), "for-each-ref", "--format=%(refname:short)")?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The id of the commit that a reference names; null when it names none.</summary>
    public static string? CommitOf(string contentFolder, string reference) =>
        reference.Length == 0 || reference.Any(char.IsControl)
            ? null
            : Git.AskIn(Path.GetFullPath(contentFolder), "rev-parse", "--verify", "--quiet", "--end-of-options", $"{reference}^{{commit}}");

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _onSignals)
        {
            registration.Dispose();
        }

        Delete();
    }

    private void Write(string folder, string prefix)
    {
        if (Git.AskIn(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{Commit}:{prefix}") is not { } tree)
        {
            return;
        }

        var entries = Git.EntriesOf(folder, tree);
        if (entries.FirstOrDefault(e => !e.IsFile || !IsPlain(e.Path)) is { } odd)
        {
            throw new MachineException(Problems.CommitHoldsOddFile(Commit[..12], odd.Path));
        }

        Directory.CreateDirectory(ContentFolder);
        var contents = Git.ContentsOf(folder, [.. entries.Select(e => e.Id)]);
        foreach (var (entry, content) in entries.Zip(contents))
        {
            var path = Path.Combine(ContentFolder, entry.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(content.Span);
        }
    }

    // git itself writes no other; a tree made by hand could lead out of the folder.
    private static bool IsPlain(string path) => path.Split('/').All(part =>
        part is not ("" or "." or "..") && !string.Equals(part, ".git", StringComparison.OrdinalIgnoreCase) && !part.Any(c => c is '\\' or ':' || char.IsControl(c)));

    private void Delete()
    {
        if (Directory.Exists(_parent))
        {
            Directory.Delete(_parent, recursive: true);
        }
    }
}
