using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Tests.Support;

/// <summary>Figures that a district could report for each of Yala's indicators, close enough to the thresholds to meet every outcome.</summary>
internal static class YalaFigures
{
    public static Gen<(Indicator Indicator, Dictionary<string, Value> Given)> Any { get; } =
        from pair in Gen.OneOf(
            Of(
                Yala.BudgetSpending,
                from percent in Gen.Choose(75, 100)
                from satang in Gen.Choose(0, 99)
                from returned in Gen.Choose(0, 5)
                select $"spent={percent}.{satang:00} allocated=101 returned={returned}"),
            Of(Yala.PlanAchievement, Rows("projects", Gen.Choose(70, 100).Select(done => $"done:{done}"))),
            Of(Yala.WomenFundOverdueDebt, from overdue in Gen.Choose(0, 25) from all in Gen.Choose(0, 100) select $"overdue={overdue} outstanding={all}"),
            Of(
                Yala.OtopProductIncome,
                Rows(
                    "products",
                    from growth in Gen.Choose(6, 16)
                    from channels in Gen.Choose(0, 4)
                    from posts in Gen.Choose(0, 5)
                    select $"growth:{growth},channels:{channels},posts:{posts}")),
            Of(
                Yala.OtopTourismIncome,
                from media in Gen.Choose(0, 3)
                from channels in Gen.Choose(0, 4)
                from posts in Gen.Choose(0, 4)
                from growth in Gen.Choose(2, 8)
                select $"media={media} channels={channels} posts={posts} growth={growth}"),
            Of(Yala.HouseholdDebtReduction, Share("target", "reduced", 30)),
            Of(Yala.PoorHouseholdsRemaining, Share("target", "passed", 60)),
            Of(Yala.WomenFundMembership, Share("eligible", "joined", 60)),
            Of(Yala.ProactiveProject, Gen.Choose(0, 5).Select(assessed => $"assessed={assessed}")),
            Of(
                Yala.ClickChumchon,
                from places in Gen.Choose(0, 2)
                from shops in Gen.Choose(0, 6)
                from activities in Gen.Choose(0, 2)
                from report in Truth
                select $"places={places} shops={shops} activities={activities} report={report}"),
            Of(
                Yala.KhokNongNa,
                from activities in Gen.Choose(0, 2)
                from channels in Gen.Choose(0, 5)
                from lessons in Gen.Choose(0, 2)
                select $"activities={activities} channels={channels} lessons={lessons}"),
            Of(
                Yala.KkjVillages,
                from registry in Truth
                from plan in Truth
                from activities in Gen.Choose(0, 3)
                from report in Truth
                select $"registry={registry} plan={plan} activities={activities} report={report}"))
        select (pair.Indicator, Given.Values(pair.Text));

    private static Gen<string> Truth => Gen.Elements("yes", "no");

    private static Gen<(Indicator Indicator, string Text)> Of(Indicator indicator, Gen<string> text) => text.Select(t => (indicator, t));

    private static Gen<string> Share(string whole, string part, int most) =>
        from all in Gen.Choose(0, most)
        from some in Gen.Choose(all / 2, all)
        select $"{whole}={all} {part}={some}";

    private static Gen<string> Rows(string table, Gen<string> row) =>
        from count in Gen.Frequency((1, Gen.Constant(0)), (9, Gen.Choose(1, 4)))
        from rows in row.ListOf(count)
        select $"{table}=[{string.Join(';', rows)}]";
}
