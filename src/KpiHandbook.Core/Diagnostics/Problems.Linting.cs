using KpiHandbook.Core.Linting;

namespace KpiHandbook.Core.Diagnostics;

// 3501–3599: what readers of a handbook would trip over. Warnings, which `check --strict` makes errors.
public static partial class Problems
{
    private static readonly ProblemKind UnitNotPercentKind = Warning("KPI3501", "หน่วยไม่ใช่ร้อยละทั้งที่สูตรเป็นร้อยละ", "unit is no percentage, the formula is");
    private static readonly ProblemKind PercentWithoutHundredKind = Warning("KPI3502", "หน่วยร้อยละแต่สูตรไม่ได้คูณ 100", "percentage without × 100");
    private static readonly ProblemKind LevelSpeaksOfPercentKind = Warning("KPI3503", "ข้อความของระดับพูดถึงร้อยละแต่หน่วยไม่ใช่", "level text speaks of percent, the unit does not");
    private static readonly ProblemKind LevelTextDiffersKind = Warning("KPI3504", "ข้อความของระดับไม่ตรงกับเงื่อนไข", "level text unlike its condition");
    private static readonly ProblemKind InputWithoutLabelKind = Warning("KPI3505", "ข้อมูลไม่มีชื่อสำหรับผู้อ่าน", "input without a label");
    private static readonly ProblemKind InputWithoutUnitKind = Warning("KPI3506", "ข้อมูลไม่มีหน่วย", "input without a unit");
    private static readonly ProblemKind AbbreviationNotInGlossaryKind = Warning("KPI3507", "อักษรย่อไม่อยู่ในอภิธานศัพท์", "abbreviation not in the glossary");
    private static readonly ProblemKind EvidenceTwiceKind = Warning("KPI3508", "หลักฐานเดียวนับสองครั้ง", "evidence counted twice");
    private static readonly ProblemKind NoSourceKind = Warning("KPI3509", "ไม่มีแหล่งข้อมูล", "no data source");
    private static readonly ProblemKind NoOwnerKind = Warning("KPI3510", "ไม่มีผู้รับผิดชอบ", "no owner");
    private static readonly ProblemKind ContactWithoutPhoneKind = Warning("KPI3511", "ผู้ติดต่อไม่มีโทรศัพท์", "contact without a telephone");
    private static readonly ProblemKind ReportDayInNoMonthKind = Warning("KPI3512", "วันรายงานไม่มีจริงในบางเดือน", "report day that some months lack");
    private static readonly ProblemKind ReportDayOfNoMonthKind = Warning("KPI3513", "วันรายงานไม่บอกเดือน", "report day of no month");
    private static readonly ProblemKind PrintedWeightDiffersKind = Warning("KPI3514", "น้ำหนักที่พิมพ์ไม่ตรงกับข้อตกลง", "printed weight unlike the agreement's");
    private static readonly ProblemKind PrintedWeightBlankKind = Warning("KPI3515", "น้ำหนักที่พิมพ์เว้นว่าง", "printed weight left blank");
    private static readonly ProblemKind PrintedFactDiffersKind = Warning("KPI3516", "หน้าเอกสารพิมพ์ไม่ตรงกัน", "pages that print different things");

    private static ProblemKind[] LintingKinds =>
    [
        UnitNotPercentKind, PercentWithoutHundredKind, LevelSpeaksOfPercentKind, LevelTextDiffersKind, InputWithoutLabelKind,
        InputWithoutUnitKind, AbbreviationNotInGlossaryKind, EvidenceTwiceKind, NoSourceKind, NoOwnerKind, ContactWithoutPhoneKind,
        ReportDayInNoMonthKind, ReportDayOfNoMonthKind, PrintedWeightDiffersKind, PrintedWeightBlankKind, PrintedFactDiffersKind,
    ];

    /// <summary>A share × 100 in another unit.</summary>
    public static Problem UnitNotPercent(Place place, string unit) => new(
        UnitNotPercentKind, place,
        new($"สูตรเป็นส่วนแบ่งคูณ 100 แต่หน่วยเป็น “{unit}”", $"The formula is a share times 100, the unit is “{unit}”."),
        new("ใช้ unit: ร้อยละ ถ้าเอกสารพิมพ์หน่วยอื่น บันทึกไว้ใน printed", "Write unit: ร้อยละ; if the document prints another one, record it under printed."));

    /// <summary>A percentage that nothing makes one.</summary>
    public static Problem PercentWithoutHundred(Place place, string unit) => new(
        PercentWithoutHundredKind, place,
        new($"หน่วยเป็น “{unit}” แต่สูตรไม่ได้คูณ 100 และไม่ใช้ข้อมูลที่เป็นร้อยละ", $"The unit is “{unit}”, the formula neither multiplies by 100 nor uses a percentage."),
        new("คูณ 100 ในสูตร หรือแก้หน่วย", "Multiply by 100 in the formula, or correct the unit."));

    /// <summary>A level's text speaks of percent where the value is something else.</summary>
    public static Problem LevelSpeaksOfPercent(Place place, string unit, string level) => new(
        LevelSpeaksOfPercentKind, place,
        new($"ข้อความของระดับ {level} พูดถึงร้อยละ แต่หน่วยเป็น “{unit}”", $"The text of level {level} speaks of percent, the unit is “{unit}”."),
        new("แก้หน่วยหรือข้อความให้ตรงกัน", "Make the unit and the text agree."));

    /// <summary>A level's text has other numbers than its condition.</summary>
    public static Problem LevelTextDiffers(Place place, string level, string threshold, string text) => new(
        LevelTextDiffersKind, place,
        new($"เงื่อนไขของระดับ {level} ใช้ {threshold} แต่ข้อความเขียนว่า “{text}”", $"The condition of level {level} compares with {threshold}, its text says “{text}”."),
        new("แก้เงื่อนไขหรือข้อความให้เป็นตัวเลขเดียวกัน", "Make the condition and the text name the same number."));

    /// <summary>An input that readers see under its name in formulas, or under nothing.</summary>
    public static Problem InputWithoutLabel(Place place, string input, string label) => new(
        InputWithoutLabelKind, place,
        new($"ข้อมูล {input} มี label เป็น “{label}” ซึ่งผู้อ่านไม่เข้าใจ", $"The label of {input} is “{label}”, which tells readers nothing."),
        new("เขียน label เป็นชื่อที่ผู้อ่านเข้าใจ เช่น ครัวเรือนเป้าหมาย", "Write a label that readers understand."));

    /// <summary>An input without a unit.</summary>
    public static Problem InputWithoutUnit(Place place, string input, string unit) => new(
        InputWithoutUnitKind, place,
        new($"ข้อมูล {input} มีหน่วยเป็น “{unit}”", $"The unit of {input} is “{unit}”."),
        new("เขียนหน่วย เช่น บาท ครัวเรือน แห่ง", "Write a unit."));

    /// <summary>An abbreviation that the office's glossary does not explain.</summary>
    public static Problem AbbreviationNotInGlossary(Place place, string abbreviation) => new(
        AbbreviationNotInGlossaryKind, place,
        new($"อักษรย่อ {abbreviation} ไม่อยู่ในอภิธานศัพท์ของสำนักงาน", $"The abbreviation {abbreviation} is not in the office's glossary."),
        new($"เพิ่ม {{ term: {abbreviation}, meaning: … }} ใน glossary ของ office.yaml", $"Add {{ term: {abbreviation}, meaning: … }} to the glossary of office.yaml."));

    /// <summary>The same evidence twice.</summary>
    public static Problem EvidenceTwice(Place place, string item, string first) => new(
        EvidenceTwiceKind, place,
        new($"หลักฐาน “{item}” มีอยู่แล้วที่ {first}", $"The evidence “{item}” is already at {first}."),
        new("รวมไว้ที่ช่วงระดับเดียว หรือเขียนให้ต่างกันว่าเป็นเอกสารคนละฉบับ", "Put it under one range of levels, or say how the two differ."));

    /// <summary>An indicator without a data source.</summary>
    public static Problem NoSource(Place place) => new(
        NoSourceKind, place,
        new("ตัวชี้วัดนี้ไม่มีแหล่งข้อมูล", "The indicator names no data source."),
        new("เพิ่ม sources", "Add sources."));

    /// <summary>An indicator that nobody answers for.</summary>
    public static Problem NoOwner(Place place, string group) => new(
        NoOwnerKind, place,
        new($"ไม่มีผู้รับผิดชอบ และ{group}ไม่มีโทรศัพท์", $"There is no owner, and {group} has no telephone."),
        new("เพิ่ม contacts ที่ role: owner หรือ phone ของกลุ่มงาน", "Add a contact of role owner, or the work group's phone."));

    /// <summary>A contact who cannot be called.</summary>
    public static Problem ContactWithoutPhone(Place place, string person) => new(
        ContactWithoutPhoneKind, place,
        new($"{person} ไม่มีหมายเลขโทรศัพท์", $"{person} has no telephone number."),
        new("เพิ่ม phone ของผู้ติดต่อใน office.yaml หรือ phone ของกลุ่มงาน", "Add the contact's phone in office.yaml, or the work group's."));

    /// <summary>A monthly report is due on a day that some months of the round do not have.</summary>
    public static Problem ReportDayInNoMonth(Place place, int day, IEnumerable<string> months)
    {
        var all = Listed(months);
        return new(
            ReportDayInNoMonthKind, place,
            new($"กำหนดรายงานวันที่ {day} ทุกเดือน แต่ {all} ไม่มีวันนี้", $"A report is due on day {day} of every month, which {all} do not have."),
            new("ใช้วันที่มีทุกเดือน หรืออธิบายวันสิ้นเดือนใน note ของ reports", "Use a day that every month has, or leave it out and explain the month's last day in the note."));
    }

    /// <summary>A report once in the round is due on a day, and nothing says of which month.</summary>
    public static Problem ReportDayOfNoMonth(Place place, int day) => new(
        ReportDayOfNoMonthKind, place,
        new($"รายงานครั้งเดียวในรอบวันที่ {day} แต่ปฏิทินของรอบไม่มีวันนี้", $"A report is due once in the round on day {day}, and no event of the calendar is on such a day."),
        new("เพิ่มวันนั้นใน calendar ของ round.yaml หรือใช้ every: month", "Add the day to the calendar of round.yaml, or write every: month."));

    /// <summary>A page prints something otherwise, and no note says what is used.</summary>
    public static Problem PrintedDiffers(Place place, PrintedPart part, Words text) => new(
        part switch
        {
            PrintedPart.Weight => PrintedWeightDiffersKind,
            PrintedPart.BlankWeight => PrintedWeightBlankKind,
            _ => PrintedFactDiffersKind,
        },
        place,
        text,
        new("เพิ่ม note ในรายการนี้ของ printed ว่าที่นี่ใช้ค่าใดและเพราะอะไร", "Add a note to this entry of printed: what is used here, and why."));
}
