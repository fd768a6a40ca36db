using KpiHandbook.Core.Model;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Texts;

/// <summary>What a page of the document prints where pages differ, in words.</summary>
internal static class PrintedText
{
    /// <summary>As a row of a table.</summary>
    public static PrintedRow Row(PrintedFact fact, Indicator indicator) => new(fact.Where, string.Join(" · ", What(fact, indicator)), fact.Note ?? "–");

    /// <summary>Which levels alone the document prints: <c>เอกสารพิมพ์เฉพาะระดับ 5</c>; null where it prints all of them, or none.</summary>
    public static string? OnlyLevels(Indicator indicator)
    {
        var levels = indicator.Criteria.Levels;
        return indicator.Criteria.Unstated is null && levels.Count > 0 && levels.Count < Level.All.Count
            ? $"เอกสารพิมพ์เฉพาะระดับ {string.Join(" ", levels.Select(l => indicator.NameOf(l.Level)))}"
            : null;
    }

    private static IEnumerable<string> What(PrintedFact fact, Indicator indicator)
    {
        string?[] parts =
        [
            fact.Title is { } title ? $"ชื่อ “{title}”" : null,
            fact.Number is { } number ? $"ลำดับที่ {number}" : null,
            fact.IsWeightBlank ? "น้ำหนักเว้นว่าง" : fact.Weight is { } weight ? $"น้ำหนัก {SectionText.Weight(weight.Percent)}" : null,
            fact.Unit is { } unit ? $"หน่วยวัด {unit}" : null,
            fact.PeriodEnd is { } end ? $"รอบสิ้นสุด {end.ToLongText()}" : null,
        ];
        var inputs = indicator.Inputs
            .Where(i => fact.Inputs.ContainsKey(i.Name))
            .Select(i => $"{i.Label} {NumberText.InSentence(fact.Inputs[i.Name], i.Unit)}");
        return parts.OfType<string>().Concat(inputs);
    }
}
