using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Proving;

/// <summary>
/// The cells of all dimensions taken together, best first: every combination where there are few enough, else every pair of dimensions
/// around the best and the worst case.
/// </summary>
internal sealed class Combinations
{
    private const int Most = 50_000;

    private readonly Space _space;
    private readonly Stage _stage;
    private readonly IReadOnlyList<Dimension> _dimensions;
    private readonly IReadOnlyList<Dictionary<string, int>> _numbers;
    private readonly int[]? _masks;
    private readonly bool[] _atoms;

    public Combinations(Stage stage, Space space)
    {
        _space = space;
        _stage = stage;
        _dimensions = space.Dimensions;
        _numbers = [.. _dimensions.Select(d => d.Cells.Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i, StringComparer.Ordinal))];
        _atoms = new bool[space.AtomCount];
        var all = _dimensions.Aggregate(1L, (product, d) => Math.Min(product * d.Cells.Count, Most + 1L));
        IsEvery = all <= Most;
        _masks = IsEvery ? new int[all] : null;
    }

    /// <summary>True when nothing is left out.</summary>
    public bool IsEvery { get; }

    /// <summary>Each combination as the number of a cell in every dimension; the same array every time.</summary>
    public IEnumerable<int[]> All => Without(-1);

    /// <summary>Combinations of all dimensions but one, whose number stays 0.</summary>
    public IEnumerable<int[]> Without(int dimension) => IsEvery
        ? Product([.. Enumerable.Range(0, _dimensions.Count).Where(d => d != dimension)], new int[_dimensions.Count])
        : Around(dimension);

    /// <summary>Number of a cell within its dimension.</summary>
    public int NumberOf(int dimension, Cell cell) => _numbers[dimension][cell.Key];

    /// <summary>Which levels' conditions hold, the lowest stated level first, as bits.</summary>
    public int MaskAt(int[] combination)
    {
        if (_masks is null)
        {
            return Compute(combination);
        }

        var at = 0;
        for (var d = 0; d < combination.Length; d++)
        {
            at = (at * _dimensions[d].Cells.Count) + combination[d];
        }

        // One more than the mask, so that 0 is what has not been computed.
        return (_masks[at] = _masks[at] == 0 ? Compute(combination) + 1 : _masks[at]) - 1;
    }

    /// <summary>The level that these conditions give, as the number of its rule from 1; 0 for none.</summary>
    public int RuleAt(int mask) => _stage.Ladder switch
    {
        Ladder.Highest => 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)mask),
        Ladder.Cumulative => System.Numerics.BitOperations.TrailingZeroCount(~mask),
    };

    /// <summary>The level of a rule's number; null for 0.</summary>
    public Level? LevelOf(int rule) => rule == 0 ? null : _stage.Levels[rule - 1].Level;

    /// <summary>Figures of a combination, with a cell of its own in one dimension.</summary>
    public WitnessPoint Point(int[] combination, int dimension = -1, Cell? cell = null)
    {
        var at = (int[])combination.Clone();
        if (cell is not null)
        {
            at[dimension] = NumberOf(dimension, cell);
        }

        return _space.Witness(at.Select((c, d) => d == dimension ? cell! : _dimensions[d].Cells[c]), LevelOf(RuleAt(MaskAt(at))));
    }

    private int Compute(int[] combination)
    {
        for (var d = 0; d < combination.Length; d++)
        {
            var dimension = _dimensions[d];
            var truths = dimension.Cells[combination[d]].Truths;
            for (var i = 0; i < truths.Length; i++)
            {
                _atoms[dimension.Atoms[i]] = truths[i];
            }
        }

        var mask = 0;
        for (var i = 0; i < _space.Conditions.Count; i++)
        {
            mask |= _space.Conditions[i].Holds(_atoms) ? 1 << i : 0;
        }

        return mask;
    }

    private IEnumerable<int[]> Product(int[] free, int[] combination)
    {
        if (Array.Exists(free, d => _dimensions[d].Cells.Count == 0))
        {
            yield break;
        }

        while (true)
        {
            yield return combination;
            var last = free.Length - 1;
            while (last >= 0 && ++combination[free[last]] == _dimensions[free[last]].Cells.Count)
            {
                combination[free[last--]] = 0;
            }

            if (last < 0)
            {
                yield break;
            }
        }
    }

    private IEnumerable<int[]> Around(int dimension)
    {
        var others = Enumerable.Range(0, _dimensions.Count).Where(d => d != dimension).ToList();
        foreach (var isBest in new[] { true, false })
        {
            foreach (var (first, second) in others.SelectMany((a, i) => others.Skip(i + 1).Select(b => (a, b))))
            {
                var start = _dimensions.Select((d, i) => isBest || i == dimension || i == first || i == second ? 0 : d.Cells.Count - 1);
                foreach (var found in Product([first, second], [.. start]))
                {
                    yield return found;
                }
            }
        }
    }
}
