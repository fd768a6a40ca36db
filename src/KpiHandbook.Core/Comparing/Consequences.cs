using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Comparing;

/// <summary>
/// Scores results by another text than the one they were reported under: every month of a round by another revision of it, or a round's
/// latest month by the round that came after it, as if it were that one's last month.
/// </summary>
public static class Consequences
{
    private static readonly Dictionary<ReportMonth, Handbook> NoOtherTexts = [];

    /// <summary>What the later text does to the results. Where small counts are withheld nothing is told of an indicator.</summary>
    /// <param name="before">The earlier text, with the results that are there.</param>
    /// <param name="after">The later text.</param>
    /// <param name="isTold">Of another revision of the same round, the months that it scores; null for all.</param>
    public static Consequence Of(Publication before, Handbook after, Func<ReportMonth, bool>? isTold = null)
    {
        var (old, now) = (Alone(before.Handbook), Alone(after));
        var isSameRound = string.Equals(old.Path, now.Path, StringComparison.Ordinal);
        IReadOnlyList<ReportMonth> months = [.. isSameRound ? before.Months.Where(m => isTold?.Invoke(m) ?? true) : before.Months.TakeLast(1)];
        var common = now.Indicators.Select(i => (Before: old.Find(i.Id), After: i)).Where(p => p.Before is not null && months.Count > 0).ToList();
        var notCarried = common
            .Select(p => (p.Before, p.After, Why: Carrying.WhyNot(p.Before!, p.After, isSameRound)))
            .Where(p => p.Why is not null)
            .Select(p => new NotCarried(p.Before!, p.After, p.Why!))
            .ToList();
        var carried = common.Select(p => p.After.Id).Except(notCarried.Select(n => n.After.Id)).ToHashSet();
        var (moves, undecided) = (new List<LevelMove>(), new List<LevelMove>());
        var compared = 0;
        foreach (var month in months)
        {
            var to = isSameRound ? month : now.Period.To.Month;
            var earlier = Scores(old, isSameRound ? before.Reports : Moved(before.Reports, month, month), month, carried);
            foreach (var (key, later) in Scores(now, isSameRound ? before.Reports : Moved(before.Reports, month, to), to, carried))
            {
                if (earlier.TryGetValue(key, out var scored))
                {
                    compared += IsScored(scored) || IsScored(later) ? 1 : 0;
                    if (!scored.Outcome.CountsAs(later.Outcome))
                    {
                        (later.Outcome.Factor is null ? undecided : moves).Add(MoveOf(month, key.Unit, now, scored, later));
                    }
                }
            }
        }

        return new Consequence(moves, undecided, notCarried, compared);
    }

    /// <summary>
    /// What another version of a round does to its results: each month by the texts that score it on either side, and where the later version
    /// has letters that the earlier one lacks, the months that these are in effect.
    /// </summary>
    /// <param name="before">The earlier version, with the results that are there.</param>
    /// <param name="after">The later version.</param>
    public static Consequence ByMonths(Publication before, Handbook after)
    {
        var letters = after.Amendments.Where(a => !before.Handbook.Amendments.Any(b => b.Number == a.Number)).ToList();
        var parts = before.Months
            .Where(m => letters.Count == 0 || letters.Exists(l => l.IsInEffectIn(m)))
            .GroupBy(m => (Before: before.Handbook.In(m), After: after.In(m)))
            .Select(g => Of(before with { Handbook = g.Key.Before }, g.Key.After, g.Contains))
            .ToList();
        return new Consequence(
            [.. parts.SelectMany(p => p.Moves).OrderBy(m => m.Month)],
            [.. parts.SelectMany(p => p.Undecided).OrderBy(m => m.Month)],
            [.. parts.SelectMany(p => p.NotCarried).DistinctBy(n => n.After.Id)],
            parts.Sum(p => p.Compared));
    }

    private static LevelMove MoveOf(ReportMonth month, string unit, Handbook now, ScoredAssignment was, ScoredAssignment becomes) => new(
        month, now.AssessedUnits().First(u => string.Equals(u.Unit.Id, unit, StringComparison.Ordinal)).Unit, was.Indicator, becomes.Indicator, was.Outcome, becomes.Outcome);

    private static bool IsScored(ScoredAssignment scored) => scored.Outcome is not Outcome.NotReported;

    // In the order of agreements, units and numbers; an indicator that several agreements hold is scored the same in each.
    private static Dictionary<(string Unit, Id<Indicator> Indicator), ScoredAssignment> Scores(
        Handbook handbook, IReadOnlyList<UnitReport> reports, ReportMonth month, HashSet<Id<Indicator>> indicators)
    {
        var publication = new Publication(handbook, reports);
        var found = new Dictionary<(string Unit, Id<Indicator> Indicator), ScoredAssignment>();
        foreach (var (agreement, unit) in handbook.AssessedUnits())
        {
            foreach (var scored in RoundScorer.Score(publication, month, agreement, unit).Assignments.Where(a => indicators.Contains(a.Indicator.Id)))
            {
                found.TryAdd((unit.Id, scored.Indicator.Id), scored);
            }
        }

        return found;
    }

    private static List<UnitReport> Moved(IReadOnlyList<UnitReport> reports, ReportMonth from, ReportMonth to) =>
        [.. reports.Where(r => r.Month == from).Select(r => r with { Month = to })];

    // One text for all months: which months it really scores is another matter.
    private static Handbook Alone(Handbook handbook) => handbook with { OtherTexts = NoOtherTexts, Earlier = [] };
}
