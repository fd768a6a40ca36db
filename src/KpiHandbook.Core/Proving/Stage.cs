using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Proving;

/// <summary>One way to take an indicator's criteria: as printed, or with some of the answers.</summary>
/// <param name="Indicator">Whose criteria.</param>
/// <param name="Levels">The conditions.</param>
/// <param name="Rounding">What happens to the value.</param>
/// <param name="IsZeroSaid">True when it is said that whoever reaches no level scores 0.</param>
internal sealed record Stage(Indicator Indicator, IReadOnlyList<LevelRule> Levels, Rounding Rounding, bool IsZeroSaid)
{
    /// <summary>Figures that are settled, such as a district's own base.</summary>
    public IReadOnlyDictionary<string, Value> Settled { get; init; } = Grid.NoFigures;

    public Ladder Ladder => Indicator.Criteria.Ladder;

    /// <summary>The lowest level that there is at all: by the letters, else 1.</summary>
    public Level LowestOfScale => Indicator.Letters.Count > 0 ? Indicator.Letters.Keys.Min() : Level.All[0];
}
