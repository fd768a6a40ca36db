using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Comparing;

/// <summary>One unit's score on one indicator under two sets of reports.</summary>
/// <param name="Before">With the earlier reports.</param>
/// <param name="After">With the later ones.</param>
public sealed record LevelChange(ScoredAssignment Before, ScoredAssignment After)
{
    /// <summary>The indicator, as the month scores it.</summary>
    public Indicator Indicator => After.Indicator;

    /// <summary>True when another level, or another way of having none, comes out.</summary>
    public bool IsMove => !Before.Outcome.CountsAs(After.Outcome);

    /// <summary>Every indicator that a unit is scored on in a month, each once, by agreement, section and number.</summary>
    /// <param name="before">The round with the earlier reports.</param>
    /// <param name="after">The same round with the later ones.</param>
    /// <param name="unit">The unit's id.</param>
    /// <param name="month">The month.</param>
    public static IReadOnlyList<LevelChange> Of(Publication before, Publication after, string unit, ReportMonth month) =>
    [
        .. after.Handbook.In(month).AssessedUnits()
            .Where(u => string.Equals(u.Unit.Id, unit, StringComparison.Ordinal))
            .SelectMany(u => RoundScorer.Score(before, month, u.Agreement, u.Unit).Assignments
                .Zip(RoundScorer.Score(after, month, u.Agreement, u.Unit).Assignments, (b, a) => new LevelChange(b, a)))
            .DistinctBy(c => c.Indicator.Id),
    ];
}
