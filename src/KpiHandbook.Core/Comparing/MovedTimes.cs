using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>What moves with the rounds that are compared. Within one round nothing moves: a letter that names another day means it.</summary>
internal sealed class MovedTimes(Handbook before, Handbook after)
{
    private readonly RoundTimes _before = new(before.Round, before.Period);
    private readonly RoundTimes _after = new(after.Round, after.Period);

    /// <summary>True when the texts are of two rounds.</summary>
    public bool Move { get; } = before.Round != after.Round;

    /// <summary>The way from the one round to the other; null within one round, and where a year stands beside half a year.</summary>
    public RoundShift? Shift { get; } = before.Round == after.Round ? null : RoundShift.Between(before.Round, before.Period, after.Round);

    /// <summary>True when two texts say the same, each of its own round.</summary>
    public bool AreSame(string was, string now) =>
        string.Equals(was, now, StringComparison.Ordinal) || (Move && _before.IsSame(was, _after, now));
}
