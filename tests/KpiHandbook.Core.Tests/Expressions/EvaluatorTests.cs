using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Expressions;

public class EvaluatorTests
{
    private const string Inputs =
        "a=7 b=-2.5 zero=0 yes=yes no=no sent=2568-08-29 empty=[] "
        + "t=[n:3,ok:yes,at:2568-08-01;n:-1,ok:no,at:2568-09-01;n:4,ok:yes,at:2568-08-29] one=[n:5]";

    // A truth without a value: it divides by 0.
    private const string Unknown = "1 / zero > 0";

    [Theory]
    [InlineData("a + b", "9/2")]
    [InlineData("a - b", "19/2")]
    [InlineData("a * b", "-35/2")]
    [InlineData("a / b", "-14/5")]
    [InlineData("1 / 3 * 3", "1")]
    [InlineData("-a", "-7")]
    [InlineData("--b", "-5/2")]
    [InlineData("2 + 3 * 4 - 10 / 5", "12")]
    [InlineData("min(a, b)", "-5/2")]
    [InlineData("min(a, b, -9)", "-9")]
    [InlineData("max(b, a)", "7")]
    [InlineData("round(b)", "-3")]
    [InlineData("round(2.5)", "3")]
    [InlineData("round(50 / 3, 2)", "1667/100")]
    [InlineData("floor(b)", "-3")]
    [InlineData("floor(a / 2)", "3")]
    [InlineData("ceil(b)", "-2")]
    [InlineData("ceil(a / 2)", "4")]
    [InlineData("floor(a)", "7")]
    [InlineData("ceil(a)", "7")]
    public void Numbers_are_computed_exactly(string text, string value) => AssertValue(value, text);

    [Theory]
    [InlineData("1 < 2", "2 < 2", "3 < 2")]
    [InlineData("2 <= 2", "3 <= 2", "2.0001 <= 2")]
    [InlineData("3 > 2", "2 > 2", "1 > 2")]
    [InlineData("2 >= 2", "1 >= 2", "1.9999 >= 2")]
    [InlineData("2 = 2.0", "2 = 2.0001", "1 = 2")]
    [InlineData("1 / 3 = 2 / 6", "1 / 3 = 0.3333333333", "1 / 3 = 0.34")]
    [InlineData("1 != 2", "2 != 2", "2 != 2.00")]
    [InlineData("70 <= 70 < 80", "70 <= 69.99 < 80", "70 <= 80 < 80")]
    [InlineData("1 < 2 < 3 < 4", "1 < 3 < 2 < 4", "1 < 2 < 4 < 3")]
    public void Comparisons_hold_or_do_not(string holds, string fails, string failsToo)
    {
        AssertValue("true", holds);
        AssertValue("false", fails);
        AssertValue("false", failsToo);
    }

    [Theory]
    [InlineData("sent = date(2568, 8, 29)", "true")]
    [InlineData("sent <= date(2568, 8, 28)", "false")]
    [InlineData("sent <= date(2568, 8, 29)", "true")]
    [InlineData("sent < date(2568, 8, 29)", "false")]
    [InlineData("sent < date(2568, 8, 30)", "true")]
    [InlineData("sent != date(2568, 8, 29)", "false")]
    [InlineData("sent > date(2567, 12, 31)", "true")]
    [InlineData("date(2568, 4, 1) <= sent <= date(2568, 9, 30)", "true")]
    [InlineData("sent", "2568-08-29")]
    public void Days_are_compared_by_the_calendar(string text, string value) => AssertValue(value, text);

    [Theory]
    [InlineData("yes and no", "false")]
    [InlineData("yes and yes", "true")]
    [InlineData("no or yes", "true")]
    [InlineData("no or no", "false")]
    [InlineData("not yes", "false")]
    [InlineData("not no", "true")]
    [InlineData("true and not false", "true")]
    public void Conditions_combine(string text, string value) => AssertValue(value, text);

    [Theory]
    [InlineData("1 / zero")]
    [InlineData("zero / zero")]
    [InlineData("1 + 2 * (3 / zero)")]
    [InlineData("(3 / zero) + 1")]
    [InlineData("-(1 / zero)")]
    [InlineData("round(1 / zero, 2)")]
    [InlineData("min(1, 1 / zero)")]
    [InlineData("1 / zero * 0")]
    [InlineData("1 / zero = 1 / zero")]
    [InlineData("1 / (a - 7) > 5")]
    public void Division_by_0_has_no_value_and_neither_has_what_uses_it(string text) => AssertValue("DivisionByZero", text);

    [Fact]
    public void What_is_undefined_says_where_it_became_so()
    {
        var value = Evaluator.Evaluate(Given.Expression("1 + a / zero * 2"), Given.Values(Inputs));
        Assert.Equal(new Value.Undefined(UndefinedReason.DivisionByZero, new Span(4, 8)), value);
    }

    [Theory]
    [InlineData("no", "false", "unknown")]
    [InlineData("yes", "unknown", "true")]
    public void A_part_that_decides_alone_does_so_on_either_side_of_an_undefined_one(string known, string and, string or)
    {
        AssertValue(Undecided(and), $"{known} and {Unknown}");
        AssertValue(Undecided(and), $"{Unknown} and {known}");
        AssertValue(Undecided(and), $"{Unknown} and {known} and {Unknown}");
        AssertValue(Undecided(or), $"{known} or {Unknown}");
        AssertValue(Undecided(or), $"{Unknown} or {known}");
        AssertValue(Undecided(or), $"{Unknown} or {known} or {Unknown}");
    }

    [Theory]
    [InlineData("not (1 / zero > 0)", "DivisionByZero")]
    [InlineData("1 < 0 < 1 / zero", "false")]
    [InlineData("1 / zero < 0 < -1", "false")]
    [InlineData("0 < 1 < 1 / zero", "DivisionByZero")]
    [InlineData("0 < 1 / zero < 1", "DivisionByZero")]
    public void An_undefined_part_leaves_the_rest_undecided_unless_a_link_of_the_chain_fails(string text, string value) => AssertValue(value, text);

    [Theory]
    [InlineData("sum(t.n)", "6")]
    [InlineData("mean(t.n)", "2")]
    [InlineData("min(t.n)", "-1")]
    [InlineData("max(t.n)", "4")]
    [InlineData("count(t)", "3")]
    [InlineData("count(t, n > 0)", "2")]
    [InlineData("count(t, n > 9)", "0")]
    [InlineData("every(t, n >= -1)", "true")]
    [InlineData("every(t, n > -1)", "false")]
    [InlineData("every(t, ok)", "false")]
    [InlineData("any(t, n >= 4)", "true")]
    [InlineData("any(t, n > 4)", "false")]
    [InlineData("any(t, not ok)", "true")]
    [InlineData("count(t, at <= sent)", "2")]
    [InlineData("mean(one.n)", "5")]
    [InlineData("sum(one.n) + sum(t.n)", "11")]
    public void Rows_are_counted_added_and_tested(string text, string value) => AssertValue(value, text);

    [Theory]
    [InlineData("sum(empty.n)", "0")]
    [InlineData("count(empty)", "0")]
    [InlineData("count(empty, n > 1)", "0")]
    [InlineData("mean(empty.n)", "EmptyTable")]
    [InlineData("min(empty.n)", "EmptyTable")]
    [InlineData("max(empty.n)", "EmptyTable")]
    [InlineData("every(empty, n > 1)", "EmptyTable")]
    [InlineData("any(empty, n > 1)", "EmptyTable")]
    [InlineData("sum(empty.n) / count(empty)", "DivisionByZero")]
    [InlineData("any(empty, n > 1) or yes", "true")]
    [InlineData("every(empty, n > 1) and no", "false")]
    public void A_table_without_rows_adds_to_0_and_has_no_mean_and_no_verdict(string text, string value) => AssertValue(value, text);

    [Theory]
    [InlineData("every(t, n / (n - 4) > 0)", "false")] // row 1 gives -3: that decides, though row 3 divides by 0
    [InlineData("every(t, 1 / (n - 4) < 0)", "DivisionByZero")]
    [InlineData("any(t, 1 / (n - 4) < 0)", "true")]
    [InlineData("any(t, 1 / (n - 4) > 0)", "DivisionByZero")]
    [InlineData("count(t, 1 / (n - 4) < 0)", "DivisionByZero")]
    public void A_row_without_a_value_leaves_the_table_undecided_unless_another_decides(string text, string value) => AssertValue(value, text);

    [Theory]
    [InlineData("count(t, n > b)", "3")] // inputs stay in reach of a row
    [InlineData("count(t, n > mean(t.n))", "2")]
    [InlineData("every(t, any(one, n = 5))", "true")] // the inner table's column hides the outer one's
    [InlineData("count(t, n = max(t.n))", "1")]
    public void A_row_condition_sees_its_row_and_the_inputs(string text, string value) => AssertValue(value, text);

    [Fact]
    public void A_column_hides_an_input_of_its_name_inside_its_row_only()
    {
        var values = Given.Values("n=100 t=[n:1;n:2]");
        Assert.Equal("2", Shape.Of(Evaluator.Evaluate(Given.Expression("count(t, n < 3)"), values)));
        Assert.Equal("false", Shape.Of(Evaluator.Evaluate(Given.Expression("n < 3"), values)));
    }

    [Fact]
    public void A_column_does_not_hide_a_table_of_its_name()
    {
        var values = Given.Values("t=[u:1] u=[n:1;n:2]");
        Assert.Equal("true", Shape.Of(Evaluator.Evaluate(Given.Expression("every(t, count(u) = 2)"), values)));
    }

    [Fact]
    public void A_long_sum_that_starts_undefined_is_as_quick_as_any_other() =>
        AssertValue("DivisionByZero", "1 / zero" + string.Concat(Enumerable.Repeat(" + 1", 400)));

    private static string Undecided(string text) => text is "unknown" ? nameof(UndefinedReason.DivisionByZero) : text;

    private static void AssertValue(string expected, string text) =>
        Assert.Equal(expected, Shape.Of(Evaluator.Evaluate(Given.Expression(text), Given.Values(Inputs))));
}
