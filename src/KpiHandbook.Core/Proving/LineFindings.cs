using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Proving;

/// <summary>What is found by walking along every line from its worst cell to its best, all else being equal.</summary>
internal sealed class LineFindings
{
    private readonly Stage _stage;
    private readonly Combinations _combinations;
    private readonly int _dimension;
    private readonly Line _line;
    private readonly int[] _others;
    private readonly int[] _masks;
    private readonly int[] _rules;
    private readonly bool _isExact;

    private LineFindings(Stage stage, Combinations combinations, int dimension, Line line, int[] others, int[] masks, bool isExact)
    {
        _stage = stage;
        _combinations = combinations;
        _dimension = dimension;
        _line = line;
        _others = others;
        _masks = masks;
        _rules = [.. masks.Select(combinations.RuleAt)];
        _isExact = isExact;
    }

    /// <summary>The findings of all lines; the same one may come several times.</summary>
    public static IEnumerable<RawFinding> Of(Stage stage, Space space, Combinations combinations)
    {
        for (var d = 0; d < space.Dimensions.Count; d++)
        {
            foreach (var line in space.Dimensions[d].Lines.Where(l => l.Cells.Count > 1))
            {
                int[] numbers = [.. line.Cells.Select(c => combinations.NumberOf(d, c))];
                var seen = new HashSet<string>(StringComparer.Ordinal);
                foreach (var others in combinations.Without(d))
                {
                    var masks = Array.ConvertAll(numbers, number =>
                    {
                        others[d] = number;
                        return combinations.MaskAt(others);
                    });
                    others[d] = 0;
                    if (seen.Add(string.Concat(masks.Select(m => (char)m))))
                    {
                        var walk = new LineFindings(stage, combinations, d, line, others, masks, space.Dimensions[d].IsOneNumber);
                        foreach (var finding in walk.Found())
                        {
                            yield return finding;
                        }
                    }
                }
            }
        }
    }

    /// <summary>Two pieces of a line, and what is between them, as one.</summary>
    internal static Stretch Joined(Stretch one, Stretch other) =>
        one.From is null || (other.From is { } from && one.From <= from) ? one.UpTo(other) : other.UpTo(one);

    private List<RawFinding> Found()
    {
        var found = new List<RawFinding>();
        if (!_line.IsDirected)
        {
            return _stage.Ladder == Ladder.Highest ? [.. Gaps()] : found;
        }

        if (_stage.Ladder == Ladder.Highest)
        {
            found.AddRange(Gaps());
            found.AddRange(Shortfall());
        }

        found.AddRange(Drops());
        return found;
    }

    private IEnumerable<RawFinding> Gaps()
    {
        for (var start = 1; start < _rules.Length; start++)
        {
            if (_rules[start] != 0 || _rules[start - 1] == 0)
            {
                continue;
            }

            var end = EndOfRun(start, rule => rule == 0);
            if (!_line.IsDirected && end + 1 == _rules.Length)
            {
                continue;
            }

            var levels = LevelsOf(_rules[start - 1], end + 1 < _rules.Length ? _rules[end + 1] : 0);
            var kind = IsBetweenWrittenEnds(start, end) ? FindingKind.Rounding : FindingKind.Gap;
            yield return new RawFinding(kind, levels, new Witness(PointAt(start), null, StretchOf(start, end)), IsNumber && _isExact) { IsEitherWay = !_line.IsDirected };
        }
    }

    private IEnumerable<RawFinding> Drops()
    {
        for (var from = 0; from < _rules.Length; from++)
        {
            var to = Array.FindIndex(_rules, from + 1, rule => rule != 0);
            if (_rules[from] == 0 || to < 0 || _rules[to] >= _rules[from])
            {
                continue;
            }

            var end = EndOfRun(from + 1, rule => rule < _rules[from]);
            yield return end + 1 < _rules.Length && IsBetweenWrittenEnds(from + 1, end)
                ? new RawFinding(
                    FindingKind.Rounding,
                    LevelsOf(_rules[from], _rules[end + 1]),
                    new Witness(PointAt(from + 1), null, StretchOf(from + 1, end)),
                    _isExact)
                : new RawFinding(
                    FindingKind.Direction,
                    LevelsOf(_rules[to], _rules[from]),
                    new Witness(PointAt(from), PointAt(to), StretchOf(to, EndOfRun(to, rule => rule == _rules[to]))),
                    false);
        }
    }

    // The lowest level is a range with both ends, and what is worse than it has nothing.
    private IEnumerable<RawFinding> Shortfall()
    {
        var lowest = Array.FindIndex(_masks, mask => (mask & 1) != 0);
        if (!_stage.IsZeroSaid && lowest > 0 && Array.TrueForAll(_masks[..lowest], mask => mask == 0)
            && Array.FindIndex(_masks, lowest, mask => (mask & 1) == 0) > 0)
        {
            yield return new RawFinding(
                FindingKind.Below, [_stage.Levels[0].Level], new Witness(PointAt(0), null, StretchOf(0, lowest - 1)), false);
        }
    }

    private bool IsNumber => _line.Cells[0].Stretch is not null;

    private int EndOfRun(int start, Func<int, bool> isIn)
    {
        var end = start;
        while (end + 1 < _rules.Length && isIn(_rules[end + 1]))
        {
            end++;
        }

        return end;
    }

    private WitnessPoint PointAt(int at) => _combinations.Point(_others, _dimension, _line.Cells[at]);

    private Stretch? StretchOf(int start, int end) =>
        _line.Cells[start].Stretch is { } first ? Joined(first, _line.Cells[end].Stretch!) : null;

    private List<Level> LevelsOf(params int[] rules) => [.. rules.Select(_combinations.LevelOf).OfType<Level>().Distinct().Order()];

    // Open at both ends, one unit of the last written place wide, and both ends have a level: 69–70.
    private bool IsBetweenWrittenEnds(int start, int end)
    {
        if (end + 1 >= _rules.Length || StretchOf(start, end) is not { From: { } from, To: { } to, IncludesFrom: false, IncludesTo: false })
        {
            return false;
        }

        var unit = Rational.PowerOfTen(-Math.Max(DecimalsOf(from), DecimalsOf(to)));
        return to - from == unit
            && new[] { start - 1, end + 1 }.All(at => _line.Cells[at].Stretch!.Contains(from) || _line.Cells[at].Stretch!.Contains(to));
    }

    private static int DecimalsOf(Rational number) => Enumerable.Range(0, 7).FirstOrDefault(number.IsExactAt);
}
