using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Texts;

/// <summary>What a page of the document prints where pages differ, in words.</summary>
internal static class PrintedText
{
    /// <summary>As a row of a table.</summary>
    public static PrintedRow Row(Words words, PrintedFact fact, Indicator indicator) => new(fact.Where, string.Join(" · ", What(words, fact, indicator)), fact.Note ?? (IsUsed(fact, indicator) ? words["printed.this"] : "–"));

    private static bool IsUsed(PrintedFact fact, Indicator indicator) =>
        string.Equals(fact.Title, indicator.Title, StringComparison.Ordinal) || string.Equals(fact.Unit, indicator.Unit, StringComparison.Ordinal);

    /// <summary>Which levels alone the document prints: <c>เอกสารพิมพ์เฉพาะระดับ 5</c>; null where it prints all of them, or none.</summary>
    public static string? OnlyLevels(Words words, Indicator indicator)
    {
        var levels = indicator.Criteria.Levels;
        return indicator.Criteria.Unstated is null && levels.Count > 0 && levels.Count < Level.All.Count
            ? words.Say("consequence.levels-alone", ListText.Row(words, levels.Select(l => indicator.NameOf(l.Level))))
            : null;
    }

    private static IEnumerable<string> What(Words words, PrintedFact fact, Indicator indicator)
    {
        string?[] parts =
        [
            fact.Title is { } title ? words.Say("printed.title", title) : null,
            fact.Number is { } number ? words.Say("printed.number", number) : null,
            fact.IsWeightBlank ? words["printed.weight-blank"] : fact.Weight is { } weight ? words.Say("printed.weight", SectionText.Weight(weight.Percent)) : null,
            fact.Unit is { } unit ? words.Say("printed.unit", unit) : null,
            fact.PeriodEnd is { } end ? words.Say("printed.end", words.InFull(end)) : null,
        ];
        var inputs = indicator.Inputs
            .Where(i => fact.Inputs.ContainsKey(i.Name))
            .Select(i => $"{i.Label} {NumberText.InSentence(words, fact.Inputs[i.Name], i.Unit)}");
        return parts.OfType<string>().Concat(inputs);
    }
}
