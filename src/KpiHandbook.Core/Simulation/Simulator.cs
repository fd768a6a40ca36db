using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Simulation;

/// <summary>Scores the same results under two definitions of a round and sets them side by side.</summary>
public static class Simulator
{
    /// <summary>What differs in one month.</summary>
    /// <param name="before">The round as it is, with its reports.</param>
    /// <param name="after">The round as changed, with the same reports as it reads them.</param>
    /// <param name="month">The month.</param>
    public static SimulatedRound Run(Publication before, Publication after, ReportMonth month)
    {
        var units = Pair(UnitsOf(before, month), UnitsOf(after, month), u => (u.Agreement.Id, u.Unit.Id)).ToList();
        var scores = units.SelectMany(u => MovesOf(u.Before, u.After)).ToList();
        var unmoved = scores.Where(m => !m.IsMove).ToList();
        return new SimulatedRound(
            month,
            [.. scores.Where(m => m.IsMove)],
            [.. units.SelectMany(u => SectionsOf(u.Before, u.After))],
            unmoved.Count,
            unmoved.Count(m => m.IsOtherValue));
    }

    private static List<ScoredUnit> UnitsOf(Publication publication, ReportMonth month) =>
        [.. publication.Handbook.In(month).AssessedUnits().Select(u => RoundScorer.Score(publication, month, u.Agreement, u.Unit))];

    private static IEnumerable<Move> MovesOf(ScoredUnit? before, ScoredUnit? after) =>
        Pair(before?.Assignments ?? [], after?.Assignments ?? [], a => a.Indicator.Id)
            .Select(pair => new Move((after ?? before)!.Unit, (pair.After ?? pair.Before)!.Indicator, pair.Before, pair.After));

    private static IEnumerable<SectionMove> SectionsOf(ScoredUnit? before, ScoredUnit? after) =>
        Pair(before?.Sections ?? [], after?.Sections ?? [], s => s.Section)
            .Where(pair => pair.Before?.OfFive != pair.After?.OfFive || pair.Before?.Points != pair.After?.Points)
            .Select(pair => new SectionMove((after ?? before)!.Unit, (pair.After ?? pair.Before)!.Section, pair.Before, pair.After));

    // In the order of the first list, then what only the second one has.
    private static IEnumerable<(T? Before, T? After)> Pair<T, TKey>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, TKey> key)
        where T : class
        where TKey : notnull
    {
        var later = after.ToDictionary(key);
        return before.Select(b => ((T?)b, later.GetValueOrDefault(key(b))))
            .Concat(after.ExceptBy(before.Select(key), key).Select(a => ((T?)null, (T?)a)));
    }
}
