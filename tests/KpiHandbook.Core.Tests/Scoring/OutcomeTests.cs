using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Tests.Support;
using Outcome = KpiHandbook.Core.Scoring.Outcome;

namespace KpiHandbook.Core.Tests.Scoring;

public class OutcomeTests
{
    [Theory]
    [InlineData("target=20 passed=18", OutcomeKind.Level, 5)]
    [InlineData("target=20 passed=17", OutcomeKind.Below, 0)]
    [InlineData("target=0 passed=0", OutcomeKind.NotComputable, null)]
    [InlineData("target=20", OutcomeKind.NotReported, null)]
    [InlineData("", OutcomeKind.NotReported, null)]
    public void An_outcome_counts_its_level_nothing_below_it_and_not_at_all_otherwise(string given, OutcomeKind kind, int? factor)
    {
        var outcome = Yala.PoorHouseholdsRemaining.Score(given).Outcome;
        Assert.Equal(kind, outcome.Kind);
        Assert.Equal(factor, outcome.Factor);
        Assert.Equal(factor is > 0 ? Level.Of(factor.Value) : null, outcome.ReachedLevel);
    }

    [Fact]
    public void A_gap_counts_as_nothing_decided()
    {
        var outcome = Yala.WomenFundOverdueDebt.Score("overdue=20 outstanding=100").Outcome;
        Assert.Equal(OutcomeKind.Gap, outcome.Kind);
        Assert.Null(outcome.Factor);
        Assert.Null(outcome.ReachedLevel);
    }

    [Theory]
    [InlineData("", "spent allocated returned")]
    [InlineData("allocated=100", "spent returned")]
    [InlineData("spent=0 allocated=100", "returned")]
    public void What_is_missing_is_named_in_order(string given, string missing)
    {
        var outcome = Assert.IsType<Outcome.NotReported>(Yala.BudgetSpending.Score(given).Outcome);
        Assert.Equal(missing, string.Join(' ', outcome.Missing.Select(m => m.Input.Name)));
        Assert.All(outcome.Missing, m => Assert.Null(m.Row));
    }

    [Fact]
    public void A_reported_0_is_not_a_blank() => Assert.Equal("below", Yala.BudgetSpending.OutcomeOf("spent=0 allocated=100 returned=0"));

    [Theory]
    [InlineData("[growth:9,channels:1]", "posts 1")]
    [InlineData("[growth:9,channels:1,posts:2;channels:1]", "growth 2, posts 2")]
    [InlineData("[growth:9,posts:1;growth:9,channels:1]", "channels 1, posts 2")]
    [InlineData("[;growth:9,channels:1,posts:2]", "growth 1, channels 1, posts 1")]
    public void A_blank_cell_leaves_the_table_unreported_and_is_named_with_its_row(string products, string missing)
    {
        var trace = Yala.OtopProductIncome.Score($"products={products}");
        var outcome = Assert.IsType<Outcome.NotReported>(trace.Outcome);
        Assert.Equal(missing, string.Join(", ", outcome.Missing.Select(m => $"{m.Input.Name} {m.Row}")));
        Assert.Empty(trace.Conditions);
        Assert.Null(trace.Computation);
    }

    [Fact]
    public void What_was_reported_is_kept_even_when_something_is_missing()
    {
        var given = Assert.Single(Yala.PoorHouseholdsRemaining.Score("target=20").Given);
        Assert.Equal("target", given.Input.Name);
        Assert.Equal(new Value.Number(20), given.Value);
    }

    [Fact]
    public void A_figure_that_no_input_asks_for_changes_nothing() =>
        Assert.Equal("5", Yala.PoorHouseholdsRemaining.OutcomeOf("target=20 passed=18 other=0"));

    [Theory]
    [InlineData("projects=[]", "sum(projects.done) / count(projects)", UndefinedReason.DivisionByZero)]
    [InlineData("projects=[]", "mean(projects.done)", UndefinedReason.EmptyTable)]
    [InlineData("projects=[done:0]", "100 / sum(projects.done)", UndefinedReason.DivisionByZero)]
    public void A_formula_without_a_value_says_why(string given, string formula, UndefinedReason reason)
    {
        Indicator indicator = An.Indicator().Table("projects", An.Input("done", InputType.Percent)).Formula(formula).AtLeast("75");
        var trace = indicator.Score(given);
        Assert.Equal(new Outcome.NotComputable(reason), trace.Outcome);
        Assert.Null(trace.Value);
        Assert.Empty(trace.Conditions);
    }

    [Theory]
    [InlineData("a >= 1", "a / b >= 2")]
    [InlineData("a / b >= 2", "a >= 1")]
    public void One_condition_without_a_truth_leaves_the_outcome_open_though_another_holds(string level1, string level2)
    {
        var trace = An.Indicator().Number("a").Number("b").Levels(level1, level2).Build().Score("a=5 b=0");
        Assert.Equal(new Outcome.NotComputable(UndefinedReason.DivisionByZero), trace.Outcome);
        Assert.Equal([level1 is "a >= 1" ? true : null, level2 is "a >= 1" ? true : null], trace.Conditions.Select(c => c.Holds));
    }

    [Theory]
    [InlineData("value >= 60", "value >= 70", "59", false, "below")] // nothing worse has a level
    [InlineData("60 <= value < 69", "value >= 70", "69", false, "gap")] // 68 has one
    [InlineData("60 <= value < 69", "value >= 70", "59", false, "below")]
    [InlineData("value <= 14", "value <= 10", "15", true, "below")]
    [InlineData("value > 20", "value < 20", "20", true, "gap")]
    [InlineData("value > 20", "value < 20", "20", false, "gap")]
    [InlineData("value = 65", "value = 70", "64", false, "below")]
    [InlineData("value = 65", "value = 70", "66", false, "gap")]
    [InlineData("value = 65", "value = 70", "71", false, "gap")]
    [InlineData("value = 65", "value = 70", "71", true, "below")]
    [InlineData("50 < value < 50.01", "value >= 70", "60", false, "gap")] // a sliver between two turning points
    [InlineData("not value < 60 and value != 65", "value > 80", "65", false, "gap")]
    public void A_value_is_in_a_gap_when_a_worse_one_has_a_level(string level1, string level2, string value, bool lowerIsBetter, string outcome)
    {
        var indicator = An.Indicator().Number("x").Formula("x").Levels(level1, level2);
        Assert.Equal(outcome, (lowerIsBetter ? indicator.LowerIsBetter() : indicator).Build().OutcomeOf($"x={value}"));
    }

    [Fact]
    public void The_other_inputs_stay_as_they_are_when_worse_values_are_tried()
    {
        Indicator indicator = An.Indicator().YesNo("registered").Number("x").Formula("x").Levels("registered and value < 60", "value > 60");
        Assert.Equal("gap", indicator.OutcomeOf("registered=yes x=60"));
        Assert.Equal("below", indicator.OutcomeOf("registered=no x=60"));
    }

    [Fact]
    public void Rows_may_be_compared_with_the_value_that_is_tried()
    {
        Indicator indicator = An.Indicator()
            .Table("rows", An.Input("floor", InputType.Number)).Number("x")
            .Formula("x")
            .Levels("every(rows, value >= floor) and value < 5", "value > 5");
        Assert.Equal("gap", indicator.OutcomeOf("rows=[floor:1;floor:2] x=5"));
        Assert.Equal("below", indicator.OutcomeOf("rows=[floor:1;floor:7] x=5"));
    }

    [Fact]
    public void Where_worse_values_cannot_be_searched_exactly_a_person_is_asked()
    {
        Indicator indicator = An.Indicator().Number("x").Formula("x").Levels("value * value > 100", "value > 50");
        Assert.Equal("gap", indicator.OutcomeOf("x=3"));
    }

    [Fact]
    public void Criteria_without_a_value_of_their_own_and_steps_have_no_gaps()
    {
        Assert.Equal("below", An.Indicator().Number("x").Levels("x < 20", "x > 20").Build().OutcomeOf("x=20"));
        Assert.Equal("below", An.Indicator().Number("x").Formula("x").Cumulative().Levels("value < 20", "value > 20").Build().OutcomeOf("x=20"));
    }

    [Fact]
    public void Gap_and_below_agree_with_trying_every_worse_value() => Law.Holds(
        from ranges in Range.ListOf(4)
        from lower in Gen.Elements(true, false)
        from value in Gen.Choose(-4, 44)
        select (ranges, lower, value),
        given =>
        {
            var builder = An.Indicator().Number("x").Formula("x").Levels([.. given.ranges]);
            var indicator = (given.lower ? builder.LowerIsBetter() : builder).Build();
            var levels = Enumerable.Range(-8, 60).ToDictionary(n => n, n => HasLevel(given.ranges, Rational.Of(n, 4)));
            var worse = levels.Where(l => given.lower ? l.Key > given.value : l.Key < given.value);
            var expected = levels[given.value] ? OutcomeKind.Level : worse.Any(l => l.Value) ? OutcomeKind.Gap : OutcomeKind.Below;
            Assert.Equal(expected, indicator.Score($"x={Rational.Of(given.value, 4)}").Outcome.Kind);
        });

    // Ranges over whole numbers 0 to 10, open or closed: quarters tell every stretch of them apart.
    private static Gen<string> Range =>
        from low in Gen.Choose(0, 9)
        from width in Gen.Choose(0, 3)
        from left in Gen.Elements("<", "<=")
        from right in Gen.Elements("<", "<=")
        select $"{low} {left} value {right} {low + width}";

    private static bool HasLevel(IEnumerable<string> ranges, Rational value) => ranges.Select(range => range.Split(' ')).Any(part =>
        (part[1] is "<=" ? Given.Number(part[0]) <= value : Given.Number(part[0]) < value)
        && (part[3] is "<=" ? value <= Given.Number(part[4]) : value < Given.Number(part[4])));
}
