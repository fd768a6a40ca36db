using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Proving;

/// <summary>Proves the criteria of a whole handbook.</summary>
public static class HandbookProof
{
    /// <summary>
    /// What is found in the criteria of every indicator, in the handbook's order; and a problem for each finding that nobody answered and
    /// for each answer to nothing.
    /// </summary>
    public static (IReadOnlyList<Finding> Findings, IReadOnlyList<Problem> Problems) Check(Handbook handbook)
    {
        var results = Prove(handbook);
        return ([.. results.SelectMany(r => r.Result.Findings)], ProblemsOf(results.Select(r => r.Result)));
    }

    /// <summary>A problem for each finding of these proofs that nobody answered, and for each answer to nothing.</summary>
    public static IReadOnlyList<Problem> ProblemsOf(IEnumerable<ProofResult> results) =>
    [
        .. results.SelectMany(r => r.Findings
            .Where(f => f.Status == FindingStatus.Unanswered)
            .Select(f => Problems.UnansweredFinding(f.Place, f.Kind, f.Text))
            .Concat(r.Unused.Select(Problems.IdleAnswer))),
    ];

    /// <summary>The proof of every indicator, in the handbook's order, with what was searched.</summary>
    public static IReadOnlyList<(Indicator Indicator, ProofResult Result)> Prove(Handbook handbook) =>
        [.. handbook.Indicators.AsParallel().AsOrdered().Select(i => (i, CriteriaProof.Prove(i, handbook.Office)))];
}
