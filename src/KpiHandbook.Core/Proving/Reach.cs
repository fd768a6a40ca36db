using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Proving;

/// <summary>
/// Finds figures that bring a term into stretches of its values. One figure is left open and the others are taken from a list; for the
/// open one the search is exact, so that for the figures of the list nothing is overlooked.
/// </summary>
internal sealed class Reach
{
    private const int MostChoices = 300;

    private readonly Expression _term;
    private readonly IReadOnlyList<Variable> _variables;
    private readonly IReadOnlyList<Stretch> _stretches;
    private readonly IReadOnlyDictionary<string, Value>?[] _found;
    private int _missing;

    private Reach(Expression term, IReadOnlyList<Variable> variables, IReadOnlyList<Stretch> stretches)
    {
        _term = term;
        _variables = variables;
        _stretches = stretches;
        _found = new IReadOnlyDictionary<string, Value>?[stretches.Count];
        _missing = stretches.Count;
    }

    /// <summary>Figures for each stretch, the simplest found; null where none were.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, Value>?> Find(
        Expression term, IReadOnlyList<Variable> variables, IReadOnlyList<Stretch> stretches)
    {
        var reach = new Reach(term, variables, stretches);
        reach.Search();
        return reach._found;
    }

    private void Search()
    {
        if (_variables.Count == 0)
        {
            Try(Grid.NoFigures);
            return;
        }

        var movable = _variables.Where(v => v.IsMovable).ToList();
        foreach (var open in movable.Count > 0 ? movable : _variables)
        {
            var others = _variables.Where(v => v != open).ToList();
            foreach (var chosen in Choices.Of(others, others.Count > 2 ? Grid.FewBases : Grid.Bases, Grid.NoFigures, MostChoices))
            {
                TryAlong(open, chosen);
                if (_missing == 0)
                {
                    return;
                }
            }
        }
    }

    private void TryAlong(Variable open, Dictionary<string, Value> chosen)
    {
        var along = Substitution.Apply(_term, chosen);
        var points = new SortedSet<Rational>();
        var edges = _stretches.Where((_, i) => _found[i] is null).SelectMany(s => new[] { s.From, s.To }).OfType<Rational>().Distinct();
        foreach (var edge in edges)
        {
            points.UnionWith(TurningPoints.Meeting(along, edge) ?? Grid.Bases(open).OfType<Value.Number>().Select(n => n.Amount).ToList());
        }

        var (low, high) = open.Range(chosen);
        foreach (var (_, figure) in Grid.Pieces(open, points, low, high))
        {
            Try(new Dictionary<string, Value>(chosen, StringComparer.Ordinal) { [open.Name] = new Value.Number(figure) });
        }
    }

    private void Try(IReadOnlyDictionary<string, Value> figures)
    {
        if (Evaluator.Evaluate(_term, figures) is not Value.Number { Amount: var amount } || !_variables.All(v => v.IsWithin(figures)))
        {
            return;
        }

        for (var i = 0; i < _stretches.Count; i++)
        {
            if (_found[i] is null && _stretches[i].Contains(amount))
            {
                _found[i] = figures;
                _missing--;
            }
        }
    }
}
