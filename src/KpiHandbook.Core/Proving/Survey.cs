using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Proving;

/// <summary>All that is found in one stage of an indicator's criteria.</summary>
internal sealed class Survey
{
    private readonly Stage _stage;
    private readonly List<RawFinding> _findings = [];
    private readonly HashSet<Level> _reached = [];
    private readonly Dictionary<Level, WitnessPoint> _hidden = [];
    private int _combinations;
    private bool _isEvery = true;
    private readonly List<Space> _spaces = [];
    private readonly HashSet<Level> _doubtful = [];

    private Survey(Stage stage) => _stage = stage;

    /// <summary>The findings, in order of kind and level.</summary>
    public IReadOnlyList<RawFinding> Findings => [.. _findings.OrderBy(f => f.Kind).ThenBy(f => f.Levels[0])];

    /// <summary>The levels that some figures get.</summary>
    public IReadOnlySet<Level> Reached => _reached;

    /// <summary>Levels that no figures found get, though nothing proves that none do.</summary>
    public IReadOnlySet<Level> Doubtful => _doubtful;

    /// <summary>True when some figures can be scored at all.</summary>
    public bool IsComputable => _combinations > 0;

    public static Survey Of(Stage stage)
    {
        var survey = new Survey(stage);
        survey.Look(Space.Of(stage, TableShapes.One(stage.Indicator)));
        foreach (var rows in TableShapes.More(stage, survey._spaces[0]))
        {
            survey.Look(Space.Of(stage, rows));
        }

        survey.AddUnreachable();
        return survey;
    }

    public Searched Searched(IReadOnlyList<ReportMonth> months) => new(
        months,
        [
            .. _spaces[0].Dimensions.Select(d => new SearchedPart(
                d.Of,
                d.Lines.Count == 1 ? [.. d.Lines[0].Cells.Select(c => c.Stretch).OfType<Stretch>()] : [],
                d.Cells.Count)),
        ],
        _combinations,
        _isEvery);

    private void Look(Space space)
    {
        var combinations = new Combinations(_stage, space);
        var masks = new Dictionary<int, int[]>();
        _spaces.Add(space);
        _isEvery &= combinations.IsEvery && space.Dimensions.All(d => d.IsEvery);
        foreach (var combination in combinations.All)
        {
            _combinations++;
            var mask = combinations.MaskAt(combination);
            if (!masks.ContainsKey(mask))
            {
                masks[mask] = (int[])combination.Clone();
            }
        }

        foreach (var (mask, combination) in masks)
        {
            var rule = combinations.RuleAt(mask);
            if (combinations.LevelOf(rule) is { } level)
            {
                _reached.Add(level);
            }

            for (var i = 0; i < _stage.Levels.Count; i++)
            {
                if ((mask & (1 << i)) != 0 && i + 1 != rule)
                {
                    _hidden.TryAdd(_stage.Levels[i].Level, combinations.Point(combination));
                }
            }
        }

        if (_stage.Ladder == Ladder.Highest)
        {
            AddOverlaps(space, combinations, masks);
            AddShortfall(space, combinations);
        }

        foreach (var finding in LineFindings.Of(_stage, space, combinations))
        {
            Add(finding);
        }
    }

    private void Add(RawFinding finding)
    {
        var known = _findings.FindIndex(finding.IsSameAs);
        if (known < 0)
        {
            _findings.Add(finding);
        }
        else if (finding.Levels.Count > 1 && Width(finding) < Width(_findings[known]))
        {
            // With few rows a level beside the hole may be out of reach, and the next one stands in its place.
            _findings[known] = _findings[known] with { Levels = finding.Levels };
        }
    }

    private static int Width(RawFinding finding) => finding.Levels.Count > 1 ? finding.Levels[^1].Number - finding.Levels[0].Number : int.MaxValue;

    // Of levels that overlap like the links of a chain only neighbours are named: 1 and 3 say nothing beside 1 and 2, 2 and 3.
    private void AddOverlaps(Space space, Combinations combinations, Dictionary<int, int[]> masks)
    {
        var pairs = Enumerable.Range(0, _stage.Levels.Count)
            .SelectMany(low => Enumerable.Range(low + 1, _stage.Levels.Count - low - 1).Select(high => (Low: low, High: high)))
            .Where(pair => IsOverlap(masks.Keys, 1 << pair.Low, 1 << pair.High))
            .ToList();
        foreach (var (low, high) in pairs.Where(p => !pairs.Exists(q => q.Low == p.Low && q.High < p.High && pairs.Contains((q.High, p.High)))))
        {
            var both = (1 << low) | (1 << high);
            var meeting = masks.First(m => (m.Key & both) == both).Value;
            Add(new RawFinding(
                FindingKind.Overlap,
                [_stage.Levels[low].Level, _stage.Levels[high].Level],
                new Witness(combinations.Point(meeting), null, StretchOf(space, combinations, both)),
                false));
        }
    }

    private static bool IsOverlap(IReadOnlyCollection<int> masks, int low, int high) =>
        masks.Any(m => (m & (low | high)) == (low | high)) && masks.Any(m => (m & (low | high)) == low) && masks.Any(m => (m & (low | high)) == high);

    // Where a single figure decides, all of the line on which both levels hold.
    private static Stretch? StretchOf(Space space, Combinations combinations, int both) =>
        space.Dimensions is [{ Lines: [var line] }]
        && line.Cells.Where(c => (combinations.MaskAt([combinations.NumberOf(0, c)]) & both) == both).ToList() is [{ Stretch: { } first }, ..] cells
            ? LineFindings.Joined(first, cells[^1].Stretch!)
            : null;

    // Only some of the levels are stated: whoever misses the lowest of them is nowhere, unless it is in a hole between levels.
    private void AddShortfall(Space space, Combinations combinations)
    {
        if (_stage.IsZeroSaid || _stage.Levels[0].Level <= _stage.LowestOfScale)
        {
            return;
        }

        var nowhere = combinations.All.FirstOrDefault(c => combinations.MaskAt(c) == 0 && !IsInHole(space, combinations, (int[])c.Clone()));
        if (nowhere is not null)
        {
            Add(new RawFinding(FindingKind.Below, [_stage.Levels[0].Level], new Witness(combinations.Point(nowhere), null, null), false));
        }
    }

    private static bool IsInHole(Space space, Combinations combinations, int[] combination)
    {
        bool HasLevel(int dimension, Cell cell)
        {
            var beside = (int[])combination.Clone();
            beside[dimension] = combinations.NumberOf(dimension, cell);
            return combinations.MaskAt(beside) != 0;
        }

        return space.Dimensions.Select((d, i) => (d.Lines, Number: i)).Any(d => d.Lines.Any(line =>
        {
            var at = line.Cells.ToList().FindIndex(c => combinations.NumberOf(d.Number, c) == combination[d.Number]);
            return at > 0
                && line.Cells.Take(at).Any(c => HasLevel(d.Number, c))
                && (line.IsDirected || line.Cells.Skip(at + 1).Any(c => HasLevel(d.Number, c)));
        }));
    }

    private void AddUnreachable()
    {
        for (var i = 0; i < _stage.Levels.Count; i++)
        {
            var level = _stage.Levels[i].Level;
            if (!IsComputable || _reached.Contains(level))
            {
                continue;
            }

            switch (AttainmentOf(i))
            {
                case Attainment.Reached:
                    _reached.Add(level);
                    break;
                case Attainment.Never:
                    var witness = _hidden.TryGetValue(level, out var hidden) ? new Witness(hidden, null, null) : null;
                    _findings.Add(new RawFinding(FindingKind.Unreachable, [level], witness, false));
                    break;
                case Attainment.Unknown:
                    _doubtful.Add(level);
                    _isEvery = false;
                    break;
            }
        }
    }

    // With tables nothing is proven of other rows than those tried.
    private Attainment AttainmentOf(int level)
    {
        var attainment = _spaces[0].HasTables ? Attainment.Unknown : Attainment.Never;
        foreach (var found in _spaces.Select(space => LevelSearch.Of(space, _stage.Ladder, level).Attainment))
        {
            if (found == Attainment.Reached)
            {
                return found;
            }

            attainment = found == Attainment.Unknown ? found : attainment;
        }

        return attainment;
    }
}
