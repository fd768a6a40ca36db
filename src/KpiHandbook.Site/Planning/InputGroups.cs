using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes what an indicator asks to be reported: once, or for each group of months that asks for something else.</summary>
internal static class InputGroups
{
    public static IReadOnlyList<InputGroup> Of(Indicator indicator)
    {
        var sets = indicator.Milestones.Select(m => (m.Months, Inputs: (IReadOnlyList<Input>)indicator.In(m.Months[0]).Inputs)).ToList();
        var isSame = sets.TrueForAll(s => s.Inputs.Count == indicator.Inputs.Count);
        return isSame
            ? [new InputGroup(null, [.. indicator.Inputs.Select(Row)])]
            : [.. sets.Select(s => new InputGroup(MonthsText.Of(Words.Thai, s.Months), [.. s.Inputs.Select(Row)]))];
    }

    private static InputRow Row(Input input) => new(input.Symbol, input.Label, input.What, UnitOf(input), [.. input.Columns.Select(Row)]);

    private static string UnitOf(Input input) => input.Type switch
    {
        InputType.YesNo => "ทำ/ไม่ทำ",
        InputType.Text => input.Unit.Length > 0 ? input.Unit : "ข้อความ",
        _ => input.Unit,
    };
}
