namespace KpiHandbook.Core.Expressions;

/// <summary>Something wrong in an expression, with its stretch of the text.</summary>
public abstract record ExpressionError
{
    private ExpressionError(Span span) => Span = span;

    /// <summary>Where.</summary>
    public Span Span { get; }

    /// <summary>A stretch of characters that expressions do not have: a Thai word, a typographic sign.</summary>
    public sealed record UnknownCharacters(string Characters, Span At) : ExpressionError(At);

    /// <summary>Something else stands where <paramref name="Expected"/> should; an empty <paramref name="Found"/> is the end.</summary>
    public sealed record Unexpected(string Found, ExpectedPart Expected, Span At) : ExpressionError(At);

    /// <summary>Nested deeper, or longer, than any criteria are; everything that walks an expression relies on this bound.</summary>
    public sealed record TooDeep(Span At) : ExpressionError(At);

    /// <summary>No such function.</summary>
    public sealed record UnknownFunction(string Name, string? Nearest, Span At) : ExpressionError(At);

    /// <summary>A function with the wrong number or kind of arguments; <paramref name="Usage"/> shows the right form.</summary>
    public sealed record WrongArguments(string Function, string Usage, Span At) : ExpressionError(At);

    /// <summary>No day of the Buddhist calendar.</summary>
    public sealed record NoSuchDate(Span At) : ExpressionError(At);

    /// <summary>Neither an input nor a column in reach.</summary>
    public sealed record UnknownName(string Name, string? Nearest, Span At) : ExpressionError(At);

    /// <summary>The table has no such column.</summary>
    public sealed record UnknownColumn(string Table, string Name, string? Nearest, Span At) : ExpressionError(At);

    /// <summary><c>value</c> where there is none: in a formula, or in conditions of an indicator without a formula.</summary>
    public sealed record NoValueHere(Span At) : ExpressionError(At);

    /// <summary>The wrong kind of thing.</summary>
    public sealed record WrongType(ExpressionType Expected, ExpressionType Found, Span At) : ExpressionError(At);

    /// <summary>A division by a constant that is 0.</summary>
    public sealed record AlwaysDividesByZero(Span At) : ExpressionError(At);
}

/// <summary>What a parser was looking for.</summary>
public enum ExpectedPart
{
    /// <summary>A number, a name or a parenthesis.</summary>
    Operand,

    /// <summary>A closing parenthesis.</summary>
    ClosingParenthesis,

    /// <summary>An operator, or the end.</summary>
    OperatorOrEnd,

    /// <summary>A column's name after a point.</summary>
    ColumnName,
}

/// <summary>The kinds of things that expressions give.</summary>
public enum ExpressionType
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A condition.</summary>
    Truth,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A table of rows.</summary>
    Table,

    /// <summary>Words, which nothing computes with.</summary>
    Text,
}
