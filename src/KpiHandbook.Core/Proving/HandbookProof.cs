using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Proving;

/// <summary>The proof of a handbook's criteria.</summary>
/// <param name="Results">Of every indicator, in the handbook's order, with what was searched.</param>
public sealed record ProvenCriteria(IReadOnlyList<(Indicator Indicator, ProofResult Result)> Results)
{
    /// <summary>What is found in the criteria of every indicator.</summary>
    public IReadOnlyList<Finding> Findings { get; } = [.. Results.SelectMany(r => r.Result.Findings)];

    /// <summary>A problem for each finding that nobody answered, and for each answer to nothing.</summary>
    public IReadOnlyList<Problem> Problems { get; } =
    [
        .. Results.SelectMany(r => r.Result.Findings
            .Where(f => f.Status == FindingStatus.Unanswered)
            .Select(f => Diagnostics.Problems.UnansweredFinding(f.Place, f.Kind, f.Text))
            .Concat(r.Result.Unused.Select(Diagnostics.Problems.IdleAnswer))),
    ];

    /// <summary>What the proof says of one indicator.</summary>
    public ProofResult Of(Id<Indicator> indicator) => Results.First(r => r.Indicator.Id == indicator).Result;
}

/// <summary>Proves the criteria of whole handbooks.</summary>
public static class HandbookProof
{
    /// <summary>The proof of every indicator.</summary>
    public static ProvenCriteria Prove(Handbook handbook) => Prove([handbook])[0];

    /// <summary>The proofs of texts of one round, in their order. An indicator that several texts share is proven once.</summary>
    public static IReadOnlyList<ProvenCriteria> Prove(IReadOnlyList<Handbook> texts)
    {
        var results = texts
            .SelectMany(t => t.Indicators.Select(i => (Indicator: i, t.Office)))
            .DistinctBy(i => i.Indicator, ReferenceEqualityComparer.Instance)
            .AsParallel()
            .Select(i => (i.Indicator, Result: CriteriaProof.Prove(i.Indicator, i.Office)))
            .ToDictionary(i => (object)i.Indicator, i => i.Result, ReferenceEqualityComparer.Instance);
        return [.. texts.Select(t => new ProvenCriteria([.. t.Indicators.Select(i => (i, results[i]))]))];
    }
}
