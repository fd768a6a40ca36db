using FsCheck.Fluent;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Expressions;

public class SubstitutionTests
{
    private const string Inputs = "a=7 b=1/3 f=yes d=2568-08-29 t=[p:1,g:yes;p:-2.5,g:no] one=[p:4] empty=[]";

    [Theory]
    [InlineData("a * b", "7 * (1/3)")]
    [InlineData("f and d <= date(2568, 9, 30)", "true and date(2568, 8, 29) <= date(2568, 9, 30)")]
    [InlineData("a + unknown", "7 + unknown")]
    [InlineData("sum(t.p) / count(t)", "(1 + -2.5) / 2")]
    [InlineData("mean(t.p)", "(1 + -2.5) / 2")]
    [InlineData("min(t.p)", "min(1, -2.5)")]
    [InlineData("max(one.p)", "4")]
    [InlineData("sum(one.p)", "4")]
    [InlineData("sum(empty.p)", "0")]
    [InlineData("count(empty)", "0")]
    [InlineData("every(t, p > 0 and g)", "(1 > 0 and true) and (-2.5 > 0 and false)")]
    [InlineData("any(t, p > a)", "1 > 7 or -2.5 > 7")]
    [InlineData("every(one, p > 0)", "4 > 0")]
    [InlineData("every(t, p < mean(t.p))", "1 < (1 + -2.5) / 2 and -2.5 < (1 + -2.5) / 2")]
    [InlineData("count(t, p > 0)", "1")]
    [InlineData("count(t, p > b / 0)", "count(t, p > b / 0)")] // no value in any row: nothing to put in its place
    [InlineData("count(t, p > unknown)", "count(t, p > unknown)")]
    [InlineData("every(t, p > unknown)", "1 > unknown and -2.5 > unknown")]
    [InlineData("mean(empty.p)", "mean(empty.p)")]
    public void Figures_take_the_place_of_names_and_rows_that_of_tables(string text, string substituted) =>
        Assert.Equal(substituted, Print(Substitution.Apply(Given.Expression(text), Given.Values(Inputs))));

    [Theory]
    [InlineData("sum(t.p)", "1 + t.p.2")]
    [InlineData("every(t, p > a)", "1 > 7 and t.p.2 > 7")]
    [InlineData("mean(one.p)", "4 / 1")] // another table's cells stay closed
    [InlineData("count(t, p > 0)", "count(t, p > 0)")]
    [InlineData("count(t, g)", "1")] // the open cell is not in it
    [InlineData("any(t, p > max(t.p))", "1 > max(1, t.p.2) or t.p.2 > max(1, t.p.2)")]
    public void One_cell_can_be_left_open(string text, string substituted)
    {
        var cell = Substitution.CellName("t", "p", 2);
        Assert.Equal(substituted, Print(Substitution.Apply(Given.Expression(text), Given.Values(Inputs), cell)));
    }

    [Fact]
    public void The_cell_of_a_single_row_can_be_left_open() => Assert.Equal(
        "count(one, p > 1) + one.p.1",
        Print(Substitution.Apply(Given.Expression("count(one, p > 1) + sum(one.p)"), Given.Values(Inputs), "one.p.1")));

    [Fact]
    public void A_substituted_formula_has_the_value_of_the_original() => Law.Holds(
        SoundExpression.Formula.Zip(SoundExpression.Figures), pair => AssertSameValue(pair.Item1, pair.Item2), tests: 500);

    [Fact]
    public void A_substituted_condition_has_the_truth_of_the_original() => Law.Holds(
        SoundExpression.Condition.Zip(SoundExpression.Figures), pair => AssertSameValue(pair.Item1, pair.Item2), tests: 500);

    private static void AssertSameValue(string text, Dictionary<string, Value> inputs)
    {
        var expression = Given.Expression(text);
        var value = Shape.Of(Evaluator.Evaluate(expression, inputs));
        var closed = Substitution.Apply(expression, inputs);
        Assert.Equal(value, Shape.Of(Evaluator.Evaluate(closed, inputs)));

        // What mentions no table any more can be computed from its text alone.
        var print = Print(closed);
        if (!print.Contains("t,", StringComparison.Ordinal) && !print.Contains("t.", StringComparison.Ordinal) && !print.Contains("u.", StringComparison.Ordinal))
        {
            Assert.Equal(value, Shape.Of(Evaluator.Evaluate(closed, Given.Values(""))));
            Assert.Equal(value, Shape.Of(Evaluator.Evaluate(Given.Expression(print), Given.Values(""))));
        }
    }

    private static string Print(Expression expression) => ExpressionPrinter.Print(expression, ExpressionStyle.Exact);
}
