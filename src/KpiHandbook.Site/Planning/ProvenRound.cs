using KpiHandbook.Core.Model;
using KpiHandbook.Core.Proving;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Planning;

/// <summary>A round ready to be shaped.</summary>
/// <param name="Round">Scored.</param>
/// <param name="Proof">What the proof says of its criteria.</param>
/// <param name="Copies">The permanent copies of its revisions, in order.</param>
public sealed record ProvenRound(ScoredRound Round, ProvenCriteria Proof, IReadOnlyList<ProvenRound> Copies)
{
    /// <summary>Its text in force, or the copy's.</summary>
    public Handbook Handbook => Round.Publication.Handbook;

    /// <summary>A round with its copies.</summary>
    /// <param name="round">The text in force, scored.</param>
    /// <param name="proofOf">The proof of a text.</param>
    public static ProvenRound Of(ScoredRound round, Func<Handbook, ProvenCriteria> proofOf) => new(
        round,
        proofOf(round.Publication.Handbook),
        [.. round.Publication.Handbook.PermanentCopies.Select(c => new ProvenRound(RoundScorer.Score(new Publication(c, []) { Seal = round.Publication.Seal?.OfCopy(c.Revision) }), proofOf(c), []))]);
}
