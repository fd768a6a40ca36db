using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Content.Sealing;

/// <summary>The seals of a content folder, read, and held against what is there now.</summary>
public sealed class Seals
{
    // A seal of every district, month and indicator has a few hundred KB.
    private const long MostBytes = 16 * 1024 * 1024;

    private readonly Dictionary<string, SealedRound> _rounds;

    private Seals(IEnumerable<SealedRound> rounds) => _rounds = rounds.ToDictionary(r => r.Sources.Round, StringComparer.Ordinal);

    private sealed record SealedRound(RoundSources Sources, SealRecord? Record, IReadOnlyList<Problem> Problems);

    /// <summary>Reads the seals of rounds, and holds the files of the sealed ones against them.</summary>
    public static Seals Read(IReadOnlyList<RoundSources> rounds)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        return new Seals(rounds.AsParallel().AsOrdered().Select(Read).ToList());
    }

    /// <summary>No seal at all.</summary>
    public static Seals None { get; } = new([]);

    /// <summary>The library with the seal of every round that has one.</summary>
    public Library Fill(Library library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return library with { Publications = [.. library.Publications.Select(p => Find(p)?.Record is { } record ? p with { Seal = record.ToSeal() } : p)] };
    }

    /// <summary>What is wrong with the seals, which sealed files differ, and what the definitions say otherwise beside the files.</summary>
    /// <param name="library">What the definitions say; null when they cannot be read, and the files are all there is.</param>
    public IReadOnlyList<Problem> CheckText(Library? library) =>
    [
        .. _rounds.Values.SelectMany(r => r.Problems),
        .. Sealed(library).SelectMany(s => SealedText.CheckModel(s.Round.Sources, s.Round.Record!, s.Publication.Handbook)),
    ];

    /// <summary>The same, and the figures and levels of sealed months.</summary>
    /// <param name="library">What the definitions say, with all results.</param>
    /// <param name="others">What is wrong otherwise: a workbook that cannot be read is not called gone.</param>
    public IReadOnlyList<Problem> Check(Library? library, IReadOnlyList<Problem> others)
    {
        var unread = others.Where(p => p.Kind.Severity == Severity.Error).Select(p => p.Place.File).ToHashSet(StringComparer.Ordinal);
        var results = Sealed(library)
            .Where(s => s.Round.Record!.Months.Count > 0)
            .SelectMany(s => new SealedResults(s.Round.Sources, s.Round.Record!, RoundScorer.Score(s.Publication), IsTextSealed(s.Publication.Handbook, s.Round)).Check());
        return [.. CheckText(library), .. results.Where(p => !unread.Contains(p.Place.File))];
    }

    /// <summary>What a round is sealed from, what is recorded of it and what is wrong with it.</summary>
    internal (RoundSources Sources, SealRecord? Record, IReadOnlyList<Problem> Problems)? Find(string round) =>
        _rounds.TryGetValue(round, out var found) ? (found.Sources, found.Record, found.Problems) : null;

    /// <summary>The rounds that have a seal.</summary>
    internal IEnumerable<(RoundSources Sources, SealRecord Record)> Recorded =>
        _rounds.Values.Where(r => r.Record is not null).Select(r => (r.Sources, r.Record!));

    private static bool IsTextSealed(Handbook handbook, SealedRound round) =>
        round.Problems.Count == 0 && SealedText.CheckModel(round.Sources, round.Record!, handbook).All(p => p.Kind.Severity != Severity.Error);

    private SealedRound? Find(Publication publication) => _rounds.GetValueOrDefault(publication.Handbook.Path);

    private IEnumerable<(Publication Publication, SealedRound Round)> Sealed(Library? library) =>
        from publication in library?.Publications ?? []
        let round = Find(publication)
        where round?.Record is not null
        select (publication, round);

    private static SealedRound Read(RoundSources sources)
    {
        var file = new FileInfo(sources.SealFile.OnDisk);
        if (!file.Exists)
        {
            return new SealedRound(sources, null, []);
        }

        var place = new Place.InText(sources.SealFile.Named, 1, 1);
        if (Inspection.RegularFile.Otherwise(file) is not null)
        {
            // The reader of the folder names it.
            return new SealedRound(sources, null, []);
        }

        if (file.Length > MostBytes)
        {
            return new SealedRound(sources, null, [Core.Diagnostics.Problems.SealUnreadable(place, new Words($"ใหญ่ {file.Length} ไบต์", $"it has {file.Length} bytes"))]);
        }

        var (record, problems) = SealReader.Read(RoundSources.BytesOf(sources.SealFile), sources.SealFile.Named, sources.Round);
        return new SealedRound(sources, record, record is null ? problems : [.. SealedText.CheckFiles(sources, record)]);
    }
}
