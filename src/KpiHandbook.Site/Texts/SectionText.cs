using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Texts;

/// <summary>Sections of an agreement and places in them, in words.</summary>
public static class SectionText
{
    /// <summary>Stands behind a weight that the document leaves blank and the editors derived.</summary>
    public const string DerivedMark = "*";

    /// <summary>Says why there is a dash for a weight.</summary>
    public const string NoWeight = "เอกสารไม่ได้กำหนดน้ำหนัก";

    /// <summary>รายทีม, รายบุคคล, ทางเลือก or สมรรถนะ.</summary>
    public static string Of(Section section) => section switch
    {
        Section.Team => "รายทีม",
        Section.Individual => "รายบุคคล",
        Section.Optional => "ทางเลือก",
        Section.Competency => "สมรรถนะ",
    };

    /// <summary><c>รายทีมที่ 3</c>.</summary>
    public static string Of(AgreementEntry entry) => $"{Of(entry.Section)}ที่ {entry.Number}";

    /// <summary><c>ทีม 3</c>, for narrow columns.</summary>
    public static string ShortOf(AgreementEntry entry) => entry.Section switch
    {
        Section.Team => $"ทีม {entry.Number}",
        Section.Individual => $"บุคคล {entry.Number}",
        Section.Optional => $"ทางเลือก {entry.Number}",
        Section.Competency => $"สมรรถนะ {entry.Number}",
    };

    /// <summary>A section's score of 100, one decimal; ไม่แสดง where it is withheld.</summary>
    public static string OfHundred(SectionScore section) => section.OfHundred is { } score ? NumberText.Score(score) : WithheldText.Score;

    /// <summary>A weight: <c>15</c>, <c>12.5</c>.</summary>
    public static string Weight(Rational percent) => percent.ToDecimal(2);

    /// <summary>The weight of an entry, with a mark where it is derived; a dash where the document gives none.</summary>
    public static string Weight(AgreementEntry entry) =>
        entry.Weight is { } weight ? Weight(weight.Percent) + (entry.WeightDerived is null ? "" : DerivedMark) : "–";
}
