using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Core.Diagnostics;

// 3050–3069: criteria by month, and the answers that readings, rulings and open questions give.
public static partial class Problems
{
    private static readonly ProblemKind MilestoneMonthTwiceKind = Error("KPI3050", "เดือนซ้ำใน milestones", "month twice in milestones");
    private static readonly ProblemKind MilestoneOutsideRoundKind = Error("KPI3051", "เดือนของเกณฑ์หรือหลักฐานอยู่นอกรอบ", "milestone or evidence outside the round");
    private static readonly ProblemKind InputNeverAskedKind = Error("KPI3052", "ไม่มีเดือนใดใช้ข้อมูลนี้", "input that no month asks for");
    private static readonly ProblemKind MonthWithoutMilestonesKind = Error("KPI3053", "มี month แต่เกณฑ์ไม่ต่างกันตามเดือน", "month without milestones");
    private static readonly ProblemKind MonthNotAMilestoneKind = Error("KPI3054", "เดือนนี้ไม่มีเกณฑ์", "month without criteria");
    private static readonly ProblemKind ExampleInputNotAskedKind = Error("KPI3055", "ตัวอย่างให้ข้อมูลที่เดือนนั้นไม่ใช้", "example gives what its month does not ask");
    private static readonly ProblemKind LevelRevisedTwiceKind = Error("KPI3056", "เงื่อนไขของระดับถูกแทนสองครั้ง", "condition replaced twice");
    private static readonly ProblemKind AtWithoutFormulaKind = Error("KPI3057", "มี at แต่ไม่มีสูตร", "at without formula");
    private static readonly ProblemKind RulingForSomeKind = Error("KPI3058", "คำวินิจฉัยเปลี่ยนเกณฑ์เฉพาะบางอำเภอ", "ruling that changes levels for some districts");
    private static readonly ProblemKind MonthsWithoutCriteriaKind = Warning("KPI3059", "บางเดือนของรอบไม่มีเกณฑ์", "months of the round without criteria");

    private static ProblemKind[] MilestoneKinds =>
    [
        MilestoneMonthTwiceKind, MilestoneOutsideRoundKind, InputNeverAskedKind, MonthWithoutMilestonesKind, MonthNotAMilestoneKind,
        ExampleInputNotAskedKind, LevelRevisedTwiceKind, AtWithoutFormulaKind, RulingForSomeKind, MonthsWithoutCriteriaKind,
    ];

    /// <summary>A month that two milestones hold, or one of them twice.</summary>
    public static Problem MilestoneMonthTwice(Place place, ReportMonth month, int firstLine) => new(
        MilestoneMonthTwiceKind, place,
        new($"เดือน {month} มีเกณฑ์แล้วที่บรรทัด {firstLine}", $"{month} has criteria already, on line {firstLine}."),
        new("ให้แต่ละเดือนอยู่ในรายการเดียว", "Give each month once."));

    /// <summary>A milestone, or evidence, of a month that is not assessed.</summary>
    public static Problem MilestoneOutsideRound(Place place, ReportMonth month, Period period) => new(
        MilestoneOutsideRoundKind, place,
        new($"เดือน {month} อยู่นอกรอบ ({period.ToLongText()})", $"{month} is outside the round ({period.From} to {period.To})."),
        new("แก้เดือน หรือ period ใน round.yaml ปีต้องเป็น พ.ศ.", "Correct the month, or the period in round.yaml; years are of the Buddhist era."));

    /// <summary>Months after the first milestone that none holds: nobody is asked anything in them.</summary>
    public static Problem MonthsWithoutCriteria(Place place, IReadOnlyList<ReportMonth> months) => new(
        MonthsWithoutCriteriaKind, place,
        new(
            $"ไม่มีเกณฑ์ของเดือน {string.Join(", ", months)} จึงไม่มีใครรายงานเดือนนั้น",
            $"No milestone holds {string.Join(", ", months)}, so that nobody reports in them."),
        new("เพิ่มเดือนใน months ของเกณฑ์ที่ใช้", "Add them to the months of the milestone that holds."));

    /// <summary>An input that neither the formula nor any month's condition looks at.</summary>
    public static Problem InputNeverAsked(Place place, string name) => new(
        InputNeverAskedKind, place,
        new($"ไม่มีเกณฑ์ของเดือนใดใช้ “{name}” จึงไม่มีใครได้กรอก", $"No month's criteria look at “{name}”, so that no workbook would ask for it."),
        new("ใช้ในเงื่อนไขของเดือนที่เกี่ยวข้อง หรือลบออกจาก inputs", "Use it in the conditions of its month, or delete it from inputs."));

    /// <summary>A month where all months have the same criteria.</summary>
    public static Problem MonthWithoutMilestones(Place place) => new(
        MonthWithoutMilestonesKind, place,
        new("ตัวชี้วัดนี้ใช้เกณฑ์เดียวกันทุกเดือน จึงไม่ระบุเดือน", "The indicator has the same criteria in every month."),
        new("ลบ month ออก หรือใช้ milestones ถ้าเกณฑ์ต่างกันตามเดือน", "Delete month, or use milestones when criteria differ by month."));

    /// <summary>A month that no milestone holds.</summary>
    public static Problem MonthNotAMilestone(Place place, ReportMonth month) => new(
        MonthNotAMilestoneKind, place,
        new($"เดือน {month} ไม่มีใน milestones", $"No milestone holds {month}."),
        new("แก้เดือนให้ตรงกับ milestones", "Name a month of milestones."));

    /// <summary>An example's value for an input that its month does not ask for.</summary>
    public static Problem ExampleInputNotAsked(Place place, string name, ReportMonth month) => new(
        ExampleInputNotAskedKind, place,
        new($"เกณฑ์ของเดือน {month} ไม่ใช้ “{name}”", $"The criteria of {month} do not look at “{name}”."),
        new("ลบออกจาก given", "Delete it from given."));

    /// <summary>A level whose condition two readings or rulings replace in the same month.</summary>
    public static Problem LevelRevisedTwice(Place place, string level, int firstLine) => new(
        LevelRevisedTwiceKind, place,
        new($"เงื่อนไขของระดับ {level} ถูกแทนแล้วที่บรรทัด {firstLine}", $"The condition of level {level} is replaced already, on line {firstLine}."),
        new("เก็บไว้ที่เดียว คำวินิจฉัยใช้แทนวิธีอ่านเดิม", "Keep one of them; a ruling takes the place of a reading."));

    /// <summary>A value named where nothing is computed.</summary>
    public static Problem AtWithoutFormula(Place place) => new(
        AtWithoutFormulaKind, place,
        new("at คือค่าของสูตร แต่ตัวชี้วัดนี้ไม่มี formula", "at is a value of the formula, and there is no formula."),
        new("ลบ at ออก ระบุ levels แทน", "Delete at; name levels instead."));

    /// <summary>A ruling that would score some districts by other levels than the rest.</summary>
    public static Problem RulingForSome(Place place) => new(
        RulingForSomeKind, place,
        new("คำวินิจฉัยนี้เปลี่ยนเกณฑ์เฉพาะบางอำเภอ แต่เกณฑ์ของตัวชี้วัดใช้เหมือนกันทุกอำเภอ", "The ruling changes levels for some districts; an indicator's levels are the same for all."),
        new("ลบ districts ออก หรือลบ levels และ zero ถ้าวินิจฉัยเรื่องฐานของอำเภอนั้น", "Delete districts; or levels and zero, when it is about those districts' base."));
}
