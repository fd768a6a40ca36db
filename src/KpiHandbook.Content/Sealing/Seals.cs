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

    /// <summary>What is wrong with the seals themselves, and which sealed files differ.</summary>
    public IReadOnlyList<Problem> Problems => [.. _rounds.Values.SelectMany(r => r.Problems)];

    /// <summary>The library with the seal of every round that has one.</summary>
    public Library Fill(Library library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return library with { Publications = [.. library.Publications.Select(p => Find(p)?.Record is { } record ? p with { Seal = record.ToSeal() } : p)] };
    }

    /// <summary>What the definitions say otherwise than the seals, beside the files: the office's items, the status, amendments that are not sealed.</summary>
    public IReadOnlyList<Problem> CheckText(Library library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return [.. Sealed(library).SelectMany(s => SealedText.CheckModel(s.Round.Sources, s.Round.Record!, s.Publication.Handbook))];
    }

    /// <summary>What the results of sealed months say otherwise: figures and levels. Silent on a round whose text differs, since its levels only follow.</summary>
    public IReadOnlyList<Problem> CheckResults(Library library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return
        [
            .. Sealed(library)
                .Where(s => s.Round.Record!.Months.Count > 0)
                .SelectMany(s => new SealedResults(s.Round.Sources, s.Round.Record!, RoundScorer.Score(s.Publication)).Check()),
        ];
    }

    /// <summary>What a round is sealed from, what is recorded of it and what is wrong with it.</summary>
    internal (RoundSources Sources, SealRecord? Record, IReadOnlyList<Problem> Problems)? Find(string round) =>
        _rounds.TryGetValue(round, out var found) ? (found.Sources, found.Record, found.Problems) : null;

    private SealedRound? Find(Publication publication) => _rounds.GetValueOrDefault(publication.Handbook.Path);

    private IEnumerable<(Publication Publication, SealedRound Round)> Sealed(Library library) =>
        from publication in library.Publications
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
