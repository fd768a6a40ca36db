using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Publishing;
using KpiHandbook.Publishing.Editions;

namespace KpiHandbook.Cli.Editions;

/// <summary>Writes into a finished site what it is, what it was made from, and every file of it.</summary>
/// <param name="Sources">Of the content.</param>
/// <param name="Keys">Of the rounds.</param>
/// <param name="Content">Where the content came from.</param>
/// <param name="Browser">What printed the books; null without any.</param>
/// <param name="Settings">Of the site.</param>
internal sealed record EditionFiles(ContentSources Sources, RoundKeys Keys, ContentCommit Content, string? Browser, SiteSettings Settings)
{
    /// <summary>A round that was made anew.</summary>
    /// <param name="Handbook">Its text in force.</param>
    /// <param name="Current">The newest month with results.</param>
    /// <param name="Warnings">What was found in it.</param>
    /// <param name="Reports">What its workbooks say.</param>
    public sealed record MadeRound(Handbook Handbook, string? Current, IReadOnlyList<Problem> Warnings, IReadOnlyList<UnitReport> Reports);

    /// <summary>The edition files of a site.</summary>
    /// <param name="site">Its folder, with every other file.</param>
    /// <param name="made">The rounds that were made anew.</param>
    /// <param name="takenOver">Those that were taken over.</param>
    public IReadOnlyList<OutputFile> Of(string site, IReadOnlyList<MadeRound> made, Reuse takenOver)
    {
        var outputs = FolderHashes.Of(site, takenOver.Known);
        List<RoundEdition> rounds =
        [
            .. made.Select(r => new RoundEdition(
                r.Handbook.Path, KeyOf(r), r.Current, Warnings(r), Sources.PublishedOf(r.Handbook, r.Reports), [.. outputs.Where(o => IsOf(r.Handbook.Path, o))])),
            .. takenOver.Rounds.Values,
        ];
        var files = rounds.OrderBy(r => r.Round, StringComparer.Ordinal).Select(r => (r.Round, File: EditionWriter.Write(r))).ToList();
        return
        [
            .. files.Select(f => f.File),
            EditionWriter.Write(new SiteEdition(
                ThisProgram.Version,
                Browser,
                Content,
                [.. files.Select(f => new RoundReference(f.Round, new OutputHash(f.File.Path, f.File.Content.Length, Sha256.Of(f.File.Content.Span))))],
                Sources.PublishedOfNoRound(Settings, rounds.Select(r => r.Round.Split('/')[0])),
                [.. outputs.Where(o => !rounds.Exists(r => IsOf(r.Round, o)))])
            {
                Keys = takenOver.Keys,
            }),
        ];
    }

    // What is said of workbooks may hold what they keep back; then the round is looked at every time, and says it itself.
    private string? KeyOf(MadeRound round) => WithheldSources.Withholds(round.Handbook) && round.Warnings.Count > 0 ? null : Keys.PublishedOf(round.Handbook);

    private static IReadOnlyList<Problem> Warnings(MadeRound round) => WithheldSources.Withholds(round.Handbook) ? [] : Problem.Sorted(round.Warnings);

    private static bool IsOf(string round, OutputHash output) => output.Path.StartsWith($"{round}/", StringComparison.Ordinal);
}
