using KpiHandbook.Core.Model;
using KpiHandbook.Publishing;
using KpiHandbook.Publishing.Editions;

namespace KpiHandbook.Cli.Editions;

/// <summary>Writes into a finished site what it is, what it was made from, and every file of it.</summary>
internal static class EditionFiles
{
    /// <summary>What a site's own files do not tell.</summary>
    /// <param name="Sources">Of the content.</param>
    /// <param name="Content">Where the content came from.</param>
    /// <param name="Browser">What printed the books; null without any.</param>
    public sealed record Facts(ContentSources Sources, ContentCommit Content, string? Browser);

    public static void Write(StagedSite staged, SiteSettings settings, IReadOnlyList<Handbook> handbooks, Facts facts)
    {
        var outputs = FolderHashes.Of(staged.Folder, new Dictionary<string, OutputHash>(StringComparer.Ordinal));
        var byRound = handbooks.ToDictionary(h => h.Path, h => outputs.Where(o => o.Path.StartsWith($"{h.Path}/", StringComparison.Ordinal)).ToList(), StringComparer.Ordinal);
        var files = handbooks.Select(h => (h.Path, File: EditionWriter.Write(new RoundEdition(h.Path, null, facts.Sources.Of(h), byRound[h.Path])))).ToList();
        staged.Write(
        [
            .. files.Select(f => f.File),
            EditionWriter.Write(new SiteEdition(
                ThisProgram.Version,
                facts.Browser,
                facts.Content,
                [.. files.Select(f => new RoundReference(f.Path, new OutputHash(f.File.Path, f.File.Content.Length, Sha256.Of(f.File.Content.Span))))],
                facts.Sources.OfNoRound(settings, handbooks),
                [.. outputs.Except(byRound.Values.SelectMany(o => o))])),
        ]);
    }
}
