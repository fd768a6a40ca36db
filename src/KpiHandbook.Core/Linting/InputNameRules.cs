using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Linting;

/// <summary>Every figure has a label and a unit for readers: its name in formulas is neither.</summary>
internal static class InputNameRules
{
    public static IEnumerable<Problem> Check(Handbook handbook) =>
        from indicator in handbook.Indicators
        from input in indicator.Inputs.SelectMany(i => i.Columns.Select(c => (Column: c, Field: $"inputs.{i.Name}.columns.{c.Name}")).Prepend((i, $"inputs.{i.Name}")))
        from problem in Check(indicator, input.Item1, input.Item2)
        select problem;

    private static IEnumerable<Problem> Check(Indicator indicator, Input input, string field)
    {
        if (!input.Label.Any(char.IsLetter) || string.Equals(input.Label, input.Name, StringComparison.OrdinalIgnoreCase))
        {
            yield return Problems.InputWithoutLabel(indicator.PlaceOf($"{field}.label"), input.Name, input.Label);
        }

        // A word or sentence has no unit.
        if (input.Type != InputType.Text && !input.Unit.Any(c => char.IsLetterOrDigit(c) || c is '%'))
        {
            yield return Problems.InputWithoutUnit(indicator.PlaceOf($"{field}.unit"), input.Name, input.Unit);
        }
    }
}
