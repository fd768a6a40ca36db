using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>A piece of evidence in words.</summary>
internal static class EvidenceText
{
    /// <summary>As the document names it, with the months that it is for, and a remark where it is filed only when there is any.</summary>
    public static string Of(Words words, Evidence evidence, string item)
    {
        var named = evidence.IsOptional ? words.Say("evidence.optional", item) : item;
        return evidence.Months.Count > 0 ? words.Say("trace.month", MonthsText.Of(words, evidence.Months), named) : named;
    }
}
