using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Texts;

/// <summary>Agreements in words.</summary>
public static class AgreementText
{
    /// <summary>Whom an agreement assesses, in a word: อำเภอ, จังหวัด or กลุ่มงาน.</summary>
    public static string Whom(AppliesTo appliesTo) => appliesTo switch
    {
        AppliesTo.Districts => "อำเภอ",
        AppliesTo.Office => "จังหวัด",
        AppliesTo.WorkGroups => "กลุ่มงาน",
    };
}
