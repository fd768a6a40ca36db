using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Diagnostics;

// 7050–7059: what differs between two texts of a round.
public static partial class Problems
{
    private static readonly ProblemKind TypoBeyondWordingKind = Error("KPI7050", "แก้คำผิดเกินถ้อยคำ", "a typo amendment changes more than wording");

    private static ProblemKind[] ComparingKinds => [TypoBeyondWordingKind];

    /// <summary>An amendment of class typo changes a level, a weight, a date or another figure.</summary>
    /// <param name="amendment">The amendment.</param>
    /// <param name="indicator">The indicator; null for the round as a whole.</param>
    /// <param name="difference">What it changes.</param>
    public static Problem TypoChangesMore(Amendment amendment, Indicator? indicator, Difference difference) => BeyondWording(
        amendment,
        indicator,
        new(
            $"เปลี่ยน{difference.What.Thai}{Of(indicator, char.IsDigit(difference.What.Thai[^1]) ? " ของ " : "ของ ")} จาก {Shown(difference.Before, "ไม่มี")} เป็น {Shown(difference.After, "ไม่มี")}",
            $"{difference.What.English}{Of(indicator, " of ")} from {Shown(difference.Before, "nothing")} to {Shown(difference.After, "nothing")}"));

    /// <summary>An amendment of class typo adds or removes an indicator.</summary>
    public static Problem TypoAddsOrRemoves(Amendment amendment, IndicatorDifference difference) => BeyondWording(
        amendment,
        difference.After ?? difference.Before,
        difference.Before is null
            ? new($"เพิ่มตัวชี้วัด{Of(difference.After, " ")}", $"an added indicator,{Of(difference.After, " ")}")
            : new($"ตัดตัวชี้วัด{Of(difference.Before, " ")}", $"a removed indicator,{Of(difference.Before, " ")}"));

    private static Problem BeyondWording(Amendment amendment, Indicator? indicator, Words what) => new(
        TypoBeyondWordingKind,
        indicator is null ? amendment.PlaceOf("round.yaml") : amendment.PlaceOf($"indicators/{indicator.Id}.md", "round.yaml"),
        new($"หนังสือแก้ไขฉบับที่ {amendment.Number} เป็นการแก้คำผิด แต่{what.Thai}", $"Amendment {amendment.Number} is a typo but changes {what.English}."),
        new("ใช้ class: correction หรือ rule-change ตามหนังสือ หรือแก้เฉพาะถ้อยคำ", "Make it class: correction or rule-change, as the letter does, or change wording alone."));

    private static string Of(Indicator? indicator, string before) => indicator is null ? "" : $"{before}“{indicator.ShortTitle}”";

    private static string Shown(string? text, string none) => text is null ? none : $"“{text}”";
}
