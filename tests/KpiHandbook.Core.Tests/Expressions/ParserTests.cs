using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Expressions;

public class ParserTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "(Add 1 (Multiply 2 3))")]
    [InlineData("(1 + 2) * 3", "(Multiply (Add 1 2) 3)")]
    [InlineData("1 - 2 - 3", "(Subtract (Subtract 1 2) 3)")]
    [InlineData("1 - (2 - 3)", "(Subtract 1 (Subtract 2 3))")]
    [InlineData("8 / 4 / 2", "(Divide (Divide 8 4) 2)")]
    [InlineData("8 / 4 * 2", "(Multiply (Divide 8 4) 2)")]
    [InlineData("-a * b", "(Multiply (negate a) b)")]
    [InlineData("a * -b", "(Multiply a (negate b))")]
    [InlineData("a - -b", "(Subtract a (negate b))")]
    [InlineData("--a", "(negate (negate a))")]
    [InlineData("-(a + b)", "(negate (Add a b))")]
    [InlineData("a + b < c * d", "((Add a b) Less (Multiply c d))")]
    [InlineData("not a < b", "(not (a Less b))")]
    [InlineData("not not a", "(not (not a))")]
    [InlineData("not a and b", "(And (not a) b)")]
    [InlineData("not (a and b)", "(not (And a b))")]
    [InlineData("a or b and c", "(Or a (And b c))")]
    [InlineData("(a or b) and c", "(And (Or a b) c)")]
    [InlineData("a and b or c and d", "(Or (And a b) (And c d))")]
    [InlineData("a and b and c", "(And a b c)")]
    [InlineData("a and (b and c)", "(And a (And b c))")]
    [InlineData("a < b and c", "(And (a Less b) c)")]
    public void Weaker_operators_stand_outside_stronger_ones(string text, string shape) =>
        Assert.Equal(shape, Shape.Of(Given.Expression(text)));

    [Theory]
    [InlineData("a < b", "(a Less b)")]
    [InlineData("a <= b", "(a AtMost b)")]
    [InlineData("a > b", "(a More b)")]
    [InlineData("a >= b", "(a AtLeast b)")]
    [InlineData("a = b", "(a Equal b)")]
    [InlineData("a == b", "(a Equal b)")]
    [InlineData("a != b", "(a Unequal b)")]
    [InlineData("70 <= value < 80", "(70 AtMost value Less 80)")]
    [InlineData("1 < a < b < 9", "(1 Less a Less b Less 9)")]
    [InlineData("(1 < a) < b", "((1 Less a) Less b)")]
    public void Comparisons_chain(string text, string shape) => Assert.Equal(shape, Shape.Of(Given.Expression(text)));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("007", "7")]
    [InlineData("12.50", "25/2")]
    [InlineData("0.1", "1/10")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("true", "#true")]
    [InlineData("false", "#false")]
    [InlineData("growth", "growth")]
    [InlineData("_x2", "_x2")]
    [InlineData("True", "True")]
    [InlineData("android", "android")]
    [InlineData("notes", "notes")]
    [InlineData("min", "min")]
    [InlineData("projects.done", "projects.done")]
    [InlineData("projects . done", "projects.done")]
    [InlineData("date(2568, 8, 29)", "2568-08-29")]
    [InlineData("date(2567, 2, 29)", "2567-02-29")]
    [InlineData(" \t\n( ( a ) ) ", "a")]
    public void Numbers_names_truths_columns_and_days_stand_alone(string text, string shape) =>
        Assert.Equal(shape, Shape.Of(Given.Expression(text)));

    [Theory]
    [InlineData("min(a, b)", "(Min: a b)")]
    [InlineData("max(a, b, 3)", "(Max: a b 3)")]
    [InlineData("min(t.c)", "(Min of t: t.c)")]
    [InlineData("max(t.c)", "(Max of t: t.c)")]
    [InlineData("sum(t.c)", "(Sum of t: t.c)")]
    [InlineData("mean(t.c)", "(Mean of t: t.c)")]
    [InlineData("count(t)", "(Count of t)")]
    [InlineData("count(t, c > 1)", "(Count of t: (c More 1))")]
    [InlineData("every(t, flag)", "(Every of t: flag)")]
    [InlineData("any(t, c > 1 or flag)", "(Any of t: (Or (c More 1) flag))")]
    [InlineData("round(a)", "(Round: a)")]
    [InlineData("round(a, 0)", "(Round: a 0)")]
    [InlineData("round(a / b, 12)", "(Round: (Divide a b) 12)")]
    [InlineData("floor(a)", "(Floor: a)")]
    [InlineData("ceil(a)", "(Ceil: a)")]
    [InlineData("floor (min(a, max(b, c)))", "(Floor: (Min: a (Max: b c)))")]
    public void Functions_take_values_or_rows(string text, string shape) => Assert.Equal(shape, Shape.Of(Given.Expression(text)));

    [Theory]
    [InlineData("a + bc", 0, 6)]
    [InlineData("  a + bc  ", 2, 6)]
    [InlineData("not  a", 0, 6)]
    [InlineData("- a", 0, 3)]
    [InlineData("1 < a <= 10", 0, 11)]
    [InlineData("a or b or c", 0, 11)]
    [InlineData(" min(a, b) ", 1, 9)]
    [InlineData("date(2568, 8, 29)", 0, 17)]
    [InlineData("t . c", 0, 5)]
    public void An_expression_spans_its_own_text(string text, int start, int length) =>
        Assert.Equal(new Span(start, length), Given.Expression(text).Span);

    [Fact]
    public void Each_part_keeps_its_own_span()
    {
        var sum = (Expression.Arithmetic)Given.Expression("(a - b) / 12.5");
        var difference = (Expression.Arithmetic)sum.Left;
        Assert.Equal(new Span(1, 5), difference.Span);
        Assert.Equal(new Span(1, 1), difference.Left.Span);
        Assert.Equal(new Span(5, 1), difference.Right.Span);
        Assert.Equal(new Span(10, 4), sum.Right.Span);
    }

    [Theory]
    [InlineData("(", ")", 64, true)]
    [InlineData("(", ")", 65, false)]
    [InlineData("not ", "", 64, true)]
    [InlineData("not ", "", 65, false)]
    [InlineData("- ", "", 64, true)]
    [InlineData("- ", "", 65, false)]
    [InlineData("floor(", ")", 64, true)]
    [InlineData("floor(", ")", 65, false)]
    public void Nesting_is_bounded_at_64(string open, string close, int depth, bool fits)
    {
        var text = string.Concat(Enumerable.Repeat(open, depth)) + "a" + string.Concat(Enumerable.Repeat(close, depth));
        var (expression, errors) = ExpressionParser.Parse(text);
        Assert.Equal(fits, expression is not null);
        Assert.Equal(fits ? [] : [new ExpressionError.TooDeep(new Span(65 * open.Length, 1))], errors);
    }

    [Fact]
    public void Depth_is_counted_along_one_branch_only() =>
        Assert.Empty(ExpressionParser.Parse(string.Join(" + ", Enumerable.Repeat("((1))", 60))).Errors);

    [Theory]
    [InlineData(500, true)] // 500 numbers, 499 signs and the end
    [InlineData(501, false)]
    public void Length_is_bounded_at_a_thousand_tokens(int terms, bool fits)
    {
        var (expression, errors) = ExpressionParser.Parse(string.Join('+', Enumerable.Repeat("1", terms)));
        Assert.Equal(fits, expression is not null);
        Assert.Equal(fits ? [] : [new ExpressionError.TooDeep(new Span(1000, 1))], errors);
    }
}
