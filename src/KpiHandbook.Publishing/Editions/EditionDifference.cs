namespace KpiHandbook.Publishing.Editions;

/// <summary>What two editions name otherwise; null on the side that does not name it.</summary>
/// <param name="Sources">Sources, by path.</param>
/// <param name="Outputs">Files, by path.</param>
public sealed record EditionDifference(
    IReadOnlyList<(SourceHash? Published, SourceHash? Rebuilt)> Sources, IReadOnlyList<(OutputHash? Published, OutputHash? Rebuilt)> Outputs)
{
    /// <summary>Compares what was published with what the content gives now. The edition files themselves are not compared, but all that they name.</summary>
    public static EditionDifference Of(PublishedEdition published, PublishedEdition rebuilt)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(rebuilt);
        return new EditionDifference(
            Pairs(published.Sources, rebuilt.Sources, s => s.Path),
            Pairs(OutputsOf(published), OutputsOf(rebuilt), o => o.Path));
    }

    private static IEnumerable<OutputHash> OutputsOf(PublishedEdition edition) => edition.Site.Outputs.Concat(edition.Rounds.SelectMany(r => r.Outputs));

    private static IReadOnlyList<(T? Published, T? Rebuilt)> Pairs<T>(IEnumerable<T> published, IEnumerable<T> rebuilt, Func<T, string> path)
        where T : class
    {
        var before = published.DistinctBy(path, StringComparer.Ordinal).ToDictionary(path, StringComparer.Ordinal);
        var after = rebuilt.ToDictionary(path, StringComparer.Ordinal);
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(p => (Published: before.GetValueOrDefault(p), Rebuilt: after.GetValueOrDefault(p)))
                .Where(pair => !Equals(pair.Published, pair.Rebuilt)),
        ];
    }
}
