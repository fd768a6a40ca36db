using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Expressions;

/// <summary>What an input holds or an expression gives.</summary>
public abstract record Value
{
    private Value()
    {
    }

    /// <summary>A number; for percentages the figure before the sign.</summary>
    public sealed record Number(Rational Amount) : Value;

    /// <summary>Yes or no.</summary>
    public sealed record Truth(bool Holds) : Value;

    /// <summary>A day.</summary>
    public sealed record Day(BuddhistDate Date) : Value;

    /// <summary>Rows of a table, in the order reported; each maps column names to values.</summary>
    public sealed record Table(IReadOnlyList<IReadOnlyDictionary<string, Value>> Rows) : Value;

    /// <summary>A word or sentence; no expression computes with it.</summary>
    public sealed record Text(string Words) : Value
    {
        /// <summary>The most characters that it may have.</summary>
        public const int MostCharacters = 300;
    }

    /// <summary>There is a value, and it is not published; no expression computes with it.</summary>
    public sealed record Withheld : Value;

    /// <summary>No value, for a reason.</summary>
    public sealed record Undefined(UndefinedReason Reason, Span At) : Value;
}

/// <summary>Why an expression has no value.</summary>
public enum UndefinedReason
{
    /// <summary>A division by 0.</summary>
    DivisionByZero,

    /// <summary>A table without rows, where at least one is needed.</summary>
    EmptyTable,
}
