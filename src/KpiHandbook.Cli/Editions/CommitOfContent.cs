using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Publishing.Editions;

namespace KpiHandbook.Cli.Editions;

/// <summary>Which commit a content folder is of, where git knows it.</summary>
internal static class CommitOfContent
{
    private static readonly ContentCommit Unknown = new(null, Changed: false);

    public static ContentCommit Of(string contentFolder)
    {
        try
        {
            return Git.AskIn(contentFolder, "rev-parse", "--verify", "--quiet", "HEAD") is { Length: > 0 } commit
                ? new ContentCommit(commit, Git.AskIn(contentFolder, "status", "--porcelain", "--ignored=no", "--", ".") is not "")
                : Unknown;
        }
        catch (MachineException)
        {
            return Unknown; // there is no git on this machine
        }
    }
}
