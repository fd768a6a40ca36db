using FsCheck.Fluent;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;
using static KpiHandbook.Core.Model.Improvement;

namespace KpiHandbook.Core.Tests.Scoring;

public class NextLevelTests
{
    [Theory]
    [InlineData("x=20", "level 2: by its wording")] // level 1 is worse
    [InlineData("x=25", "level 2: by its wording")]
    [InlineData("x=2", "none")]
    public void Without_a_figure_to_move_the_wording_of_the_nearest_better_level_must_do(string given, string next) =>
        Assert.Equal(next, An.Indicator().Number("x").Formula("x").LowerIsBetter().Levels("value > 20", "value < 20", "value < 15", "value < 10", "value < 5").Build().NextOf(given));

    [Theory]
    [InlineData("target=20 passed=17", "level 5: passed 17 → 18")] // of 20, one household passes four levels
    [InlineData("target=214 passed=184", "level 1: passed 184 → 185")]
    [InlineData("target=214 passed=185", "level 2: passed 185 → 187")]
    [InlineData("target=214 passed=191", "level 5: passed 191 → 193")]
    [InlineData("target=214 passed=193", "none")]
    [InlineData("target=6 passed=0", "level 5: passed 0 → 6")]
    [InlineData("target=0 passed=0", "none")] // cannot be computed
    [InlineData("target=20", "none")] // not reported
    public void The_least_number_of_households_to_a_higher_level_is_found(string given, string next) =>
        Assert.Equal(next, Yala.PoorHouseholdsRemaining.NextOf(given));

    [Theory]
    [InlineData("spent=799999.99 allocated=1000000 returned=0", "level 1: spent 799999.99 → 800000")]
    [InlineData("spent=800000 allocated=1000000 returned=0", "level 2: spent 800000 → 850000")]
    [InlineData("spent=0 allocated=333.33 returned=0", "level 1: spent 0 → 266.67")] // 266.664 asks for the next satang
    [InlineData("spent=949999.99 allocated=1000000 returned=50000", "level 5: spent 949999.99 → 950000")]
    [InlineData("spent=950000 allocated=1000000 returned=50000", "none")]
    public void Money_moves_in_satang(string given, string next) => Assert.Equal(next, Yala.BudgetSpending.NextOf(given));

    [Theory]
    [InlineData("overdue=25 outstanding=100", "level 2: overdue 25 → 19.99")]
    [InlineData("overdue=20 outstanding=100", "level 2: overdue 20 → 19.99")] // from the gap
    [InlineData("overdue=15 outstanding=100", "level 3: overdue 15 → 14.99")]
    [InlineData("overdue=5 outstanding=100", "level 5: overdue 5 → 4.99")]
    [InlineData("overdue=4.99 outstanding=100", "none")]
    [InlineData("overdue=2000000 outstanding=33109323.18", "level 5: overdue 2000000 → 1655466.15")]
    [InlineData("overdue=0.02 outstanding=0.02", "level 5: overdue 0.02 → 0")] // a satang less is half of it: nothing between
    public void What_must_shrink_shrinks_no_further_than_it_must(string given, string next) =>
        Assert.Equal(next, Yala.WomenFundOverdueDebt.NextOf(given));

    [Theory]
    [InlineData("media=1 channels=1 posts=1 growth=3", "level 2: growth 3 → 4")]
    [InlineData("media=1 channels=1 posts=1 growth=4", "level 3: channels 1 → 2, posts 1 → 2, growth 4 → 5")]
    [InlineData("media=0 channels=0 posts=0 growth=0", "level 1: media 0 → 1, channels 0 → 1, posts 0 → 1, growth 0 → 3")]
    [InlineData("media=2 channels=4 posts=4 growth=9", "level 5: media 2 → 3")]
    [InlineData("media=0 channels=4 posts=4 growth=9", "level 3: media 0 → 1")]
    [InlineData("media=3 channels=4 posts=4 growth=-2.5", "level 1: growth -2.5 → 3")]
    public void Figures_that_one_level_asks_for_together_move_together(string given, string next) =>
        Assert.Equal(next, Yala.OtopTourismIncome.NextOf(given));

    [Theory]
    [InlineData("[growth:7,channels:1,posts:1]", "level 2: growth1 7 → 9, posts1 1 → 2")]
    [InlineData("[growth:30,channels:5,posts:8;growth:9,channels:1,posts:2]", "level 3: growth2 9 → 11, channels2 1 → 2, posts2 2 → 3")]
    [InlineData(
        "[growth:7,channels:1,posts:1;growth:8,channels:9,posts:2]", "level 2: growth1 7 → 9, posts1 1 → 2, growth2 8 → 9")]
    [InlineData("[growth:15,channels:3,posts:4;growth:15,channels:3,posts:3]", "level 5: posts2 3 → 4")]
    [InlineData("[growth:6.99,channels:1,posts:1]", "level 1: growth1 6.99 → 7")]
    [InlineData("[growth:15,channels:3,posts:4]", "none")]
    [InlineData("[]", "none")]
    public void Every_product_that_holds_the_level_back_is_named(string products, string next) =>
        Assert.Equal(next, Yala.OtopProductIncome.NextOf($"products={products}"));

    [Theory]
    [InlineData("[done:75;done:75]", "level 2: done1 75 → 85")] // one project can lift the mean
    [InlineData("[done:90;done:60]", "level 2: done1 90 → 100")]
    [InlineData("[done:100;done:50]", "level 2: done2 50 → 60")] // the first can do no more
    [InlineData("[done:100;done:100;done:0]", "level 1: done3 0 → 25")]
    [InlineData("[done:95]", "none")]
    public void The_mean_of_projects_is_raised_by_the_first_that_can(string projects, string next) =>
        Assert.Equal(next, Yala.PlanAchievement.NextOf($"projects={projects}"));

    [Theory]
    [InlineData("registry=no plan=no activities=0 report=no", "level 1: registry false → true")]
    [InlineData("registry=yes plan=no activities=0 report=no", "level 2: plan false → true")]
    [InlineData("registry=yes plan=yes activities=0 report=no", "level 3: activities 0 → 1")]
    [InlineData("registry=yes plan=yes activities=1 report=no", "level 4: activities 1 → 2")]
    [InlineData("registry=yes plan=yes activities=2 report=no", "level 5: report false → true")]
    [InlineData("registry=yes plan=yes activities=2 report=yes", "none")]
    [InlineData("registry=no plan=yes activities=2 report=yes", "level 5: registry false → true")] // steps done before their turn
    [InlineData("registry=yes plan=yes activities=0 report=yes", "level 3: activities 0 → 1")]
    public void A_step_is_taken_one_at_a_time_and_lifts_past_steps_already_done(string given, string next) =>
        Assert.Equal(next, Yala.KkjVillages.NextOf(given));

    [Theory]
    [InlineData("places=0 shops=5 activities=1 report=yes", "level 5: places 0 → 1")]
    [InlineData("places=1 shops=0 activities=0 report=no", "level 2: shops 0 → 3")]
    [InlineData("places=1 shops=3 activities=1 report=no", "level 4: shops 3 → 5")]
    public void Counts_on_a_ladder_of_steps_move_as_far_as_the_next_step(string given, string next) =>
        Assert.Equal(next, Yala.ClickChumchon.NextOf(given));

    [Theory]
    [InlineData("activities=0 channels=0 lessons=0", "level 1: activities 0 → 1, channels 0 → 1")]
    [InlineData("activities=0 channels=3 lessons=1", "level 3: activities 0 → 1")]
    [InlineData("activities=1 channels=3 lessons=1", "level 5: channels 3 → 4")]
    public void A_step_of_two_parts_moves_both(string given, string next) => Assert.Equal(next, Yala.KhokNongNa.NextOf(given));

    [Theory]
    [InlineData("none", "level 2: a 14 → 15")]
    [InlineData("floor", "level 2: a 14 → 15")]
    public void Seventy_percent_of_twenty_is_already_a_level(string rounding, string next)
    {
        var indicator = An.Indicator().Count("a", Increase, max: "b").Count("b").Formula("a / b * 100").AtLeast("70", "71");
        Assert.Equal(next, (rounding is "floor" ? indicator.Floored() : indicator).Build().NextOf("a=14 b=20"));
    }

    [Theory]
    [InlineData(0, 208)] // 69.57 rounds to 70
    [InlineData(1, 210)] // 209 is 69.9
    [InlineData(-1, 210)] // cut down, 209 is 69
    public void Rounding_moves_the_figure_that_is_needed(int digits, int needed)
    {
        var builder = An.Indicator().Count("a", Increase, max: "b").Count("b").Formula("a / b * 100").AtLeast("70");
        Indicator indicator = digits < 0 ? builder.Floored() : builder.RoundedTo(digits);
        Assert.Equal($"level 1: a 0 → {needed}", indicator.NextOf("a=0 b=299"));
    }

    [Theory]
    [InlineData("round(x) >= 70", "69.5")]
    [InlineData("round(x) > 70", "70.5")]
    [InlineData("round(x) >= 70.2", "70.5")]
    [InlineData("round(x) = 70", "69.5")]
    [InlineData("round(x, 1) >= 70", "69.95")]
    [InlineData("round(x, 1) > 70", "70.05")]
    [InlineData("floor(x) >= 70", "70")]
    [InlineData("floor(x) > 70", "71")]
    [InlineData("floor(x) >= 69.5", "70")]
    [InlineData("ceil(x) >= 70", "69.01")]
    [InlineData("ceil(x) > 70", "70.01")]
    [InlineData("70 <= ceil(x)", "69.01")]
    [InlineData("min(x, y) >= 70", "70")]
    [InlineData("max(round(x), 3) >= 70", "69.5")]
    public void The_edge_of_a_rounding_in_a_condition_is_found_to_the_last_decimal(string condition, string needed) => Assert.Equal(
        $"level 1: x 0 → {needed}", An.Indicator().Number("x", Increase).Number("y").Levels(condition).Build().NextOf("x=0 y=80"));

    [Theory]
    [InlineData("100 / x >= 5", "x=50", "level 1: x 50 → 20")]
    [InlineData("100 / (x - 10) >= 5", "x=50", "level 1: x 50 → 30")]
    [InlineData("100 / (x - 60) < 0", "x=61", "level 1: x 61 → 59")] // nothing at 60 itself
    [InlineData("x / (x + 10) <= 0.5", "x=50", "level 1: x 50 → 10")]
    public void A_figure_below_the_line_is_moved_too(string condition, string given, string next) =>
        Assert.Equal(next, An.Indicator().Count("x", Decrease).Levels(condition).Build().NextOf(given));

    [Theory]
    [InlineData("a=0 b=100", "level 1: a 0 → 70")]
    [InlineData("a=0 b=60", "level 1: by its wording")] // 60 is the most it may be
    public void A_bound_by_another_input_is_kept(string given, string next) => Assert.Equal(
        next, An.Indicator().Count("a", Increase, max: "b").Count("b").Formula("a").AtLeast("70").Build().NextOf(given));

    [Theory]
    [InlineData("rows=[done:1,planned:5]", "level 1: done1 1 → 3")]
    [InlineData("rows=[done:1,planned:2]", "level 1: by its wording")]
    [InlineData("rows=[done:1,planned:2;done:9,planned:9]", "level 1: by its wording")]
    public void A_bound_by_another_column_is_kept_row_by_row(string given, string next)
    {
        Indicator indicator = An.Indicator()
            .Table("rows", An.Input("done", InputType.Count, Increase, "0", "planned"), An.Input("planned", InputType.Count))
            .Levels("every(rows, done >= 3)");
        Assert.Equal(next, indicator.NextOf(given));
    }

    [Fact]
    public void A_fixed_bound_is_kept() =>
        Assert.Equal("level 2: by its wording", An.Indicator().Number("x", Increase, max: "9.99").Formula("x").AtLeast("5", "10").Build().NextOf("x=5"));

    [Fact]
    public void A_level_out_of_reach_is_passed_over_for_one_within() => Assert.Equal(
        "level 2: x 3 → 7",
        An.Indicator().Count("x", Increase).YesNo("given", None).Levels("given and x >= 5", "x >= 7").Build().NextOf("x=3 given=no"));

    [Fact]
    public void Only_what_the_definition_lets_a_unit_move_is_moved() => Assert.Equal(
        "level 1: by its wording", An.Indicator().Count("x").YesNo("y", None).Levels("x >= 1 and y").Build().NextOf("x=0 y=no"));

    [Fact]
    public void A_ladder_that_ends_early_has_nothing_above_its_end() =>
        Assert.Equal("none", An.Indicator().Count("x", Increase).Formula("x").AtLeast("1", "2", "3").Build().NextOf("x=3"));

    [Fact]
    public void Criteria_that_bend_name_no_figure() => Assert.Equal(
        "level 1: by its wording", An.Indicator().Count("x", Increase).Formula("x * x").AtLeast("10").Build().NextOf("x=1"));

    [Theory]
    [InlineData("count(rows, n >= 3) >= 1", "rows=[n:1] x=0")]
    [InlineData("count(rows, n >= x) >= 1", "rows=[n:1;n:2] x=5")]
    [InlineData("count(rows, n >= 3) >= 2", "rows=[n:1;n:5] x=0")]
    public void A_count_of_rows_is_left_to_its_wording(string condition, string given)
    {
        Indicator indicator = An.Indicator()
            .Table("rows", An.Input("n", InputType.Count, Increase, "0")).Count("x", Decrease).Levels(condition);
        Assert.Equal("level 1: by its wording", indicator.NextOf(given));
    }

    [Fact]
    public void A_row_more_that_counts_is_found() => Assert.Equal(
        "level 1: f2 false → true",
        An.Indicator().Table("rows", An.Input("f", InputType.YesNo, Increase)).Levels("count(rows, f) >= 2").Build().NextOf("rows=[f:yes;f:no]"));

    [Theory]
    [InlineData("every(rows, n >= value)", "rows=[n:9;n:1] x=4", "level 1: n2 1 → 2")] // the mean of the limit, 2
    [InlineData("any(rows, n >= value)", "rows=[n:1] x=4", "level 1: n1 1 → 2")]
    [InlineData("every(rows, n >= 1) and value >= 3", "rows=[n:0] x=4", "level 1: n1 0 → 1, x 4 → 6")]
    public void Rows_that_are_compared_with_the_value_can_move(string condition, string given, string next)
    {
        Indicator indicator = An.Indicator()
            .Table("rows", An.Input("n", InputType.Count, Increase, "0")).Count("x", Increase).Formula("x / 2").Levels(condition);
        Assert.Equal(next, indicator.NextOf(given));
    }

    [Theory]
    [InlineData("every(rows, n >= value)", "level 1: x 4 → 2")]
    [InlineData("count(rows, n >= value) >= 1", "none")] // whether it is a gap, nobody can tell
    public void A_value_that_rows_are_compared_with_can_be_the_one_to_move(string condition, string next)
    {
        Indicator indicator = An.Indicator().Table("rows", An.Input("n", InputType.Count)).Count("x", Decrease).Formula("x / 2").LowerIsBetter().Levels(condition);
        Assert.Equal(next, indicator.NextOf("rows=[n:1] x=4"));
    }

    [Fact]
    public void What_is_better_unanswered_is_not_turned_to_yes() => Assert.Equal(
        "level 1: by its wording",
        An.Indicator().Count("x", Increase).YesNo("late", Decrease).Levels("late and x >= 1").Build().NextOf("x=0 late=no"));

    [Fact]
    public void An_input_that_rows_are_compared_with_can_be_the_one_to_move()
    {
        Indicator indicator = An.Indicator().Table("rows", An.Input("n", InputType.Count)).Count("x", Increase).Levels("every(rows, x >= n)");
        Assert.Equal("level 1: x 1 → 7", indicator.NextOf("rows=[n:3;n:7] x=1"));
    }

    [Fact]
    public void The_change_named_for_any_of_Yalas_indicators_gives_the_level_within_the_bounds() => Law.Holds(
        YalaFigures.Any,
        pair =>
        {
            var (indicator, given) = pair;
            var outcome = indicator.Score(given).Outcome;
            if (NextLevelSearch.Find(indicator, indicator.Score(given)) is not { } next)
            {
                Assert.True(outcome.ReachedLevel == Level.Highest || outcome.Factor is null);
                return;
            }

            Assert.True(next.Target.Number > (outcome.ReachedLevel?.Number ?? 0));
            Assert.Equal(next.Changes.Count == 0 ? outcome.ReachedLevel : next.Target, indicator.Score(Answers.After(given, next.Changes)).Outcome.ReachedLevel);
            Assert.All(next.Changes, change => AssertAllowed(change, given));
        });

    [Fact]
    public void Nothing_less_than_the_change_named_would_do() => Law.Holds(
        YalaFigures.Any.Where(pair => NextLevelSearch.Find(pair.Indicator, pair.Indicator.Score(pair.Given)) is { Changes.Count: > 0 }),
        pair =>
        {
            var (indicator, given) = pair;
            var next = NextLevelSearch.Find(indicator, indicator.Score(given))!;
            foreach (var change in next.Changes)
            {
                var less = change.To is not Value.Number number ? change.From
                    : new Value.Number(change.Input.Improve == Increase ? number.Amount - change.Input.Step : number.Amount + change.Input.Step);
                var others = next.Changes.Where(c => c != change).Append(change with { To = less });
                Assert.True((indicator.Score(Answers.After(given, others)).Outcome.Factor ?? 0) < next.Target.Number);
            }
        });

    private static void AssertAllowed(InputChange change, Dictionary<string, Value> given)
    {
        if (change.To is not Value.Number { Amount: var to } || change.From is not Value.Number { Amount: var from })
        {
            Assert.Equal((new Value.Truth(false), new Value.Truth(true)), (change.From, change.To));
            return;
        }

        Assert.True(change.Input.Improve == Increase ? to > from : to < from);
        Assert.True((to / change.Input.Step).IsInteger);
        Assert.True(change.Input.Min is not Bound.Fixed(var least) || to >= least);
        Assert.True(change.Input.Max is not Bound.Fixed(var most) || to <= most);
        Assert.True(change.Input.Max is not Bound.OfInput(var name) || to <= ((Value.Number)given[name]).Amount);
    }
}
