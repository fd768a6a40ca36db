using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Expressions;

/// <summary>
/// Reads formulas and conditions. Precedence, weakest first: <c>or</c>, <c>and</c>, <c>not</c>, comparisons (chained), <c>+ -</c>,
/// <c>* /</c>, negation. Whether names exist and types fit is <see cref="ExpressionChecker"/>'s to say.
/// </summary>
public sealed class ExpressionParser
{
    private const int DeepestNesting = 64;
    private const int MostTokens = 1000;

    private readonly IReadOnlyList<Token> _tokens;
    private readonly List<ExpressionError> _errors;
    private int _next;
    private int _depth;

    private ExpressionParser(IReadOnlyList<Token> tokens, List<ExpressionError> errors)
    {
        _tokens = tokens;
        _errors = errors;
    }

    private Token Next => _tokens[_next];

    /// <summary>The expression of a text, and what is wrong with it; no expression when anything is.</summary>
    public static (Expression? Expression, IReadOnlyList<ExpressionError> Errors) Parse(string text)
    {
        var errors = new List<ExpressionError>();
        var tokens = Lexer.Read(text, errors);
        if (tokens.Count > MostTokens)
        {
            errors.Add(new ExpressionError.TooDeep(tokens[MostTokens].At));
        }

        if (errors.Count > 0)
        {
            return (null, errors);
        }

        try
        {
            var parser = new ExpressionParser(tokens, errors);
            var expression = parser.Or();
            if (parser.Next.Kind != TokenKind.End)
            {
                parser.Fail(ExpectedPart.OperatorOrEnd);
            }

            return errors.Count == 0 ? (expression, errors) : (null, errors);
        }
        catch (ParseStopped)
        {
            return (null, errors);
        }
    }

    private Expression Or() => Connected(Connective.Or, "or", And);

    private Expression And() => Connected(Connective.And, "and", Not);

    private Expression Connected(Connective connective, string word, Func<Expression> operand)
    {
        var first = operand();
        if (!Next.Is(word))
        {
            return first;
        }

        var operands = new List<Expression> { first };
        while (Take(word))
        {
            operands.Add(operand());
        }

        return new Expression.Logic(connective, operands, first.Span.To(operands[^1].Span));
    }

    private Expression Not()
    {
        var start = Next.At;
        if (!Take("not"))
        {
            return Comparison();
        }

        var operand = Deeper(Not);
        return new Expression.Not(operand, start.To(operand.Span));
    }

    private Expression Comparison()
    {
        var first = Sum();
        var links = new List<Link>();
        while (TakeComparator() is { } comparator)
        {
            links.Add(new Link(comparator, Sum()));
        }

        return links.Count == 0 ? first : new Expression.Comparison(first, links, first.Span.To(links[^1].Operand.Span));
    }

    private Comparator? TakeComparator()
    {
        Comparator? comparator = Next.Text switch
        {
            "<" => Comparator.Less,
            "<=" => Comparator.AtMost,
            ">" => Comparator.More,
            ">=" => Comparator.AtLeast,
            "=" or "==" => Comparator.Equal,
            "!=" => Comparator.Unequal,
            _ => null,
        };
        if (comparator is not null)
        {
            _next++;
        }

        return comparator;
    }

    private Expression Sum()
    {
        var left = Product();
        while (true)
        {
            Operation operation;
            if (Take("+"))
            {
                operation = Operation.Add;
            }
            else if (Take("-"))
            {
                operation = Operation.Subtract;
            }
            else
            {
                return left;
            }

            var right = Product();
            left = new Expression.Arithmetic(operation, left, right, left.Span.To(right.Span));
        }
    }

    private Expression Product()
    {
        var left = Signed();
        while (true)
        {
            Operation operation;
            if (Take("*"))
            {
                operation = Operation.Multiply;
            }
            else if (Take("/"))
            {
                operation = Operation.Divide;
            }
            else
            {
                return left;
            }

            var right = Signed();
            left = new Expression.Arithmetic(operation, left, right, left.Span.To(right.Span));
        }
    }

    private Expression Signed()
    {
        var start = Next.At;
        if (!Take("-"))
        {
            return Primary();
        }

        var operand = Deeper(Signed);
        return new Expression.Negation(operand, start.To(operand.Span));
    }

    private Expression Primary()
    {
        var token = Next;
        if (Take("("))
        {
            var inner = Deeper(Or);
            Expect(")", ExpectedPart.ClosingParenthesis);
            return inner;
        }

        switch (token.Kind)
        {
            case TokenKind.Number:
                _next++;
                _ = Rational.TryParse(token.Text, out var number);
                return new Expression.Number(number, token.At);
            case TokenKind.Name when !IsReserved(token.Text):
                _next++;
                return Named(token);
            default:
                throw Fail(ExpectedPart.Operand);
        }
    }

    private Expression Named(Token name)
    {
        if (Next.Is("("))
        {
            return CallOf(name);
        }

        if (Take("."))
        {
            var column = Next;
            if (column.Kind != TokenKind.Name)
            {
                throw Fail(ExpectedPart.ColumnName);
            }

            _next++;
            return new Expression.Column(name.Text, column.Text, name.At.To(column.At));
        }

        return name.Text switch
        {
            "true" => new Expression.Truth(true, name.At),
            "false" => new Expression.Truth(false, name.At),
            _ => new Expression.Name(name.Text, name.At),
        };
    }

    private Expression CallOf(Token name)
    {
        Expect("(", ExpectedPart.Operand);
        var arguments = new List<Expression>();
        if (!Next.Is(")"))
        {
            do
            {
                arguments.Add(Deeper(Or));
            }
            while (Take(","));
        }

        var end = Next.At;
        Expect(")", ExpectedPart.ClosingParenthesis);
        var span = name.At.To(end);
        return Functions.Make(name.Text, arguments, span) ?? throw Stop(FunctionError(name, span));
    }

    private static ExpressionError FunctionError(Token name, Span span) => Functions.UsageOf(name.Text) is not { } usage
        ? new ExpressionError.UnknownFunction(name.Text, NearestName.Of(name.Text, Functions.Names), name.At)
        : string.Equals(name.Text, "date", StringComparison.Ordinal)
            ? new ExpressionError.NoSuchDate(span)
            : new ExpressionError.WrongArguments(name.Text, usage, span);

    private static bool IsReserved(string text) => text is "and" or "or" or "not";

    private Expression Deeper(Func<Expression> parse)
    {
        if (++_depth > DeepestNesting)
        {
            throw Stop(new ExpressionError.TooDeep(Next.At));
        }

        var expression = parse();
        _depth--;
        return expression;
    }

    private bool Take(string symbol)
    {
        if (!Next.Is(symbol))
        {
            return false;
        }

        _next++;
        return true;
    }

    private void Expect(string symbol, ExpectedPart part)
    {
        if (!Take(symbol))
        {
            throw Fail(part);
        }
    }

    private ParseStopped Fail(ExpectedPart expected) => Stop(new ExpressionError.Unexpected(Next.Text, expected, Next.At));

    private ParseStopped Stop(ExpressionError error)
    {
        _errors.Add(error);
        return new ParseStopped();
    }

    // Leaves the descent at the first error of one expression; what follows it would only be guesses. Never leaves this class.
#pragma warning disable CA1032, CA1064 // an implementation detail, not an exception for callers
    private sealed class ParseStopped : Exception;
#pragma warning restore CA1032, CA1064
}
