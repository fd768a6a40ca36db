using KpiHandbook.Core.Model;
using KpiHandbook.Core.Tests.Support;
using static KpiHandbook.Core.Model.Improvement;

namespace KpiHandbook.Core.Tests.Proving;

/// <summary>Small criteria with known faults, and some without, each with exactly what the proof must find in it.</summary>
internal static class MadeCriteria
{
    /// <summary>By name: the indicator, and its findings line by line.</summary>
    public static IReadOnlyDictionary<string, (Indicator Indicator, string[] Findings)> All { get; } =
        new Dictionary<string, (Indicator, string[])>
        {
            ["at least, every threshold"] = (Share().AtLeast("80", "85", "90", "95", "100"), []),
            ["at most, every threshold"] = (Remaining().AtMost("14", "13", "12", "11", "10"), []),
            ["strictly more"] = (Share().Levels("value > 75", "value > 80", "value > 85", "value > 90", "value > 95"), []),
            ["under, at and over"] = (
                Share(max: null).Levels("value < 90", "value >= 90", "value >= 95", "value >= 100", "value > 100"), []),
            ["nested below each other"] = (
                Debt().LowerIsBetter().Levels("value >= 20", "value < 20", "value < 15", "value < 10", "value < 5"), []),
            ["steps"] = (
                An.Indicator().Count("shops", Increase).YesNo("report").Cumulative().Levels("shops >= 3", "shops >= 5", "report"), []),
            ["several conditions at once"] = (
                An.Indicator().Count("media", Increase).Percent("growth", Increase)
                    .Levels("media >= 1 and growth >= 3", "media >= 1 and growth >= 4", "media >= 2 and growth >= 5"),
                []),
            ["every row of a table"] = (
                An.Indicator().Table("products", An.Input("growth", InputType.Percent, Increase), An.Input("posts", InputType.Count, Increase, "0"))
                    .Levels("every(products, growth >= 7 and posts >= 1)", "every(products, growth >= 9 and posts >= 2)"),
                []),
            ["rows that are counted"] = (
                An.Indicator().Table("months", An.Input("posts", InputType.Count, Increase, "0"))
                    .Levels("count(months, posts >= 4) >= 1", "count(months, posts >= 4) >= 3", "count(months, posts >= 4) >= 6"),
                []),
            ["a tally with one that must hold"] = (
                An.Indicator().YesNo("test1").YesNo("test2").YesNo("test3").Levels("test2", "test2 and tally(test1, test2, test3) >= 2"), []),
            ["whole-number ranges closed by rounding down"] = (
                Share().Floored().Levels("value <= 69", "70 <= value <= 79", "80 <= value <= 89", "value >= 90"),
                [
                    "rounding 1 2 | (69, 70) | done=9 all=13 | rounded",
                    "rounding 2 3 | (79, 80) | done=19 all=24 | rounded",
                    "rounding 3 4 | (89, 90) | done=17 all=19 | rounded",
                ]),
            ["no criteria stated, and no base"] = (
                Share().AtLeast("80").Build().Unstated().Knowing("all", "one=0 two=4").Ruled("one"), ["denominator  | one | all=0 | ruled"]),
            ["no criteria stated"] = (Share().AtLeast("80").Build().Unstated(), []),

            ["exactly 20 has no level"] = (
                Debt().LowerIsBetter().Levels("value > 20", "value < 20", "value < 15"), ["gap 1 2 | 20 | overdue=20 outstanding=100"]),
            ["the same, left open"] = (
                Debt().LowerIsBetter().Levels("value > 20", "value < 20").Build().LeftOpen(FindingKind.Gap, at: "20", levels: [1, 2]),
                ["gap 1 2 | 20 | overdue=20 outstanding=100 | open"]),
            ["left open at another value"] = (
                Debt().LowerIsBetter().Levels("value > 20", "value < 20").Build().LeftOpen(FindingKind.Gap, at: "15"),
                ["gap 1 2 | 20 | overdue=20 outstanding=100"]),
            ["equal to, read literally"] = (
                Share().Levels("value < 65", "value = 65", "value = 70", "value = 75", "value > 75"),
                ["gap 2 3 | (65, 70) | done=2 all=3", "gap 3 4 | (70, 75) | done=5 all=7"]),
            ["equal to, with a reading"] = (
                Share().Levels("value < 65", "value = 65", "value = 70", "value = 75", "value > 75").Build()
                    .Read("2:65 <= value < 70", "3:70 <= value < 75"),
                ["gap 2 3 | (65, 70) | done=2 all=3 | read", "gap 3 4 | (70, 75) | done=5 all=7 | read"]),
            ["equal to, with a reading of one and a ruling of the other"] = (
                Share().Levels("value < 65", "value = 65", "value = 70", "value = 75", "value > 75").Build()
                    .Read("2:65 <= value < 70").Ruled("", "3:70 <= value < 75"),
                ["gap 2 3 | (65, 70) | done=2 all=3 | read", "gap 3 4 | (70, 75) | done=5 all=7 | ruled"]),
            ["a gap that no figure can fall into"] = (
                An.Indicator().Count("done", Increase, max: "4").Formula("done / 4 * 100").Levels("value <= 70", "value >= 75"), []),
            ["nothing above the top"] = (
                Share(max: null).Levels("value < 90", "value >= 90 and value < 100", "value = 100"),
                ["gap 3 | (100, ) | done=2 all=1"]),
            ["between a target and the next"] = (
                An.Indicator().Money("income", Increase).Money("low").Money("middle", min: "low").Money("high", min: "middle")
                    .Levels("income < low", "income = low", "income = middle", "middle < income < high", "income >= high"),
                ["gap 2 3 | income (100, 200) | income=110 low=100 middle=200 high=300"]),
            ["in one column of a table"] = (
                An.Indicator().Table("products", An.Input("growth", InputType.Percent, Increase))
                    .Levels("every(products, growth < 5)", "every(products, growth > 5)"),
                ["gap 1 2 | products.growth 5 | products=[growth:5]"]),
            ["a day that is neither early nor late"] = (
                An.Indicator().Input(An.Input("sent", InputType.Date, Decrease))
                    .Levels("sent > date(2568, 3, 15)", "sent < date(2568, 3, 15)"),
                ["gap 1 2 | sent 739324 | sent=2568-03-15"]),

            ["whole-number ranges"] = (
                Share().Levels("value <= 69", "70 <= value <= 79", "value >= 80"),
                ["rounding 1 2 | (69, 70) | done=9 all=13", "rounding 2 3 | (79, 80) | done=19 all=24"]),
            ["ranges of two decimals"] = (Debt().LowerIsBetter().Levels("value >= 20", "value <= 19.99"), ["rounding 1 2 | (19.99, 20) | overdue=199.91 outstanding=1000"]),
            ["whole-number ranges above a step that always holds"] = (
                An.Indicator().YesNo("reported").Percent("weighted", Increase, "0", "100")
                    .Levels("reported", "reported and 70 <= weighted <= 79", "reported and weighted >= 80"),
                ["rounding 2 3 | weighted (79, 80) | reported=yes weighted=79.1"]),
            ["whole-number ranges, left open"] = (
                Share().Levels("value <= 69", "70 <= value").Build().LeftOpen(FindingKind.Rounding), ["rounding 1 2 | (69, 70) | done=9 all=13 | open"]),

            ["ranges that share an end"] = (Share().Levels("value <= 70", "70 <= value < 80", "value >= 80"), ["overlap 1 2 | 70 | done=7 all=10"]),
            ["ranges that share a stretch"] = (
                Share().Levels("value < 75", "70 <= value"), ["overlap 1 2 | [70, 75) | done=5 all=7"]),
            ["a chain of three tasks"] = (
                An.Indicator().YesNo("one").YesNo("two").YesNo("three").Levels("one", "two", "three"),
                ["overlap 1 2 | one=yes two=yes three=yes", "overlap 2 3 | one=yes two=yes three=yes"]),
            ["two tasks, either of which earns a level"] = (
                An.Indicator().YesNo("plan").YesNo("report").Levels("plan", "report"), ["overlap 1 2 | plan=yes report=yes"]),

            ["more than the most there is"] = (Share().Levels("value >= 90", "value > 100"), ["unreachable 2"]),
            ["always hidden by a higher level"] = (
                Share().Levels("value >= 50", "value >= 60", "value >= 60"), ["unreachable 2 | done=1 all=1"]),
            ["a step that contradicts the one below"] = (
                An.Indicator().Count("shops", Increase).Cumulative().Levels("shops < 3", "shops >= 3"), ["unreachable 2 | shops=3"]),

            ["the higher the lower"] = (
                Share().Levels("value > 50", "value <= 50"),
                ["direction 1 2 | (50, ) | done=0 all=1 > done=1 all=1"]),
            ["lower is better, written as if higher were"] = (
                Share().LowerIsBetter().Levels("value >= 10", "value >= 20"),
                ["gap 1 | (, 10) | done=0 all=1", "direction 1 2 | [10, 20) | done=1 all=1 > done=1 all=6"]),
            ["a figure that moves the other way"] = (
                An.Indicator().Count("complaints", Decrease).Levels("complaints <= 5", "complaints >= 6"),
                ["direction 1 2 | complaints (, 5] | complaints=6 > complaints=0"]),

            ["bases of three districts"] = (
                Share().AtLeast("80", "85", "90", "95", "100").Build().Knowing("all", "one=6 two=100 three=0"),
                ["denominator 2 3 4 | one | all=6", "denominator 1 2 3 4 5 | three | all=0"]),
            ["bases with a question and a decision"] = (
                Share().AtLeast("80", "85", "90", "95", "100").Build().Knowing("all", "one=6 two=100 three=0")
                    .LeftOpen(FindingKind.Denominator, districts: "one").Ruled("three"),
                ["denominator 2 3 4 | one | all=6 | open", "denominator 1 2 3 4 5 | three | all=0 | ruled"]),

            ["the highest level alone"] = (Share().Level(5, "value >= 90"), ["below 5 | done=0 all=1"]),
            ["the highest level alone, and the document's own 0"] = (Share().Level(5, "value >= 90").Build().WithZero(), []),
            ["the highest level alone, read as all or nothing"] = (Share().Level(5, "value >= 90").Build().Read("zero"), ["below 5 | done=0 all=1 | read"]),
            ["ranges with nothing under them"] = (
                Share().Levels("60 <= value < 70", "70 <= value < 80", "value >= 80"), ["below 1 | (, 60) | done=0 all=1"]),
            ["letters without the lowest"] = (
                An.Indicator().YesNo("district").YesNo("partners").Level(3, "district").Level(4, "district and partners").Build()
                    .Lettered(("A", 5), ("B", 4), ("C", 3), ("D", 2)),
                ["below 3 | district=no partners=yes"]),
            ["letters with the lowest"] = (
                An.Indicator().YesNo("district").YesNo("partners").Level(2, "district").Level(3, "district and partners").Build()
                    .Lettered(("B", 3), ("C", 2)),
                []),

            ["nothing improves: beside a fixed target"] = (
                An.Indicator().Money("x").Money("low", min: "100", max: "100").Level(3, "x < low").Level(4, "x = low").Level(5, "x > low").Build().WithZero(), []),
            ["nothing improves: between own targets"] = (
                An.Indicator().Money("x").Money("low").Money("middle", min: "low").Money("high", min: "middle")
                    .Level(2, "x < low").Level(3, "low <= x < middle").Level(4, "middle <= x < high").Level(5, "x >= high").Build().WithZero(),
                []),
            ["nothing improves: a share and a percentage"] = (
                An.Indicator().Count("done", max: "all").Count("all").Percent("late")
                    .Levels("done >= 1", "done / all >= 0.5", "done / all >= 0.5 and late < 20", "done / all >= 0.8 and late < 15", "done = all and late < 10"),
                []),
            ["as many rows as are asked for"] = (
                An.Indicator().Table("rows", An.Input("c", InputType.Count)).Formula("count(rows)").AtLeast("2", "4", "6", "8", "100"), []),
            ["one is more than a tenth of another"] = (
                An.Indicator().Count("a", Increase, max: "b").Count("b", max: "12")
                    .Level(2, "a >= 1").Level(3, "a / b >= 0.1").Level(4, "a / b >= 0.5").Level(5, "a = b").Build().WithZero(),
                []),
            ["nothing improves: neither before nor after another day"] = (
                An.Indicator().Date("due").Date("sent").Level(4, "sent > due").Level(5, "sent < due"), ["gap 4 5 | due 739341 | due=2568-04-01 sent=2568-04-01"]),
            ["nothing improves: neither before nor after a day"] = (
                An.Indicator().Date("sent").Level(4, "sent >= date(2568, 9, 12)").Level(5, "sent <= date(2568, 9, 10)"),
                ["gap 4 5 | sent (739503, 739505) | sent=2568-09-11"]),
            ["nothing improves: two shares that leave a half out"] = (
                An.Indicator().Count("a", max: "b").Count("b", min: "1").Count("c", max: "d").Count("d", min: "1")
                    .Levels("a / b < 0.5", "a / b >= 0.5 and c / d < 0.5", "a / b > 0.5 and c / d > 0.5"),
                ["gap 1 3 | a / b 0.5 | a=1 b=2 c=1 d=1", "gap 2 3 | c / d 0.5 | a=1 b=1 c=1 d=2"]),
            ["a percentage above the whole"] = (An.Indicator().Percent("p", Increase).Formula("p").AtLeast("80", "105"), ["unreachable 2"]),
            ["a percentage above the whole, declared"] = (An.Indicator().Percent("p", Increase, max: "200").Formula("p").AtLeast("80", "105"), []),
            ["one hole in the mean of any number of rows"] = (
                An.Indicator().Table("rows", An.Input("g", InputType.Number, Increase)).Levels("mean(rows.g) < 70", "70 < mean(rows.g) < 80", "mean(rows.g) >= 80"),
                ["gap 1 2 | mean(rows.g) 70 | rows=[g:70]"]),
            ["a hole beside a level that one row alone misses"] = (
                An.Indicator().Table("rows", An.Input("c", InputType.Count, Increase)).Formula("sum(rows.c) / count(rows)")
                    .Levels("value < 2", "2 <= value < 3", "3 < value < 4", "value >= 4"),
                ["gap 2 3 | 3 | rows=[c:3]"]),

            ["a reading that makes a gap"] = (
                Share().Levels("value < 70", "value >= 70").Build().Read("2:value > 70"), ["gap 1 2 | 70 | done=7 all=10"]),
            ["several faults at once"] = (
                Share().Levels("60 <= value <= 69", "70 <= value <= 80", "80 <= value < 90", "value > 90"),
                [
                    "gap 3 4 | 90 | done=9 all=10",
                    "rounding 1 2 | (69, 70) | done=9 all=13",
                    "overlap 2 3 | 80 | done=4 all=5",
                    "below 1 | (, 60) | done=0 all=1",
                ]),
        };

    private static IndicatorBuilder Share(string? max = "all") =>
        An.Indicator().Count("done", Increase, max: max).Count("all").Formula("done / all * 100");

    private static IndicatorBuilder Remaining() =>
        An.Indicator().Count("target").Count("passed", Increase, max: "target").Formula("(target - passed) / target * 100");

    private static IndicatorBuilder Debt() =>
        An.Indicator().Money("overdue", Decrease, max: "outstanding").Money("outstanding").Formula("overdue / outstanding * 100");
}
