using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Diagnostics;

// 7200–7249: what stands in the way of publishing.
public static partial class Problems
{
    private static readonly ProblemKind NotAWarningKind = Error("KPI7200", "ยกเว้นสิ่งที่ไม่ใช่คำเตือน", "a waiver for what is no warning");
    private static readonly ProblemKind ExpiredWaiverKind = Error("KPI7201", "ข้อยกเว้นหมดอายุ", "an expired waiver");
    private static readonly ProblemKind UnusedWaiverKind = Warning("KPI7202", "ข้อยกเว้นที่ไม่ได้ใช้", "a waiver that nothing needs");
    private static readonly ProblemKind NotAsFiledKind = Error("KPI7203", "ไฟล์ผลงานที่ไม่ได้รับเข้าด้วย kpi receive", "a results workbook that kpi receive did not file");

    private static readonly ProblemKind NoWorkflowKind = Error("KPI7204", "ไม่มีขั้นตอนเผยแพร่", "no publishing workflow");
    private static readonly ProblemKind WaiverTooLongKind = Error("KPI7205", "ข้อยกเว้นยาวเกินไป", "a waiver for too long");
    private static readonly ProblemKind WaiverTooWideKind = Error("KPI7206", "ข้อยกเว้นกว้างเกินไป", "a waiver for too much");
    private static readonly ProblemKind LetterOfTheFutureKind = Error("KPI7207", "หนังสือแก้ไขลงวันที่ในอนาคต", "a letter dated in the future");

    private static ProblemKind[] PublishingKinds => [NotAWarningKind, ExpiredWaiverKind, UnusedWaiverKind, NotAsFiledKind, NoWorkflowKind, WaiverTooLongKind, WaiverTooWideKind, LetterOfTheFutureKind];

    /// <summary>
    /// True for a warning that an official round may be published with where somebody answers for it. What is still to be reviewed is not,
    /// nor a letter that is not sealed and what it does to sealed months: sealing it records that, and readers are to see it.
    /// </summary>
    public static bool CanBeWaived(ProblemKind kind) =>
        kind.Severity == Severity.Warning && kind != StillToReviewKind && kind != AmendmentNotSealedKind && kind != AmendedLevelKind;

    /// <summary>A waiver names a code that is unknown, or that of what cannot be waived.</summary>
    public static Problem NotAWarning(Place place, string code) => All.FirstOrDefault(k => string.Equals(k.Code, code, StringComparison.Ordinal)) is { } kind
        ? new(
            NotAWarningKind, place,
            new($"{code} ({kind.Title.Thai}) ยกเว้นไม่ได้", $"{code} ({kind.Title.English}) cannot be waived."),
            new("แก้สิ่งนั้น แล้วลบข้อยกเว้นนี้", "set it right and delete this waiver."))
        : new(
            NotAWarningKind, place,
            new($"ไม่มีคำเตือนรหัส {code}{Meaning(NearestName.Of(code, Warnings))}", $"there is no warning {code}.{MeaningInEnglish(NearestName.Of(code, Warnings))}"),
            new("ใช้รหัสของคำเตือนที่ kpi check แสดง เช่น KPI7202", "use the code that kpi check shows, such as KPI7202."));

    /// <summary>A waiver is past its last day and the warning still stands.</summary>
    public static Problem ExpiredWaiver(Waiver waiver, BuddhistDate today) => new(
        ExpiredWaiverKind, waiver.Place,
        new(
            $"ข้อยกเว้น {waiver.Code} ที่ {waiver.Where} ใช้ได้ถึง {waiver.Until.ToShortText()} วันนี้ {today.ToShortText()}",
            $"the waiver of {waiver.Code} at {waiver.Where} held until {waiver.Until}; today is {today}."),
        new("แก้สิ่งที่คำเตือนบอก หรือให้ผู้รับผิดชอบต่ออายุใน until", "correct what the warning says, or have whoever answers for it set another until."));

    /// <summary>No warning needs a waiver.</summary>
    public static Problem UnusedWaiver(Waiver waiver) => new(
        UnusedWaiverKind, waiver.Place,
        new($"ไม่มีคำเตือน {waiver.Code} ที่ {WhereOf(waiver)}", $"there is no warning {waiver.Code} at {WhereOf(waiver)}."),
        new("ลบข้อยกเว้นนี้ หรือแก้ where ให้เป็นที่อยู่นับจากโฟลเดอร์ content เช่น yala/2568-2", "delete this waiver, or correct where: a path from the content folder, such as yala/2568-2."));

    /// <summary>A results workbook of an official round holds something else than what is filed from its figures.</summary>
    /// <param name="place">The workbook.</param>
    public static Problem NotAsFiled(Place place) => new(
        NotAsFiledKind, place,
        new("ไฟล์นี้ไม่ใช่ไฟล์ที่ kpi receive เขียน จึงอาจมีสิ่งอื่นนอกจากผลที่รายงาน", "this is no workbook that kpi receive writes, so it may hold more than the figures reported."),
        new($"สั่ง ./kpi receive {place.File} แล้ว commit ไฟล์ที่ได้", $"run ./kpi receive {place.File} and commit the file it writes."));

    /// <summary>A waiver that nobody looks at again in time.</summary>
    public static Problem WaiverTooLong(Waiver waiver, BuddhistDate last) => new(
        WaiverTooLongKind, waiver.Place,
        new($"ข้อยกเว้น {waiver.Code} ใช้ถึง {waiver.Until.ToShortText()} ซึ่งเกินสองปีงบประมาณถัดไป", $"the waiver of {waiver.Code} holds until {waiver.Until}, beyond the next two fiscal years."),
        new($"กำหนด until ไม่เกิน {last.ToShortText()} แล้วทบทวนก่อนต่ออายุ", $"set until to {last} at the latest, and look at it again before renewing it."));

    /// <summary>A waiver for all of an office, its future rounds too.</summary>
    public static Problem WaiverTooWide(Place place, string where) => new(
        WaiverTooWideKind, place,
        new($"where: {Shown(where)} ไม่ใช่รอบหรือไฟล์ จึงยกเว้นทุกรอบ รวมรอบที่จะมีต่อไป", $"where: {Shown(where)} is no round and no file: it would cover every round, those to come too."),
        new("ระบุรอบหรือไฟล์ เช่น yala/2568-2 หรือ yala/office.yaml", "name a round or a file, such as yala/2568-2 or yala/office.yaml."));

    /// <summary>A letter is published before the day that it bears.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="date">Its date.</param>
    /// <param name="today">The day of publishing.</param>
    public static Problem LetterOfTheFuture(Amendment letter, BuddhistDate date, BuddhistDate today) => new(
        LetterOfTheFutureKind, letter.Place,
        new($"หนังสือ {letter.Letter} ลงวันที่ {date.ToShortText()} ซึ่งยังไม่ถึง วันนี้ {today.ToShortText()}", $"the letter {letter.Letter} is dated {date}; today is {today}."),
        new("แก้ date ให้ตรงกับหนังสือ หรือเผยแพร่เมื่อถึงวันนั้น", "correct date to what the letter says, or publish on that day."));

    /// <summary>The repository has no workflow to rehearse.</summary>
    /// <param name="path">Where it should be.</param>
    public static Problem NoWorkflow(string path) => new(
        NoWorkflowKind, new Place.OnMachine(path),
        new("ไม่มีไฟล์ขั้นตอนเผยแพร่ หรืออ่านไม่ได้", "there is no publishing workflow, or it cannot be read."),
        new("นำ .github/workflows/publish.yml ของโครงการกลับมา", "bring back the project's .github/workflows/publish.yml."));

    /// <summary>A warning of an official round that nobody answers for.</summary>
    public static Problem NotWaived(Problem warning) => warning with
    {
        Kind = warning.Kind with { Severity = Severity.Error },
        Fix = OrWaive(warning),
    };

    /// <summary>A warning of an official round that somebody answers for.</summary>
    public static Problem Waived(Problem warning, Waiver waiver) => warning with
    {
        Message = new(
            $"{warning.Message.Thai} (ยกเว้นถึง {waiver.Until.ToShortText()} โดย {waiver.Who})",
            $"{warning.Message.English} (waived until {waiver.Until} by {waiver.Who})"),
        Fix = new(
            $"ไม่ต้องทำอะไรถึง {waiver.Until.ToShortText()} ตามข้อยกเว้นที่ {waiver.Place} เพราะ {waiver.Reason}",
            $"nothing until {waiver.Until}, by the waiver at {waiver.Place}: {waiver.Reason}"),
    };

    private static Words OrWaive(Problem warning) => !CanBeWaived(warning.Kind) ? warning.Fix : new(
        $"{warning.Fix.Thai} หรือถ้าต้องเผยแพร่ทั้งอย่างนี้ ให้บันทึกข้อยกเว้นใน content/waivers.yaml",
        $"{warning.Fix.English}; or, where it must be published like this, record a waiver in content/waivers.yaml");

    private static IEnumerable<string> Warnings => All.Where(CanBeWaived).Select(k => k.Code);

    private static string WhereOf(Waiver waiver) => waiver.Line is { } line ? $"{waiver.Where}:{line}" : waiver.Where;
}
