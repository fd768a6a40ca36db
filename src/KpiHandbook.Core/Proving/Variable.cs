using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Proving;

/// <summary>
/// One figure that the proof may choose: an input, or a cell of a table's first row. Days are numbers here, so that one arithmetic
/// serves all.
/// </summary>
internal sealed record Variable(string Name, Input Input, Input? Table, Bound? Low, Bound? High, IReadOnlyList<Rational> Known)
{
    public bool IsMovable => Input.Improve != Improvement.None;

    public bool IsYesNo => Input.Type == InputType.YesNo;

    /// <summary>Every figure of an indicator.</summary>
    public static IReadOnlyDictionary<string, Variable> AllOf(Indicator indicator)
    {
        var all = new Dictionary<string, Variable>(StringComparer.Ordinal);
        foreach (var input in indicator.Inputs)
        {
            var parts = input.Type switch
            {
                InputType.Text => [],
                InputType.Table => input.Columns.Where(c => c.Type != InputType.Text).Select(c => (Part: c, Table: (Input?)input)),
                _ => [(Part: input, Table: null)],
            };
            foreach (var (part, table) in parts)
            {
                var name = table is null ? part.Name : Substitution.CellName(table.Name, part.Name, 1);
                all[name] = new Variable(name, part, table, InRow(part.Min, table), InRow(part.Max, table), KnownOf(indicator, name));
            }
        }

        return all;
    }

    /// <summary>The names of the figures that bound this one.</summary>
    public IEnumerable<string> BoundNames => new[] { Low, High }.OfType<Bound.OfInput>().Select(b => b.Name);

    /// <summary>The least and the most that it may be beside other figures; a bound by a figure not yet chosen does not count.</summary>
    public (Rational? Low, Rational? High) Range(IReadOnlyDictionary<string, Value> figures) => (
        Number(Low, figures) ?? UsualLow,
        Number(High, figures) ?? UsualHigh);

    /// <summary>The same as inequalities.</summary>
    public IEnumerable<Inequality> Bounds(IReadOnlyDictionary<string, Variable> variables)
    {
        var figure = LinearForm.Of(Name);
        if (Form(Low, variables, UsualLow) is { } low)
        {
            yield return new Inequality(figure.Plus(low.Times(-1)), false);
        }

        if (Form(High, variables, UsualHigh) is { } high)
        {
            yield return new Inequality(high.Plus(figure.Times(-1)), false);
        }
    }

    private Rational? UsualLow => Input.Type is InputType.Count or InputType.Money ? Rational.Zero : null;

    // A percentage is more than the whole only where a bound says so.
    private Rational? UsualHigh => Input.Type == InputType.Percent && High is null ? Rational.Hundred : null;

    /// <summary>True when it is within its bounds among these figures.</summary>
    public bool IsWithin(IReadOnlyDictionary<string, Value> figures)
    {
        if (figures.GetValueOrDefault(Name) is not Value.Number { Amount: var amount })
        {
            return true;
        }

        var (low, high) = Range(figures);
        return (low is not { } least || amount >= least) && (high is not { } most || amount <= most);
    }

    /// <summary>The day as the number that stands for it here.</summary>
    public static Rational NumberOf(BuddhistDate day) => day.Day.DayNumber;

    /// <summary>A figure as it would be reported.</summary>
    public Value Reported(Value figure) => Input.Type == InputType.Date && figure is Value.Number number
        ? new Value.Day(new BuddhistDate(DateOnly.FromDayNumber((int)number.Amount.Numerator)))
        : figure;

    private static Bound? InRow(Bound? bound, Input? table) => bound is Bound.OfInput other && table is not null
        && table.Columns.Any(c => string.Equals(c.Name, other.Name, StringComparison.Ordinal))
        ? new Bound.OfInput(Substitution.CellName(table.Name, other.Name, 1))
        : bound;

    private static List<Rational> KnownOf(Indicator indicator, string name) =>
    [
        .. (string.Equals(indicator.Targets?.Base, name, StringComparison.Ordinal) ? indicator.Targets!.Published.Values.Select(r => r.Base) : [])
            .Concat(indicator.Known.TryGetValue(name, out var known) ? known.Values : [])
            .Distinct()
            .Take(20),
    ];

    private static LinearForm? Form(Bound? bound, IReadOnlyDictionary<string, Variable> variables, Rational? usual) => bound switch
    {
        Bound.Fixed number => LinearForm.Of(number.Value),
        Bound.OfInput other when variables.ContainsKey(other.Name) => LinearForm.Of(other.Name),
        _ => usual is { } number ? LinearForm.Of(number) : null,
    };

    private static Rational? Number(Bound? bound, IReadOnlyDictionary<string, Value> figures) => bound switch
    {
        Bound.Fixed number => number.Value,
        Bound.OfInput other => (figures.GetValueOrDefault(other.Name) as Value.Number)?.Amount,
        _ => null,
    };
}
