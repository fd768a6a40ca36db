using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Proving;

/// <summary>
/// The conditions of all levels, and the parts of them that share no figure: every combination of the parts' cells can be reported, and
/// nothing else matters.
/// </summary>
internal sealed class Space
{
    private readonly Stage _stage;
    private readonly IReadOnlyDictionary<string, Variable> _variables;
    private readonly Expression? _value;
    private readonly Atoms _atoms = new();
    private readonly IReadOnlyList<Expression> _tests;

    private Space(Stage stage, RowExpansion rows)
    {
        _stage = stage;
        Rows = rows;
        _variables = Variable.AllOf(stage.Indicator);
        _value = stage.Indicator.Criteria.Formula is { } formula ? Inlining.Rounded(Prepared(formula), stage.Rounding) : null;
        Conditions = [.. stage.Levels.Select(rule => _atoms.Of(Prepared(rule.When)))];
        _tests = [.. _atoms.All.Select(a => _value is null ? a.Test : Inlining.Replace(a.Test, _value))];
        Dimensions = [.. Components().Select(DimensionOf)];
        AtomCount = _atoms.All.Count;
    }

    /// <summary>The tables' other rows.</summary>
    public RowExpansion Rows { get; }

    /// <summary>One a level, lowest first.</summary>
    public IReadOnlyList<Condition> Conditions { get; }

    public IReadOnlyList<Dimension> Dimensions { get; }

    public int AtomCount { get; }

    public static Space Of(Stage stage, RowExpansion rows) => new(stage, rows);

    /// <summary>Figures as they would be reported, and what comes of them.</summary>
    public WitnessPoint Witness(IEnumerable<Cell> cells, Level? level)
    {
        var figures = new Dictionary<string, Value>(_stage.Settled, StringComparer.Ordinal);
        foreach (var (name, figure) in cells.SelectMany(c => c.Figures))
        {
            figures[name] = figure;
        }

        var value = _value is not null && OpenNames.Of(_value).All(figures.ContainsKey) ? Evaluator.Evaluate(_value, figures) as Value.Number : null;
        return new WitnessPoint(Reported(figures), value?.Amount, level);
    }

    /// <summary>True when some figures beside the settled ones give a formula a value.</summary>
    public static bool HasValue(Indicator indicator, Expression formula, IReadOnlyDictionary<string, Value> settled)
    {
        var space = new Space(new Stage(indicator, [], new Rounding.None(), false) { Settled = settled }, TableShapes.One(indicator));
        var term = space.Prepared(formula);
        var names = space.WithBounds(OpenNames.Of(term));
        var variables = space._variables.Values.Where(v => names.Contains(v.Name, StringComparer.Ordinal)).Select(space.Settle).ToList();
        return Reach.Find(term, variables, [new Stretch(ExpressionChecker.ValueName, null, false, null, false)])[0] is not null;
    }

    private Expression Prepared(Expression expression) =>
        _stage.Settled.Count == 0 ? Rows.Of(expression) : Substitution.Apply(Rows.Of(expression), _stage.Settled);

    private Dictionary<string, Value> Reported(Dictionary<string, Value> figures)
    {
        var reported = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var input in _stage.Indicator.Inputs)
        {
            if (figures.TryGetValue(input.Name, out var figure))
            {
                reported[input.Name] = _variables[input.Name].Reported(figure);
            }
            else if (input.Type == InputType.Table && Rows.OtherRows.TryGetValue(input.Name, out var others))
            {
                var cells = input.Columns
                    .Select(c => _variables.GetValueOrDefault(Substitution.CellName(input.Name, c.Name, 1)))
                    .OfType<Variable>()
                    .Where(v => figures.ContainsKey(v.Name))
                    .ToDictionary(v => v.Input.Name, v => v.Reported(figures[v.Name]), StringComparer.Ordinal);
                if (cells.Count > 0)
                {
                    reported[input.Name] = new Value.Table([cells, .. others.Select(row => Only(row, cells))]);
                }
            }
        }

        return reported;
    }

    private static Dictionary<string, Value> Only(IReadOnlyDictionary<string, Value> row, Dictionary<string, Value> cells) =>
        row.Where(c => cells.ContainsKey(c.Key)).ToDictionary(StringComparer.Ordinal);

    /// <summary>The test of an atom over figures alone.</summary>
    public Expression TestOf(int atom) => _tests[atom];

    /// <summary>The figures of all tests, and those that bound them.</summary>
    public IEnumerable<Variable> VariablesOfTests()
    {
        var names = WithBounds(_tests.SelectMany(t => OpenNames.Of(t)));
        return _variables.Values.Where(v => names.Contains(v.Name, StringComparer.Ordinal)).Select(Settle);
    }

    /// <summary>The truth of all atoms at these figures; null where one has none.</summary>
    public bool[]? TruthsAt(IReadOnlyDictionary<string, Value> figures)
    {
        var truths = new bool[_tests.Count];
        for (var i = 0; i < truths.Length; i++)
        {
            if (Evaluator.Evaluate(_tests[i], figures) is not Value.Truth truth)
            {
                return null;
            }

            truths[i] = truth.Holds;
        }

        return truths;
    }

    /// <summary>True when conditions or formula look at tables.</summary>
    public bool HasTables => _variables.Values.Any(v => v.Table is { } table && _stage.Indicator.Criteria.Mentions(table.Name));

    // The figures that an atom looks at, those of the formula in place of `value`.
    private IEnumerable<string> FiguresOf(Expression test) => OpenNames.Of(test)
        .SelectMany(name => IsValue(name) ? OpenNames.Of(_value!) : [name])
        .Distinct(StringComparer.Ordinal);

    private static bool IsValue(string name) => string.Equals(name, ExpressionChecker.ValueName, StringComparison.Ordinal);

    private List<string> WithBounds(IEnumerable<string> names)
    {
        var all = new List<string>();
        var left = new Queue<string>(names);
        while (left.TryDequeue(out var name))
        {
            if (!all.Contains(name, StringComparer.Ordinal) && !_stage.Settled.ContainsKey(name) && _variables.TryGetValue(name, out var variable))
            {
                all.Add(name);
                foreach (var bound in variable.BoundNames)
                {
                    left.Enqueue(bound);
                }
            }
        }

        return all;
    }

    private List<(List<int> Atoms, HashSet<string> Names)> Components()
    {
        var components = new List<(List<int> Atoms, HashSet<string> Names)>();
        for (var i = 0; i < _atoms.All.Count; i++)
        {
            var names = WithBounds(FiguresOf(_atoms.All[i].Test)).ToHashSet(StringComparer.Ordinal);
            var meeting = components.FindAll(c => c.Names.Overlaps(names) || (names.Count == 0 && IsConstantLike(c, i)));
            components.RemoveAll(meeting.Contains);
            components.Add(([.. meeting.SelectMany(c => c.Atoms), i], [.. meeting.SelectMany(c => c.Names), .. names]));
        }

        return components;
    }

    // A formula without figures (all of them settled) still makes one dimension.
    private bool IsConstantLike((List<int> Atoms, HashSet<string> Names) component, int atom) =>
        component.Names.Count == 0 && string.Equals(_atoms.All[component.Atoms[0]].TermText, _atoms.All[atom].TermText, StringComparison.Ordinal);

    private Dimension DimensionOf((List<int> Atoms, HashSet<string> Names) component)
    {
        var variables = _variables.Values.Where(v => component.Names.Contains(v.Name)).Select(Settle).ToList();
        var atoms = component.Atoms.ConvertAll(number => (Number: number, Atom: _atoms.All[number]));
        var first = atoms[0].Atom;
        if (first.Term is { } term && atoms.TrueForAll(a => string.Equals(a.Atom.TermText, first.TermText, StringComparison.Ordinal)))
        {
            var isValue = IsValue(first.TermText);
            return RegionDimension.Of(
                isValue ? first.TermText : NameOf(term, first.TermText),
                _value is null ? term : Inlining.Replace(term, _value),
                atoms,
                variables,
                isValue ? _stage.Indicator.Direction : null,
                isEitherWay: _value is null && !variables.Exists(v => v.IsMovable));
        }

        return JointDimension.Of(
            [.. atoms.Select(a => (a.Number, _tests[a.Number]))], variables, _stage.Indicator.Criteria.Formula is not null);
    }

    // A column by its own name, without the row.
    private string NameOf(Expression term, string text) => term is Expression.Name && _variables.GetValueOrDefault(text) is { Table: { } table } cell
        ? $"{table.Name}.{cell.Input.Name}"
        : Rows.WrittenAs(text);

    // A bound by a settled figure is a number.
    private Variable Settle(Variable variable) => _stage.Settled.Count == 0 ? variable : variable with
    {
        Low = Settled(variable.Low),
        High = Settled(variable.High),
    };

    private Bound? Settled(Bound? bound) =>
        bound is Bound.OfInput other && _stage.Settled.GetValueOrDefault(other.Name) is Value.Number number ? new Bound.Fixed(number.Amount) : bound;
}
