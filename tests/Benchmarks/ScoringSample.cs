using KpiHandbook.Core.Model;
using KpiHandbook.Core.Tests.Support;
using static KpiHandbook.Core.Model.Improvement;

namespace Benchmarks;

/// <summary>An indicator with a way to make figures up for it.</summary>
/// <param name="Kind">Indicators of one kind cost about the same.</param>
/// <param name="Indicator">What is scored.</param>
/// <param name="Figures">One report, as <see cref="Given"/> reads it.</param>
internal sealed record Sample(string Kind, Indicator Indicator, Func<Random, string> Figures);

/// <summary>Twenty indicators: Yala's twelve, and eight in the manner of the other offices. Figures lie around the thresholds, so that every outcome occurs.</summary>
internal static class ScoringSample
{
    private const string Ratio = "ratio of money or counts";
    private const string Inputs = "conditions on inputs";
    private const string Steps = "steps";
    private const string Rows = "every row of a table";
    private const string Mean = "mean of a table";

    public static IReadOnlyList<Sample> All { get; } =
    [
        new(Ratio, Yala.BudgetSpending, r => $"spent={Money(r, 70, 98)} allocated=9875300.50 returned={Money(r, 0, 2)}"),
        new(Mean, Yala.PlanAchievement, r => Table(r, "projects", () => $"done:{r.Next(70, 101)}.{r.Next(100):00}")),
        new(Ratio, Yala.WomenFundOverdueDebt, r => $"overdue={Money(r, 0, 25)} outstanding={Money(r, 90, 100)}"),
        new(Rows, Yala.OtopProductIncome, r => Table(r, "products", () => $"growth:{r.Next(5, 30)}.{r.Next(100):00},channels:{r.Next(1, 6)},posts:{r.Next(1, 8)}")),
        new(Inputs, Yala.OtopTourismIncome, r => $"media={r.Next(5)} channels={r.Next(6)} posts={r.Next(6)} growth={r.Next(2, 9)}.{r.Next(100):00}"),
        new(Ratio, Yala.HouseholdDebtReduction, r => $"reduced={r.Next(16, 31)} target=30"),
        new(Ratio, Yala.PoorHouseholdsRemaining, r => Share(r, "passed", "target", 84, 92)),
        new(Ratio, Yala.WomenFundMembership, r => Share(r, "joined", "eligible", 60, 80)),
        new(Ratio, Yala.ProactiveProject, r => $"assessed={r.Next(6)}"),
        new(Steps, Yala.ClickChumchon, r => $"places={r.Next(3)} shops={r.Next(7)} activities={r.Next(3)} report={Truth(r)}"),
        new(Steps, Yala.KhokNongNa, r => $"activities={r.Next(3)} channels={r.Next(6)} lessons={r.Next(3)}"),
        new(Steps, Yala.KkjVillages, r => $"registry={Truth(r)} plan={Truth(r)} activities={r.Next(4)} report={Truth(r)}"),
        new(
            Ratio,
            An.Indicator().Money("spent", Increase, max: "allocated").Money("allocated")
                .Formula("spent / allocated * 100").Floored().AtLeast("70", "75", "80", "85", "90"),
            r => $"spent={Money(r, 65, 95)} allocated={Money(r, 98, 100)}"),
        new(
            Ratio,
            An.Indicator().Count("developed", Increase, max: "target").Count("target").Formula("developed / target * 100")
                .Levels("60 <= value <= 69", "70 <= value <= 79", "80 <= value <= 89", "90 <= value <= 99", "value = 100"),
            r => Share(r, "developed", "target", 55, 100)),
        new(
            Ratio,
            An.Indicator().Count("collected", Increase).Count("target").Formula("collected / target * 100")
                .Levels("value < 90", "value >= 90", "value >= 95", "value >= 100", "value > 100"),
            r => Share(r, "collected", "target", 85, 105)),
        new(
            Inputs,
            An.Indicator().Money("income", Increase).Money("minimum").Money("standard").Money("high")
                .Levels("income < minimum", "income = minimum", "income = standard", "standard < income < high", "income >= high"),
            r => $"income={r.Next(9, 14)}00000.00 minimum=1000000 standard=1100000 high=1200000.00"),
        new(
            Inputs,
            An.Indicator().YesNo("database").YesNo("reported").Percent("weighted", Increase, "0", "100")
                .Levels(
                    "database",
                    "database and reported",
                    "database and reported and 70 <= weighted < 80",
                    "database and reported and 80 <= weighted < 90",
                    "database and reported and weighted >= 90"),
            r => $"database={Truth(r)} reported={Truth(r)} weighted={r.Next(60, 100)}.{r.Next(100):00}"),
        new(
            Steps,
            An.Indicator().YesNo("announced").YesNo("planned").YesNo("acted").Percent("activities", Increase).Percent("staff", Increase).YesNo("reported")
                .Cumulative().Levels("announced", "planned", "acted", "activities >= 50 and staff = 100", "reported"),
            r => $"announced=yes planned={Truth(r)} acted={Truth(r)} activities={r.Next(40, 100)} staff={(r.Next(3) == 0 ? 95 : 100)} reported={Truth(r)}"),
        new(
            Rows,
            An.Indicator().Table("centres", An.Input("helped", InputType.Count, Increase), An.Input("people", InputType.Count))
                .Levels(
                    "every(centres, helped / people * 100 >= 60)",
                    "every(centres, helped / people * 100 >= 70)",
                    "every(centres, helped / people * 100 >= 80)",
                    "every(centres, helped / people * 100 >= 90)",
                    "every(centres, helped = people)"),
            r => Table(r, "centres", () => $"helped:{r.Next(20, 31)},people:30")),
        new(
            Mean,
            An.Indicator().Table("villages", An.Input("score", InputType.Percent, Increase, "0", "100"), An.Input("visited", InputType.YesNo))
                .Formula("mean(villages.score)").RoundedTo(2)
                .Levels("value >= 60", "value >= 70", "value >= 80", "value >= 80 and any(villages, visited)", "value >= 80 and every(villages, visited)"),
            r => Table(r, "villages", () => $"score:{r.Next(60, 100)}.{r.Next(100):00},visited:{Truth(r)}")),
    ];

    private static string Truth(Random random) => random.Next(5) == 0 ? "no" : "yes";

    // From so many per cent of ten million baht to so many, in satang.
    private static string Money(Random random, int least, int most) => $"{random.Next(least * 100_000, (most * 100_000) + 1)}.{random.Next(100):00}";

    private static string Share(Random random, string part, string whole, int least, int most)
    {
        var all = random.Next(20, 4000);
        return $"{part}={all * random.Next(least, most + 1) / 100} {whole}={all}";
    }

    private static string Table(Random random, string name, Func<string> row) =>
        $"{name}=[{string.Join(';', Enumerable.Range(0, random.Next(3, 7)).Select(_ => row()))}]";
}
