using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>Compares two handbooks by the fields of the model.</summary>
public static class HandbookComparer
{
    /// <summary>What differs; empty for two that say the same, however they are written.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    public static HandbookDifference Compare(Handbook before, Handbook after) => new(before, after, [], []);
}
