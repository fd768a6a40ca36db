using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>A piece of evidence in words.</summary>
internal static class EvidenceText
{
    /// <summary>As the document names it, with a remark where it is filed only when there is any.</summary>
    public static string Of(Words words, Evidence evidence, string item) => evidence.IsOptional ? words.Say("evidence.optional", item) : item;
}
