using KpiHandbook.Core.Model;
using static KpiHandbook.Core.Model.Improvement;

namespace KpiHandbook.Core.Tests.Support;

/// <summary>The twelve indicators of Yala's round 2/2568, as its handbook gives them.</summary>
internal static class Yala
{
    public static Indicator BudgetSpending { get; } = An.Indicator()
        .Named("budget-spending")
        .Money("spent", Increase, max: "allocated").Money("allocated").Money("returned", max: "allocated")
        .Formula("spent / (allocated - returned) * 100")
        .AtLeast("80", "85", "90", "95", "100");

    public static Indicator PlanAchievement { get; } = An.Indicator()
        .Named("plan-achievement")
        .Table("projects", An.Input("done", InputType.Percent, Increase, "0", "100"))
        .Formula("sum(projects.done) / count(projects)")
        .AtLeast("75", "80", "85", "90", "95");

    public static Indicator WomenFundOverdueDebt { get; } = An.Indicator()
        .Named("women-fund-overdue-debt")
        .Money("overdue", Decrease, max: "outstanding").Money("outstanding")
        .Formula("overdue / outstanding * 100")
        .LowerIsBetter()
        .Levels("value > 20", "value < 20", "value < 15", "value < 10", "value < 5");

    public static Indicator OtopProductIncome { get; } = An.Indicator()
        .Named("otop-product-income")
        .Table(
            "products",
            An.Input("growth", InputType.Percent, Increase),
            An.Input("channels", InputType.Count, Increase, "0"),
            An.Input("posts", InputType.Count, Increase, "0"))
        .Levels(
            "every(products, growth >= 7 and channels >= 1 and posts >= 1)",
            "every(products, growth >= 9 and channels >= 1 and posts >= 2)",
            "every(products, growth >= 11 and channels >= 2 and posts >= 3)",
            "every(products, growth >= 13 and channels >= 3 and posts >= 3)",
            "every(products, growth >= 15 and channels >= 3 and posts >= 4)");

    public static Indicator OtopTourismIncome { get; } = An.Indicator()
        .Named("otop-tourism-income")
        .Count("media", Increase).Count("channels", Increase).Count("posts", Increase).Percent("growth", Increase)
        .Levels(
            "media >= 1 and channels >= 1 and posts >= 1 and growth >= 3",
            "media >= 1 and channels >= 1 and posts >= 1 and growth >= 4",
            "media >= 1 and channels >= 2 and posts >= 2 and growth >= 5",
            "media >= 2 and channels >= 3 and posts >= 3 and growth >= 6",
            "media >= 3 and channels >= 4 and posts >= 4 and growth >= 7");

    public static Indicator HouseholdDebtReduction { get; } = An.Indicator()
        .Named("household-debt-reduction")
        .Count("reduced", Increase, max: "target").Count("target")
        .Formula("reduced / target * 100")
        .Levels("60 <= value < 70", "70 <= value < 80", "80 <= value < 90", "90 <= value < 100", "value >= 100");

    public static Indicator PoorHouseholdsRemaining { get; } = PoorHouseholds(TargetAuthority.Criteria);

    public static Indicator WomenFundMembership { get; } = An.Indicator()
        .Named("women-fund-membership")
        .Count("joined", Increase, max: "eligible").Count("eligible")
        .Formula("joined / eligible * 100")
        .Levels("value < 65", "65 <= value < 70", "70 <= value < 75", "value = 75", "value > 75");

    public static Indicator ProactiveProject { get; } = An.Indicator()
        .Named("proactive-project")
        .Count("assessed", Increase, max: "5")
        .Formula("assessed")
        .AtLeast("1", "2", "3", "4", "5");

    public static Indicator ClickChumchon { get; } = An.Indicator()
        .Named("click-chumchon")
        .Count("places", Increase).Count("shops", Increase).Count("activities", Increase).YesNo("report")
        .Cumulative()
        .Levels("places >= 1", "shops >= 3", "shops >= 5", "activities >= 1", "report");

    public static Indicator KhokNongNa { get; } = An.Indicator()
        .Named("khok-nong-na")
        .Count("activities", Increase).Count("channels", Increase).Count("lessons", Increase)
        .Cumulative()
        .Levels(
            "activities >= 1 and channels >= 1",
            "activities >= 1 and channels >= 2",
            "activities >= 1 and channels >= 3",
            "activities >= 1 and channels >= 4",
            "lessons >= 1");

    public static Indicator KkjVillages { get; } = An.Indicator()
        .Named("kkj-villages")
        .YesNo("registry").YesNo("plan").Count("activities", Increase).YesNo("report")
        .Cumulative()
        .Levels("registry", "plan", "activities >= 1", "activities >= 2", "report");

    public static IReadOnlyList<Indicator> All { get; } =
    [
        BudgetSpending, PlanAchievement, WomenFundOverdueDebt, OtopProductIncome, OtopTourismIncome, HouseholdDebtReduction,
        PoorHouseholdsRemaining, WomenFundMembership, ProactiveProject, ClickChumchon, KhokNongNa, KkjVillages,
    ];

    public static Office Office { get; } =
        An.Office("krong-pinang", "kabang", "than-to", "bannang-sata", "betong", "mueang-yala", "yaha", "raman");

    public static Indicator PoorHouseholds(TargetAuthority decides) => An.Indicator()
        .Named("poor-households-remaining")
        .Count("target").Count("passed", Increase, max: "target")
        .Formula("(target - passed) / target * 100")
        .AtMost("14", "13", "12", "11", "10")
        .Targets(
            "passed",
            "target",
            decides,
            ("krong-pinang", 20, [17, 17, 18, 18, 18]),
            ("kabang", 9, [8, 8, 8, 8, 8]),
            ("than-to", 7, [6, 6, 6, 6, 6]),
            ("bannang-sata", 12, [11, 11, 11, 11, 11]),
            ("betong", 41, [35, 36, 36, 36, 37]),
            ("mueang-yala", 214, [184, 186, 188, 190, 193]),
            ("yaha", 6, [5, 5, 5, 5, 5]),
            ("raman", 14, [12, 12, 13, 13, 13]));
}
