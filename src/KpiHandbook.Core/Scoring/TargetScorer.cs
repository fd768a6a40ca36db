using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>What every district needs for every level: as the document prints it, and as its criteria ask.</summary>
/// <param name="Of">The input that must reach the target.</param>
/// <param name="Base">The input it is taken from.</param>
/// <param name="Rows">One a district, in the office's order.</param>
public sealed record ScoredTargets(Input Of, Input Base, IReadOnlyList<ScoredTargetRow> Rows);

/// <summary>A district's targets.</summary>
/// <param name="District">The district.</param>
/// <param name="Base">The number it starts from.</param>
/// <param name="Cells">Levels 1 to 5, in order.</param>
public sealed record ScoredTargetRow(District District, Rational Base, IReadOnlyList<TargetCell> Cells);

/// <summary>One printed target beside what the criteria say of it.</summary>
/// <param name="Level">The level that the table prints it for.</param>
/// <param name="Printed">The printed figure.</param>
/// <param name="Needed">The least figure to which the criteria give that level; null when none does.</param>
/// <param name="ByCriteria">What the criteria give to the printed figure.</param>
public sealed record TargetCell(Level Level, Rational Printed, Rational? Needed, Outcome ByCriteria)
{
    /// <summary>True when the printed figure earns less by the criteria than the table says.</summary>
    public bool FallsShort => ByCriteria.ReachedLevel is not { } level || level < Level;

    /// <summary>True when the table and the criteria ask for the same figure.</summary>
    public bool Agrees => Needed == Printed;
}

/// <summary>Compares a printed target table with the criteria.</summary>
public static class TargetScorer
{
    /// <summary>The table of an indicator for an office's districts; null when the indicator prints none.</summary>
    public static ScoredTargets? Score(Indicator indicator, Office office)
    {
        if (indicator.Targets is not { } targets)
        {
            return null;
        }

        var of = indicator.Inputs.First(i => string.Equals(i.Name, targets.Of, StringComparison.Ordinal));
        var basis = indicator.Inputs.First(i => string.Equals(i.Name, targets.Base, StringComparison.Ordinal));
        return new ScoredTargets(
            of,
            basis,
            [
                .. office.Districts
                    .Where(d => targets.Published.ContainsKey(d.Id))
                    .Select(d => Row(indicator, of, basis, d, targets.Published[d.Id])),
            ]);
    }

    /// <summary>The level that the printed table gives to a reported figure; null when it reaches none, or the table is not of this district.</summary>
    public static Level? LevelByTable(Indicator indicator, District district, Rational figure) =>
        indicator.Targets?.Published.GetValueOrDefault(district.Id) is not { } row
            ? null
            : Level.All.LastOrDefault(level => figure >= row.Levels[level.Number - 1]) is { Number: > 0 } reached ? reached : null;

    private static ScoredTargetRow Row(Indicator indicator, Input of, Input basis, District district, TargetRow row)
    {
        var given = new Dictionary<string, Value>(StringComparer.Ordinal) { [basis.Name] = new Value.Number(row.Base) };
        return new ScoredTargetRow(
            district,
            row.Base,
            [
                .. Level.All.Zip(row.Levels, (level, printed) => new TargetCell(
                    level,
                    printed,
                    NextLevelSearch.LeastInput(indicator, given, of, level),
                    IndicatorScorer.Score(
                        indicator,
                        new Dictionary<string, Value>(given, StringComparer.Ordinal) { [of.Name] = new Value.Number(printed) },
                        []).Outcome)),
            ]);
    }
}
