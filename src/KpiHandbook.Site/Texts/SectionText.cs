using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>Sections of an agreement and places in them, in words.</summary>
public static class SectionText
{
    /// <summary>Stands behind a weight that the document leaves blank and the editors derived.</summary>
    public const string DerivedMark = "*";

    /// <summary>Says why there is a dash for a weight.</summary>
    public static string NoWeight(Words words) => words["weight.none"];

    /// <summary>รายทีม, รายบุคคล, ทางเลือก or สมรรถนะ.</summary>
    public static string Of(Words words, Section section) => words[section switch
    {
        Section.Team => "section.team",
        Section.Individual => "section.individual",
        Section.Optional => "section.optional",
        Section.Competency => "section.competency",
    }];

    /// <summary><c>รายทีมที่ 3</c>.</summary>
    public static string Of(Words words, AgreementEntry entry) => words.Say("section.entry", Of(words, entry.Section), entry.Number);

    /// <summary><c>ทีม 3</c>, for narrow columns.</summary>
    public static string ShortOf(Words words, AgreementEntry entry) => words.Say(entry.Section switch
    {
        Section.Team => "section.team-entry",
        Section.Individual => "section.individual-entry",
        Section.Optional => "section.optional-entry",
        Section.Competency => "section.competency-entry",
    }, entry.Number);

    /// <summary>A section's score of 100, one decimal; – while none of its indicators counts, ไม่แสดง where it is withheld.</summary>
    public static string OfHundred(Words words, SectionScore section) =>
        section.OfHundred is not { } score ? WithheldText.Score(words) : section.IsAllOpen ? "–" : NumberText.Score(score);

    /// <summary>A score of 100 beside the weight that it is of: <c>68.0 / 100</c>.</summary>
    public static string OfWeight(Words words, SectionScore section) =>
        section.OfHundred is null || section.IsAllOpen ? OfHundred(words, section) : $"{OfHundred(words, section)} / {Weight(section.Weight)}";

    /// <summary>A section's score of 5, and how much weight does not count yet; null where it is withheld.</summary>
    public static string? OfFive(Words words, SectionScore section)
    {
        var open = section.OpenWeight.IsZero ? null : words.Say("matrix.open", Weight(section.OpenWeight));
        return section.OfFive is not { } score ? null
            : section.IsAllOpen ? open
            : string.Join(" · ", new[] { words.Say("count.of", score.Grouped(2, padded: true), 5), open }.OfType<string>());
    }

    /// <summary>A weight: <c>15</c>, <c>12.5</c>.</summary>
    public static string Weight(Rational percent) => percent.ToDecimal(2);

    /// <summary>The weight of an entry, with a mark where it is derived; a dash where the document gives none.</summary>
    public static string Weight(AgreementEntry entry) =>
        entry.Weight is { } weight ? Weight(weight.Percent) + (entry.WeightDerived is null ? "" : DerivedMark) : "–";
}
