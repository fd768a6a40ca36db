using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Scoring;

public class LadderTests
{
    [Theory]
    [InlineData("no", "no", "no", "below", "below")]
    [InlineData("yes", "no", "no", "1", "1")]
    [InlineData("yes", "yes", "no", "2", "2")]
    [InlineData("yes", "yes", "yes", "3", "3")]
    [InlineData("no", "yes", "no", "2", "below")]
    [InlineData("no", "no", "yes", "3", "below")]
    [InlineData("yes", "no", "yes", "3", "1")]
    [InlineData("no", "yes", "yes", "3", "below")]
    public void The_highest_step_counts_alone_or_only_upon_all_below_it(string a, string b, string c, string highest, string cumulative)
    {
        var steps = () => An.Indicator().YesNo("a").YesNo("b").YesNo("c").Levels("a", "b", "c");
        Assert.Equal(highest, steps().Build().OutcomeOf($"a={a} b={b} c={c}"));
        Assert.Equal(cumulative, steps().Cumulative().Build().OutcomeOf($"a={a} b={b} c={c}"));
    }

    [Theory]
    [InlineData("89", "below")]
    [InlineData("90", "5")]
    public void A_ladder_of_level_5_alone_has_two_outcomes(string value, string outcome) =>
        Assert.Equal(outcome, An.Indicator().Number("x").Formula("x").Level(5, "value >= 90").Build().OutcomeOf($"x={value}"));

    [Theory]
    [InlineData("0", "below")]
    [InlineData("1", "2")]
    [InlineData("2", "2")]
    [InlineData("3", "4")]
    public void A_ladder_may_skip_levels(string value, string outcome)
    {
        var ladder = () => An.Indicator().Number("x").Formula("x").Level(2, "value >= 1").Level(4, "value >= 3");
        Assert.Equal(outcome, ladder().Build().OutcomeOf($"x={value}"));
        Assert.Equal(outcome, ladder().Cumulative().Build().OutcomeOf($"x={value}"));
    }

    [Theory]
    [InlineData("no", "below")]
    [InlineData("yes", "5")]
    public void Handed_in_is_5_and_not_handed_in_is_none(string report, string outcome) =>
        Assert.Equal(outcome, An.Indicator().YesNo("report").Level(5, "report").Build().OutcomeOf($"report={report}"));

    [Theory]
    [InlineData("2568-08-16", "below")]
    [InlineData("2568-08-15", "5")]
    [InlineData("2568-08-14", "5")]
    public void A_report_counts_up_to_its_day(string sent, string outcome) =>
        Assert.Equal(outcome, An.Indicator().Date("sent").Level(5, "sent <= date(2568, 8, 15)").Build().OutcomeOf($"sent={sent}"));

    // Sa Kaeo, round 1/2567: below minimum, minimum, standard, between standard and high, high.
    [Theory]
    [InlineData("99", "1")]
    [InlineData("100", "2")]
    [InlineData("120", "gap")]
    [InlineData("150", "3")]
    [InlineData("199", "4")]
    [InlineData("200", "5")]
    public void Three_targets_of_ones_own_leave_the_stretch_between_minimum_and_standard_open(string income, string outcome)
    {
        Indicator indicator = An.Indicator()
            .Money("income").Money("minimum").Money("standard").Money("high")
            .Formula("income")
            .Levels("value < minimum", "value = minimum", "value = standard", "standard < value < high", "value >= high");
        Assert.Equal(outcome, indicator.OutcomeOf($"income={income} minimum=100 standard=150 high=200"));
    }

    [Theory]
    [InlineData("69.994", "none", "below")]
    [InlineData("69.995", "none", "below")]
    [InlineData("70", "none", "1")]
    [InlineData("69.994", "2", "below")]
    [InlineData("69.995", "2", "1")]
    [InlineData("69.4", "0", "below")]
    [InlineData("69.5", "0", "1")]
    [InlineData("69.999", "floor", "below")]
    [InlineData("70.001", "floor", "1")]
    [InlineData("70.999", "floor", "1")]
    [InlineData("71", "floor", "2")]
    public void A_value_is_compared_after_the_rounding_that_is_declared(string value, string rounding, string outcome)
    {
        var indicator = An.Indicator().Number("x").Formula("x").Levels("value >= 70", "value >= 71");
        Indicator rounded = rounding switch
        {
            "none" => indicator,
            "floor" => indicator.Floored(),
            _ => indicator.RoundedTo(rounding[0] - '0'),
        };
        Assert.Equal(outcome, rounded.OutcomeOf($"x={value}"));
    }

    [Theory]
    [InlineData("60 <= value <= 69", "70 <= value <= 79", "69.5", "none", "gap")]
    [InlineData("60 <= value <= 69", "70 <= value <= 79", "69.5", "floor", "1")]
    [InlineData("60 <= value <= 69", "70 <= value <= 79", "69.5", "0", "2")]
    [InlineData("60 <= value <= 69", "70 <= value <= 79", "69", "none", "1")]
    [InlineData("60 <= value <= 69", "70 <= value <= 79", "70", "none", "2")]
    public void Rounding_closes_the_gaps_of_whole_ranges(string level1, string level2, string value, string rounding, string outcome)
    {
        var indicator = An.Indicator().Number("x").Formula("x").Levels(level1, level2);
        Indicator rounded = rounding switch
        {
            "none" => indicator,
            "floor" => indicator.Floored(),
            _ => indicator.RoundedTo(0),
        };
        Assert.Equal(outcome, rounded.OutcomeOf($"x={value}"));
    }

    [Fact]
    public void A_better_value_never_lowers_the_level_of_a_threshold_ladder() => Law.Holds(
        from sign in Gen.Elements(">=", ">", "<=", "<")
        from thresholds in Gen.Choose(0, 40).Select(n => Rational.Of(n, 2)).ListOf(5)
        from sorted in Gen.Elements(true, false)
        from cumulative in Gen.Elements(true, false)
        from rounding in Gen.Elements("none", "floor", "0", "1")
        from a in Gen.Choose(-20, 420).Select(n => Rational.Of(n, 20))
        from b in Gen.Choose(-20, 420).Select(n => Rational.Of(n, 20))
        select (sign, thresholds, sorted, cumulative, rounding, a, b),
        given =>
        {
            var more = given.sign[0] == '>';
            var inOrder = !given.sorted ? given.thresholds : more ? [.. given.thresholds.Order()] : [.. given.thresholds.OrderDescending()];
            var builder = An.Indicator().Number("x").Formula("x").Levels([.. inOrder.Select(t => $"value {given.sign} {t}")]);
            builder = more ? builder : builder.LowerIsBetter();
            builder = given.cumulative ? builder.Cumulative() : builder;
            builder = given.rounding switch
            {
                "none" => builder,
                "floor" => builder.Floored(),
                var digits => builder.RoundedTo(digits[0] - '0'),
            };

            var indicator = builder.Build();
            var low = indicator.Score($"x={Rational.Min(given.a, given.b)}").Outcome.Factor;
            var high = indicator.Score($"x={Rational.Max(given.a, given.b)}").Outcome.Factor;
            Assert.True(more ? low <= high : low >= high);
        });
}
