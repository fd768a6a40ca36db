using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Districts;

/// <summary>Every unit of a round as it stands now.</summary>
internal static class CurrentUnits
{
    /// <summary>The current month's units; before the first report, all of them with nothing reported.</summary>
    public static IReadOnlyList<ScoredUnit> Of(RoundSite site) => site.Round.Current?.Units ??
    [
        .. site.Handbook.AssessedUnits().Select(u =>
            RoundScorer.Score(site.Round.Publication, site.Handbook.Period.From.Month, u.Agreement, u.Unit)),
    ];
}
