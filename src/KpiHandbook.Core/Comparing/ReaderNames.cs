using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>Formulas and conditions of one indicator: as readers see them, and so that two that say the same are equal.</summary>
internal sealed class ReaderNames
{
    private static readonly Words Value = new("ค่าที่ได้", "the value");

    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    /// <param name="indicator">The indicator.</param>
    /// <param name="later">The same in a later text, whose labels stand for those inputs that are the same in both: a new label is told once.</param>
    public ReaderNames(Indicator indicator, Indicator? later = null)
    {
        foreach (var input in indicator.Inputs.Select(i => later?.Inputs.FirstOrDefault(l => IsSame(i, l)) ?? i))
        {
            _labels[input.Name] = input.Label;
            foreach (var column in input.Columns)
            {
                _labels.TryAdd(column.Name, column.Label);
                _labels[$"{input.Name}.{column.Name}"] = column.Label;
            }
        }

    }

    /// <summary>The label of a name; the name itself where there is none.</summary>
    public string Of(string name) => _labels.GetValueOrDefault(name, name);

    /// <summary>An expression for readers, in one line.</summary>
    public Words Print(Expression expression) => ReaderText.In(language => ExpressionPrinter.Print(
        expression,
        ExpressionStyle.ForReaders(name => string.Equals(name, ExpressionChecker.ValueName, StringComparison.Ordinal) ? Value.In(language) : Of(name), language) with
        {
            Number = ReaderText.Number,
        }));

    /// <summary>Two expressions that do not say the same, in texts that are not the same either: by their names where their labels are.</summary>
    public static (Words Before, Words After) Print(Sides sides, Expression before, Expression after)
    {
        var (old, now) = (sides.OldNames.Print(before), sides.NewNames.Print(after));
        return old == now
            ? (ReaderText.Same(ExpressionPrinter.Print(before, ExpressionStyle.Exact)), ReaderText.Same(ExpressionPrinter.Print(after, ExpressionStyle.Exact)))
            : (old, now);
    }

    /// <summary>The same text for expressions that say the same: the order of conditions that all must hold, or of which one must, means nothing.</summary>
    public static string Meaning(Expression expression) => ExpressionPrinter.Print(expression, Exact);

    private static bool IsSame(Input input, Input later) =>
        string.Equals(input.Name, later.Name, StringComparison.Ordinal) && input.Type == later.Type && string.Equals(input.Unit, later.Unit, StringComparison.Ordinal);

    private static ExpressionStyle Exact { get; } = ExpressionStyle.Exact with
    {
        Phrase = e => e is Expression.Logic logic
            ? $"({string.Join($" {logic.Connective} ", logic.Operands.Select(Meaning).Order(StringComparer.Ordinal))})"
            : null,
    };
}
