using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Texts;

/// <summary>Readings, rulings and open questions in words.</summary>
internal static class AnswerText
{
    private const string ByTable = "สำนักงานให้คิดระดับตามตารางค่าเป้าหมายที่พิมพ์ไว้";

    /// <summary>What readers call it.</summary>
    public static string KindOf(Answer answer) => answer switch
    {
        Answer.Reading => "อ่านต่างจากตัวอักษร",
        Answer.Ruling => "คำชี้ขาด",
        _ => "ยังไม่มีคำตอบ",
    };

    /// <summary>Who decided, by which letter; null for what nobody decided.</summary>
    public static string? Authority(Answer answer) => answer is Answer.Ruling ruling
        ? ruling.By
            + (ruling.Letter is { } letter ? $" หนังสือ {letter}" : "")
            + (ruling.Date is { } date ? $" ลงวันที่ {date.ToLongText()}" : "")
        : null;

    /// <summary>The districts concerned; empty for all.</summary>
    public static IReadOnlyList<Id<District>> DistrictsOf(Answer answer) => answer switch
    {
        Answer.Ruling ruling => ruling.Districts,
        Answer.Open open => open.Districts,
        _ => [],
    };

    /// <summary>The levels whose conditions it replaces.</summary>
    public static IReadOnlyList<LevelRule> LevelsOf(Answer answer) => answer switch
    {
        Answer.Reading reading => reading.Levels,
        Answer.Ruling ruling => ruling.Levels,
        _ => [],
    };

    /// <summary>What happens while nobody has answered, or what is decided of those short of every level; null where nothing is to say.</summary>
    public static string? Effect(Answer answer, Indicator indicator) => answer switch
    {
        Answer.Reading { IsZero: true } or Answer.Ruling { IsZero: true } => "ทำได้ไม่ถึงระดับใดเลยได้ 0 คะแนน",
        Answer.Open open => open.Kind switch
        {
            FindingKind.Gap or FindingKind.Rounding or FindingKind.Below => "ระหว่างนี้ยังไม่ให้ระดับ รอชี้ขาด",
            FindingKind.Overlap => "ระหว่างนี้ให้ระดับสูงสุดที่เงื่อนไขเป็นจริง",
            FindingKind.Denominator or FindingKind.Unreachable or FindingKind.Direction when TableDecides(indicator) => ByTable,
            FindingKind.Denominator or FindingKind.Unreachable or FindingKind.Direction => "ระหว่างนี้คิดตามเกณฑ์ที่พิมพ์ไว้",
        },
        _ => null,
    };

    /// <summary>What a unit reads of it beside its own result: the text, and that the office lets the printed table decide where it does.</summary>
    public static string Beside(Answer answer, Indicator indicator) =>
        Authority(answer) is { } authority ? $"{answer.Text} ({authority})"
        : answer is Answer.Open && TableDecides(indicator) ? $"{answer.Text} {ByTable}"
        : answer.Text;

    /// <summary>A condition in the few signs of a scale's cell, or as a line.</summary>
    public static string Condition(Expression condition, Indicator indicator) =>
        ThresholdText.Of(condition, indicator.Unit) ?? new InputNames(indicator).Print(condition);

    private static bool TableDecides(Indicator indicator) => indicator.Targets is { Decides: TargetAuthority.Table };
}
