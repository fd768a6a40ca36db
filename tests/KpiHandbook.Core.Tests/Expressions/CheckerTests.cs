using FsCheck.Fluent;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Expressions;

public class CheckerTests
{
    private const ExpressionType Number = ExpressionType.Number, Truth = ExpressionType.Truth, Day = ExpressionType.Day, Table = ExpressionType.Table;

    private static readonly Input[] Inputs =
    [
        An.Input("target", InputType.Count),
        An.Input("spent", InputType.Money),
        An.Input("share", InputType.Percent),
        An.Input("ratio", InputType.Number),
        An.Input("report", InputType.YesNo),
        An.Input("sent", InputType.Date),
        An.Input("products", InputType.Table, columns:
        [
            An.Input("growth", InputType.Percent),
            An.Input("certified", InputType.YesNo),
            An.Input("made", InputType.Date),
        ]),
        An.Input("projects", InputType.Table, columns: [An.Input("done", InputType.Percent)]),
    ];

    [Theory]
    [InlineData("(target - spent) / share * ratio")]
    [InlineData("-min(target, 5, round(spent, 2))")]
    [InlineData("floor(share) + ceil(ratio)")]
    [InlineData("sum(projects.done) / count(projects)")]
    [InlineData("mean(products.growth) + min(products.growth) + max(products.growth)")]
    [InlineData("count(products, growth >= 7 and certified and made < sent)")]
    [InlineData("count(products, growth > target)")]
    public void A_sound_formula_has_no_errors(string text) => Assert.Empty(ExpressionChecker.CheckFormula(Given.Expression(text), Inputs));

    [Theory]
    [InlineData("70 <= value < 80")]
    [InlineData("report")]
    [InlineData("not report or true")]
    [InlineData("sent <= date(2568, 8, 29)")]
    [InlineData("date(2568, 4, 1) <= sent <= date(2568, 9, 30)")]
    [InlineData("every(products, growth >= value)")]
    [InlineData("any(products, certified) and every(products, growth >= mean(products.growth))")]
    [InlineData("every(products, any(projects, done > target))")]
    public void A_sound_condition_has_no_errors(string text) =>
        Assert.Empty(ExpressionChecker.CheckCondition(Given.Expression(text), Inputs, hasFormula: true));

    [Theory]
    [InlineData("targt > 1", 0, "targt", "target")]
    [InlineData("1 + spend > 1", 4, "spend", "spent")]
    [InlineData("xyz > 1", 0, "xyz", null)]
    [InlineData("valu > 1", 0, "valu", "value")]
    [InlineData("growth > 1", 0, "growth", null)] // a column, out of its table's reach
    [InlineData("every(products, grwth > 1)", 16, "grwth", "growth")]
    [InlineData("every(products, taget > 1)", 16, "taget", "target")]
    [InlineData("every(projects, growth > 1)", 16, "growth", null)] // another table's column
    [InlineData("every(products, any(projects, growth > 1))", 30, "growth", null)] // the inner row is the only one in reach
    public void An_unknown_name_is_marked_with_the_nearest_known_one(string text, int start, string name, string? nearest) =>
        AssertOnly(text, new ExpressionError.UnknownName(name, nearest, new Span(start, name.Length)));

    [Fact]
    public void Without_a_formula_value_is_not_proposed() => Assert.Equal(
        [new ExpressionError.UnknownName("valu", null, new Span(0, 4))],
        ExpressionChecker.CheckCondition(Given.Expression("valu > 1"), Inputs, hasFormula: false));

    [Theory]
    [InlineData("every(product, growth > 1)", "product", "products", 26)]
    [InlineData("sum(project.done) > 1", "project", "projects", 17)]
    [InlineData("count(xyz) > 1", "xyz", null, 10)]
    public void An_unknown_table_is_marked_at_its_function(string text, string name, string? nearest, int length) =>
        AssertOnly(text, new ExpressionError.UnknownName(name, nearest, new Span(0, length)));

    [Theory]
    [InlineData("sum(projects.dne) > 1", 4, "projects", "dne", "done")]
    [InlineData("mean(products.done) > 1", 5, "products", "done", null)]
    [InlineData("products.grow > 1", 0, "products", "grow", "growth")]
    public void An_unknown_column_is_marked_with_the_nearest_of_its_table(string text, int start, string table, string name, string? nearest) =>
        AssertOnly(text, new ExpressionError.UnknownColumn(table, name, nearest, new Span(start, table.Length + 1 + name.Length)));

    [Theory]
    [InlineData("projects.done > 1", 0)]
    [InlineData("1 < projects.done", 4)]
    [InlineData("every(projects, projects.done > 1)", 16)]
    [InlineData("min(projects.done, 5) > 1", 4)]
    public void A_column_outside_a_function_of_rows_is_marked_with_one_that_could_hold_it(string text, int start) =>
        AssertOnly(text, new ExpressionError.WrongArguments("projects", "sum(projects.done)", new Span(start, 13)));

    [Theory]
    [InlineData("value > 1", 0)]
    [InlineData("target > value", 9)]
    [InlineData("every(products, growth > value)", 25)]
    public void Value_is_unknown_without_a_formula(string text, int start) => Assert.Equal(
        [new ExpressionError.NoValueHere(new Span(start, 5))],
        ExpressionChecker.CheckCondition(Given.Expression(text), Inputs, hasFormula: false));

    [Fact]
    public void A_formula_cannot_use_its_own_value() => Assert.Equal(
        [new ExpressionError.NoValueHere(new Span(0, 5))], ExpressionChecker.CheckFormula(Given.Expression("value + 1"), Inputs));

    [Theory]
    [InlineData("target", Truth, Number, 0, 6)] // a condition must be one
    [InlineData("target + 1", Truth, Number, 0, 10)]
    [InlineData("sent", Truth, Day, 0, 4)]
    [InlineData("products", Truth, Table, 0, 8)]
    [InlineData("not target", Truth, Number, 4, 6)]
    [InlineData("report and target", Truth, Number, 11, 6)]
    [InlineData("sent or report", Truth, Day, 0, 4)]
    [InlineData("report + 1 > 2", Number, Truth, 0, 6)]
    [InlineData("1 - sent > 2", Number, Day, 4, 4)]
    [InlineData("-report > 1", Number, Truth, 1, 6)]
    [InlineData("products > 1", Number, Table, 0, 8)]
    [InlineData("report = true", Number, Truth, 0, 6)]
    [InlineData("target = true", Number, Truth, 9, 4)]
    [InlineData("target > sent", Number, Day, 9, 4)]
    [InlineData("sent > target", Day, Number, 7, 6)]
    [InlineData("1 < target < report", Number, Truth, 13, 6)]
    [InlineData("min(target, report) > 1", Number, Truth, 12, 6)]
    [InlineData("round(sent) > 1", Number, Day, 6, 4)]
    [InlineData("sum(products.certified) > 1", Number, Truth, 4, 18)]
    [InlineData("mean(products.made) > 1", Number, Day, 5, 13)]
    [InlineData("every(products, growth)", Truth, Number, 16, 6)]
    [InlineData("count(products, made) > 1", Truth, Day, 16, 4)]
    [InlineData("every(target, growth > 1)", Table, Number, 0, 25)]
    [InlineData("count(report) > 1", Table, Truth, 0, 13)]
    [InlineData("1 + every(products, certified) > 1", Number, Truth, 4, 26)]
    public void A_wrong_type_is_marked_with_both_types(string text, ExpressionType expected, ExpressionType found, int start, int length) =>
        AssertOnly(text, new ExpressionError.WrongType(expected, found, new Span(start, length)));

    [Theory]
    [InlineData("report", Truth)]
    [InlineData("target > 1", Truth)]
    [InlineData("sent", Day)]
    [InlineData("products", Table)]
    public void A_formula_must_be_a_number(string text, ExpressionType found) => Assert.Equal(
        [new ExpressionError.WrongType(Number, found, new Span(0, text.Length))],
        ExpressionChecker.CheckFormula(Given.Expression(text), Inputs));

    [Theory]
    [InlineData("target / 0 > 1", 0, 10)]
    [InlineData("1 < target / 0.00", 4, 13)]
    [InlineData("every(products, growth / 0 > 1)", 16, 10)]
    public void Division_by_a_written_0_is_marked(string text, int start, int length) =>
        AssertOnly(text, new ExpressionError.AlwaysDividesByZero(new Span(start, length)));

    [Fact]
    public void Every_mistake_is_reported_and_each_once() => Assert.Equal(
        [
            new ExpressionError.UnknownName("targt", "target", new Span(0, 5)),
            new ExpressionError.WrongType(Truth, Number, new Span(14, 5)),
            new ExpressionError.UnknownName("repot", "report", new Span(24, 5)),
        ],
        ExpressionChecker.CheckCondition(Given.Expression("targt > 1 and share and repot"), Inputs, hasFormula: true));

    [Fact]
    public void Expressions_whose_types_fit_are_accepted() => Law.Holds(SoundExpression.Formula.Zip(SoundExpression.Condition), pair => Assert.All(
        [
            .. ExpressionChecker.CheckFormula(Given.Expression(pair.Item1), SoundExpression.Inputs),
            .. ExpressionChecker.CheckCondition(Given.Expression(pair.Item2), SoundExpression.Inputs, hasFormula: false),
        ],
        error => Assert.IsType<ExpressionError.AlwaysDividesByZero>(error)));

    private static void AssertOnly(string text, ExpressionError expected) =>
        Assert.Equal([expected], ExpressionChecker.CheckCondition(Given.Expression(text), Inputs, hasFormula: true));
}
