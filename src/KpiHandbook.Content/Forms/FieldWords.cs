using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>What a cell to fill in says: when it is entered, and when it refuses.</summary>
/// <param name="input">What it holds.</param>
/// <param name="others">The inputs beside it.</param>
internal sealed class FieldWords(Input input, IReadOnlyList<Input> others)
{
    /// <summary>How a percentage is typed.</summary>
    public const string PercentSign = "ไม่ต้องใส่ % ยกเว้นค่าไม่เกิน 1 เช่น 0.5%";

    private const int LongestLabel = 60;

    public string PromptTitle => input.Type switch
    {
        InputType.Number => "ตัวเลข",
        InputType.Count => "จำนวนเต็ม",
        InputType.Percent => "ร้อยละ",
        InputType.Money => "จำนวนเงิน (บาท)",
        InputType.Date => "วันที่",
        InputType.YesNo => "ใช่ หรือ ไม่ใช่",
        InputType.Text => "ข้อความ",
        InputType.Table => throw new System.Diagnostics.UnreachableException(input.Name),
    };

    public string Prompt => $"{How}\nเว้นว่างไว้ถ้ายังไม่รายงาน";

    public string Error => input.Type switch
    {
        InputType.YesNo => "ต้องเป็น ใช่ หรือ ไม่ใช่ เลือกจากรายการในช่อง",
        InputType.Text => $"ข้อความยาวเกินไป ต้องไม่เกิน {Value.Text.MostCharacters} ตัวอักษร",
        InputType.Date => "ต้องเป็นวัน เดือน และปีสี่หลัก เช่น 29/8/2568",
        InputType.Count => $"ต้องเป็นจำนวนเต็ม{Limits}",
        InputType.Percent => $"ต้องเป็นตัวเลขร้อยละ{Limits}{DecimalsAllowed} {PercentSign}",
        InputType.Money => $"ต้องเป็นจำนวนเงิน{Limits}{DecimalsAllowed}",
        _ => $"ต้องเป็นตัวเลข{Limits}{DecimalsAllowed}",
    };

    private string How => input.Type switch
    {
        InputType.YesNo => "เลือก ใช่ หรือ ไม่ใช่ จากรายการในช่อง",
        InputType.Text => "ไม่ใส่ชื่อบุคคล เลขประจำตัว หรือข้อมูลส่วนบุคคล",
        InputType.Date => "พิมพ์วัน/เดือน/ปี พ.ศ. เช่น 29/8/2568",
        InputType.Count => $"กรอกจำนวนเต็ม{Limits}",
        InputType.Percent => $"กรอกตัวเลขร้อยละ เช่น 85 {PercentSign}{Limits}{DecimalsAllowed}",
        _ => $"กรอกตัวเลข{Limits}{DecimalsAllowed}",
    };

    private string DecimalsAllowed => input.Decimals == 0 ? " ไม่มีทศนิยม" : $" ทศนิยมไม่เกิน {input.Decimals} ตำแหน่ง";

    private string Limits => (Said(LeastAllowed), Said(input.Max)) switch
    {
        (null, null) => "",
        (var least, null) => $" ตั้งแต่ {least} ขึ้นไป",
        (null, var most) => $" ไม่เกิน {most}",
        (var least, var most) => $" ตั้งแต่ {least} แต่ไม่เกิน {most}",
    };

    private Bound? LeastAllowed => input.Min ?? (input.Type == InputType.Count ? new Bound.Fixed(0) : null);

    private string? Said(Bound? bound) => bound switch
    {
        Bound.Fixed limit => limit.Value.Grouped(6),
        Bound.OfInput other => $"“{Short(others.FirstOrDefault(i => string.Equals(i.Name, other.Name, StringComparison.Ordinal))?.Label ?? other.Name)}”",
        _ => null,
    };

    private static string Short(string label) => label.Length <= LongestLabel ? label : string.Concat(label.AsSpan(0, LongestLabel - 1), "…");
}
