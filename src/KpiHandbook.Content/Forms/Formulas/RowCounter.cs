using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>
/// Counts the rows of a table that fulfil a condition. COUNTIFS knows only "all of these", each about one column; everything else is
/// made of such counts by adding and subtracting: those with a or b are those with a, and those with b, less those with both.
/// </summary>
internal sealed class RowCounter(FormFigures figures)
{
    /// <summary>How many rows fulfil it; null where it looks at anything but one column and numbers at a time.</summary>
    public Polynomial? Count(Input table, Expression condition) => new InTable(table, figures).Of(condition)?.Total(table, figures);

    // Sets of rows as sums of "all of these": the coefficient of each group of conditions.
    private sealed class Rows
    {
        private readonly Dictionary<string, (IReadOnlyCollection<string> Criteria, int Times)> _groups = new(StringComparer.Ordinal);

        public static Rows All { get; } = With([], 1);

        public static Rows With(IReadOnlyCollection<string> criteria, int times)
        {
            var rows = new Rows();
            rows.Add(criteria, times);
            return rows;
        }

        public Rows Except(Rows other) => Sum(other, -1);

        public Rows And(Rows other)
        {
            var both = new Rows();
            foreach (var a in _groups.Values)
            {
                foreach (var b in other._groups.Values)
                {
                    both.Add([.. a.Criteria.Union(b.Criteria, StringComparer.Ordinal).Order(StringComparer.Ordinal)], a.Times * b.Times);
                }
            }

            return both;
        }

        public Polynomial Total(Input table, FormFigures figures) => _groups.Values
            .Select(g => figures.RowsWith(table, g.Criteria).Times(Polynomial.Of(g.Times)))
            .Aggregate(Polynomial.Of(Rational.Zero), (sum, part) => sum.Plus(part));

        private Rows Sum(Rows other, int sign)
        {
            var sum = new Rows();
            foreach (var (group, factor) in _groups.Values.Select(g => (g, 1)).Concat(other._groups.Values.Select(g => (g, sign))))
            {
                sum.Add(group.Criteria, group.Times * factor);
            }

            return sum;
        }

        private void Add(IReadOnlyCollection<string> criteria, int times)
        {
            var key = string.Join('&', criteria);
            _groups[key] = (criteria, _groups.GetValueOrDefault(key).Times + times);
        }
    }

    private sealed class InTable(Input table, FormFigures figures)
    {
        public Rows? Of(Expression condition) => condition switch
        {
            Expression.Truth literal => literal.Value ? Rows.All : Rows.All.Except(Rows.All),
            Expression.Name name when ColumnOf(name.Text) is { } column => With(figures.IsYes(table, column)),
            Expression.Not not => Of(not.Operand) is { } rows ? Rows.All.Except(rows) : null,
            Expression.Comparison comparison => Links(comparison).Aggregate((Rows?)Rows.All, And),
            Expression.Logic { Connective: Connective.And } logic => logic.Operands.Select(Of).Aggregate((Rows?)Rows.All, And),
            Expression.Logic logic => logic.Operands.Select(o => Of(o) is { } rows ? Rows.All.Except(rows) : null).Aggregate((Rows?)Rows.All, And) is { } none
                ? Rows.All.Except(none)
                : null,
            _ => null,
        };

        private static Rows? And(Rows? left, Rows? right) => left is { } a && right is { } b ? a.And(b) : null;

        private static Rows With(string criterion) => Rows.With([criterion], 1);

        private IEnumerable<Rows?> Links(Expression.Comparison comparison)
        {
            var left = comparison.First;
            foreach (var link in comparison.Links)
            {
                yield return Compare(left, link.Comparator, link.Operand);
                left = link.Operand;
            }
        }

        // One column against numbers: it reaches them from some step of its own scale on.
        private Rows? Compare(Expression left, Comparator comparator, Expression right)
        {
            if (Line.Of(left, ColumnOf) is not { } a || Line.Of(right, ColumnOf) is not { } b || a.Minus(b) is not { } line)
            {
                return null;
            }

            if (line.Column is not { } column)
            {
                return Evaluator.Evaluate(Comparison(line.Start, comparator), new Dictionary<string, Value>(StringComparer.Ordinal)) is Value.Truth { Holds: true }
                    ? Rows.All
                    : Rows.All.Except(Rows.All);
            }

            var edge = -line.Start / line.Slope / column.Step;
            var isRising = line.Slope.Sign > 0;
            var rows = comparator switch
            {
                Comparator.Equal or Comparator.Unequal => edge.IsInteger ? At("=", edge) : Rows.All.Except(Rows.All),
                Comparator.AtLeast or Comparator.Less => isRising ? At(">=", edge.Ceiling()) : At("<=", edge.Floor()),
                Comparator.AtMost or Comparator.More => isRising ? At("<=", edge.Floor()) : At(">=", edge.Ceiling()),
            };
            return comparator is Comparator.Unequal or Comparator.Less or Comparator.More ? Rows.All.Except(rows) : rows;

            Rows At(string sign, Rational steps) => With(figures.Compares(table, column, sign, steps * column.Step));
        }

        private static Expression Comparison(Rational left, Comparator comparator) => new Expression.Comparison(
            new Expression.Number(left, default), [new Link(comparator, new Expression.Number(Rational.Zero, default))], default);

        private Input? ColumnOf(string name) => table.Columns.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal));
    }
}
