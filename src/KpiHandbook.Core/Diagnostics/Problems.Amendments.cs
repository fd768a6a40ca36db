using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Core.Diagnostics;

// 7001–7049: letters that change a published round, and whether they fit it and each other.
public static partial class Problems
{
    private static readonly ProblemKind NotAnAmendmentKind = Error("KPI7001", "ชื่อโฟลเดอร์ไม่ใช่เลขของหนังสือแก้ไข", "folder is no amendment");
    private static readonly ProblemKind AmendmentMissingKind = Error("KPI7002", "เลขของหนังสือแก้ไขไม่ต่อกัน", "amendments with a hole");
    private static readonly ProblemKind NotAnAmendedFileKind = Error("KPI7003", "ไฟล์ที่หนังสือแก้ไขแก้ไม่ได้", "no file that a letter can change");
    private static readonly ProblemKind LetterAmendsTwiceKind = Error("KPI7004", "หนังสือแก้ไขเลขที่ซ้ำ", "a letter twice");
    private static readonly ProblemKind EffectiveMissingKind = Error("KPI7005", "เปลี่ยนเกณฑ์โดยไม่มีวันที่เริ่มใช้", "rule change without a first day");
    private static readonly ProblemKind EffectiveOutsideRoundKind = Error("KPI7006", "วันที่เริ่มใช้อยู่นอกรอบ", "first day outside the round");
    private static readonly ProblemKind NothingAmendedKind = Error("KPI7007", "หนังสือแก้ไขที่ไม่เปลี่ยนอะไร", "an amendment that changes nothing");
    private static readonly ProblemKind AmendedFileUnknownKind = Error("KPI7008", "แก้ไฟล์ที่ไม่มีในรอบ", "a change of a file that is not there");
    private static readonly ProblemKind FileTwiceKind = Error("KPI7009", "หนังสือฉบับเดียวแก้ไฟล์เดียวสองวิธี", "a file changed in two ways");
    private static readonly ProblemKind ReplacesNothingKind = Error("KPI7010", "ยกเลิกหนังสือแก้ไขที่ไม่เกี่ยวกัน", "undoes an amendment that has nothing to do with it");
    private static readonly ProblemKind ChangeUndoneKind = Error("KPI7011", "ไฟล์ใหม่ทำให้สิ่งที่แก้ไว้ก่อนหายไป", "a file undoes an earlier change");
    private static readonly ProblemKind BuildsOnLaterKind = Error("KPI7012", "ใช้ก่อนหนังสือแก้ไขที่ต้องมีมาก่อน", "in effect before what it builds on");

    private static readonly ProblemKind AmendedDoesNotFitKind = Error("KPI7013", "สิ่งที่หนังสือแก้ไขทำให้ผิด", "wrong by an amendment");

    private static ProblemKind[] AmendmentKinds =>
    [
        NotAnAmendmentKind, AmendmentMissingKind, NotAnAmendedFileKind, LetterAmendsTwiceKind, EffectiveMissingKind, EffectiveOutsideRoundKind,
        NothingAmendedKind, AmendedFileUnknownKind, FileTwiceKind, ReplacesNothingKind, ChangeUndoneKind, BuildsOnLaterKind,
        AmendedDoesNotFitKind,
    ];

    /// <summary>A folder among the amendments that is not named by a number.</summary>
    public static Problem NotAnAmendment(Place place, string name) => new(
        NotAnAmendmentKind, place,
        new($"โฟลเดอร์ {name} ไม่ใช่เลขของหนังสือแก้ไข", $"The folder {name} is not the number of an amendment."),
        new("ตั้งชื่อเป็น 1, 2, 3 ตามลำดับที่เผยแพร่", "Name it 1, 2, 3 in the order of publication."));

    /// <summary>A number that is left out before a folder.</summary>
    public static Problem AmendmentMissing(Place place, int missing) => new(
        AmendmentMissingKind, place,
        new($"ไม่มีโฟลเดอร์ {missing} ก่อนโฟลเดอร์นี้", $"There is no folder {missing} before this one."),
        new(
            "นำโฟลเดอร์ที่หายไปกลับมา เพราะหนังสือที่เผยแพร่แล้วห้ามลบ หรือใช้เลขที่ต่อกัน",
            "Bring the missing folder back, since a published letter is never deleted, or give this one the next number."));

    /// <summary>A path that is no file of a round that letters change.</summary>
    public static Problem NotAnAmendedFile(Place place, string found) => new(
        NotAnAmendedFileKind, place,
        new($"“{found}” ไม่ใช่ไฟล์ที่หนังสือแก้ไขแก้ได้", $"“{found}” is no file that a letter can change."),
        new("เขียน round.yaml หรือ indicators/<รหัส>.md", "Write round.yaml or indicators/<id>.md."));

    /// <summary>Two amendments of one letter.</summary>
    public static Problem LetterAmendsTwice(Place place, string letter, int first) => new(
        LetterAmendsTwiceKind, place,
        new($"หนังสือ “{letter}” ใช้ไปแล้วในฉบับที่ {first}", $"The letter “{letter}” is amendment {first} already."),
        new("แก้เลขที่หนังสือ หรือรวมเป็นโฟลเดอร์เดียว", "Correct the letter's number, or join the two folders."));

    /// <summary>A change of rule that does not say from when on it holds.</summary>
    public static Problem EffectiveMissing(Place place) => new(
        EffectiveMissingKind, place,
        new("หนังสือเปลี่ยนเกณฑ์ แต่ไม่ได้บอกวันที่เริ่มใช้", "The letter changes a rule without saying from when on."),
        new("เพิ่ม effective: ตามด้วยวันแรกที่ใช้ เช่น 2568-07-01", "Add effective: and the first day that it holds for, like 2568-07-01."));

    /// <summary>A first day that is not one of the round's.</summary>
    public static Problem EffectiveOutsideRound(Place place, BuddhistDate date, Period period) => new(
        EffectiveOutsideRoundKind, place,
        new($"วันที่เริ่มใช้ {date.ToShortText()} อยู่นอกช่วง {period.ToLongText()}", $"The first day {date} is outside the round, {period.From} to {period.To}."),
        new("ใช้วันในรอบ ถ้ามีผลตั้งแต่ต้นให้ใช้วันแรกของรอบ", "Give a day of the round; the first one where it holds from the beginning."));

    /// <summary>An amendment after which everything says what it said before.</summary>
    public static Problem NothingAmended(Place place) => new(
        NothingAmendedKind, place,
        new("หนังสือแก้ไขฉบับนี้ไม่ได้เปลี่ยนอะไรในคู่มือ", "This amendment changes nothing in the handbook."),
        new("ใส่ไฟล์ที่แก้ไว้ในโฟลเดอร์นี้ หรือระบุใน patch หรือลบโฟลเดอร์ถ้ายังไม่ได้เผยแพร่", "Put the changed files into this folder or name the changes in patch, or delete the folder if it was never published."));

    /// <summary>A file laid by a letter that says what was there before.</summary>
    public static Problem FileUnchanged(Place place, string path) => new(
        NothingAmendedKind, place,
        new($"ไฟล์ {path} ของหนังสือฉบับนี้เหมือนกับที่ใช้อยู่", $"The file {path} of this amendment says what is in force already."),
        new("แก้ไฟล์นี้ตามหนังสือ หรือลบออก", "Change it as the letter does, or delete it."));

    /// <summary>A change from a value to itself, or from nothing to nothing.</summary>
    public static Problem NothingChanged(Place place, string field) => new(
        NothingAmendedKind, place,
        new($"ช่อง {field} มีค่าเดิมกับค่าใหม่เหมือนกัน", $"The field {field} was and is now the same."),
        new("ใส่ was ตามที่ใช้อยู่และ now ตามหนังสือ หรือลบช่องนี้", "Give was as it is in force and now as the letter has it, or delete the field."));

    /// <summary>A change of a file that the round does not have.</summary>
    public static Problem AmendedFileUnknown(Place place, string path, string? nearest) => new(
        AmendedFileUnknownKind, place,
        new($"รอบนี้ไม่มีไฟล์ {path} ก่อนหนังสือฉบับนี้{Meaning(nearest)}", $"The round has no file {path} before this amendment.{MeaningInEnglish(nearest)}"),
        new(nearest is null ? "แก้ชื่อไฟล์ให้ตรง" : $"แก้เป็น {nearest}", nearest is null ? "Name a file that it has." : $"Write {nearest}."));

    /// <summary>A file that one letter changes in two of the three ways: whole, in places, taken away.</summary>
    public static Problem FileTwice(Place place, string path) => new(
        FileTwiceKind, place,
        new($"หนังสือฉบับนี้แก้ {path} มากกว่าหนึ่งวิธี", $"This amendment changes {path} in more than one way."),
        new(
            "เลือกอย่างเดียว: วางทั้งไฟล์ในโฟลเดอร์นี้ แก้บางช่องใน patch หรือยกเลิกใน remove",
            "Choose one: lay the whole file here, change fields in patch, or take it away in remove."));

    /// <summary>An earlier amendment named as undone that is not earlier, or changed none of the files laid here.</summary>
    public static Problem ReplacesNothing(Place place, int number) => new(
        ReplacesNothingKind, place,
        new($"ฉบับที่ {number} ไม่ใช่หนังสือก่อนหน้าที่แก้ไฟล์เดียวกับในโฟลเดอร์นี้", $"Amendment {number} is no earlier one that changed a file of this folder."),
        new("ลบเลขนี้ออก", "Delete the number."));

    /// <summary>A whole file that goes back behind what an earlier amendment changed.</summary>
    public static Problem ChangeUndone(Place place, string path, int earlier, IEnumerable<string> fields) => new(
        ChangeUndoneKind, place,
        new(
            $"ไฟล์ {path} นี้กลับไปเป็นอย่างก่อนฉบับที่ {earlier} ในช่อง {Listed(fields)}",
            $"This {path} is again as before amendment {earlier} in {Listed(fields)}."),
        new(
            $"แก้ไฟล์นี้จากที่ใช้อยู่ หรือถ้าหนังสือยกเลิกสิ่งที่แก้ไว้ ให้เพิ่ม replaces-amendments: [{earlier}] ใน amendment.yaml",
            $"Start from the text in force, or add replaces-amendments: [{earlier}] to amendment.yaml where the letter means it."));

    /// <summary>An amendment in effect in a month in which another one, that it needs, is not yet.</summary>
    public static Problem BuildsOnLater(Place place, int number, IEnumerable<int> missing) => new(
        BuildsOnLaterKind, place,
        new(
            $"ฉบับที่ {number} มีผลก่อนฉบับที่ {Listed(missing.Select(m => $"{m}"))} ทั้งที่แก้ต่อจากฉบับนั้น",
            $"Amendment {number} is in effect before amendment {Listed(missing.Select(m => $"{m}"))}, on which it builds."),
        new(
            "ตรวจวันที่เริ่มใช้ (effective) ของทั้งสองฉบับ หรือแก้เฉพาะช่องที่ไม่เกี่ยวกันด้วย patch",
            "Check effective of both, or change only fields that have nothing to do with each other, in patch."));

    /// <summary>A problem of what an amendment leaves as it was, and that came of what it changed.</summary>
    public static Problem AmendedDoesNotFit(Place place, int number, Problem problem) => new(
        AmendedDoesNotFitKind, place,
        new(
            $"เมื่อใช้ฉบับที่ {number} พบ {problem.Kind.Code} ที่ {problem.Place}: {problem.Message.Thai}",
            $"With amendment {number}, {problem.Kind.Code} at {problem.Place}: {problem.Message.English}"),
        ComputedExampleKinds.Contains(problem.Kind)
            ? new(
                "แก้ตัวอย่างใน patch ของหนังสือฉบับนี้ด้วย เช่น examples.2.level: { was: 2, now: 1 } หรือจากไม่มีระดับเป็นมีระดับ examples.2.outcome: { was: below } กับ examples.2.level: { now: 1 } เลขคือลำดับของตัวอย่าง นับจาก 1",
                "Patch the example in the amendment as well, like examples.2.level: { was: 2, now: 1 }, or from none to a level examples.2.outcome: { was: below } and examples.2.level: { now: 1 }; the number is the example's, from 1.")
            : new(
                $"แก้ในหนังสือฉบับนี้ ({problem.Fix.Thai})",
                $"Change it in the amendment as well: {problem.Fix.English}"));
}
