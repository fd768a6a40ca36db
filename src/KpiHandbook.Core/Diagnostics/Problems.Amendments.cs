namespace KpiHandbook.Core.Diagnostics;

// 7001–7049: letters that change a published round, and whether they fit it and each other.
public static partial class Problems
{
    private static readonly ProblemKind NotAnAmendmentKind = Error("KPI7001", "ชื่อโฟลเดอร์ไม่ใช่เลขของหนังสือแก้ไข", "folder is no amendment");
    private static readonly ProblemKind AmendmentMissingKind = Error("KPI7002", "เลขของหนังสือแก้ไขไม่ต่อกัน", "amendments with a hole");
    private static readonly ProblemKind NotAnAmendedFileKind = Error("KPI7003", "ไฟล์ที่หนังสือแก้ไขไม่ได้", "no file that a letter can change");

    private static ProblemKind[] AmendmentKinds =>
    [
        NotAnAmendmentKind, AmendmentMissingKind, NotAnAmendedFileKind,
    ];

    /// <summary>A folder among the amendments that is not named by a number.</summary>
    public static Problem NotAnAmendment(Place place, string name) => new(
        NotAnAmendmentKind, place,
        new($"โฟลเดอร์ {name} ไม่ใช่เลขของหนังสือแก้ไข", $"The folder {name} is not the number of an amendment."),
        new("ตั้งชื่อเป็นลำดับ 1 2 3 ตามที่เผยแพร่ ใช้เลขอารบิก ไม่มี 0 นำหน้า", "Name it 1, 2, 3 in the order of publication."));

    /// <summary>A number that is left out before a folder.</summary>
    public static Problem AmendmentMissing(Place place, int missing) => new(
        AmendmentMissingKind, place,
        new($"ไม่มีโฟลเดอร์ {missing} ก่อนโฟลเดอร์นี้", $"There is no folder {missing} before this one."),
        new("หนังสือที่เผยแพร่แล้วห้ามลบ ถ้าฉบับนี้เป็นฉบับถัดไป ให้ใช้เลขที่ต่อกัน", "A published letter is never deleted; if this is the next one, give it the next number."));

    /// <summary>A path that is no file of a round that letters change.</summary>
    public static Problem NotAnAmendedFile(Place place, string found) => new(
        NotAnAmendedFileKind, place,
        new($"“{found}” ไม่ใช่ไฟล์ที่แก้ด้วยหนังสือได้", $"“{found}” is no file that a letter can change."),
        new("เขียน round.yaml หรือ indicators/<รหัส>.md", "Write round.yaml or indicators/<id>.md."));
}
