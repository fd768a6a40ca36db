using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>What moves with the rounds that are compared. Within one round nothing moves: a letter that names another day means it.</summary>
internal sealed class MovedTimes
{
    private readonly (RoundTimes Before, RoundTimes After)? _times;

    public MovedTimes(Handbook before, Handbook after)
    {
        if (before.Round != after.Round)
        {
            _times = (new RoundTimes(before.Round, before.Period), new RoundTimes(after.Round, after.Period));
            Shift = RoundShift.Between(before.Round, before.Period, after.Round);
        }
    }

    private MovedTimes()
    {
    }

    /// <summary>Of what is no round.</summary>
    public static MovedTimes None { get; } = new();

    /// <summary>True when the texts are of two rounds.</summary>
    public bool Move => _times is not null;

    /// <summary>The way from the one round to the other; null within one round, and where a year stands beside half a year.</summary>
    public RoundShift? Shift { get; }

    /// <summary>True when two texts say the same, each of its own round.</summary>
    public bool AreSame(string was, string now) =>
        string.Equals(was, now, StringComparison.Ordinal) || (_times is { } times && times.Before.IsSame(was, times.After, now));
}
