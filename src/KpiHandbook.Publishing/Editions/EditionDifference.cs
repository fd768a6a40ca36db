namespace KpiHandbook.Publishing.Editions;

/// <summary>What two editions name otherwise; null on the side that does not name it.</summary>
/// <param name="Sources">Sources, by path.</param>
/// <param name="Outputs">Files, by path.</param>
public sealed record EditionDifference(
    IReadOnlyList<(SourceHash? Published, SourceHash? Rebuilt)> Sources, IReadOnlyList<(OutputHash? Published, OutputHash? Rebuilt)> Outputs)
{
    /// <summary>
    /// Compares what was published with what the content gives now: all that the edition files name, and the rounds' edition files themselves,
    /// which hold what was said of a round. Those of another program or browser have other keys.
    /// </summary>
    public static EditionDifference Of(PublishedEdition published, PublishedEdition rebuilt)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(rebuilt);
        return new EditionDifference(
            Pairs(published.Sources, rebuilt.Sources, s => s.Path),
            Pairs(OutputsOf(published, rebuilt), OutputsOf(rebuilt, published), o => o.Path));
    }

    /// <summary>True for two editions that one version of the program made, with one browser or none.</summary>
    public static bool AreOfOneMaker(PublishedEdition one, PublishedEdition other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Site.Program == other.Site.Program && string.Equals(one.Site.Browser, other.Site.Browser, StringComparison.Ordinal);
    }

    private static IEnumerable<OutputHash> OutputsOf(PublishedEdition edition, PublishedEdition other) => edition.Site.Outputs
        .Concat(AreOfOneMaker(edition, other) ? edition.Site.Rounds.Select(r => r.File) : [])
        .Concat(edition.Rounds.SelectMany(r => r.Outputs));

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
