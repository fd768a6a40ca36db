using KpiHandbook.Core.Model;
using KpiHandbook.Core.Tests.Support;
using static KpiHandbook.Core.Model.Improvement;

namespace KpiHandbook.Core.Tests.Scoring;

/// <summary>Gaps of criteria without a value of their own: one worse figure would have a level.</summary>
public class GapTests
{
    private static readonly Indicator OwnTargets = An.Indicator()
        .Money("income", Increase).Money("low").Money("middle").Money("high")
        .Levels("income < low", "income = low", "income = middle", "middle < income < high", "income >= high");

    [Theory]
    [InlineData("99.99", "1")]
    [InlineData("100", "2")]
    [InlineData("100.01", "gap")]
    [InlineData("150", "gap")]
    [InlineData("200", "3")]
    [InlineData("250", "4")]
    [InlineData("300", "5")]
    public void Between_a_units_own_targets_there_can_be_a_gap(string income, string outcome) =>
        Assert.Equal(outcome, OwnTargets.OutcomeOf($"income={income} low=100 middle=200 high=300"));

    [Theory]
    [InlineData("shops >= 3", "shops >= 5", "shops=2 report=yes", "below")]
    [InlineData("shops = 3", "shops = 5", "shops=4 report=yes", "gap")]
    [InlineData("shops = 3", "shops = 5", "shops=2 report=yes", "below")]
    [InlineData("0 < shops < 1", "shops >= 5", "shops=2 report=yes", "below")] // no count lies between 0 and 1
    [InlineData("not report", "report and shops >= 5", "shops=2 report=yes", "gap")]
    [InlineData("not report and shops > 3", "report and shops >= 5", "shops=2 report=yes", "below")]
    [InlineData("tally(report, shops >= 3) >= 1", "tally(report, shops >= 3) >= 2", "shops=2 report=no", "below")]
    [InlineData("shops * shops >= 4", "shops >= 5", "shops=1 report=yes", "gap")] // cannot be searched exactly: a person is asked
    public void One_figure_that_moves_decides(string level1, string level2, string given, string outcome) =>
        Assert.Equal(outcome, An.Indicator().Count("shops", Increase).YesNo("report").Levels(level1, level2).Build().OutcomeOf(given));

    [Theory]
    [InlineData("[growth:6,posts:1;growth:8,posts:2]", "below")]
    [InlineData("[growth:5,posts:1]", "gap")]
    [InlineData("[growth:4,posts:1]", "1")]
    public void One_cell_of_a_table_decides(string rows, string outcome) => Assert.Equal(
        outcome,
        An.Indicator().Table("products", An.Input("growth", InputType.Percent, Increase), An.Input("posts", InputType.Count, Increase, "0"))
            .Levels("every(products, growth < 5)", "every(products, growth > 5) and any(products, posts > 5)").Build()
            .OutcomeOf($"products={rows}"));

    [Theory]
    [InlineData("count(products, growth >= 5 and posts >= 1) >= 2")]
    [InlineData("sum(products.posts) / count(products) * 100 >= 700")]
    [InlineData("max(min(products.growth), 0) - 3 >= target / 100 and not mean(products.posts) < 1")]
    public void Rising_conditions_have_no_gaps_however_they_are_written(string level) => Assert.Equal(
        "below",
        An.Indicator().Count("target")
            .Table("products", An.Input("growth", InputType.Percent, Increase), An.Input("posts", InputType.Count, Increase, "0"))
            .Levels(level).Build()
            .OutcomeOf("target=10 products=[growth:1,posts:3]"));

    [Fact]
    public void A_figure_that_no_unit_moves_makes_no_gap() =>
        Assert.Equal("below", An.Indicator().Number("x").Levels("x < 20", "x > 20").Build().OutcomeOf("x=20"));
}
