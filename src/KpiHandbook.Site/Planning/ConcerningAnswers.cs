using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Planning;

/// <summary>Finds the rulings and open questions that one unit must know about its own outcome.</summary>
internal static class ConcerningAnswers
{
    /// <summary>Those that name the unit's district, and the questions into which its outcome falls.</summary>
    /// <param name="whole">The indicator with all its months.</param>
    /// <param name="scored">The unit's result.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="month">The month of the result; null before the first report, when those of every month stand.</param>
    public static IEnumerable<Answer> Of(Indicator whole, ScoredAssignment scored, AssessedUnit unit, ReportMonth? month) => whole.Answers
        .Where(a => a.Month is not { } of || month is not { } current || MonthsWith(whole, of).Contains(current))
        .Where(a => a switch
        {
            Answer.Ruling { Districts: { Count: > 0 } named } => IsNamed(unit, named),
            Answer.Open { Districts: { Count: > 0 } named } => IsNamed(unit, named),
            Answer.Open open => FallsInto(open, scored),
            _ => false,
        });

    private static bool IsNamed(AssessedUnit unit, IReadOnlyList<Id<District>> districts) => unit.District is { } district && districts.Contains(district.Id);

    private static IReadOnlyList<ReportMonth> MonthsWith(Indicator whole, ReportMonth month) =>
        whole.Milestones.FirstOrDefault(m => m.Months.Contains(month))?.Months ?? [month];

    private static bool FallsInto(Answer.Open open, ScoredAssignment scored) => (open.Kind, scored.OfMonth) switch
    {
        (FindingKind.Gap or FindingKind.Rounding, Outcome.Gap) => IsAt(open, scored),
        (FindingKind.Below, Outcome.Gap) => scored.Trace.Value is not { } value || !Stretches.HasLevelBelow(scored.Indicator, value),
        (FindingKind.Denominator, Outcome.NotComputable) => true,
        (FindingKind.Overlap or FindingKind.Direction, Outcome.Reached { Level: var level }) => open.Levels.Contains(level),
        _ => false,
    };

    private static bool IsAt(Answer.Open open, ScoredAssignment scored) =>
        scored.Trace.Value is not { } value
        || (open.At is { } at ? Stretches.AreInOneGap(scored.Indicator, at, value) : Stretches.HasLevelBelow(scored.Indicator, value));
}
