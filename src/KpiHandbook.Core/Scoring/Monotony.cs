using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Scoring;

/// <summary>
/// Tells from a condition's wording alone that more of a figure can only make it truer (or less true). What it cannot tell it does not
/// claim; most conditions of criteria are plain, and a search can then be left out.
/// </summary>
/// <param name="Inputs">The indicator's inputs.</param>
/// <param name="Input">The figure: an input, or a column.</param>
/// <param name="Table">The table of the column.</param>
public sealed record Monotony(IReadOnlyList<Input> Inputs, Input Input, Input? Table)
{
    /// <summary>True when a worse figure can make none of the conditions true.</summary>
    public bool WorseNeverHelps(IEnumerable<Expression> conditions)
    {
        var toward = Input.Improve == Improvement.Decrease ? -1 : 1;
        return conditions.All(c => EffectOn(c, isInRow: false) is { } effect && effect != -toward);
    }

    // 1 when more of the figure makes a number larger or a condition truer, -1 the reverse, 0 for no effect; null when it cannot be told.
    private int? EffectOn(Expression expression, bool isInRow) => expression switch
    {
        Expression.Number or Expression.Truth or Expression.Day => 0,
        Expression.Name name => Is(name.Text) && isInRow == Table is not null ? 1 : 0,
        Expression.Column column => IsMine(column.Table) && Is(column.Text) ? 1 : 0,
        Expression.Negation negation => -EffectOn(negation.Operand, isInRow),
        Expression.Not not => -EffectOn(not.Operand, isInRow),
        Expression.Arithmetic arithmetic => EffectOn(arithmetic, isInRow),
        Expression.Comparison comparison => EffectOn(comparison, isInRow),
        Expression.Logic logic => Together(logic.Operands.Select(o => EffectOn(o, isInRow))),
        Expression.Call call => Together(call.Arguments.Select(a => EffectOn(a, isInRow))),
        Expression.Aggregate { Argument: { } argument } aggregate => EffectOn(argument, IsMine(aggregate.Table)),
        _ => 0,
    };

    private int? EffectOn(Expression.Arithmetic arithmetic, bool isInRow)
    {
        var left = EffectOn(arithmetic.Left, isInRow);
        var right = EffectOn(arithmetic.Right, isInRow);
        return arithmetic.Operation switch
        {
            Operation.Add => Together([left, right]),
            Operation.Subtract => Together([left, -right]),
            Operation.Multiply when right == 0 && IsNeverNegative(arithmetic.Right) => left,
            Operation.Multiply when left == 0 && IsNeverNegative(arithmetic.Left) => right,
            Operation.Divide when right == 0 && IsNeverNegative(arithmetic.Right) => left,
            _ => left == 0 && right == 0 ? 0 : null,
        };
    }

    private int? EffectOn(Expression.Comparison comparison, bool isInRow)
    {
        var effects = new List<int?>();
        var left = comparison.First;
        foreach (var link in comparison.Links)
        {
            var difference = Together([EffectOn(left, isInRow), -EffectOn(link.Operand, isInRow)]);
            effects.Add(link.Comparator switch
            {
                Comparator.More or Comparator.AtLeast => difference,
                Comparator.Less or Comparator.AtMost => -difference,
                Comparator.Equal or Comparator.Unequal => difference == 0 ? 0 : null,
            });
            left = link.Operand;
        }

        return Together(effects);
    }

    private static int? Together(IEnumerable<int?> effects)
    {
        var all = 0;
        foreach (var effect in effects)
        {
            if (effect is not { } one || all * one < 0)
            {
                return null;
            }

            all = one == 0 ? all : one;
        }

        return all;
    }

    private bool IsNeverNegative(Expression expression) => expression switch
    {
        Expression.Number number => number.Value.Sign >= 0,
        Expression.Name name => Inputs.FirstOrDefault(i => string.Equals(i.Name, name.Text, StringComparison.Ordinal)) is { } input
            && (input.Type is InputType.Count or InputType.Money || input.Min is Bound.Fixed { Value.Sign: >= 0 }),
        Expression.Aggregate { Function: AggregateFunction.Count } => true,
        _ => false,
    };

    private bool Is(string name) => string.Equals(name, Input.Name, StringComparison.Ordinal);

    private bool IsMine(string table) => string.Equals(table, Table?.Name, StringComparison.Ordinal);
}
