namespace KpiHandbook.Core.Expressions;

internal enum TokenKind
{
    Number,
    Name,
    Symbol,
    End,
}

internal readonly record struct Token(TokenKind Kind, string Text, Span At)
{
    public bool Is(string symbol) => Kind is TokenKind.Symbol or TokenKind.Name && string.Equals(Text, symbol, StringComparison.Ordinal);
}

/// <summary>Cuts an expression's text into tokens; what cannot be one is an error at its place.</summary>
internal static class Lexer
{
    private static readonly string[] Symbols = ["<=", ">=", "!=", "==", "<", ">", "=", "+", "-", "*", "/", "(", ")", ",", "."];

    public static IReadOnlyList<Token> Read(string text, List<ExpressionError> errors)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (kind, length) = TokenAt(text, at);
            if (length > 0)
            {
                tokens.Add(new Token(kind, text.Substring(at, length), new Span(at, length)));
            }
            else
            {
                length = UnknownLength(text, at);
                errors.Add(new ExpressionError.UnknownCharacters(text.Substring(at, length), new Span(at, length)));
            }

            at += length;
        }

        tokens.Add(new Token(TokenKind.End, "", new Span(text.Length, 0)));
        return tokens;
    }

    private static (TokenKind Kind, int Length) TokenAt(string text, int at) =>
        NumberLength(text, at) is > 0 and var digits ? (TokenKind.Number, digits)
        : NameLength(text, at) is > 0 and var letters ? (TokenKind.Name, letters)
        : (TokenKind.Symbol, Symbols.FirstOrDefault(s => string.CompareOrdinal(text, at, s, 0, s.Length) == 0)?.Length ?? 0);

    private static int UnknownLength(string text, int start)
    {
        var at = start + 1;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && TokenAt(text, at).Length == 0)
        {
            at++;
        }

        return at - start;
    }

    private static int NumberLength(string text, int start)
    {
        var at = SkipDigits(text, start);
        if (at > start && at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at = SkipDigits(text, at + 1);
        }

        return at - start;
    }

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int NameLength(string text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] == '_' || (at > start && char.IsAsciiDigit(text[at]))))
        {
            at++;
        }

        return at - start;
    }
}
