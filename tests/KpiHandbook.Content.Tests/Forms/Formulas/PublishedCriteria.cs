using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Forms.Formulas;

/// <summary>Criteria as one month has them.</summary>
internal sealed record CriteriaOfMonth(Indicator Indicator, Period Period, string Name);

/// <summary>The criteria of the published content: every indicator of every round, and each set of months of its own.</summary>
public static class PublishedCriteria
{
    private static readonly IReadOnlyList<Handbook> Handbooks =
        [.. ContentLoader.Load(Repository.PathOf("content")).Library!.Publications.Select(p => p.Handbook)];

    public static TheoryData<string> Rounds => [.. Handbooks.Select(h => h.Path)];

    internal static IEnumerable<CriteriaOfMonth> All() => Handbooks.SelectMany(h => Of(h.Path));

    internal static IEnumerable<CriteriaOfMonth> Of(string round) =>
        from handbook in Handbooks
        where string.Equals(handbook.Path, round, StringComparison.Ordinal)
        from indicator in handbook.Indicators
        from month in indicator.Milestones.Count == 0 ? [(ReportMonth?)null] : indicator.Milestones.Select(m => (ReportMonth?)m.Months[0])
        select new CriteriaOfMonth(month is { } one ? indicator.In(one) : indicator, handbook.Period, $"{round} {indicator.Id} {month}");
}
