using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Scoring;

/// <summary>Every threshold of Yala's criteria: just below it, at it, just above it.</summary>
public class YalaCriteriaTests
{
    [Theory]
    [InlineData("799999.99", "below")]
    [InlineData("800000", "1")]
    [InlineData("800000.01", "1")]
    [InlineData("849999.99", "1")]
    [InlineData("850000", "2")]
    [InlineData("899999.99", "2")]
    [InlineData("900000", "3")]
    [InlineData("949999.99", "3")]
    [InlineData("950000", "4")]
    [InlineData("999999.99", "4")]
    [InlineData("1000000", "5")]
    public void Budget_spending_earns_levels_at_80_85_90_95_and_100(string spent, string outcome) =>
        Assert.Equal(outcome, Yala.BudgetSpending.OutcomeOf($"spent={spent} allocated=1000000 returned=0"));

    [Theory]
    [InlineData("950000", "0", "4")]
    [InlineData("950000", "50000", "5")]
    [InlineData("949999.99", "50000", "4")]
    [InlineData("0", "1000000", "not computable")]
    public void Money_returned_in_time_leaves_the_denominator(string spent, string returned, string outcome) =>
        Assert.Equal(outcome, Yala.BudgetSpending.OutcomeOf($"spent={spent} allocated=1000000 returned={returned}"));

    [Theory]
    [InlineData("74.99", "below")]
    [InlineData("75", "1")]
    [InlineData("79.99", "1")]
    [InlineData("80", "2")]
    [InlineData("84.99", "2")]
    [InlineData("85", "3")]
    [InlineData("89.99", "3")]
    [InlineData("90", "4")]
    [InlineData("94.99", "4")]
    [InlineData("95", "5")]
    [InlineData("100", "5")]
    public void Plan_achievement_earns_levels_at_75_80_85_90_and_95(string mean, string outcome)
    {
        Assert.Equal(outcome, Yala.PlanAchievement.OutcomeOf($"projects=[done:{mean}]"));
        Assert.Equal(outcome, Yala.PlanAchievement.OutcomeOf($"projects=[done:{mean};done:{mean};done:{mean}]"));
    }

    [Theory]
    [InlineData("[done:100;done:90]", "5")]
    [InlineData("[done:100;done:89.99]", "4")]
    [InlineData("[done:0;done:100;done:100]", "below")]
    [InlineData("[]", "not computable")]
    public void The_plan_counts_every_project_alike(string projects, string outcome) =>
        Assert.Equal(outcome, Yala.PlanAchievement.OutcomeOf($"projects={projects}"));

    [Theory]
    [InlineData("100", "1")]
    [InlineData("20.01", "1")]
    [InlineData("20", "gap")]
    [InlineData("19.99", "2")]
    [InlineData("15", "2")]
    [InlineData("14.99", "3")]
    [InlineData("10", "3")]
    [InlineData("9.99", "4")]
    [InlineData("5", "4")]
    [InlineData("4.99", "5")]
    [InlineData("0", "5")]
    public void Overdue_debt_earns_more_strictly_under_20_15_10_and_5_and_nothing_at_exactly_20(string overdue, string outcome) =>
        Assert.Equal(outcome, Yala.WomenFundOverdueDebt.OutcomeOf($"overdue={overdue} outstanding=100"));

    [Fact]
    public void The_handbooks_own_example_of_overdue_debt_comes_out()
    {
        var trace = Yala.WomenFundOverdueDebt.Score("overdue=489204.87 outstanding=33109323.18");
        Assert.Equal("1.48", trace.Value!.Value.ToDecimal(2));
        Assert.Equal("5", Outcomes.Word(trace.Outcome));
    }

    [Theory]
    [InlineData("growth:6.99,channels:1,posts:1", "below")]
    [InlineData("growth:7,channels:0,posts:1", "below")]
    [InlineData("growth:7,channels:1,posts:0", "below")]
    [InlineData("growth:7,channels:1,posts:1", "1")]
    [InlineData("growth:8.99,channels:1,posts:2", "1")]
    [InlineData("growth:9,channels:1,posts:1", "1")]
    [InlineData("growth:9,channels:1,posts:2", "2")]
    [InlineData("growth:10.99,channels:2,posts:3", "2")]
    [InlineData("growth:11,channels:1,posts:3", "2")]
    [InlineData("growth:11,channels:2,posts:2", "2")]
    [InlineData("growth:11,channels:2,posts:3", "3")]
    [InlineData("growth:12.99,channels:3,posts:3", "3")]
    [InlineData("growth:13,channels:2,posts:3", "3")]
    [InlineData("growth:13,channels:3,posts:3", "4")]
    [InlineData("growth:14.99,channels:3,posts:4", "4")]
    [InlineData("growth:15,channels:2,posts:4", "3")]
    [InlineData("growth:15,channels:3,posts:3", "4")]
    [InlineData("growth:15,channels:3,posts:4", "5")]
    [InlineData("growth:40,channels:9,posts:9", "5")]
    [InlineData("growth:-5,channels:9,posts:9", "below")]
    public void A_product_needs_growth_channels_and_posts_together(string product, string outcome)
    {
        Assert.Equal(outcome, Yala.OtopProductIncome.OutcomeOf($"products=[{product}]"));
        Assert.Equal(outcome, Yala.OtopProductIncome.OutcomeOf($"products=[growth:99,channels:9,posts:9;{product}]"));
    }

    [Fact]
    public void Without_target_products_nothing_can_be_computed() =>
        Assert.Equal("not computable", Yala.OtopProductIncome.OutcomeOf("products=[]"));

    [Theory]
    [InlineData(1, 1, 1, "2.99", "below")]
    [InlineData(0, 4, 4, "9", "below")]
    [InlineData(3, 0, 4, "9", "below")]
    [InlineData(3, 4, 0, "9", "below")]
    [InlineData(1, 1, 1, "3", "1")]
    [InlineData(1, 1, 1, "3.99", "1")]
    [InlineData(1, 1, 1, "4", "2")]
    [InlineData(1, 2, 2, "4.99", "2")]
    [InlineData(1, 1, 2, "5", "2")]
    [InlineData(1, 2, 1, "5", "2")]
    [InlineData(1, 2, 2, "5", "3")]
    [InlineData(2, 3, 3, "5.99", "3")]
    [InlineData(1, 3, 3, "6", "3")]
    [InlineData(2, 2, 3, "6", "3")]
    [InlineData(2, 3, 2, "6", "3")]
    [InlineData(2, 3, 3, "6", "4")]
    [InlineData(3, 4, 4, "6.99", "4")]
    [InlineData(2, 4, 4, "7", "4")]
    [InlineData(3, 3, 4, "7", "4")]
    [InlineData(3, 4, 3, "7", "4")]
    [InlineData(3, 4, 4, "7", "5")]
    public void Tourism_needs_media_channels_posts_and_growth_together(int media, int channels, int posts, string growth, string outcome) =>
        Assert.Equal(outcome, Yala.OtopTourismIncome.OutcomeOf($"media={media} channels={channels} posts={posts} growth={growth}"));

    [Theory]
    [InlineData(0, "below")]
    [InlineData(17, "below")]
    [InlineData(18, "1")]
    [InlineData(20, "1")]
    [InlineData(21, "2")]
    [InlineData(23, "2")]
    [InlineData(24, "3")]
    [InlineData(26, "3")]
    [InlineData(27, "4")]
    [InlineData(29, "4")]
    [InlineData(30, "5")]
    public void Debt_reduction_of_30_households_earns_levels_at_18_21_24_27_and_30(int reduced, string outcome) =>
        Assert.Equal(outcome, Yala.HouseholdDebtReduction.OutcomeOf($"reduced={reduced} target=30"));

    [Theory]
    [InlineData(50, 42, "below")] // 16 %
    [InlineData(50, 43, "1")] // 14 %, the most that earns a level
    [InlineData(1000, 859, "below")] // 14.1 %
    [InlineData(1000, 860, "1")]
    [InlineData(1000, 869, "1")]
    [InlineData(1000, 870, "2")]
    [InlineData(1000, 879, "2")]
    [InlineData(1000, 880, "3")]
    [InlineData(1000, 889, "3")]
    [InlineData(1000, 890, "4")]
    [InlineData(1000, 899, "4")]
    [InlineData(1000, 900, "5")]
    [InlineData(1000, 1000, "5")]
    [InlineData(20, 17, "below")] // the printed table says level 2
    [InlineData(20, 18, "5")]
    [InlineData(6, 5, "below")] // the printed table says level 5
    [InlineData(9, 8, "3")]
    [InlineData(214, 184, "below")]
    [InlineData(214, 185, "1")]
    [InlineData(214, 193, "5")]
    [InlineData(0, 0, "not computable")]
    public void Poor_households_remaining_earn_levels_down_from_14_to_10_percent(int target, int passed, string outcome) =>
        Assert.Equal(outcome, Yala.PoorHouseholdsRemaining.OutcomeOf($"target={target} passed={passed}"));

    [Theory]
    [InlineData(0, "1")]
    [InlineData(6499, "1")]
    [InlineData(6500, "2")]
    [InlineData(6999, "2")]
    [InlineData(7000, "3")]
    [InlineData(7499, "3")]
    [InlineData(7500, "4")]
    [InlineData(7501, "5")]
    public void Membership_earns_levels_at_65_70_exactly_75_and_above(int joined, string outcome) =>
        Assert.Equal(outcome, Yala.WomenFundMembership.OutcomeOf($"joined={joined} eligible=10000"));

    [Theory]
    [InlineData(0, "below")]
    [InlineData(1, "1")]
    [InlineData(2, "2")]
    [InlineData(3, "3")]
    [InlineData(4, "4")]
    [InlineData(5, "5")]
    public void A_proactive_project_has_the_level_that_it_was_assessed_at(int assessed, string outcome) =>
        Assert.Equal(outcome, Yala.ProactiveProject.OutcomeOf($"assessed={assessed}"));

    [Theory]
    [InlineData(0, 5, 1, "yes", "below")]
    [InlineData(1, 2, 1, "yes", "1")]
    [InlineData(1, 3, 1, "yes", "2")]
    [InlineData(1, 4, 1, "yes", "2")]
    [InlineData(1, 5, 0, "yes", "3")]
    [InlineData(1, 5, 1, "no", "4")]
    [InlineData(1, 5, 1, "yes", "5")]
    [InlineData(2, 6, 2, "yes", "5")]
    public void Click_chumchon_is_climbed_step_by_step(int places, int shops, int activities, string report, string outcome) =>
        Assert.Equal(outcome, Yala.ClickChumchon.OutcomeOf($"places={places} shops={shops} activities={activities} report={report}"));

    [Theory]
    [InlineData(0, 4, 1, "below")]
    [InlineData(1, 0, 1, "below")]
    [InlineData(1, 1, 1, "1")]
    [InlineData(1, 2, 1, "2")]
    [InlineData(1, 3, 1, "3")]
    [InlineData(1, 4, 0, "4")]
    [InlineData(1, 4, 1, "5")]
    [InlineData(2, 5, 2, "5")]
    public void A_learning_centre_needs_its_channels_before_its_lesson_counts(int activities, int channels, int lessons, string outcome) =>
        Assert.Equal(outcome, Yala.KhokNongNa.OutcomeOf($"activities={activities} channels={channels} lessons={lessons}"));

    [Theory]
    [InlineData("no", "yes", 3, "yes", "below")]
    [InlineData("yes", "no", 3, "yes", "1")]
    [InlineData("yes", "yes", 0, "yes", "2")]
    [InlineData("yes", "yes", 1, "yes", "3")]
    [InlineData("yes", "yes", 2, "no", "4")]
    [InlineData("yes", "yes", 2, "yes", "5")]
    public void Village_funds_are_climbed_step_by_step(string registry, string plan, int activities, string report, string outcome) =>
        Assert.Equal(outcome, Yala.KkjVillages.OutcomeOf($"registry={registry} plan={plan} activities={activities} report={report}"));

    [Fact]
    public void A_third_of_three_households_is_exactly_a_third() =>
        Assert.Equal(Rational.Of(100, 3), Yala.HouseholdDebtReduction.Score("reduced=1 target=3").Value);
}
