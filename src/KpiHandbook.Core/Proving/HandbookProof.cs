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

/// <summary>Proves the criteria of a whole handbook.</summary>
public static class HandbookProof
{
    /// <summary>The proof of every indicator.</summary>
    public static ProvenCriteria Prove(Handbook handbook) =>
        new([.. handbook.Indicators.AsParallel().AsOrdered().Select(i => (i, CriteriaProof.Prove(i, handbook.Office)))]);
}
