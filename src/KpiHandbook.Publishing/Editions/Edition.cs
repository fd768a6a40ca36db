using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Editions;

/// <summary>The program that made an edition.</summary>
/// <param name="Version">For people: <c>0.1.0</c>.</param>
/// <param name="Build">SHA-256 over what was compiled: the same source gives the same one in every folder.</param>
/// <param name="Runtime">The version of .NET that ran it, whose compression is in the workbooks.</param>
public sealed record ProgramVersion(string Version, string Build, string Runtime);

/// <summary>Where the content came from.</summary>
/// <param name="Commit">The commit of its repository; null without one.</param>
/// <param name="Changed">True when the content differs from that commit.</param>
public sealed record ContentCommit(string? Commit, bool Changed);

/// <summary>A source file.</summary>
/// <param name="Path">Below the content folder: <c>yala/2568-2/round.yaml</c>.</param>
/// <param name="Sha256">In lower-case hexadecimal; null when it is withheld, since what the file keeps back could be guessed from it.</param>
public sealed record SourceHash(string Path, string? Sha256);

/// <summary>A file of the site.</summary>
/// <param name="Path">From the site's root.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
public sealed record OutputHash(string Path, long Size, string Sha256);

/// <summary>A round's own edition file, as the site's names it.</summary>
/// <param name="Round"><c>yala/2568-2</c>.</param>
/// <param name="File">The edition file.</param>
public sealed record RoundReference(string Round, OutputHash File)
{
    /// <summary>Where a round's edition file stands.</summary>
    public static string PathOf(string round) => $"{round}/{SiteEdition.Name}";
}

/// <summary>What a site was made of and by, and every file of it outside its rounds.</summary>
/// <param name="Program">What made it.</param>
/// <param name="Browser">What printed its books; null when there are none.</param>
/// <param name="Content">Where the content came from.</param>
/// <param name="Rounds">Its rounds.</param>
/// <param name="Sources">Sources of no round.</param>
/// <param name="Outputs">Files of no round.</param>
public sealed record SiteEdition(
    ProgramVersion Program,
    string? Browser,
    ContentCommit Content,
    IReadOnlyList<RoundReference> Rounds,
    IReadOnlyList<SourceHash> Sources,
    IReadOnlyList<OutputHash> Outputs)
{
    /// <summary>The keys of single files, which may be taken over where their round is not or where they are of none, by their paths: SHA-256 over all that each depends on.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The name of every edition file; the site's own stands at its root.</summary>
    public const string Name = "edition.json";
}

/// <summary>What a round was made of, and every file of it.</summary>
/// <param name="Round"><c>yala/2568-2</c>.</param>
/// <param name="Key">SHA-256 over all that its files depend on; null when it would give away what is withheld.</param>
/// <param name="Current">The newest month with results, <c>2568-08</c>; null without any.</param>
/// <param name="Warnings">What was said of it without keeping it from being published.</param>
/// <param name="Sources">Its sources.</param>
/// <param name="Outputs">Its files, but for this one.</param>
public sealed record RoundEdition(
    string Round,
    string? Key,
    string? Current,
    IReadOnlyList<Problem> Warnings,
    IReadOnlyList<SourceHash> Sources,
    IReadOnlyList<OutputHash> Outputs);
