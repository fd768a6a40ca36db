using System.Globalization;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli.Versions;

/// <summary>What a version is called on the command line: <c>yala/2568-2</c>, <c>yala/2568-2@1</c>, <c>main:yala/2568-2@1</c>, <c>main</c>, <c>.</c>.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Reference">The commit, branch or tag; null for the working tree.</param>
/// <param name="Round">The round's path; null for the whole content.</param>
/// <param name="Revision">The revision's number; null for the text in force.</param>
internal sealed record VersionName(string Text, string? Reference, string? Round, int? Revision)
{
    private const string WorkingTree = ".";

    /// <summary>Everything in the working tree.</summary>
    public static readonly VersionName Everything = new(WorkingTree, null, null, null);

    /// <summary>Reads a name; null when it can be none.</summary>
    public static VersionName? Parse(string text)
    {
        if (text is WorkingTree)
        {
            return Everything;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var round = OfRound(text, text[(colon + 1)..]);
        return colon switch
        {
            < 0 => round ?? (string.IsNullOrWhiteSpace(text) ? null : new VersionName(text, text, null, null)),
            0 => null,
            _ => round is null ? null : round with { Reference = text[..colon] },
        };
    }

    // A name that could be a round's is one: a branch of that name can be given as refs/heads/….
    private static VersionName? OfRound(string text, string name)
    {
        var (path, revision) = name.Split('@') switch
        {
            [var alone] => (alone, (int?)null),
            [var before, var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) => (before, n),
            _ => ("", null),
        };
        return path.Trim('/').Split('/') is [var office, var round] && Id<Office>.Parse(office) is not null && RoundId.Parse(round) is not null
            ? new VersionName(text, null, path.Trim('/'), revision)
            : null;
    }
}
