using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// Checks figures against the least and the most that their definition allows. A bound that is another input's value is not checked
/// while that input is blank or was refused.
/// </summary>
public static class BoundRules
{
    /// <summary>Checks the figures of one indicator, or the cells of one row of its table.</summary>
    /// <param name="inputs">The definitions.</param>
    /// <param name="reported">What was reported under a name; null where nothing was.</param>
    public static IEnumerable<Problem> Check(IReadOnlyList<Input> inputs, Func<string, ReportedInput?> reported)
    {
        foreach (var input in inputs)
        {
            if (reported(input.Name) is not ReportedInput.Scalar { Value: Value.Number number } figure)
            {
                continue;
            }

            var shown = number.Amount.Grouped(input.Decimals);
            if (Resolve(input.Min) is { } min && number.Amount < min.Number)
            {
                yield return Problems.CellBelowMinimum(figure.Place, input.Label, shown, min.Text);
            }

            if (Resolve(input.Max) is { } max && number.Amount > max.Number)
            {
                yield return Problems.CellAboveMaximum(figure.Place, input.Label, shown, max.Text, input.Max is Bound.OfInput);
            }
        }

        (Rational Number, string Text)? Resolve(Bound? bound) => bound switch
        {
            Bound.Fixed limit => (limit.Value, limit.Value.Grouped(2)),
            Bound.OfInput other when reported(other.Name) is ReportedInput.Scalar { Value: Value.Number number } =>
                (number.Amount, $"{LabelOf(other.Name)} ({number.Amount.Grouped(2)})"),
            _ => null,
        };

        string LabelOf(string name) => inputs.FirstOrDefault(i => string.Equals(i.Name, name, StringComparison.Ordinal))?.Label ?? name;
    }
}
