using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Diagnostics;

/// <summary>Why a level of a sealed month is not what was sealed.</summary>
public enum LevelCause
{
    /// <summary>The unit's own figures of the month differ.</summary>
    Figures,

    /// <summary>Files of the handbook that are not what was sealed.</summary>
    Text,

    /// <summary>An amendment that is not sealed yet holds for the month.</summary>
    Amendment,

    /// <summary>Another version of the scoring rules.</summary>
    Rules,

    /// <summary>Neither: the results of other months, which count in this one.</summary>
    OtherMonths,

    /// <summary>Nothing that was sealed: the program computes otherwise and does not say so.</summary>
    Program,
}

// 7120–7129: whether the results of a sealed month are what was sealed.
public static partial class Problems
{
    private static readonly ProblemKind SealedFigureChangedKind = Error("KPI7120", "ค่าของเดือนที่ปิดผนึกแล้วถูกแก้", "a figure of a sealed month was changed");
    private static readonly ProblemKind SealedWorkbookGoneKind = Error("KPI7121", "แบบรายงานของเดือนที่ปิดผนึกแล้วหายไป", "a workbook of a sealed month is gone");
    private static readonly ProblemKind LateWorkbookKind = Error("KPI7122", "แบบรายงานที่มาหลังปิดผนึก", "a workbook that came after its month was sealed");
    private static readonly ProblemKind SealedLevelChangedKind = Error("KPI7123", "ระดับของเดือนที่ปิดผนึกแล้วเปลี่ยน", "a level of a sealed month changed");
    private static readonly ProblemKind AmendedLevelKind = Warning("KPI7124", "หนังสือแก้ไขเปลี่ยนระดับของเดือนที่ปิดผนึกแล้ว", "an amendment changes levels of a sealed month");
    private static readonly ProblemKind ResultsNotReadKind = Error("KPI7125", "อ่านผลงานของเดือนที่ปิดผนึกแล้วไม่ได้", "the results of a sealed month cannot be held against the seal");

    private static ProblemKind[] SealedResultKinds =>
        [SealedFigureChangedKind, SealedWorkbookGoneKind, LateWorkbookKind, SealedLevelChangedKind, AmendedLevelKind, ResultsNotReadKind];

    /// <summary>A figure is not what was sealed.</summary>
    /// <param name="place">The cell, or the workbook.</param>
    /// <param name="figure">As sealed and as read.</param>
    /// <param name="indicator">Whose; null where the text does not have it. Of that one, and of one that withholds small counts, neither figure is told.</param>
    /// <param name="round">The round's path.</param>
    /// <param name="month">The month.</param>
    public static Problem SealedFigureChanged(Place place, CorrectedFigure figure, Indicator? indicator, string round, ReportMonth month)
    {
        var what = $"{indicator?.ShortTitle ?? $"{figure.Indicator}"} · {CorrectionWords.Label(figure.Input, indicator)}";
        var (before, after) = (CorrectionWords.Value(figure.Before, figure.Input, indicator), CorrectionWords.Value(figure.After, figure.Input, indicator));
        return new(
            SealedFigureChangedKind, place,
            indicator is not { SuppressBelow: null }
                ? new($"{what}: ต่างจากที่ปิดผนึกไว้ (ไม่แสดงตัวเลข เพราะอาจบอกจำนวนน้อย)", $"{what}: not as sealed (figures are not shown, as they may tell a small count).")
                : new($"{what}: ปิดผนึกไว้ {Shown(before.Thai)} ตอนนี้ {Shown(after.Thai)}", $"{what}: sealed {Shown(before.English)}, now {Shown(after.English)}."),
            Correct(place, round, month));
    }

    /// <summary>A workbook that was sealed is not there.</summary>
    public static Problem SealedWorkbookGone(Place place, string unit, string round, ReportMonth month) => new(
        SealedWorkbookGoneKind, place,
        new($"แบบรายงานของ{unit} ที่ปิดผนึกไว้หายไป", $"The sealed workbook of {unit} is gone."), Correct(place, round, month));

    /// <summary>A workbook that was not there when its month was sealed.</summary>
    public static Problem LateWorkbook(Place place, string unit, int figures, string round, ReportMonth month) => new(
        LateWorkbookKind, place,
        new($"เดือนนี้ปิดผนึกแล้วโดยไม่มีแบบรายงานของ{unit} ตอนนี้มี {figures} ค่า", $"The month was sealed without a workbook of {unit}; there is one of {figures} figures now."),
        Correct(place, round, month));

    /// <summary>Levels of one unit that are not what was sealed.</summary>
    /// <param name="place">The workbook, or the seal where there is none.</param>
    /// <param name="unit">Whose.</param>
    /// <param name="levels">What changed, indicator by indicator.</param>
    /// <param name="cause">Why.</param>
    /// <param name="rules">The version of the rules that the month was sealed by, and the program's.</param>
    /// <param name="round">The round's path.</param>
    /// <param name="month">The month.</param>
    public static Problem SealedLevelChanged(
        Place place, string unit, IReadOnlyList<Words> levels, LevelCause cause, (int Sealed, int Now) rules, string round, ReportMonth month)
    {
        var why = cause switch
        {
            LevelCause.Figures => new Words("เพราะค่าที่รายงานต่างจากเดิม", "since its figures differ"),
            LevelCause.Text => new Words("เพราะไฟล์ของคู่มือที่ปิดผนึกแล้วถูกแก้", "since sealed files of the handbook were changed"),
            LevelCause.Amendment => new Words("เพราะหนังสือแก้ไขที่ยังไม่ปิดผนึก", "by an amendment that is not sealed yet"),
            LevelCause.Rules => new Words(
                $"โดยไฟล์ไม่เปลี่ยน: ปิดผนึกด้วยกฎการคิดคะแนนรุ่น {rules.Sealed} โปรแกรมนี้ใช้รุ่น {rules.Now}",
                $"though no file did: sealed by rules version {rules.Sealed}, this program has version {rules.Now}"),
            LevelCause.OtherMonths => new Words("เพราะผลงานของเดือนอื่นที่นับรวมกัน", "by the results of other months that count with it"),
            LevelCause.Program => new Words(
                $"โดยไฟล์ไม่เปลี่ยน และกฎการคิดคะแนนเป็นรุ่น {rules.Now} เหมือนเดิม",
                $"though no file did, and the rules are version {rules.Now} as before"),
        };
        return new(
            cause == LevelCause.Amendment ? AmendedLevelKind : SealedLevelChangedKind,
            place,
            new(
                $"ระดับของ{unit} เดือน{month.ToLongText()} เปลี่ยนจากที่ปิดผนึก{why.Thai}: {Listed([.. levels.Select(l => l.Thai)])}",
                $"The levels of {unit} for {month} changed {why.English}: {Listed([.. levels.Select(l => l.English)])}."),
            cause switch
            {
                LevelCause.Text => new("คืนไฟล์ของคู่มือก่อน แล้วตรวจอีกครั้ง", "Bring the handbook's files back first, then check again."),
                LevelCause.Amendment => new($"สั่ง kpi seal {round} ระดับที่เปลี่ยนจะบันทึกไว้พร้อมเลขที่หนังสือ", $"Run kpi seal {round}; the changes are recorded with the letter's number."),
                LevelCause.Program => new(
                    "โปรแกรมคิดต่างจากเดิมโดยไม่บอก แจ้งผู้พัฒนา และใช้โปรแกรมรุ่นที่ปิดผนึกไปก่อน",
                    "The program computes otherwise and does not say so: tell its developers, and use the version that sealed the round."),
                _ => Correct(place, round, month),
            });
    }

    /// <summary>A sealed month cannot be compared, as its round cannot be read.</summary>
    public static Problem SealedMonthOutside(Place place, ReportMonth month, string period) => new(
        ResultsNotReadKind, place,
        new($"เดือน {month.ToLongText()} ที่ปิดผนึกไว้อยู่นอกรอบ ({period})", $"The sealed month {month} is outside of the round ({period})."),
        RestoreSeal(place));

    private static Words Correct(Place place, string round, ReportMonth month) => new(
        $"ถ้าตั้งใจแก้ สั่ง kpi seal {round} --month {month} --reason \"เหตุผล\" เพื่อบันทึกเป็นการแก้ไขย้อนหลัง ถ้าไม่ คืนไฟล์เดิมด้วย git checkout -- {place.File}",
        $"If it is meant, run kpi seal {round} --month {month} --reason \"why\" to record a late correction; if not, bring the file back with git checkout -- {place.File}.");
}
