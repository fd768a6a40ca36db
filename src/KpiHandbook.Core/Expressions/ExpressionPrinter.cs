using System.Diagnostics;
using System.Text;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Expressions;

/// <summary>How an expression is put into words and signs.</summary>
/// <param name="Name">The text of a name; gets <c>table.column</c> for columns.</param>
/// <param name="Number">The text of a number.</param>
/// <param name="Sign">The text of an operator, connective or function, given as it is written in files.</param>
public sealed record ExpressionStyle(Func<string, string> Name, Func<Rational, string> Number, Func<string, string> Sign)
{
    /// <summary>The text of an expression as a whole; null to write it from its parts.</summary>
    public Func<Expression, string?> Phrase { get; init; } = _ => null;

    /// <summary>As written in files: parses back to the same expression, and loses nothing.</summary>
    public static ExpressionStyle Exact { get; } =
        new(name => name, Exactly, sign => sign);

    /// <summary>For readers: labels for names, mathematical signs, Thai words and dates, numbers with thousands marks and at most two decimals.</summary>
    public static ExpressionStyle ForReaders(Func<string, string> name) => ForReaders(name, Language.Thai);

    /// <summary>The same in either language.</summary>
    public static ExpressionStyle ForReaders(Func<string, string> name, Language language) => new(name, n => n.Grouped(2), language == Language.Thai ? ThaiSign : EnglishSign)
    {
        Phrase = expression => expression is not Expression.Day { Value: var day } ? null
            : language == Language.Thai ? day.ToShortText()
            : $"{day.Day.Day} {EnglishMonths.Abbreviation(day.Day.Month)} {day.Year} BE",
    };

    // A terminating decimal has no more decimals than its denominator has binary digits.
    private static string Exactly(Rational number) =>
        (int)number.Denominator.GetBitLength() is var digits && number.IsExactAt(digits) ? number.ToDecimal(digits) : $"({number})";

    private static string ThaiSign(string sign) => sign switch
    {
        "and" => "และ",
        "or" => "หรือ",
        "not" => "ไม่ใช่ว่า",
        "true" => "ใช่",
        "false" => "ไม่ใช่",
        "min" => "ค่าน้อยสุดของ",
        "max" => "ค่ามากสุดของ",
        "round" => "ปัดเศษ",
        "floor" => "ปัดลง",
        "ceil" => "ปัดขึ้น",
        "sum" => "ผลรวมของ",
        "mean" => "ค่าเฉลี่ยของ",
        "count" => "จำนวน",
        "every" => "ทุกแถวของ",
        "any" => "อย่างน้อยหนึ่งแถวของ",
        "tally" => "จำนวนข้อที่ผ่านใน",
        _ => Mark(sign),
    };

    private static string EnglishSign(string sign) => sign switch
    {
        "true" => "yes",
        "false" => "no",
        "min" => "the least of",
        "max" => "the greatest of",
        "round" => "rounded",
        "floor" => "rounded down",
        "ceil" => "rounded up",
        "sum" => "the sum of",
        "mean" => "the mean of",
        "count" => "the number of",
        "every" => "every row of",
        "any" => "at least one row of",
        "tally" => "how many hold of",
        _ => Mark(sign),
    };

    private static string Mark(string sign) => sign switch
    {
        "*" => "×",
        "/" => "÷",
        "-" => "−",
        "<=" => "≤",
        ">=" => "≥",
        "!=" => "≠",
        _ => sign,
    };
}

/// <summary>Writes an expression as text, with the parentheses that it needs and no others.</summary>
public sealed class ExpressionPrinter
{
    // Binding strength, weakest first; an operand weaker than its place is put in parentheses.
    private const int Any = 0, InOr = 1, InAnd = 2, InNot = 3, InComparison = 4, InSum = 5, InProduct = 6, InSign = 7;

    private readonly ExpressionStyle _style;
    private readonly StringBuilder _text = new();

    private ExpressionPrinter(ExpressionStyle style) => _style = style;

    /// <summary>The text of an expression in a style.</summary>
    public static string Print(Expression expression, ExpressionStyle style)
    {
        var printer = new ExpressionPrinter(style);
        printer.Write(expression, Any);
        return printer._text.ToString();
    }

    private void Write(Expression expression, int place)
    {
        if (_style.Phrase(expression) is { } phrase)
        {
            _text.Append(phrase);
            return;
        }

        var open = StrengthOf(expression) < place;
        _text.Append(open ? "(" : "");
        Write(expression);
        _text.Append(open ? ")" : "");
    }

    private static int StrengthOf(Expression expression) => expression switch
    {
        Expression.Logic { Connective: Connective.Or } => InOr,
        Expression.Logic => InAnd,
        Expression.Not => InNot,
        Expression.Comparison => InComparison,
        Expression.Arithmetic { Operation: Operation.Add or Operation.Subtract } => InSum,
        Expression.Arithmetic => InProduct,
        Expression.Negation or Expression.Number { Value.Sign: < 0 } => InSign,
        _ => InSign + 1,
    };

    private void Write(Expression expression)
    {
        switch (expression)
        {
            case Expression.Number number:
                _text.Append(_style.Number(number.Value));
                break;
            case Expression.Truth truth:
                _text.Append(_style.Sign(truth.Value ? "true" : "false"));
                break;
            case Expression.Day { Value: var day }:
                _text.Append($"date({day.Year}, {day.Day.Month}, {day.Day.Day})");
                break;
            case Expression.Name name:
                _text.Append(_style.Name(name.Text));
                break;
            case Expression.Column column:
                _text.Append(_style.Name($"{column.Table}.{column.Text}"));
                break;
            case Expression.Negation negation:
                _text.Append(_style.Sign("-"));
                Write(negation.Operand, InSign);
                break;
            case Expression.Not not:
                _text.Append(_style.Sign("not")).Append(' ');
                Write(not.Operand, InNot);
                break;
            case Expression.Arithmetic arithmetic:
                Write(arithmetic);
                break;
            case Expression.Comparison comparison:
                Write(comparison.First, InSum);
                foreach (var link in comparison.Links)
                {
                    _text.Append(' ').Append(_style.Sign(ExpressionNames.Of(link.Comparator))).Append(' ');
                    Write(link.Operand, InSum);
                }

                break;
            case Expression.Logic logic:
                var (word, place) = logic.Connective == Connective.Or ? ("or", InAnd) : ("and", InNot);
                WriteJoined(logic.Operands, place, $" {_style.Sign(word)} ");
                break;
            case Expression.Call call:
                _text.Append(_style.Sign(ExpressionNames.Of(call.Function))).Append('(');
                WriteJoined(call.Arguments, Any, ", ");
                _text.Append(')');
                break;
            case Expression.Aggregate aggregate:
                Write(aggregate);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Write(Expression.Arithmetic arithmetic)
    {
        var (sign, left, right) = arithmetic.Operation switch
        {
            Operation.Add => ("+", InSum, InProduct),
            Operation.Subtract => ("-", InSum, InProduct),
            Operation.Multiply => ("*", InProduct, InSign),
            Operation.Divide => ("/", InProduct, InSign),
        };
        Write(arithmetic.Left, left);
        _text.Append(' ').Append(_style.Sign(sign)).Append(' ');
        Write(arithmetic.Right, right);
    }

    private void Write(Expression.Aggregate aggregate)
    {
        _text.Append(_style.Sign(NameOf(aggregate.Function))).Append('(');
        if (aggregate.Argument is not Expression.Column)
        {
            _text.Append(_style.Name(aggregate.Table));
            _text.Append(aggregate.Argument is null ? "" : ", ");
        }

        if (aggregate.Argument is { } argument)
        {
            Write(argument, Any);
        }

        _text.Append(')');
    }

    private void WriteJoined(IReadOnlyList<Expression> expressions, int place, string separator)
    {
        for (var i = 0; i < expressions.Count; i++)
        {
            _text.Append(i == 0 ? "" : separator);
            Write(expressions[i], place);
        }
    }

    private static string NameOf(AggregateFunction function) => function switch
    {
        AggregateFunction.Sum => "sum",
        AggregateFunction.Mean => "mean",
        AggregateFunction.Min => "min",
        AggregateFunction.Max => "max",
        AggregateFunction.Count => "count",
        AggregateFunction.Every => "every",
        AggregateFunction.Any => "any",
    };
}
