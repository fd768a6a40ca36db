using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Signs;

/// <summary>What readers see in place of the names in an indicator's formulas and conditions.</summary>
public sealed class InputNames
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    /// <summary>The names of one indicator.</summary>
    public InputNames(Words words, Indicator indicator)
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

        _labels[ExpressionChecker.ValueName] = words["value.name"];
        Style = ExpressionStyle.ForReaders(name => _labels.GetValueOrDefault(name, name), words.Language) with
        {
            Phrase = part => part is Expression.Day day ? words.InBrief(day.Value) : null,
        };
    }

    /// <summary>Prints expressions for readers.</summary>
    public ExpressionStyle Style { get; }

    /// <summary>An expression for readers, in one line.</summary>
    public string Print(Expression expression) => ExpressionPrinter.Print(expression, Style);
}
