using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>What every district needs for every level: as the document prints it, and as its criteria ask.</summary>
/// <param name="Of">The input that must reach the target.</param>
/// <param name="Base">The input it is taken from.</param>
/// <param name="Rows">One a district, in the office's order.</param>
/// <param name="Total">The printed sum of all districts beside the sum of what is needed; null where no sum is printed.</param>
/// <param name="Decides">Which statement gives the level where the two differ; null where no table is printed.</param>
public sealed record ScoredTargets(
    Input Of, Input Base, IReadOnlyList<ScoredTargetRow> Rows, TargetTotal? Total, TargetAuthority? Decides)
{
    /// <summary>Every printed figure that the criteria contradict, in the order of the table; the printed sums last, judged as one row on the sum of the bases.</summary>
    public IReadOnlyList<TargetContradiction> Contradictions { get; } =
    [
        .. Rows.SelectMany(row => row.Cells.Where(c => !c.Agrees).Select(c => new TargetContradiction(row.District, row.Base, c))),
        .. Total?.AsRow.Where(c => !c.Agrees).Select(c => new TargetContradiction(null, Total.Base, c)) ?? [],
    ];
}

/// <summary>A district's targets.</summary>
/// <param name="District">The district.</param>
/// <param name="Base">The number it starts from.</param>
/// <param name="Cells">The levels, in order.</param>
public sealed record ScoredTargetRow(District District, Rational Base, IReadOnlyList<TargetCell> Cells);

/// <summary>A printed target beside what the criteria say of it.</summary>
/// <param name="Level">The level that it is for.</param>
/// <param name="Printed">The printed figure; null where no table is printed.</param>
/// <param name="Needed">The least figure to which the criteria give that level; null when none does.</param>
/// <param name="ByCriteria">What the criteria give to the printed figure; null without one.</param>
public sealed record TargetCell(Level Level, Rational? Printed, Rational? Needed, Outcome? ByCriteria)
{
    /// <summary>True when the printed figure earns less by the criteria than the table says.</summary>
    public bool FallsShort => ByCriteria is { } outcome && (outcome.ReachedLevel is not { } level || level < Level);

    /// <summary>True when the table and the criteria ask for the same figure, and where there is no table.</summary>
    public bool Agrees => Printed is null || Needed == Printed;
}

/// <summary>The sums of a table.</summary>
/// <param name="Base">The printed sum of the bases.</param>
/// <param name="Cells">Levels 1 to 5, in order.</param>
public sealed record TargetTotal(Rational Base, IReadOnlyList<TargetTotalCell> Cells)
{
    /// <summary>The printed sums as a row of their own, on the printed sum of the bases.</summary>
    public required IReadOnlyList<TargetCell> AsRow { get; init; }
}

/// <summary>One printed sum beside what the criteria ask of all districts together.</summary>
/// <param name="Level">The level.</param>
/// <param name="Printed">The printed sum.</param>
/// <param name="Needed">The sum of what every district needs; null when one of them cannot reach the level.</param>
public sealed record TargetTotalCell(Level Level, Rational Printed, Rational? Needed)
{
    /// <summary>True when both are the same.</summary>
    public bool Agrees => Needed == Printed;
}

/// <summary>A printed target that the criteria contradict.</summary>
/// <param name="District">Whose; null for the row of the sums.</param>
/// <param name="Base">The number that the row starts from.</param>
/// <param name="Cell">The level, the printed figure, what is needed, and what the criteria give to the printed figure.</param>
public sealed record TargetContradiction(District? District, Rational Base, TargetCell Cell)
{
    /// <summary>Both readings in a sentence.</summary>
    public Words Text => new(
        $"{District?.Name ?? "แถวรวม"} (ฐาน {Base.ToDecimal(2)}): ตารางให้ระดับ {Cell.Level} เมื่อได้ {Cell.Printed!.Value.ToDecimal(2)} "
            + (Given is { } thai ? $"เกณฑ์ให้ระดับ {thai}" : "เกณฑ์ไม่ให้ระดับใด")
            + (Cell.Needed is { } needed ? $" เกณฑ์ต้องได้ {needed.ToDecimal(2)}" : " ไม่มีจำนวนใดถึงระดับนี้ตามเกณฑ์"),
        $"{District?.Id.ToString() ?? "total"} (base {Base.ToDecimal(2)}): the table gives level {Cell.Level} for {Cell.Printed.Value.ToDecimal(2)}, "
            + (Given is { } english ? $"the criteria give level {english}" : "the criteria give none")
            + (Cell.Needed is { } least ? $"; they need {least.ToDecimal(2)}." : "; no figure reaches it by them."));

    private Level? Given => Cell.ByCriteria!.ReachedLevel;
}

/// <summary>Compares a printed target table with the criteria; where none is printed, says what known bases need.</summary>
public static class TargetScorer
{
    /// <summary>The table of an indicator for an office's districts; null when the document gives no bases that levels could be computed from.</summary>
    public static ScoredTargets? Score(Indicator indicator, Office office) =>
        indicator.Targets is { } targets ? Printed(indicator, office, targets) : Known(indicator, office);

    private static ScoredTargets Printed(Indicator indicator, Office office, TargetTable targets)
    {
        var of = indicator.Inputs.First(i => string.Equals(i.Name, targets.Of, StringComparison.Ordinal));
        var basis = indicator.Inputs.First(i => string.Equals(i.Name, targets.Base, StringComparison.Ordinal));
        List<ScoredTargetRow> rows =
        [
            .. office.Districts
                .Where(d => targets.Published.ContainsKey(d.Id))
                .Select(d => new ScoredTargetRow(d, targets.Published[d.Id].Base, Cells(indicator, of, basis, targets.Published[d.Id]))),
        ];
        var total = targets.Total is { } sums
            ? new TargetTotal(sums.Base, [.. Level.All.Zip(sums.Levels, (level, sum) => new TargetTotalCell(level, sum, NeededByAll(rows, level)))])
            {
                AsRow = Cells(indicator, of, basis, sums),
            }
            : null;
        return new ScoredTargets(of, basis, rows, total, targets.Decides);
    }

    // Bases that the document gives without a table: what each level needs of the one figure that a unit moves.
    private static ScoredTargets? Known(Indicator indicator, Office office)
    {
        List<Input> asked = [.. indicator.Inputs.Where(i => indicator.Criteria.Mentions(i.Name))];
        if (indicator.Criteria.Levels.Count == 0
            || asked.Find(i => indicator.Known.ContainsKey(i.Name)) is not { } basis
            || asked.Find(i => i != basis) is not { Improve: not Improvement.None, Type: InputType.Count or InputType.Money or InputType.Number or InputType.Percent } of
            || asked.Count != 2)
        {
            return null;
        }

        var known = indicator.Known[basis.Name];
        return new ScoredTargets(
            of,
            basis,
            [
                .. office.Districts.Where(d => known.ContainsKey(d.Id)).Select(d => new ScoredTargetRow(
                    d,
                    known[d.Id],
                    [
                        .. indicator.Criteria.Levels.Select(rule => new TargetCell(
                            rule.Level, null, NextLevelSearch.LeastInput(indicator, With(basis, known[d.Id]), of, rule.Level), null)),
                    ])),
            ],
            null,
            null);
    }

    private static Rational? NeededByAll(List<ScoredTargetRow> rows, Level level)
    {
        var sum = Rational.Zero;
        foreach (var cell in rows.Select(r => r.Cells.First(c => c.Level == level)))
        {
            if (cell.Needed is not { } needed)
            {
                return null;
            }

            sum += needed;
        }

        return sum;
    }

    private static Dictionary<string, Value> With(Input basis, Rational number) =>
        new(StringComparer.Ordinal) { [basis.Name] = new Value.Number(number) };

    /// <summary>The level that the printed table gives to a reported figure; null when it reaches none, or the table is not of this district.</summary>
    public static Level? LevelByTable(Indicator indicator, District district, Rational figure) =>
        indicator.Targets?.Published.GetValueOrDefault(district.Id) is not { } row
            ? null
            : Level.All.LastOrDefault(level => figure >= row.Levels[level.Number - 1]) is { Number: > 0 } reached ? reached : null;

    private static IReadOnlyList<TargetCell> Cells(Indicator indicator, Input of, Input basis, TargetRow row)
    {
        var given = With(basis, row.Base);
        return
        [
            .. Level.All.Zip(row.Levels, (level, printed) => new TargetCell(
                level,
                printed,
                NextLevelSearch.LeastInput(indicator, given, of, level),
                IndicatorScorer.Score(
                    indicator,
                    new Dictionary<string, Value>(given, StringComparer.Ordinal) { [of.Name] = new Value.Number(printed) },
                    []).Outcome)),
        ];
    }
}
