using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Texts;

/// <summary>What an outcome means, in words.</summary>
public static class OutcomeText
{
    /// <summary>A few words: <c>ระดับ 4</c>, <c>ระดับ B</c>, <c>ไม่ถึงระดับ 1</c>, <c>ยังไม่รายงาน</c>.</summary>
    public static string Of(Outcome outcome, Indicator indicator) => outcome.Match(
        level => LevelText.Of(level, indicator),
        () => $"ไม่ถึง{LevelText.Lowest(indicator)}",
        () => IsWithoutCriteria(indicator) ? "เอกสารไม่มีเกณฑ์ให้ระดับ" : "อยู่ในช่องว่างของเกณฑ์",
        mean => $"เฉลี่ย {NumberText.Of(mean)}",
        _ => "ยังไม่รายงาน",
        _ => "คิดระดับไม่ได้",
        _ => WithheldText.Level);

    /// <summary>What counts for a unit; of a mean, how many months make it.</summary>
    public static string Of(ScoredAssignment scored) => scored is { Outcome: Outcome.Mean mean, ByMonths: { } months }
        ? $"เฉลี่ย {months.Counted.Count} เดือน ได้ {NumberText.Of(mean.Points)}"
        : Of(scored.Outcome, scored.Indicator);

    /// <summary>A sentence that says why there is no level; null when there is one.</summary>
    public static string? Why(Outcome outcome, Indicator indicator) => outcome.Match<string?>(
        _ => null,
        () => $"ค่าที่ได้ต่ำกว่าเกณฑ์ของ{LevelText.Lowest(indicator)} จึงได้ 0 คะแนน",
        () => IsWithoutCriteria(indicator)
            ? "เอกสารไม่ได้พิมพ์เกณฑ์ จึงแสดงค่าโดยไม่ให้ระดับ"
            : "เกณฑ์ในเอกสารไม่ได้ให้ระดับแก่ค่านี้ ต้องให้สำนักงานชี้ขาด",
        _ => null,
        missing => missing.Count == 0
            ? "เดือนนี้ไม่มีเกณฑ์ให้วัด"
            : $"ยังไม่ได้กรอก {string.Join(" ", missing.Select(Of).Distinct(StringComparer.Ordinal))}",
        Of,
        WithheldText.Why);

    private static bool IsWithoutCriteria(Indicator indicator) => indicator.Criteria.Unstated is not null;

    private static string Of(MissingInput missing) =>
        missing.Row is { } row ? $"“{missing.Input.Label}” แถวที่ {row}" : $"“{missing.Input.Label}”";

    private static string Of(UndefinedReason reason) => reason switch
    {
        UndefinedReason.DivisionByZero => "ตัวหารเป็น 0 จึงคิดค่าไม่ได้",
        UndefinedReason.EmptyTable => "ตารางไม่มีแถวเลย จึงคิดค่าไม่ได้",
    };
}
