using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Expressions;

/// <summary>A stretch of an expression's text.</summary>
/// <param name="Start">First character, from 0.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct Span(int Start, int Length)
{
    /// <summary>The stretch from this one's start to the other's end.</summary>
    public Span To(Span end) => new(Start, end.Start + end.Length - Start);
}

/// <summary>A formula or a condition, parsed.</summary>
public abstract record Expression
{
    private Expression(Span span) => Span = span;

    /// <summary>Where it stands in the text that it was parsed from. Not part of its identity.</summary>
    public Span Span { get; }

    /// <summary>A number.</summary>
    public sealed record Number(Rational Value, Span At) : Expression(At);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public sealed record Truth(bool Value, Span At) : Expression(At);

    /// <summary>A day, <c>date(2568, 8, 29)</c>.</summary>
    public sealed record Day(BuddhistDate Value, Span At) : Expression(At);

    /// <summary>An input, a column inside a row condition, or <c>value</c>.</summary>
    public sealed record Name(string Text, Span At) : Expression(At);

    /// <summary>A column of a table, <c>projects.done</c>.</summary>
    public sealed record Column(string Table, string Text, Span At) : Expression(At);

    /// <summary>A negated number.</summary>
    public sealed record Negation(Expression Operand, Span At) : Expression(At);

    /// <summary><c>not</c>.</summary>
    public sealed record Not(Expression Operand, Span At) : Expression(At);

    /// <summary>Two numbers and an operation.</summary>
    public sealed record Arithmetic(Operation Operation, Expression Left, Expression Right, Span At) : Expression(At);

    /// <summary>A comparison, possibly chained: <c>70 &lt;= value &lt; 80</c>.</summary>
    public sealed record Comparison(Expression First, IReadOnlyList<Link> Links, Span At) : Expression(At);

    /// <summary>All hold, or any holds.</summary>
    public sealed record Logic(Connective Connective, IReadOnlyList<Expression> Operands, Span At) : Expression(At);

    /// <summary>A function of values.</summary>
    public sealed record Call(Function Function, IReadOnlyList<Expression> Arguments, Span At) : Expression(At);

    /// <summary>An aggregate of a table's rows: the argument is a column, a row condition, or nothing.</summary>
    public sealed record Aggregate(AggregateFunction Function, string Table, Expression? Argument, Span At) : Expression(At);
}

/// <summary>One comparison of a chain.</summary>
/// <param name="Comparator">How the operand before it compares.</param>
/// <param name="Operand">The operand after it.</param>
public sealed record Link(Comparator Comparator, Expression Operand);

/// <summary>The four operations.</summary>
public enum Operation
{
    /// <summary>+.</summary>
    Add,

    /// <summary>−.</summary>
    Subtract,

    /// <summary>×.</summary>
    Multiply,

    /// <summary>÷.</summary>
    Divide,
}

/// <summary>The comparisons.</summary>
public enum Comparator
{
    /// <summary>&lt;.</summary>
    Less,

    /// <summary>≤.</summary>
    AtMost,

    /// <summary>&gt;.</summary>
    More,

    /// <summary>≥.</summary>
    AtLeast,

    /// <summary>=.</summary>
    Equal,

    /// <summary>≠.</summary>
    Unequal,
}

/// <summary>How conditions combine.</summary>
public enum Connective
{
    /// <summary>All must hold.</summary>
    And,

    /// <summary>One is enough.</summary>
    Or,
}

/// <summary>Functions of numbers.</summary>
public enum Function
{
    /// <summary>The smallest.</summary>
    Min,

    /// <summary>The largest.</summary>
    Max,

    /// <summary>Rounded to the decimals of the second argument (0 when there is none), halves away from zero.</summary>
    Round,

    /// <summary>Down to a whole number.</summary>
    Floor,

    /// <summary>Up to a whole number.</summary>
    Ceil,

    /// <summary>How many of the conditions hold.</summary>
    Tally,
}

/// <summary>Functions of a table's rows.</summary>
public enum AggregateFunction
{
    /// <summary>Sum of a column; 0 for no rows.</summary>
    Sum,

    /// <summary>Arithmetic mean of a column.</summary>
    Mean,

    /// <summary>Smallest of a column.</summary>
    Min,

    /// <summary>Largest of a column.</summary>
    Max,

    /// <summary>Number of rows, or of those that fulfil a condition.</summary>
    Count,

    /// <summary>Every row fulfils a condition.</summary>
    Every,

    /// <summary>At least one row does.</summary>
    Any,
}
