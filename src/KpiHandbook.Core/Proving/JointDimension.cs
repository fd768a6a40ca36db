using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Proving;

/// <summary>
/// Figures that conditions compare with each other (an income with a target of its own), or that stand in several terms. Each movable one
/// is moved along its whole line, exactly, beside systematic choices of the others. Equal figures of two given inputs are not chosen:
/// they would say something about the figures, not about the criteria.
/// </summary>
internal sealed class JointDimension
{
    private const int MostGiven = 120;
    private const int MostMoved = 40;

    private static readonly Value[] NoThenYes = [new Value.Truth(false), new Value.Truth(true)];

    private readonly IReadOnlyList<Expression> _tests;
    private readonly IReadOnlyList<Variable> _variables;

    private JointDimension(IReadOnlyList<Expression> tests, IReadOnlyList<Variable> variables)
    {
        _tests = tests;
        _variables = variables;
    }

    /// <summary>The dimension of atoms, given by number and test, over figures alone.</summary>
    public static Dimension Of(IReadOnlyList<(int Number, Expression Test)> atoms, IReadOnlyList<Variable> variables, bool hasFormula)
    {
        var joint = new JointDimension([.. atoms.Select(a => a.Test)], variables);
        var lines = joint.Lines().Concat(hasFormula || variables.Any(v => v.IsMovable) ? [] : joint.Undirected())
            .Where(l => l.Cells.Count > 0)
            .DistinctBy(l => $"{l.Of} {string.Join(' ', l.Cells.Select(c => c.Key))}", StringComparer.Ordinal);
        return new Dimension(string.Join(", ", variables.Select(v => v.Name)), [.. atoms.Select(a => a.Number)], [.. lines], IsOneNumber: false, IsEvery: variables.Count(v => !v.IsYesNo) < 2);
    }

    private IEnumerable<Line> Lines()
    {
        var given = _variables.Where(v => !v.IsMovable).ToList();
        var movable = _variables.Where(v => v.IsMovable).ToList();
        foreach (var chosen in Choices.Of(given, v => FiguresOf(v, Grid.NoFigures), Grid.NoFigures, MostGiven).Where(c => AreDifferent(given, c)))
        {
            if (movable.Count == 0)
            {
                yield return new Line("", [.. new[] { CellAt(chosen, null) }.OfType<Cell>()]);
            }

            foreach (var variable in movable)
            {
                var others = movable.Where(v => v != variable).ToList();
                foreach (var beside in Choices.Of(others, v => FiguresOf(v, chosen), chosen, MostMoved))
                {
                    yield return Along(variable, beside);
                }
            }
        }
    }

    // Where nothing says what is better, every figure is moved, to see whether levels are had on both sides of a hole.
    private IEnumerable<Line> Undirected()
    {
        foreach (var variable in _variables.Where(v => !v.IsYesNo))
        {
            var others = _variables.Where(v => v != variable).ToList();
            var strangers = others.Where(o => o.Input.Type == variable.Input.Type && !_tests.Any(t => Names(t).Contains(o.Name) && Names(t).Contains(variable.Name))).ToList();
            foreach (var beside in Choices.Of(others, v => FiguresOf(v, Grid.NoFigures), Grid.NoFigures, MostMoved).Where(c => AreDifferent(others, c)))
            {
                var line = Along(variable, beside);
                yield return new Line(
                    line.Of, [.. line.Cells.Where(c => !strangers.Exists(s => c.Figures[s.Name].Equals(c.Figures[variable.Name])))], IsDirected: false);
            }
        }
    }

    private static HashSet<string> Names(Expression test) => OpenNames.Of(test).ToHashSet(StringComparer.Ordinal);

    private Line Along(Variable variable, Dictionary<string, Value> beside)
    {
        List<Cell> cells = variable.IsYesNo
            ? [.. NoThenYes.Select(t => CellAt(With(beside, variable, t), null)).OfType<Cell>()]
            : [.. Cell.Merged(PiecesOf(variable, beside).Select(p => CellAt(With(beside, variable, new Value.Number(p.Figure)), p.Piece)).OfType<Cell>())];
        if (variable.Input.Improve == Improvement.Decrease)
        {
            cells.Reverse();
        }

        return new Line(variable.Name, cells);
    }

    private Cell? CellAt(IReadOnlyDictionary<string, Value> figures, Stretch? stretch)
    {
        var truths = _tests.Select(t => Evaluator.Evaluate(t, figures)).ToList();
        return truths.TrueForAll(t => t is Value.Truth) && _variables.All(v => v.IsWithin(figures))
            ? new Cell([.. truths.Select(t => ((Value.Truth)t).Holds)], figures, stretch)
            : null;
    }

    private IEnumerable<(Stretch Piece, Rational Figure)> PiecesOf(Variable variable, IReadOnlyDictionary<string, Value> beside)
    {
        var (low, high) = variable.Range(beside);
        return Grid.Pieces(variable, TurnsOf(variable, beside), low, high);
    }

    // The points at which a test that looks at no other open figure turns.
    private SortedSet<Rational> TurnsOf(Variable variable, IReadOnlyDictionary<string, Value> beside)
    {
        var points = new SortedSet<Rational>();
        foreach (var test in _tests.Select(t => Substitution.Apply(t, beside)))
        {
            var names = OpenNames.Of(test).Distinct(StringComparer.Ordinal).ToList();
            if (names is [var name] && string.Equals(name, variable.Name, StringComparison.Ordinal))
            {
                points.UnionWith(TurningPoints.Of(test) ?? Grid.FewBases(variable).OfType<Value.Number>().Select(n => n.Amount).ToList());
            }
        }

        return points;
    }

    // What a figure is set to while another one moves: one of every piece that the tests of it alone make, and the usual ones.
    private List<Value> FiguresOf(Variable variable, IReadOnlyDictionary<string, Value> beside)
    {
        if (variable.IsYesNo)
        {
            return [new Value.Truth(true), new Value.Truth(false)];
        }

        var (low, high) = variable.Range(beside);
        var turns = TurnsOf(variable, beside);
        var pieces = turns.Count == 0 ? [] : Grid.Pieces(variable, turns, low, high).Select(p => (Value)new Value.Number(p.Figure));
        return [.. pieces.Concat(Grid.FewBases(variable)).Distinct()];
    }

    private static bool AreDifferent(List<Variable> given, Dictionary<string, Value> chosen) => given
        .Where(v => !v.IsYesNo)
        .GroupBy(v => v.Input.Type)
        .All(type => type.Select(v => chosen[v.Name]).Distinct().Count() == type.Count());

    private static Dictionary<string, Value> With(Dictionary<string, Value> beside, Variable variable, Value figure) =>
        new(beside, StringComparer.Ordinal) { [variable.Name] = figure };
}
