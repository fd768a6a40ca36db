using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Core.Diagnostics;

// 7100–7119: the file seal.json, and whether a sealed round's text is what was sealed.
public static partial class Problems
{
    private static readonly ProblemKind SealUnreadableKind = Error("KPI7100", "อ่าน seal.json ไม่ได้", "seal.json cannot be read");
    private static readonly ProblemKind SealMalformedKind = Error("KPI7101", "seal.json ผิดรูปแบบ", "seal.json is malformed");
    private static readonly ProblemKind SealOfAnotherRoundKind = Error("KPI7102", "seal.json ของรอบอื่น", "seal.json of another round");
    private static readonly ProblemKind SealTooNewKind = Error("KPI7103", "seal.json จากโปรแกรมรุ่นใหม่กว่า", "seal.json of a newer program");
    private static readonly ProblemKind SealEditedKind = Error("KPI7104", "seal.json ถูกแก้ด้วยมือ", "seal.json was edited");
    private static readonly ProblemKind SealedFileChangedKind = Error("KPI7110", "ไฟล์ที่ปิดผนึกแล้วถูกแก้", "a sealed file was changed");
    private static readonly ProblemKind SealedFileGoneKind = Error("KPI7111", "ไฟล์ที่ปิดผนึกแล้วหายไป", "a sealed file is gone");
    private static readonly ProblemKind FileAddedToSealKind = Error("KPI7112", "ไฟล์ที่เพิ่มในรอบที่ปิดผนึกแล้ว", "a file was added to a sealed round");
    private static readonly ProblemKind SealedOfficeChangedKind = Error("KPI7113", "ข้อมูลสำนักงานที่รอบปิดผนึกแล้วใช้ถูกแก้", "an office's item that a sealed round uses was changed");
    private static readonly ProblemKind SealedNotOfficialKind = Error("KPI7114", "รอบที่ปิดผนึกแล้วไม่เป็นฉบับทางการ", "a sealed round is not official");
    private static readonly ProblemKind AmendmentNotSealedKind = Warning("KPI7115", "หนังสือแก้ไขที่ยังไม่ปิดผนึก", "an amendment that is not sealed");
    private static readonly ProblemKind SealedInheritedChangedKind = Error("KPI7116", "สิ่งที่รอบปิดผนึกแล้วรับช่วงมาเปลี่ยน", "what a sealed round inherits was changed");

    private static ProblemKind[] SealKinds =>
    [
        SealUnreadableKind, SealMalformedKind, SealOfAnotherRoundKind, SealTooNewKind, SealEditedKind,
        SealedFileChangedKind, SealedFileGoneKind, FileAddedToSealKind, SealedOfficeChangedKind, SealedNotOfficialKind, AmendmentNotSealedKind,
        SealedInheritedChangedKind,
    ];

    private static Words RestoreSeal(Place place) => new(
        $"เอาฉบับที่ kpi seal เขียนกลับมา: git checkout -- {place.File} หรือจาก commit ก่อนหน้า (git log -- {place.File}) ไฟล์นี้แก้ด้วยมือไม่ได้",
        $"Bring back what kpi seal wrote: git checkout -- {place.File}, or from an earlier commit (git log -- {place.File}); this file is not for editing.");

    /// <summary>The file is no JSON text at all.</summary>
    public static Problem SealUnreadable(Place place, Words why) => new(
        SealUnreadableKind, place, new($"อ่านไม่ได้: {why.Thai}", $"It cannot be read: {why.English}."), RestoreSeal(place));

    /// <summary>The file is JSON, and not a seal.</summary>
    /// <param name="place">Where.</param>
    /// <param name="field">The field, like <c>months[0].date</c>.</param>
    /// <param name="what">What is wrong with it.</param>
    public static Problem SealMalformed(Place place, string field, Words what) => new(
        SealMalformedKind, place, new($"{field}: {what.Thai}", $"{field}: {what.English}."), RestoreSeal(place));

    /// <summary>A seal that was copied with its folder.</summary>
    public static Problem SealOfAnotherRound(Place place, string sealedRound, string here) => new(
        SealOfAnotherRoundKind, place,
        new($"เป็นของรอบ {Shown(sealedRound)} แต่วางไว้ในรอบ {here}", $"It is the seal of {Shown(sealedRound)}, and stands in {here}."),
        new("ถ้าคัดลอกโฟลเดอร์มาเริ่มรอบใหม่ ลบ seal.json แล้วปิดผนึกรอบใหม่ด้วย kpi seal เมื่อพร้อม", "If the folder was copied to begin a new round, delete seal.json and seal the new round when it is ready."));

    /// <summary>A seal that a later version of the program wrote.</summary>
    public static Problem SealTooNew(Place place, string field, long found, long known) => new(
        SealTooNewKind, place,
        new($"{field} เป็น {found} โปรแกรมนี้รู้จักถึง {known}", $"Its {field} is {found}; this program knows up to {known}."),
        new("ใช้โปรแกรมรุ่นที่ปิดผนึก หรือรุ่นใหม่กว่า", "Use the version of the program that sealed it, or a later one."));

    /// <summary>The file's content does not make the code that it carries.</summary>
    public static Problem SealEdited(Place place, string part, string carried, string made) => new(
        SealEditedKind, place,
        new($"{part}: เนื้อหาไม่ตรงกับรหัสฉบับที่บันทึกไว้ ({carried} แต่เนื้อหานี้ให้ {made})", $"{part}: the content does not make the code it carries ({carried}; it makes {made})."),
        RestoreSeal(place));

    /// <summary>A file is not what was sealed.</summary>
    public static Problem SealedFileChanged(Place place, int revision, BuddhistDate date) => new(
        SealedFileChangedKind, place,
        new($"เนื้อหาต่างจากที่ปิดผนึกเมื่อ {date.ToShortText()}{Revision(revision)}", $"The content differs from what was sealed on {date}{RevisionInEnglish(revision)}."),
        new(
            $"คืนไฟล์เดิมด้วย git checkout -- {place.File} (ถ้า commit แล้ว ดู git log -- {place.File}) แล้วเพิ่มการแก้ไขเป็นหนังสือใน amendments/ (หมายเลขถัดไป)",
            $"Bring the file back with git checkout -- {place.File} (once committed, see git log -- {place.File}), and make the change by a letter in amendments/ (the next number)."));

    /// <summary>A file that was sealed is not there.</summary>
    /// <param name="place">Where it stood.</param>
    /// <param name="revision">The revision that holds it.</param>
    /// <param name="date">When it was sealed.</param>
    /// <param name="nowAt">The file that has its content now; null for none.</param>
    public static Problem SealedFileGone(Place place, int revision, BuddhistDate date, string? nowAt) => new(
        SealedFileGoneKind, place,
        new(
            $"ไฟล์ที่ปิดผนึกเมื่อ {date.ToShortText()}{Revision(revision)} หายไป{(nowAt is null ? "" : $" เนื้อหาเดียวกันอยู่ที่ {nowAt}")}",
            $"This file, sealed on {date}{RevisionInEnglish(revision)}, is gone{(nowAt is null ? "" : $"; its content is at {nowAt}")}."),
        new(
            nowAt is null ? $"คืนไฟล์ด้วย git checkout -- {place.File} การตัดออกต้องทำเป็นหนังสือใน amendments/ (remove:)" : $"เปลี่ยนชื่อ {nowAt} กลับ",
            nowAt is null ? $"Bring it back with git checkout -- {place.File}; what is dropped is dropped by a letter in amendments/ (remove:)." : $"Give {nowAt} its old name."));

    /// <summary>A file that the sealed text did not have.</summary>
    public static Problem FileAddedToSeal(Place place, int revision, BuddhistDate date) => new(
        FileAddedToSealKind, place,
        new($"ไม่มีไฟล์นี้เมื่อปิดผนึก {date.ToShortText()}{Revision(revision)}", $"This file was not there when the round was sealed on {date}{RevisionInEnglish(revision)}."),
        new("ย้ายไฟล์ไปไว้ในหนังสือแก้ไขฉบับใหม่ amendments/ (หมายเลขถัดไป) หรือลบออก", "Move it into a new amendment in amendments/ (the next number), or delete it."));

    /// <summary>Something of the office's file that a sealed round uses.</summary>
    public static Problem SealedOfficeChanged(Place place, Words item, string round, bool isGone) => new(
        SealedOfficeChangedKind, place,
        new(
            $"{item.Thai} {(isGone ? "หายไป" : "ต่างจากเดิม")} แต่รอบ {round} ที่ปิดผนึกแล้วใช้อยู่",
            $"{item.English} {(isGone ? "is gone" : "was changed")}, and the sealed round {round} uses it."),
        new(
            "คืนค่าเดิม ถ้ามีคนหรือข้อมูลใหม่ ให้เพิ่มเป็นรหัสใหม่ แล้วเปลี่ยนในรอบด้วยหนังสือแก้ไข",
            "Put it back; add a new person or item under a new id, and change the round by an amendment."));

    /// <summary>A sealed round that some text of it calls a draft or a trial.</summary>
    public static Problem SealedNotOfficial(Place place, string status, int revision) => new(
        SealedNotOfficialKind, place,
        new($"รอบนี้ปิดผนึกแล้ว แต่ status เป็น {status}{Revision(revision)}", $"The round is sealed, but its status is {status}{RevisionInEnglish(revision)}."),
        new("ตั้ง status: official ตามเดิม รอบที่ปิดผนึกแล้วถอนไม่ได้ แก้ได้ด้วยหนังสือแก้ไขเท่านั้น", "Set status: official again; a sealed round is changed by amendments, not taken back."));

    /// <summary>A file of another round, from which a sealed round takes something over.</summary>
    public static Problem SealedInheritedChanged(Place place, string round) => new(
        SealedInheritedChangedKind, place,
        new($"รอบ {round} ที่ปิดผนึกแล้วรับช่วงจากไฟล์นี้ และไฟล์ไม่เหมือนเมื่อปิดผนึก", $"The sealed round {round} inherits from this file, which is not what it was."),
        new(
            $"คืนไฟล์เดิม หรือให้หนังสือแก้ไขของรอบ {round} เขียนเนื้อหาไว้เองแทนการรับช่วง (inherits)",
            $"Bring the file back, or let an amendment of {round} say itself what it inherits now."));

    /// <summary>A letter came after the seal.</summary>
    public static Problem AmendmentNotSealed(Place place, int number, string round) => new(
        AmendmentNotSealedKind, place,
        new($"ฉบับแก้ไขที่ {number} ยังไม่ได้ปิดผนึก", $"Revision {number} is not sealed."),
        new($"เมื่อพร้อมแล้วสั่ง kpi seal {round}", $"When it is ready, run kpi seal {round}."));

    private static string Revision(int number) => number == 0 ? "" : $" (ฉบับแก้ไขที่ {number})";

    private static string RevisionInEnglish(int number) => number == 0 ? "" : $" (revision {number})";
}
