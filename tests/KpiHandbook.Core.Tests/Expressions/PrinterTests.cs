using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Expressions;

public class PrinterTests
{
    [Fact]
    public void Every_expression_parses_back_from_its_exact_text() => Law.Holds(
        AnyExpression.Generated,
        expression =>
        {
            var text = ExpressionPrinter.Print(expression, ExpressionStyle.Exact);
            var (again, errors) = ExpressionParser.Parse(text);
            Assert.Empty(errors);
            Assert.Equal(Shape.Of(expression), Shape.Of(again!));
            Assert.Equal(text, ExpressionPrinter.Print(again!, ExpressionStyle.Exact));
        },
        tests: 300);

    [Theory]
    [InlineData("((a))", "a")]
    [InlineData("(a * b) + c", "a * b + c")]
    [InlineData("a * (b + c)", "a * (b + c)")]
    [InlineData("a - (b - c)", "a - (b - c)")]
    [InlineData("(a - b) - c", "a - b - c")]
    [InlineData("a / (b * c)", "a / (b * c)")]
    [InlineData("-(a * b)", "-(a * b)")]
    [InlineData("(-a) * b", "-a * b")]
    [InlineData("not (a < b)", "not a < b")]
    [InlineData("not (a and b)", "not (a and b)")]
    [InlineData("(a and b) or c", "a and b or c")]
    [InlineData("(a or b) and c", "(a or b) and c")]
    [InlineData("a==b", "a = b")]
    [InlineData("70<=value<80", "70 <= value < 80")]
    [InlineData("every( t ,c>1 )", "every(t, c > 1)")]
    [InlineData("sum( t . c )", "sum(t.c)")]
    [InlineData("date(2568,8,29)", "date(2568, 8, 29)")]
    [InlineData("1.50", "1.5")]
    [InlineData("0.0000001", "0.0000001")]
    public void Exact_text_has_the_parentheses_that_it_needs_and_no_others(string text, string printed) =>
        Assert.Equal(printed, ExpressionPrinter.Print(Given.Expression(text), ExpressionStyle.Exact));

    [Theory]
    [InlineData("-5", "-5")]
    [InlineData("1/3", "(1/3)")]
    [InlineData("-1/3", "(-1/3)")]
    [InlineData("-0.25", "-0.25")]
    public void Figures_put_in_for_names_stay_whole(string figure, string printed)
    {
        var names = Given.Values($"a={figure}");
        foreach (var (before, after) in new[] { ("", ""), ("2 - ", ""), ("", " * 2"), ("8 / ", ""), ("-", ""), ("1 < ", " < 9") })
        {
            var substituted = Substitution.Apply(Given.Expression($"{before}a{after}"), names);
            var text = ExpressionPrinter.Print(substituted, ExpressionStyle.Exact);
            Assert.Equal($"{before}{printed}{after}", text);
            Assert.Equal(
                Shape.Of(Evaluator.Evaluate(Given.Expression($"{before}a{after}"), names)),
                Shape.Of(Evaluator.Evaluate(Given.Expression(text), Given.Values(""))));
        }
    }

    [Theory]
    [InlineData("(target - passed) / target * 100 <= 14", "([target] − [passed]) ÷ [target] × 100 ≤ 14")]
    [InlineData("1234567.891 >= a", "1,234,567.89 ≥ [a]")]
    [InlineData("not a and true or false", "ไม่ใช่ว่า [a] และ ใช่ หรือ ไม่ใช่")]
    [InlineData("a != b", "[a] ≠ [b]")]
    [InlineData("a = b", "[a] = [b]")]
    [InlineData("date(2568, 5, 15) > a", "15 พ.ค. 2568 > [a]")]
    [InlineData("every(t, c >= 7)", "ทุกแถวของ([t], [c] ≥ 7)")]
    [InlineData("sum(t.c) / count(t)", "ผลรวมของ([t.c]) ÷ จำนวน([t])")]
    [InlineData("round(max(a, b), 2)", "ปัดเศษ(ค่ามากสุดของ([a], [b]), 2)")]
    public void Readers_get_signs_Thai_words_and_labels(string text, string printed) =>
        Assert.Equal(printed, ExpressionPrinter.Print(Given.Expression(text), ExpressionStyle.ForReaders(name => $"[{name}]")));

    [Theory]
    [InlineData("not a and true or false", "not [a] and yes or no")]
    [InlineData("date(2568, 5, 15) > a", "15 May 2568 BE > [a]")]
    public void English_readers_get_English_words_and_days(string text, string printed) =>
        Assert.Equal(printed, ExpressionPrinter.Print(Given.Expression(text), ExpressionStyle.ForReaders(name => $"[{name}]", Language.English)));
}
