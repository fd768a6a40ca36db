using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Rules;

/// <summary>Shapes an indicator's calculator.</summary>
internal static class CalculatorBuilder
{
    /// <summary>True where the document gives something to compute with.</summary>
    public static bool IsFor(Indicator indicator) =>
        Asked(indicator).Any() && (indicator.Milestones.Count > 0 || indicator.Criteria is not { Formula: null, Levels: [] });

    /// <summary>The form; null where there is none.</summary>
    public static CalculatorView? Of(RoundSite site, Indicator indicator, RelativeLinks links)
    {
        if (!IsFor(indicator))
        {
            return null;
        }

        var months = indicator.Milestones.SelectMany(m => m.Months).ToList();
        ReportMonth? first = months.Count == 0 ? null : site.Round.Current?.Month is { } current && months.Contains(current) ? current : months[0];
        var asked = first is { } month ? indicator.In(month).Inputs : indicator.Inputs;
        return new CalculatorView(
            RulesJson.NameOf(site.Handbook, indicator),
            links.To(Routes.Rules(site.Handbook, indicator.Id)),
            [.. months.Select(m => new CalculatorMonth($"{m}", site.Words.InFull(m), m == first))],
            [.. Asked(indicator).Select(input => Field(input) with { IsHidden = !asked.Contains(input) })],
            [.. Remarks(site.Words, indicator)],
            NeededBuilder.Of(site, indicator));
    }

    private static IEnumerable<Input> Asked(Indicator indicator) => indicator.Inputs.Where(i => i.Type != InputType.Text);

    private static CalculatorField Field(Input input) => new(
        input.Name,
        input.Label,
        input.Type is InputType.Date or InputType.YesNo or InputType.Table ? "" : input.Unit,
        input.Type switch
        {
            InputType.Date => FieldKind.Day,
            InputType.YesNo => FieldKind.Answer,
            InputType.Table => FieldKind.Table,
            _ => FieldKind.Number,
        },
        [.. input.Columns.Where(c => c.Type != InputType.Text).Select(Field)]);

    private static IEnumerable<string> Remarks(Words words, Indicator indicator)
    {
        if (indicator.Targets is { } targets)
        {
            yield return words[targets.Decides == TargetAuthority.Table ? "try.by-criteria" : "try.targets"];
        }

        if (indicator.Months != MonthRule.Latest)
        {
            yield return words.Say("try.one-month", MonthsText.Of(words, indicator.Months));
        }
    }
}
