using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>Formulas and conditions of one indicator: as readers see them, and so that two that say the same are equal.</summary>
internal sealed class ReaderNames
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly ExpressionStyle _style;

    public ReaderNames(Indicator indicator)
    {
        foreach (var input in indicator.Inputs)
        {
            _labels[input.Name] = input.Label;
            foreach (var column in input.Columns)
            {
                _labels.TryAdd(column.Name, column.Label);
                _labels[$"{input.Name}.{column.Name}"] = column.Label;
            }
        }

        _labels[ExpressionChecker.ValueName] = "ค่าที่ได้";
        _style = ExpressionStyle.ForReaders(Of) with { Number = ReaderText.Number };
    }

    /// <summary>The label of a name; the name itself where there is none.</summary>
    public string Of(string name) => _labels.GetValueOrDefault(name, name);

    /// <summary>An expression for readers, in one line.</summary>
    public string Print(Expression expression) => ExpressionPrinter.Print(expression, _style);

    /// <summary>The same text for expressions that say the same: the order of conditions that all must hold, or of which one must, means nothing.</summary>
    public static string Meaning(Expression expression) => ExpressionPrinter.Print(expression, Exact);

    private static ExpressionStyle Exact { get; } = ExpressionStyle.Exact with
    {
        Phrase = e => e is Expression.Logic logic
            ? $"({string.Join($" {logic.Connective} ", logic.Operands.Select(Meaning).Order(StringComparer.Ordinal))})"
            : null,
    };
}
