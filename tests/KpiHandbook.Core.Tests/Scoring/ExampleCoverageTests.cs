using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Scoring;

/// <summary>What worked examples show of their criteria.</summary>
public class ExampleCoverageTests
{
    [Fact]
    public void Levels_that_no_example_reaches_are_missing()
    {
        var part = Part(Share().Example("done=7 all=10", null, Reached(2)).Example("done=5 all=10", null, new(OutcomeKind.Below, null)));

        Assert.Equal([Level.Of(2)], part.Shown);
        Assert.Equal([Level.Of(1), Level.Of(3)], part.Missing);
        Assert.Equal([OutcomeKind.Level, OutcomeKind.Below], part.Outcomes);
    }

    [Theory]
    [InlineData("done=7 all=10", true, false, false)]
    [InlineData("done=71 all=100", false, true, false)] // a household fewer is 70
    [InlineData("done=6999 all=10000", false, false, true)]
    [InlineData("done=20 all=30", false, false, true)] // a household more is 70
    [InlineData("done=705 all=1000", false, true, false)]
    [InlineData("done=755 all=1000", false, false, false)]
    [InlineData("done=651 all=1000", false, false, false)]
    public void A_boundary_is_met_or_shown_just_above_or_just_below(string given, bool met, bool above, bool below)
    {
        var boundary = Part(Share().Example(given, null, Reached(1))).Boundaries.Single(b => b.At is Expression.Number { Value: var at } && at == 70);

        Assert.Equal((met, above, below), (boundary.IsMet, boundary.IsShownAbove, boundary.IsShownBelow));
    }

    [Fact]
    public void The_same_figure_in_two_conditions_is_one_boundary()
    {
        var part = Part(An.Indicator().Count("n").Formula("n").Levels("60 <= value < 70", "70 <= value < 80", "value >= 80"));

        Assert.Equal(["60", "70", "80"], part.Boundaries.Select(b => ExpressionPrinter.Print(b.At, ExpressionStyle.Exact)));
    }

    [Fact]
    public void Rows_of_a_table_have_boundaries_of_their_own()
    {
        var part = Part(An.Indicator()
            .Table("products", An.Input("growth", InputType.Percent), An.Input("posts", InputType.Count))
            .Levels("every(products, growth >= 7 and posts >= 1)")
            .Example("products=[growth:7,posts:3;growth:20,posts:0]", null, new(OutcomeKind.Below, null)));

        Assert.Equal(
            [("growth", true, false), ("posts", false, true)],
            part.Boundaries.Select(b => (((Expression.Name)b.Of).Text, b.IsMet, b.IsShownBelow)));
        Assert.All(part.Boundaries, b => Assert.Equal("products", b.Table!.Name));
    }

    [Fact]
    public void Inputs_that_are_compared_with_each_other_meet()
    {
        var part = Part(An.Indicator().Count("income").Count("minimum").Levels("income = minimum", "income > minimum")
            .Example("income=5 minimum=5", null, Reached(1))
            .Example("income=6 minimum=5", null, Reached(2)));

        var boundary = Assert.Single(part.Boundaries);
        Assert.Equal((true, true, false), (boundary.IsMet, boundary.IsShownAbove, boundary.IsShownBelow));
    }

    [Theory]
    [InlineData("a / b * 100", "b")]
    [InlineData("a / (b - c) * 100", "b - c")]
    [InlineData("a / (b + 1)", null)]
    [InlineData("a / (positive * 2)", null)]
    [InlineData("a / bounded", null)]
    [InlineData("a / -positive", null)]
    [InlineData("sum(t.x) / count(t)", null)]
    [InlineData("a / sum(t.x)", "sum(t.x)")]
    [InlineData("a / sum(t.y)", null)]
    [InlineData("a / 100", null)]
    public void A_denominator_that_can_be_0_is_known(string formula, string? divisor)
    {
        var part = Part(An.Indicator()
            .Count("a").Count("b").Count("c", max: "b").Count("positive", min: "1").Count("bounded", min: "positive")
            .Table("t", An.Input("x", InputType.Count), An.Input("y", InputType.Count, min: "1"))
            .Formula(formula)
            .Levels("value >= 1"));

        Assert.Equal(divisor is null ? [] : [divisor], part.ZeroDivisors.Select(d => ExpressionPrinter.Print(d, ExpressionStyle.Exact)));
        Assert.Equal(divisor is not null, part.LacksZeroDivisor);
    }

    [Fact]
    public void An_example_that_divides_by_0_shows_it() => Assert.False(
        Part(Share().Example("done=0 all=0", null, new(OutcomeKind.NotComputable, null))).LacksZeroDivisor);

    [Fact]
    public void Every_milestone_is_covered_by_the_examples_of_its_months()
    {
        var share = Share().Build();
        var milestone = new Milestone([ReportMonth.Of(2568, 4), ReportMonth.Of(2568, 5)], "เมษายนและพฤษภาคม", share.Criteria);
        var indicator = share with
        {
            Milestones = [milestone, milestone with { Months = [ReportMonth.Of(2568, 6)] }],
            Examples = [Share().Example("done=6 all=10", null, Reached(1)).Build().Examples[0] with { Month = ReportMonth.Of(2568, 5) }],
        };

        Assert.Equal([[Level.Of(1)], []], ExampleCoverage.Of(indicator).Parts.Select(p => p.Shown));
    }

    [Fact]
    public void The_rules_name_the_levels_and_the_denominator()
    {
        var handbook = Rounds.Handbook(An.Office("a"), [Share().Example("done=6 all=10", null, Reached(1))]);

        Assert.Equal(["KPI3601", "KPI3602"], CoverageRules.Check(handbook).Select(p => p.Kind.Code));
        Assert.Contains("2, 3", CoverageRules.Check(handbook)[0].Message.Thai, StringComparison.Ordinal);
    }

    private static IndicatorBuilder Share() =>
        An.Indicator().Count("done").Count("all").Formula("done / all * 100").Levels("value >= 60", "value >= 70", "value >= 80");

    private static ExpectedOutcome Reached(int level) => new(OutcomeKind.Level, Level.Of(level));

    private static CriteriaCoverage Part(Indicator indicator) => Assert.Single(ExampleCoverage.Of(indicator).Parts);
}
