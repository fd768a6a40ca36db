using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;
using static KpiHandbook.Core.Model.Improvement;

namespace KpiHandbook.Core.Tests.Scoring;

/// <summary>Where conditions turn, as expressions over the other figures. That programs find the same steps by them is tested in a browser.</summary>
public class TurningFormsTests
{
    [Theory]
    [InlineData("value >= 80", "a", "80 * b / 100")]
    [InlineData("value >= 80", "b", "-100 * a / -80; 0")] // and where the divisor is 0
    [InlineData("70 <= value < b", "a", "-70 * b / -100; -1 * (-1 * b * b) / 100")]
    [InlineData("a >= b * 0.6 and f", "a", "0.6 * b")]
    [InlineData("a >= b * 0.6 and f", "b", "-1 * a / -0.6")]
    [InlineData("min(a, b) > 2", "a", "2")]
    [InlineData("floor(a / 2) = 1", "a", "0; 1; 2; 3; 4; 5; 6")]
    [InlineData("a * a > 2", "a", "unknown")]
    [InlineData("f", "a", "")]
    public void Stand_for_every_figure(string condition, string figure, string expected)
    {
        Indicator indicator = An.Indicator().Count("a", Increase).Count("b", Increase).YesNo("f").Formula("a / b * 100").Levels(condition);
        Assert.Equal(expected, Text(TurningForms.Of(indicator, indicator.Criteria.Levels[0], indicator.Inputs.First(i => i.Name == figure), null)));
    }

    [Theory]
    [InlineData("every(t, n >= 3)", "3")]
    [InlineData("sum(t.n) >= 10", "-1 * (sum(t.n) - n + -10)")]
    [InlineData("max(t.n) > 4", "4")]
    [InlineData("count(t, n > 2) >= 1", "unknown")]
    [InlineData("every(u, m >= 3)", "")]
    public void Stand_for_a_column(string condition, string expected)
    {
        Indicator indicator = An.Indicator().Table("t", An.Input("n", InputType.Count, Increase)).Table("u", An.Input("m", InputType.Count)).Levels(condition);
        var table = indicator.Inputs[0];
        Assert.Equal(expected, Text(TurningForms.Of(indicator, indicator.Criteria.Levels[0], table.Columns[0], table)));
    }

    [Fact]
    public void An_input_that_rows_are_compared_with_has_one_for_each_of_them()
    {
        Indicator indicator = An.Indicator().Count("a", Increase).Table("u", An.Input("m", InputType.Count)).Levels("every(u, a >= m)");
        Assert.Equal("m of u", Text(TurningForms.Of(indicator, indicator.Criteria.Levels[0], indicator.Inputs[0], null)));
    }

    private static string Text(IReadOnlyList<TurningForm>? forms) => forms is null
        ? "unknown"
        : string.Join("; ", forms.Select(f => ExpressionPrinter.Print(f.At, ExpressionStyle.Exact) + (f.EachRowOf is { } table ? $" of {table}" : "")));
}
