using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>Agreements in words.</summary>
public static class AgreementText
{
    /// <summary>Whom an agreement assesses, in a word: อำเภอ, จังหวัด or กลุ่มงาน.</summary>
    public static string Whom(Words words, AppliesTo appliesTo) => words[appliesTo switch
    {
        AppliesTo.Districts => "agreement.districts",
        AppliesTo.Office => "agreement.office",
        AppliesTo.WorkGroups => "agreement.groups",
    }];
}
