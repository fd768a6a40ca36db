using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Districts;

/// <summary>How much of a unit's result is still missing.</summary>
/// <param name="Unreported">Indicators not reported.</param>
/// <param name="Undecided">Indicators reported for which a person must decide, or nothing can be computed. What the document has no criteria for is not among them.</param>
internal sealed record Standing(int Unreported, int Undecided)
{
    public static Standing Of(ScoredUnit unit) => new(
        unit.Assignments.Count(a => a.Outcome is Outcome.NotReported),
        unit.Assignments.Count(IsUndecided));

    /// <summary>True for a gap that someone must settle, and for what cannot be computed, be it in one of several months that count together.</summary>
    public static bool IsUndecided(ScoredAssignment scored) =>
        scored.Outcome is Outcome.NotComputable
        || (scored.Outcome is Outcome.Gap && scored.Indicator.Criteria.Unstated is null)
        || scored is { Outcome: Outcome.Mean, ByMonths.Undecided.Count: > 0 };
}
