using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Proving;

/// <summary>A linear form that is at least 0, or more than 0.</summary>
internal sealed record Inequality(LinearForm Form, bool IsStrict)
{
    public bool IsFalse => Form.IsConstant && !Holds(Form.Constant);

    private bool Holds(Rational number) => IsStrict ? number.Sign > 0 : number.Sign >= 0;
}

/// <summary>
/// Solves linear inequalities exactly: figures are eliminated one after another (Fourier and Motzkin), which shows that there are no
/// solutions at all, and then chosen in the reverse order on the grids that they are reported on.
/// </summary>
internal sealed class LinearSystem
{
    private const int MostInequalities = 600;
    private const int MostFigures = 400;

    private static readonly Rational[] Away = [0, 1, 2, 10, 100, 1000, 1_000_000];

    private readonly IReadOnlyDictionary<string, Variable> _variables;
    private readonly List<(string Name, IReadOnlyList<Inequality> System)> _steps = [];
    private readonly Func<IReadOnlyDictionary<string, Value>, bool> _isWanted;
    private int _left;
    private bool _isEvery = true;

    private LinearSystem(IReadOnlyDictionary<string, Variable> variables, Func<IReadOnlyDictionary<string, Value>, bool> isWanted, int most)
    {
        _variables = variables;
        _isWanted = isWanted;
        _left = most;
    }

    /// <summary>True when no numbers at all, on grids or not, satisfy the inequalities.</summary>
    public static bool IsImpossible(IReadOnlyList<Inequality> inequalities) => Eliminated(inequalities, null) is null;

    /// <summary>Figures that satisfy them and are wanted; whether all were tried is said beside.</summary>
    public static (IReadOnlyDictionary<string, Value>? Found, bool IsEvery) Solve(
        IReadOnlyList<Inequality> inequalities,
        IReadOnlyDictionary<string, Variable> variables,
        Dictionary<string, Value> given,
        int most,
        Func<IReadOnlyDictionary<string, Value>, bool> isWanted)
    {
        var system = new LinearSystem(variables, isWanted, most);
        if (Eliminated(inequalities, system._steps) is not { } isWhole)
        {
            return (null, true);
        }

        system._isEvery = isWhole;
        var chosen = new Dictionary<string, Value>(given, StringComparer.Ordinal);
        var found = system.Choose(system._steps.Count - 1, chosen, []);
        return (found ? chosen : null, system._isEvery);
    }

    // Null when they contradict each other, else whether nothing was left out.
    private static bool? Eliminated(IReadOnlyList<Inequality> inequalities, List<(string Name, IReadOnlyList<Inequality> System)>? steps)
    {
        var system = inequalities;
        while (true)
        {
            if (system.Any(i => i.IsFalse))
            {
                return null;
            }

            var names = system.SelectMany(i => i.Form.Factors.Keys).Distinct(StringComparer.Ordinal).ToList();
            if (names.Count == 0)
            {
                return true;
            }

            var name = names.MinBy(n => system.Count(i => i.Form.FactorOf(n).Sign > 0) * system.Count(i => i.Form.FactorOf(n).Sign < 0))!;
            steps?.Add((name, system));
            var next = Without(name, system);
            if (next.Count > MostInequalities)
            {
                return false;
            }

            system = next;
        }
    }

    private static List<Inequality> Without(string name, IReadOnlyList<Inequality> system)
    {
        var next = new List<Inequality>();
        void Add(Inequality inequality)
        {
            if ((!inequality.Form.IsConstant || inequality.IsFalse)
                && !next.Exists(n => n.IsStrict == inequality.IsStrict && n.Form.IsSameAs(inequality.Form)))
            {
                next.Add(inequality);
            }
        }

        foreach (var inequality in system.Where(i => i.Form.FactorOf(name).IsZero))
        {
            Add(inequality);
        }

        foreach (var low in system.Where(i => i.Form.FactorOf(name).Sign > 0))
        {
            foreach (var high in system.Where(i => i.Form.FactorOf(name).Sign < 0))
            {
                var sum = low.Form.Times(Rational.One / low.Form.FactorOf(name)).Plus(high.Form.Times(-Rational.One / high.Form.FactorOf(name)));
                Add(new Inequality(sum, low.IsStrict || high.IsStrict));
            }
        }

        return next;
    }

    private bool Choose(int step, Dictionary<string, Value> chosen, List<(string Name, Rational Figure)> figures)
    {
        if (step < 0)
        {
            return _isWanted(chosen);
        }

        var (name, system) = _steps[step];
        var variable = _variables[name];
        foreach (var figure in FiguresOf(variable, system, figures))
        {
            if (_left-- <= 0)
            {
                _isEvery = false;
                return false;
            }

            chosen[name] = new Value.Number(figure);
            figures.Add((name, figure));
            if (Choose(step - 1, chosen, figures))
            {
                return true;
            }

            figures.RemoveAt(figures.Count - 1);
        }

        return false;
    }

    private IEnumerable<Rational> FiguresOf(Variable variable, IReadOnlyList<Inequality> system, List<(string Name, Rational Figure)> figures)
    {
        Rational? low = null, high = null;
        var (isAboveLow, isBelowHigh) = (false, false);
        foreach (var (form, isStrict) in system)
        {
            var left = figures.Aggregate(form, (f, figure) => f.With(figure.Name, figure.Figure));
            var factor = left.FactorOf(variable.Name);
            if (factor.IsZero || left.Factors.Count > 1)
            {
                continue;
            }

            var edge = -left.Constant / factor;
            if (factor.Sign > 0 && (low is null || edge > low || (edge == low && isStrict)))
            {
                (low, isAboveLow) = (edge, isStrict);
            }
            else if (factor.Sign < 0 && (high is null || edge < high || (edge == high && isStrict)))
            {
                (high, isBelowHigh) = (edge, isStrict);
            }
        }

        var unit = variable.Input.Step;
        Rational? first = low is { } from ? OnGrid(from, unit, isAboveLow) : null;
        Rational? last = high is { } to ? -OnGrid(-to, unit, isBelowHigh) : null;
        if (first is { } start && last is { } end && (end - start) / unit <= MostFigures)
        {
            for (var figure = start; figure <= end; figure += unit)
            {
                yield return figure;
            }

            yield break;
        }

        _isEvery = false;
        var middle = first is { } a && last is { } b ? OnGrid((a + b) / 2, unit, false) : (Rational?)null;
        var usual = Grid.Bases(variable).OfType<Value.Number>().Select(n => n.Amount);
        var around = Away.SelectMany(n => new[] { first + n, last - n });
        foreach (var figure in usual.Select(n => (Rational?)n).Concat(around).Append(middle).OfType<Rational>().Distinct()
            .Where(n => !(n < first) && !(n > last) && (n / unit).IsInteger))
        {
            yield return figure;
        }
    }

    // The first figure on the grid at or above a number.
    private static Rational OnGrid(Rational number, Rational unit, bool isAbove) =>
        isAbove && (number / unit).IsInteger ? number + unit : (number / unit).Ceiling() * unit;
}
