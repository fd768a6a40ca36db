using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Proving;

/// <summary>What is known of a level that no systematic choice of figures gets.</summary>
internal enum Attainment
{
    /// <summary>Some figures get it.</summary>
    Reached,

    /// <summary>It is proven that none do.</summary>
    Never,

    /// <summary>None were found, and others may exist.</summary>
    Unknown,
}

/// <summary>
/// Looks for figures that get one level: its condition holds and no higher one does (on steps: all up to it hold, and the next does not).
/// Every way to make that true becomes a system of linear inequalities, which is solved exactly where the figures are compared so.
/// </summary>
internal sealed class LevelSearch
{
    private const int MostWays = 400;
    private const int MostFigures = 3000;

    private readonly Space _space;
    private readonly IReadOnlyDictionary<string, Variable> _variables;
    private readonly IReadOnlyList<Inequality> _bounds;
    private readonly Dictionary<(int Atom, bool Truth), IReadOnlyList<IReadOnlyList<Inequality>>?> _ways = [];
    private IReadOnlyList<(Condition Condition, bool Truth)> _goals = [];
    private int _left = MostWays;
    private bool _isEvery = true;
    private IReadOnlyDictionary<string, Value>? _found;

    private LevelSearch(Space space)
    {
        _space = space;
        _variables = space.VariablesOfTests().ToDictionary(v => v.Name, StringComparer.Ordinal);
        _bounds = [.. _variables.Values.Where(v => !v.IsYesNo).SelectMany(v => v.Bounds(_variables))];
    }

    /// <summary>Whether figures of this space get a level, given by its number from 0, and which do.</summary>
    public static (Attainment Attainment, IReadOnlyDictionary<string, Value>? Figures) Of(Space space, Ladder ladder, int level)
    {
        var search = new LevelSearch(space);
        search._goals = ladder switch
        {
            Ladder.Highest => [.. space.Conditions.Skip(level).Select((c, i) => (c, i == 0))],
            Ladder.Cumulative => [.. space.Conditions.Take(level + 2).Select((c, i) => (c, i <= level))],
        };
        search.Go([.. search._goals], [], search._bounds);
        return search._found is { } figures ? (Attainment.Reached, figures)
            : (search._isEvery ? Attainment.Never : Attainment.Unknown, null);
    }

    private bool IsOver => _found is not null || _left <= 0;

    // Takes the goals one by one; what is settled so far is the truth of atoms and the inequalities of these.
    private void Go(List<(Condition Condition, bool Truth)> goals, Dictionary<int, bool> truths, IReadOnlyList<Inequality> system)
    {
        if (IsOver)
        {
            _isEvery &= _found is not null;
            return;
        }

        if (goals.Count == 0)
        {
            Solve(truths, system);
            return;
        }

        var (condition, wanted) = goals[^1];
        var rest = goals[..^1];
        switch (condition)
        {
            case Condition.Always always:
                if (always.Truth == wanted)
                {
                    Go(rest, truths, system);
                }

                break;
            case Condition.Negated negated:
                Go([.. rest, (negated.Inner, !wanted)], truths, system);
                break;
            case Condition.Every every:
                Parts(rest, every.Parts, wanted, isAll: wanted, truths, system);
                break;
            case Condition.Some some:
                Parts(rest, some.Parts, wanted, isAll: !wanted, truths, system);
                break;
            case Condition.Tally tally:
                Tally(rest, tally, wanted, truths, system);
                break;
            case Condition.Single single:
                Single(rest, single.Atom, wanted, truths, system);
                break;
        }
    }

    private void Parts(
        List<(Condition Condition, bool Truth)> rest, Condition[] parts, bool wanted, bool isAll, Dictionary<int, bool> truths, IReadOnlyList<Inequality> system)
    {
        if (isAll)
        {
            Go([.. rest, .. parts.Select(p => (p, wanted))], truths, system);
            return;
        }

        foreach (var part in parts)
        {
            Go([.. rest, (part, wanted)], truths, system);
        }
    }

    private void Tally(
        List<(Condition Condition, bool Truth)> rest, Condition.Tally tally, bool wanted, Dictionary<int, bool> truths, IReadOnlyList<Inequality> system)
    {
        if (tally.Parts.Length == 0)
        {
            if (Evaluator.Holds(tally.Comparator, Rational.Zero.CompareTo(tally.Number)) == wanted)
            {
                Go(rest, truths, system);
            }

            return;
        }

        foreach (var holds in new[] { true, false })
        {
            var left = new Condition.Tally(tally.Parts[1..], tally.Comparator, holds ? tally.Number - Rational.One : tally.Number);
            Go([.. rest, (left, wanted), (tally.Parts[0], holds)], truths, system);
        }
    }

    private void Single(List<(Condition Condition, bool Truth)> rest, int atom, bool wanted, Dictionary<int, bool> truths, IReadOnlyList<Inequality> system)
    {
        if (truths.TryGetValue(atom, out var settled))
        {
            if (settled == wanted)
            {
                Go(rest, truths, system);
            }

            return;
        }

        var with = new Dictionary<int, bool>(truths) { [atom] = wanted };
        if (WaysOf(atom, wanted) is not { } ways)
        {
            // Not linear: whatever solves the others is tried, and none of them need be the right one.
            Go(rest, with, system);
            return;
        }

        foreach (var way in ways)
        {
            List<Inequality> both = [.. system, .. way];
            if (!LinearSystem.IsImpossible(both))
            {
                Go(rest, with, both);
            }
        }
    }

    private IReadOnlyList<IReadOnlyList<Inequality>>? WaysOf(int atom, bool truth)
    {
        if (!_ways.TryGetValue((atom, truth), out var ways))
        {
            ways = LinearTests.Ways(_space.TestOf(atom), truth);
            _ways[(atom, truth)] = ways;
        }

        return ways;
    }

    private void Solve(Dictionary<int, bool> truths, IReadOnlyList<Inequality> system)
    {
        _left--;
        var given = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var yesNo in _variables.Values.Where(v => v.IsYesNo))
        {
            given[yesNo.Name] = new Value.Truth(false);
        }

        foreach (var (atom, truth) in truths)
        {
            if (_space.TestOf(atom) is Expression.Name name)
            {
                given[name.Text] = new Value.Truth(truth);
            }
        }

        // Every figure has an end of its own, so that each is chosen.
        var (found, isEvery) = LinearSystem.Solve(Whole(system), _variables, given, MostFigures, IsWanted);
        _found = found;
        _isEvery &= isEvery;
    }

    private List<Inequality> Whole(IReadOnlyList<Inequality> system)
    {
        var named = system.Where(i => i.Form.Factors.Count == 1).Select(i => i.Form.Factors.Keys.First()).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. system,
            .. _variables.Values.Where(v => !v.IsYesNo && !named.Contains(v.Name))
                .Select(v => new Inequality(LinearForm.Of(v.Name).Plus(LinearForm.Of(Rational.PowerOfTen(9))), false)),
        ];
    }

    private bool IsWanted(IReadOnlyDictionary<string, Value> figures) =>
        _space.TruthsAt(figures) is { } truths
        && _variables.Values.All(v => v.IsWithin(figures))
        && _goals.All(g => g.Condition.Holds(truths) == g.Truth);
}
