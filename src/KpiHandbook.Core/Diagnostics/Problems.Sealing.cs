using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Core.Diagnostics;

// 7130–7149: what keeps kpi seal from sealing, and kpi receive from filing under a seal.
public static partial class Problems
{
    private static readonly ProblemKind SealOfDraftKind = Error("KPI7130", "ปิดผนึกได้เฉพาะฉบับทางการ", "only an official round is sealed");
    private static readonly ProblemKind SealOverWarningKind = Error("KPI7131", "ปิดผนึกทั้งที่มีคำเตือนไม่ได้", "warnings stand in the way of sealing");
    private static readonly ProblemKind SealWithoutReasonKind = Error("KPI7132", "การแก้ไขย้อนหลังไม่มีเหตุผล", "a late correction without a reason");
    private static readonly ProblemKind EarlierMonthOpenKind = Error("KPI7133", "เดือนก่อนหน้ายังไม่ปิดผนึก", "an earlier month is not sealed");
    private static readonly ProblemKind NothingToSealKind = Error("KPI7134", "เดือนที่ไม่มีผลงาน", "a month without results");
    private static readonly ProblemKind SealNotWrittenKind = Error("KPI7135", "เขียน seal.json ไม่ได้", "seal.json cannot be written");
    private static readonly ProblemKind ReceivedUnderSealKind = Error("KPI7136", "เดือนที่ส่งมาปิดผนึกแล้ว", "a report for a sealed month");
    private static readonly ProblemKind SealTakenBackKind = Error("KPI7137", "สิ่งที่ปิดผนึกแล้วถูกถอน", "what was sealed was taken back");
    private static readonly ProblemKind SealedMeanwhileKind = Error("KPI7138", "มีผู้อื่นปิดผนึกพร้อมกัน", "sealed by somebody else meanwhile");
    private static readonly ProblemKind ReasonWithFiguresKind = Error("KPI7139", "เหตุผลมีตัวเลขของข้อมูลที่ไม่เผยแพร่", "a reason with figures beside withheld ones");

    private static ProblemKind[] SealingKinds =>
    [
        SealOfDraftKind, SealOverWarningKind, SealWithoutReasonKind, EarlierMonthOpenKind, NothingToSealKind, SealNotWrittenKind, ReceivedUnderSealKind,
        SealTakenBackKind, SealedMeanwhileKind, ReasonWithFiguresKind,
    ];

    /// <summary>Drafts and trials may still change.</summary>
    public static Problem SealOfDraft(Place place, string status) => new(
        SealOfDraftKind, place,
        new($"status เป็น {status} จึงปิดผนึกไม่ได้", $"The status is {status}, so it is not sealed."),
        new("ตั้ง status: official ใน round.yaml เมื่อเป็นฉบับทางการแล้ว สั่ง kpi check แล้วปิดผนึก", "Set status: official in round.yaml once it is, run kpi check, then seal."));

    /// <summary>A warning, which an official round keeps only with a waiver.</summary>
    public static Problem SealOverWarning(Problem warning) => new(
        SealOverWarningKind, warning.Place,
        new($"ยังมีคำเตือน {warning.Kind.Code}: {warning.Message.Thai}", $"There is still the warning {warning.Kind.Code}: {warning.Message.English}"),
        OrWaive(warning));

    /// <summary>Results that were sealed differ, and nobody says why.</summary>
    public static Problem SealWithoutReason(Place place, ReportMonth month, IReadOnlyList<string> units, string round) => new(
        SealWithoutReasonKind, place,
        new(
            $"เดือน{month.ToLongText()} ปิดผนึกแล้ว และผลงานของ {units.Count} หน่วยงานต่างจากที่ปิดผนึกไว้: {Listed(units)}",
            $"{month} is sealed, and the results of {units.Count} units differ from what was sealed: {Listed(units)}."),
        new($"สั่ง kpi seal {round} --month {month} --reason \"เหตุผล\"", $"Run kpi seal {round} --month {month} --reason \"why\"."));

    /// <summary>The reason, which is published, has digits, and what is corrected withholds small counts.</summary>
    public static Problem ReasonWithFigures(Place place, IReadOnlyList<string> indicators) => new(
        ReasonWithFiguresKind, place,
        new(
            $"เหตุผลมีตัวเลข และเหตุผลจะเผยแพร่ แต่การแก้ไขนี้แตะตัวชี้วัดที่ไม่เผยแพร่จำนวนน้อย: {Listed(indicators)}",
            $"The reason has figures and is published, but this corrects indicators whose small counts are not: {Listed(indicators)}."),
        new("เขียนเหตุผลใหม่โดยไม่มีตัวเลข เช่น \"นับซ้ำบางครัวเรือน\"", "Write the reason without numbers."));

    /// <summary>Months are sealed in order, since the earlier ones may count in the later.</summary>
    public static Problem EarlierMonthOpen(Place place, ReportMonth month, ReportMonth earlier, string round) => new(
        EarlierMonthOpenKind, place,
        new(
            $"จะปิดผนึก {month.ToLongText()} แต่ {earlier.ToLongText()} ยังไม่ได้ปิดผนึก หรือมีการแก้ไขที่ยังไม่บันทึก",
            $"{month} cannot be sealed while {earlier} is not sealed, or has changes that are not recorded."),
        new($"สั่ง kpi seal {round} --month {earlier} ก่อน", $"Run kpi seal {round} --month {earlier} first."));

    /// <summary>No unit has reported.</summary>
    public static Problem NothingToSeal(Place place, ReportMonth month) => new(
        NothingToSealKind, place,
        new($"ยังไม่มีผลงานของเดือน {month.ToLongText()}", $"There are no results of {month}."),
        new("รับแบบรายงานด้วย kpi receive ก่อน หรือระบุเดือนที่มีผลงาน", "Receive its workbooks first, or name a month with results."));

    /// <summary>The system does not let the file be written.</summary>
    public static Problem SealNotWritten(Place place, string said) => new(
        SealNotWrittenKind, place,
        new($"ระบบแจ้งว่า {said} seal.json เดิมยังอยู่ครบ", $"The system says: {said}; the former seal.json stands."),
        new("ปิดโปรแกรมที่เปิดไฟล์อยู่ หรือขอสิทธิ์เขียน แล้วสั่งใหม่", "Close what holds the file, or get leave to write it, and run again."));

    /// <summary>The seal is not the one that was read when sealing began.</summary>
    public static Problem SealedMeanwhile(Place place) => new(
        SealedMeanwhileKind, place,
        new("มีการปิดผนึกรอบนี้จากอีกคำสั่งหนึ่งพร้อมกัน ครั้งนี้จึงยังไม่ได้บันทึก", "Another run sealed this round meanwhile, so this one recorded nothing."),
        new("สั่งคำสั่งเดิมอีกครั้ง", "Run the same again."));

    /// <summary>A seal says less than it did in an earlier commit, or something else without a correction.</summary>
    /// <param name="place">The seal.</param>
    /// <param name="what">What is not as it was.</param>
    public static Problem SealTakenBack(Place place, Words what) => new(
        SealTakenBackKind, place,
        new($"{what.Thai} ไม่เหมือนที่ปิดผนึกไว้ใน commit ก่อน โดยไม่มีบันทึกการแก้ไข", $"{what.English} is not as it was sealed in the earlier commit, and no correction says so."),
        RestoreSeal(place));

    /// <summary>True for a report that is refused since its month is sealed.</summary>
    public static bool IsUnderSeal(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Kind == ReceivedUnderSealKind;
    }

    /// <summary>What came is for a month that is sealed.</summary>
    public static Problem ReceivedUnderSeal(Place place, ReportMonth month, BuddhistDate date, string round) => new(
        ReceivedUnderSealKind, place,
        new(
            $"{month.ToLongText()} ของรอบ {round} ปิดผนึกแล้วเมื่อ {date.ToShortText()} ไฟล์นี้จึงเป็นการแก้ไขย้อนหลัง และยังไม่ถูกเก็บ",
            $"{month} of {round} was sealed on {date}, so this is a late correction, and was not filed."),
        new(
            $"ถ้าตั้งใจแก้ สั่งคำสั่งเดิมโดยเติม --correct แล้ว kpi seal {round} --month {month} --reason \"เหตุผล\"",
            $"If it is meant, run the same with --correct, then kpi seal {round} --month {month} --reason \"why\"."));
}
