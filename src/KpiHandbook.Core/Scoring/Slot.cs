using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>One figure that a unit can move: an input, or a cell of a table.</summary>
internal sealed record Slot(Input Input, Input? Table, int? Row, Value Current)
{
    /// <summary>Its name when it is the one left open in an expression.</summary>
    public string Name => Table is null ? Input.Name : Substitution.CellName(Table.Name, Input.Name, Row!.Value);

    public bool IsYesNo => Input.Type == InputType.YesNo;

    public bool CanTurnYes => Input.Improve == Improvement.Increase && Current is Value.Truth { Holds: false };

    /// <summary>Every figure of an indicator that may be moved, in order of definition.</summary>
    public static IReadOnlyList<Slot> AllOf(Indicator indicator, IReadOnlyDictionary<string, Value> values)
    {
        var slots = new List<Slot>();
        foreach (var input in indicator.Inputs.Where(i => i.Type != InputType.Text))
        {
            if (values[input.Name] is Value.Table table)
            {
                var movable = input.Columns.Where(IsMovable).ToList();
                slots.AddRange(table.Rows.SelectMany((row, i) => movable.Select(c => new Slot(c, input, i + 1, row[c.Name]))));
            }
            else if (IsMovable(input))
            {
                slots.Add(new Slot(input, null, null, values[input.Name]));
            }
        }

        return slots;
    }

    /// <summary>The values with this figure changed; a cell also under its own name, for expressions that leave it open.</summary>
    public IReadOnlyDictionary<string, Value> With(IReadOnlyDictionary<string, Value> values, Value to)
    {
        var changed = new Dictionary<string, Value>(values, StringComparer.Ordinal);
        changed[Name] = to;
        if (Table is not null)
        {
            changed[Table.Name] = InTable(values, to);
        }

        return changed;
    }

    /// <summary>An expression with every figure but this one.</summary>
    public Expression LeaveOpen(Expression expression, IReadOnlyDictionary<string, Value> values)
    {
        if (Table is not null)
        {
            return Substitution.Apply(expression, values, Name);
        }

        var others = new Dictionary<string, Value>(values, StringComparer.Ordinal);
        others.Remove(Name);
        return Substitution.Apply(expression, others);
    }

    /// <summary>The least and the most that the figure may be.</summary>
    public (Rational? Low, Rational? High) Range(IReadOnlyDictionary<string, Value> values)
    {
        var row = Table is null ? null : ((Value.Table)values[Table.Name]).Rows[Row!.Value - 1];
        return (
            Number(Input.Min, values, row) ?? (Input.Type is InputType.Count or InputType.Money ? Rational.Zero : null),
            Number(Input.Max, values, row));
    }

    /// <summary>Figures on the grid at and on both sides of each point, and the bounds: one at least of every piece that points cut off.</summary>
    public IEnumerable<Rational> Beside(IEnumerable<Rational> points, IReadOnlyDictionary<string, Value> values)
    {
        var step = Input.Step;
        var (low, high) = Range(values);
        return points
            .Select(p => (p / step).Floor() * step)
            .SelectMany(p => new[] { p - step, p, p + step, p + (step * 2) })
            .Concat(new[] { low, high }.OfType<Rational>())
            .Distinct()
            .Where(p => (low is not { } least || p >= least) && (high is not { } most || p <= most));
    }

    private static bool IsMovable(Input input) => input.Improve != Improvement.None && input.Type is not (InputType.Date or InputType.Text);

    private static Rational? Number(Bound? bound, IReadOnlyDictionary<string, Value> values, IReadOnlyDictionary<string, Value>? row) =>
        bound switch
        {
            Bound.Fixed number => number.Value,
            Bound.OfInput other => ((row?.GetValueOrDefault(other.Name) ?? values.GetValueOrDefault(other.Name)) as Value.Number)?.Amount,
            _ => null,
        };

    private Value.Table InTable(IReadOnlyDictionary<string, Value> values, Value to)
    {
        var rows = ((Value.Table)values[Table!.Name]).Rows.ToList();
        rows[Row!.Value - 1] = new Dictionary<string, Value>(rows[Row.Value - 1], StringComparer.Ordinal) { [Input.Name] = to };
        return new Value.Table(rows);
    }
}
