using KpiHandbook.Core.Expressions;

namespace KpiHandbook.Core.Tests.Expressions;

public class ParserErrorTests
{
    [Theory]
    [InlineData("", "", ExpectedPart.Operand, 0)]
    [InlineData("   ", "", ExpectedPart.Operand, 3)]
    [InlineData("1 +", "", ExpectedPart.Operand, 3)]
    [InlineData("1 + )", ")", ExpectedPart.Operand, 4)]
    [InlineData("()", ")", ExpectedPart.Operand, 1)]
    [InlineData("* 2", "*", ExpectedPart.Operand, 0)]
    [InlineData("+ 2", "+", ExpectedPart.Operand, 0)]
    [InlineData(".5", ".", ExpectedPart.Operand, 0)]
    [InlineData("< 5", "<", ExpectedPart.Operand, 0)]
    [InlineData("a <> b", ">", ExpectedPart.Operand, 3)]
    [InlineData("a = = b", "=", ExpectedPart.Operand, 4)]
    [InlineData("a and", "", ExpectedPart.Operand, 5)]
    [InlineData("a and or b", "or", ExpectedPart.Operand, 6)]
    [InlineData("not", "", ExpectedPart.Operand, 3)]
    [InlineData("1 + not a", "not", ExpectedPart.Operand, 4)]
    [InlineData("and", "and", ExpectedPart.Operand, 0)]
    [InlineData("or(a, b)", "or", ExpectedPart.Operand, 0)]
    [InlineData("min(1,", "", ExpectedPart.Operand, 6)]
    [InlineData("min(1, )", ")", ExpectedPart.Operand, 7)]
    [InlineData("min(, 1)", ",", ExpectedPart.Operand, 4)]
    [InlineData("(1", "", ExpectedPart.ClosingParenthesis, 2)]
    [InlineData("(1 2", "2", ExpectedPart.ClosingParenthesis, 3)]
    [InlineData("min(1 2)", "2", ExpectedPart.ClosingParenthesis, 6)]
    [InlineData("min(1, 2", "", ExpectedPart.ClosingParenthesis, 8)]
    [InlineData("1 2", "2", ExpectedPart.OperatorOrEnd, 2)]
    [InlineData("1)", ")", ExpectedPart.OperatorOrEnd, 1)]
    [InlineData("1,000", ",", ExpectedPart.OperatorOrEnd, 1)]
    [InlineData("1.", ".", ExpectedPart.OperatorOrEnd, 1)]
    [InlineData("5x", "x", ExpectedPart.OperatorOrEnd, 1)]
    [InlineData("a AND b", "AND", ExpectedPart.OperatorOrEnd, 2)]
    [InlineData("true false", "false", ExpectedPart.OperatorOrEnd, 5)]
    [InlineData("a.", "", ExpectedPart.ColumnName, 2)]
    [InlineData("a.5", "5", ExpectedPart.ColumnName, 2)]
    [InlineData("a.(b)", "(", ExpectedPart.ColumnName, 2)]
    public void What_stands_in_the_wrong_place_is_named_with_what_should(string text, string found, ExpectedPart expected, int start) =>
        AssertOnly(text, new ExpressionError.Unexpected(found, expected, new Span(start, found.Length)));

    [Theory]
    [InlineData("a % b", "%", 2)]
    [InlineData("a × b", "×", 2)]
    [InlineData("a ≥ 5", "≥", 2)]
    [InlineData("๕ + 1", "๕", 0)]
    [InlineData("a !b", "!", 2)]
    [InlineData("a && b", "&&", 2)]
    [InlineData("'a'", "'", 0, "'", 2)]
    [InlineData("ราคา > 1", "ราคา", 0)]
    [InlineData("a + 😀", "😀", 4)]
    [InlineData("ก ข", "ก", 0, "ข", 2)]
    [InlineData("a\u00A0% b", "%", 2)]
    public void Characters_that_expressions_do_not_have_are_named_a_stretch_at_a_time(
        string text, string first, int firstAt, string? second = null, int secondAt = 0)
    {
        ExpressionError[] expected = second is null ? [Unknown(first, firstAt)] : [Unknown(first, firstAt), Unknown(second, secondAt)];
        Assert.Equal(expected, ExpressionParser.Parse(text).Errors);
    }

    [Theory]
    [InlineData("avg(a, b)", "avg", null, 0)]
    [InlineData("1 + summ(t.c)", "summ", "sum", 4)]
    [InlineData("Max(a, b)", "Max", "max", 0)]
    [InlineData("evry(t, a)", "evry", "every", 0)]
    [InlineData("true(a)", "true", null, 0)]
    [InlineData("value(a)", "value", null, 0)]
    public void An_unknown_function_is_marked_at_its_name_with_the_nearest_one(string text, string name, string? nearest, int start) =>
        AssertOnly(text, new ExpressionError.UnknownFunction(name, nearest, new Span(start, name.Length)));

    [Theory]
    [InlineData("min()", "min")]
    [InlineData("min(a)", "min")]
    [InlineData("max(1)", "max")]
    [InlineData("sum(a)", "sum")]
    [InlineData("sum(t.c, 1)", "sum")]
    [InlineData("sum(t.c + 1)", "sum")]
    [InlineData("mean(1, 2)", "mean")]
    [InlineData("count()", "count")]
    [InlineData("count(t.c)", "count")]
    [InlineData("count(1)", "count")]
    [InlineData("count(t, a, b)", "count")]
    [InlineData("count(t, t.c)", "count")]
    [InlineData("every(t)", "every")]
    [InlineData("every(a > 1)", "every")]
    [InlineData("every(t, t.flag)", "every")]
    [InlineData("any(t)", "any")]
    [InlineData("any(t, t.flag)", "any")]
    [InlineData("round()", "round")]
    [InlineData("round(a, b)", "round")]
    [InlineData("round(a, -1)", "round")]
    [InlineData("round(a, 1.5)", "round")]
    [InlineData("round(a, 13)", "round")]
    [InlineData("round(a, 1, 2)", "round")]
    [InlineData("floor(a, b)", "floor")]
    [InlineData("ceil()", "ceil")]
    public void Wrong_arguments_are_marked_from_name_to_parenthesis_with_the_right_form(string text, string function)
    {
        AssertOnly(text, new ExpressionError.WrongArguments(function, Functions.UsageOf(function)!, new Span(0, text.Length)));
        AssertOnly($"1 + {text} * 2", new ExpressionError.WrongArguments(function, Functions.UsageOf(function)!, new Span(4, text.Length)));
    }

    [Theory]
    [InlineData("date(2568, 2, 29)")]
    [InlineData("date(2568, 13, 1)")]
    [InlineData("date(2568, 0, 1)")]
    [InlineData("date(2568, 1, 1.5)")]
    [InlineData("date(2568, 1, -1)")]
    [InlineData("date(543, 1, 1)")]
    [InlineData("date(99999999999, 1, 1)")]
    [InlineData("date(2568, 1)")]
    [InlineData("date(a, 1, 1)")]
    [InlineData("date()")]
    public void A_day_that_does_not_exist_is_marked_whole(string text) =>
        AssertOnly($"sent <= {text}", new ExpressionError.NoSuchDate(new Span(8, text.Length)));

    [Fact]
    public void Every_function_has_a_usage_that_parses()
    {
        foreach (var usage in Functions.Names.SelectMany(name => Functions.UsageOf(name)!.Split(" / ")))
        {
            var text = usage.Replace(", …", "", StringComparison.Ordinal).Replace("condition", "a > 1", StringComparison.Ordinal);
            Assert.Empty(ExpressionParser.Parse(text).Errors);
        }
    }

    [Fact]
    public void A_text_with_errors_gives_no_expression() => Assert.Null(ExpressionParser.Parse("a +").Expression);

    private static ExpressionError.UnknownCharacters Unknown(string characters, int start) => new(characters, new Span(start, characters.Length));

    private static void AssertOnly(string text, ExpressionError expected) => Assert.Equal([expected], ExpressionParser.Parse(text).Errors);
}
