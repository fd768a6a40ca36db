using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Texts;

/// <summary>What an outcome means, in words.</summary>
public static class OutcomeText
{
    /// <summary>A few words: <c>ระดับ 4</c>, <c>ไม่ถึงระดับ 1</c>, <c>ยังไม่รายงาน</c>.</summary>
    public static string Of(Outcome outcome) => outcome.Match(
        level => $"ระดับ {level}",
        () => "ไม่ถึงระดับ 1",
        () => "อยู่ในช่องว่างของเกณฑ์",
        mean => $"เฉลี่ย {NumberText.Of(mean)}",
        _ => "ยังไม่รายงาน",
        _ => "คิดระดับไม่ได้");

    /// <summary>A sentence that says why there is no level; null when there is one.</summary>
    public static string? Why(Outcome outcome) => outcome.Match<string?>(
        _ => null,
        () => "ค่าที่ได้ต่ำกว่าเกณฑ์ของระดับ 1 จึงได้ 0 คะแนน",
        () => "เกณฑ์ในเอกสารไม่ได้ให้ระดับแก่ค่านี้ ต้องให้สำนักงานชี้ขาด",
        _ => null,
        missing => missing.Count == 0
            ? "เดือนนี้ไม่มีเกณฑ์ให้วัด"
            : $"ยังไม่ได้กรอก {string.Join(" ", missing.Select(Of).Distinct(StringComparer.Ordinal))}",
        Of);

    private static string Of(MissingInput missing) =>
        missing.Row is { } row ? $"“{missing.Input.Label}” แถวที่ {row}" : $"“{missing.Input.Label}”";

    private static string Of(UndefinedReason reason) => reason switch
    {
        UndefinedReason.DivisionByZero => "ตัวหารเป็น 0 จึงคิดค่าไม่ได้",
        UndefinedReason.EmptyTable => "ตารางไม่มีแถวเลย จึงคิดค่าไม่ได้",
    };
}
