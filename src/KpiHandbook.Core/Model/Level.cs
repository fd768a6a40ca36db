using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Model;

/// <summary>ระดับคะแนน: 1 (lowest) to 5 (highest).</summary>
public readonly record struct Level : IComparable<Level>
{
    private readonly int _number;

    private Level(int number) => _number = number;

    /// <summary>1 to 5.</summary>
    public int Number => _number;

    /// <summary>The highest level, 5.</summary>
    public static Level Highest { get; } = new(5);

    /// <summary>1 to 5, in order.</summary>
    public static IReadOnlyList<Level> All { get; } = [new(1), new(2), new(3), new(4), new(5)];

    /// <summary>The level of a number; null outside 1 to 5.</summary>
    public static Level? Parse(int number) => number is >= 1 and <= 5 ? new Level(number) : null;

    /// <summary>The level of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 1 to 5.</exception>
    public static Level Of(int number) => Parse(number) ?? throw new ArgumentOutOfRangeException(nameof(number));

    /// <inheritdoc/>
    public int CompareTo(Level other) => _number.CompareTo(other._number);

    /// <summary>Lower than.</summary>
    public static bool operator <(Level left, Level right) => left._number < right._number;

    /// <summary>Higher than.</summary>
    public static bool operator >(Level left, Level right) => left._number > right._number;

    /// <summary>Not higher than.</summary>
    public static bool operator <=(Level left, Level right) => left._number <= right._number;

    /// <summary>Not lower than.</summary>
    public static bool operator >=(Level left, Level right) => left._number >= right._number;

    /// <inheritdoc/>
    public override string ToString() => $"{_number}";
}

/// <summary>น้ำหนัก: an indicator's share of its section, in percent.</summary>
public readonly record struct Weight
{
    private Weight(Rational percent) => Percent = percent;

    /// <summary>Above 0, at most 100.</summary>
    public Rational Percent { get; }

    /// <summary>The weight of a percentage; null outside (0, 100].</summary>
    public static Weight? Parse(Rational percent) =>
        percent > Rational.Zero && percent <= Rational.Hundred ? new Weight(percent) : null;

    /// <summary>The weight of a percentage.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside (0, 100].</exception>
    public static Weight Of(Rational percent) => Parse(percent) ?? throw new ArgumentOutOfRangeException(nameof(percent));

    /// <inheritdoc/>
    public override string ToString() => Percent.ToDecimal(2);
}
