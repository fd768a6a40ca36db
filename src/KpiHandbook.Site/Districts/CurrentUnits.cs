using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
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

    /// <summary>The same, each as it last reported: a unit's own page does not fall empty because another one files a newer month. The month is its report's.</summary>
    public static IReadOnlyList<ScoredUnit> LastReportedOf(RoundSite site) =>
        [.. Of(site).Select(unit => unit.Report is null && LastReported(site, unit) is { } last ? last : unit)];

    /// <summary>The month that a unit's results are of; null before the first report of the round.</summary>
    public static ReportMonth? MonthOf(RoundSite site, ScoredUnit unit) => unit.Report?.Month ?? site.Round.Current?.Month;

    /// <summary>The text that the unit was scored by: another than the one in force where a letter came later.</summary>
    public static Handbook TextOf(RoundSite site, ScoredUnit unit) => MonthOf(site, unit) is { } month ? site.Handbook.In(month) : site.Handbook;

    /// <summary>A unit in the last month that it reported; null while it has reported nothing.</summary>
    public static ScoredUnit? LastReported(RoundSite site, ScoredUnit unit) =>
        site.Round.Months.Select(m => m.Find(unit.Unit.Id)).LastOrDefault(u => u?.Report is not null);
}
