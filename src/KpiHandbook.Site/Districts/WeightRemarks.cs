using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Districts;

/// <summary>What a section's weights leave to be said: that the document gives a part only, gives none, or leaves one blank that was derived.</summary>
internal static class WeightRemarks
{
    public static IReadOnlyList<string> Of(Words words, Agreement agreement, IReadOnlyList<AgreementEntry> entries, Handbook handbook)
    {
        var without = entries.Where(e => e.Weight is null).ToList();
        string?[] remarks =
        [
            agreement.Partial is { } partial ? words.Say("weight.partial", partial) : null,
            agreement.Partial is not null || without.Count == 0 ? null
                : without.Count == entries.Count ? words["weight.none-of-section"]
                : words.Say("weight.none-of", ListText.Row(words, without.Select(Title))),
            .. entries.Where(e => e.WeightDerived is not null).Select(e => $"{SectionText.DerivedMark} {words.Say("weight.derived", Title(e), e.WeightDerived!)}"),
        ];
        return [.. remarks.OfType<string>()];

        string Title(AgreementEntry entry) => handbook.Find(entry.Indicator)!.ShortTitle;
    }
}
