using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Districts;

/// <summary>Finds the months from which a section's score is of something else than before, because a letter changed what is measured or its criteria.</summary>
/// <param name="handbook">The text in force.</param>
internal sealed class TrendBreaks(Handbook handbook)
{
    private readonly Dictionary<(ReportMonth, ReportMonth), HashSet<Id<Indicator>>> _changed = [];

    /// <summary>True when a section's scores before and in a month do not measure the same.</summary>
    /// <param name="before">The unit's section in an earlier month.</param>
    /// <param name="month">The later month.</param>
    /// <param name="of">The unit in both months.</param>
    /// <param name="section">The section.</param>
    public bool IsBroken(ReportMonth before, ReportMonth month, (ScoredUnit Before, ScoredUnit Now) of, Section section)
    {
        return !ReferenceEquals(handbook.In(before), handbook.In(month))
            && IdsOf(of.Before, section).Union(IdsOf(of.Now, section)).Any(Changed(before, month).Contains);
    }

    /// <summary>True when an indicator's levels in two months do not measure the same: by a letter, or because the months have criteria of their own.</summary>
    /// <param name="before">An earlier month.</param>
    /// <param name="month">The later month.</param>
    /// <param name="indicator">The indicator.</param>
    public bool IsBroken(ReportMonth before, ReportMonth month, Id<Indicator> indicator)
    {
        var (then, now) = (handbook.In(before), handbook.In(month));
        return MilestoneOf(then, indicator, before) != MilestoneOf(now, indicator, month)
            || (!ReferenceEquals(then, now) && Changed(before, month).Contains(indicator));
    }

    private static int MilestoneOf(Handbook text, Id<Indicator> id, ReportMonth month) =>
        text.Find(id) is { } indicator ? indicator.Milestones.TakeWhile(m => !m.Months.Contains(month)).Count() : 0;

    private static IEnumerable<Id<Indicator>> IdsOf(ScoredUnit unit, Section section) =>
        unit.Assignments.Where(a => a.Assignment.Section == section).Select(a => a.Indicator.Id);

    private HashSet<Id<Indicator>> Changed(ReportMonth before, ReportMonth month)
    {
        if (!_changed.TryGetValue((before, month), out var found))
        {
            found = [.. HandbookComparer.Compare(handbook.In(before), handbook.In(month)).Indicators.Where(i => !i.IsComparable || i.Differences.Any(IsOfScore)).Select(i => i.Id)];
            _changed.Add((before, month), found);
        }

        return found;
    }

    // The line is of levels and weights: another rule for either is another line, even where the same is counted.
    private static bool IsOfScore(Difference difference) => difference is { Aspect: Aspect.Criteria or Aspect.Weight, IsWording: false };
}
