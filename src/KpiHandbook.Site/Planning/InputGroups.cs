using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes what an indicator asks to be reported: once, or for each group of months that asks for something else.</summary>
internal static class InputGroups
{
    public static IReadOnlyList<InputGroup> Of(Words words, Indicator indicator)
    {
        var sets = indicator.Milestones.Select(m => (m.Months, Inputs: (IReadOnlyList<Input>)indicator.In(m.Months[0]).Inputs)).ToList();
        var isSame = sets.TrueForAll(s => s.Inputs.Count == indicator.Inputs.Count);
        return isSame
            ? [new InputGroup(null, [.. indicator.Inputs.Select(i => Row(words, i))])]
            : [.. sets.Select(s => new InputGroup(MonthsText.Of(words, s.Months), [.. s.Inputs.Select(i => Row(words, i))]))];
    }

    private static InputRow Row(Words words, Input input) => new(input.Symbol, input.Label, input.What, UnitOf(words, input), [.. input.Columns.Select(c => Row(words, c))]);

    private static string UnitOf(Words words, Input input) => input.Type switch
    {
        InputType.YesNo => words["inputs.done"],
        InputType.Text => input.Unit.Length > 0 ? input.Unit : words["inputs.text"],
        _ => input.Unit,
    };
}
