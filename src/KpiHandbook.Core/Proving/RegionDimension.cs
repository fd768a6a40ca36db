using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Proving;

/// <summary>One number compared with constants alone: its whole line is cut at these, exactly, and figures are sought for each piece.</summary>
internal static class RegionDimension
{
    /// <summary>The dimension of a term.</summary>
    /// <param name="of">The term's name for readers.</param>
    /// <param name="term">The term over figures.</param>
    /// <param name="atoms">Number and comparison of each atom.</param>
    /// <param name="variables">The figures in the term, and those that bound them.</param>
    /// <param name="isEitherWay">True when a hole between levels is one whichever values are better.</param>
    /// <param name="direction">Which values are better, where that is known; otherwise the term's own figures say.</param>
    public static Dimension Of(
        string of, Expression term, IReadOnlyList<(int Number, Atom Atom)> atoms, IReadOnlyList<Variable> variables, Direction? direction, bool isEitherWay)
    {
        var pieces = Cell.Merged(Pieces(of, [.. atoms.Select(a => a.Atom.Edge).Distinct().Order()]).Select(p => new Cell(
            [.. atoms.Select(a => Evaluator.Holds(a.Atom.Comparator, p.Example.CompareTo(a.Atom.Edge)))], Grid.NoFigures, p.Piece)));
        var found = Reach.Find(term, variables, [.. pieces.Select(p => p.Stretch!)]);
        List<Cell> reached = [.. pieces.Zip(found).Where(p => p.Second is not null).Select(p => p.First with { Figures = p.Second! })];
        var better = direction ?? DirectionOf(term, variables, reached);
        if (better == Direction.LowerIsBetter)
        {
            reached.Reverse();
        }

        return new Dimension(
            of,
            [.. atoms.Select(a => a.Number)],
            reached.Count == 0 ? [] : better is null && !isEitherWay ? [.. reached.Select(c => new Line(of, [c]))] : [new Line(of, reached, better is not null)],
            IsOneNumber: true,
            IsEvery: true);
    }

    private static IEnumerable<(Stretch Piece, Rational Example)> Pieces(string of, IReadOnlyList<Rational> edges)
    {
        yield return (new Stretch(of, null, false, edges[0], false), edges[0] - Rational.One);
        for (var i = 0; i < edges.Count; i++)
        {
            yield return (new Stretch(of, edges[i], true, edges[i], true), edges[i]);
            yield return i + 1 < edges.Count
                ? (new Stretch(of, edges[i], false, edges[i + 1], false), (edges[i] + edges[i + 1]) / 2)
                : (new Stretch(of, edges[i], false, null, false), edges[i] + Rational.One);
        }
    }

    // A term is better the way it goes when a unit moves the first of its figures that it can move.
    private static Direction? DirectionOf(Expression term, IReadOnlyList<Variable> variables, List<Cell> reached)
    {
        foreach (var variable in variables.Where(v => v.IsMovable))
        {
            foreach (var cell in reached)
            {
                foreach (var step in new[] { variable.Input.Step, -variable.Input.Step })
                {
                    if (cell.Figures.GetValueOrDefault(variable.Name) is not Value.Number { Amount: var amount }
                        || Evaluator.Evaluate(term, cell.Figures) is not Value.Number { Amount: var before }
                        || Evaluator.Evaluate(term, With(cell.Figures, variable.Name, amount + step)) is not Value.Number { Amount: var after }
                        || before == after)
                    {
                        continue;
                    }

                    var rises = (after > before) == (step.Sign > 0);
                    return rises == (variable.Input.Improve == Improvement.Increase) ? Direction.HigherIsBetter : Direction.LowerIsBetter;
                }
            }
        }

        return null;
    }

    private static Dictionary<string, Value> With(IReadOnlyDictionary<string, Value> figures, string name, Rational amount) =>
        new(figures, StringComparer.Ordinal) { [name] = new Value.Number(amount) };
}
