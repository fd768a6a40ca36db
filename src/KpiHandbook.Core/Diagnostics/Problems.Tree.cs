using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Diagnostics;

// 1060–1079: which files and folders there are.
public static partial class Problems
{
    private static readonly ProblemKind ContentFolderMissingKind = Error("KPI1060", "ไม่พบโฟลเดอร์เนื้อหา", "content folder missing");
    private static readonly ProblemKind FileMissingKind = Error("KPI1061", "ขาดไฟล์ที่ต้องมี", "file missing");
    private static readonly ProblemKind UnexpectedFileKind = Error("KPI1062", "มีไฟล์ที่ไม่รู้จัก", "unexpected file");
    private static readonly ProblemKind UnexpectedFolderKind = Error("KPI1063", "มีโฟลเดอร์ที่ไม่รู้จัก", "unexpected folder");
    private static readonly ProblemKind NotARoundKind = Error("KPI1064", "ชื่อโฟลเดอร์ไม่ใช่รอบการประเมิน", "folder is no round");
    private static readonly ProblemKind BadNameInTreeKind = Error("KPI1065", "ชื่อไฟล์หรือโฟลเดอร์ผิดรูปแบบ", "malformed file or folder name");
    private static readonly ProblemKind NoOfficeKind = Error("KPI1066", "ไม่มีสำนักงานเลย", "no office");
    private static readonly ProblemKind NeitherFileNorFolderKind = Error("KPI1067", "สิ่งที่ไม่ใช่ไฟล์หรือโฟลเดอร์ธรรมดา", "neither an ordinary file nor a folder");
    private static readonly ProblemKind RoundsOverlapKind = Error("KPI1068", "รอบทั้งปีซ้อนกับรอบครึ่งปี", "a year's round and a half of it");

    private static ProblemKind[] TreeKinds =>
    [
        ContentFolderMissingKind, FileMissingKind, UnexpectedFileKind, UnexpectedFolderKind, NotARoundKind, BadNameInTreeKind, NoOfficeKind,
        NeitherFileNorFolderKind, RoundsOverlapKind,
    ];

    /// <summary>The content folder is not there.</summary>
    public static Problem ContentFolderMissing(Place place) => new(
        ContentFolderMissingKind, place,
        new("ไม่พบโฟลเดอร์นี้", "There is no such folder."),
        new("สั่งจากโฟลเดอร์ที่มี content อยู่ หรือระบุโฟลเดอร์ให้ถูก", "Run in the folder that holds content, or name the right folder."));

    /// <summary>A folder lacks the file that says what it is.</summary>
    public static Problem FileMissing(Place folder, string name, Words about) => new(
        FileMissingKind, folder,
        new($"ขาดไฟล์ {name} ({about.Thai})", $"The file {name} is missing ({about.English})."),
        new($"สร้างไฟล์ {name} ในโฟลเดอร์นี้", $"Create {name} in this folder."));

    /// <summary>A file that nothing reads.</summary>
    public static Problem UnexpectedFile(Place place, string name, string? nearest, IEnumerable<string> known) => new(
        UnexpectedFileKind, place,
        new($"ไม่รู้จักไฟล์ {name}{Meaning(nearest)}", $"Nothing reads the file {name}.{MeaningInEnglish(nearest)}"),
        new(
            nearest is null ? $"ลบหรือย้ายออก ที่นี่มีได้เฉพาะ {Listed(known)}" : $"เปลี่ยนชื่อเป็น {nearest}",
            nearest is null ? $"Delete or move it; this folder holds {Listed(known)}." : $"Rename it to {nearest}."));

    /// <summary>A folder that nothing reads.</summary>
    public static Problem UnexpectedFolder(Place place, string name, string? nearest, IEnumerable<string> known) => new(
        UnexpectedFolderKind, place,
        new($"ไม่รู้จักโฟลเดอร์ {name}{Meaning(nearest)}", $"Nothing reads the folder {name}.{MeaningInEnglish(nearest)}"),
        new(
            nearest is null ? $"ลบหรือย้ายออก ที่นี่มีได้เฉพาะ {Listed(known)}" : $"เปลี่ยนชื่อเป็น {nearest}",
            nearest is null ? $"Delete or move it; this folder holds {Listed(known)}." : $"Rename it to {nearest}."));

    /// <summary>A folder in an office's folder whose name is no round.</summary>
    public static Problem NotARound(Place place, string name) => new(
        NotARoundKind, place,
        new($"โฟลเดอร์ {name} ไม่ใช่ชื่อรอบการประเมิน", $"The folder {name} is not named like a round."),
        new("ตั้งชื่อเป็น ปีงบประมาณ พ.ศ.-รอบ เช่น 2568-2 หรือ 2568 เมื่อใช้ทั้งปี", "Name it fiscal year-half, like 2568-2, or 2568 for the year."));

    /// <summary>A name of a file or folder that cannot be an id.</summary>
    public static Problem BadNameInTree(Place place, string name) => DeviceNames.Contains(name.Split('.')[0])
        ? new(BadNameInTreeKind, place, OfDevice(name), AnotherName(name.Split('.')[0]))
        : new(
            BadNameInTreeKind, place,
            new($"ชื่อ {name} ใช้เป็นรหัสไม่ได้", $"The name {name} cannot be an id."),
            new(
                "ใช้อักษร a–z ตัวเล็ก ตัวเลข และขีดกลางเดี่ยว ขึ้นต้นด้วยตัวอักษร เช่น budget-spending",
                "Use lower-case a–z, digits and single hyphens, starting with a letter, like budget-spending."));

    /// <summary>A year's round beside one of its halves: each day and each result would belong to two.</summary>
    /// <param name="place">The half's folder.</param>
    /// <param name="half">The half.</param>
    public static Problem RoundsOverlap(Place place, RoundId half) => new(
        RoundsOverlapKind, place,
        new(
            $"สำนักงานนี้มีทั้งรอบ {half} และรอบ {half.FiscalYear} ซึ่งเป็นทั้งปี วันและผลงานจึงอยู่ในสองรอบ",
            $"The office has both {half} and {half.FiscalYear}, the whole year: every day and result would be in two rounds."),
        new(
            $"ใช้รอบทั้งปี {half.FiscalYear} หรือรอบครึ่งปี {half.FiscalYear}-1 กับ {half.FiscalYear}-2 อย่างใดอย่างหนึ่ง แล้วลบอีกอย่าง",
            $"Keep either the year {half.FiscalYear} or the halves {half.FiscalYear}-1 and {half.FiscalYear}-2, and delete the other."));

    private static Words OfDevice(string name) => new(
        $"ชื่อ {name} ใช้ไม่ได้ เพราะ Windows เก็บไว้เป็นชื่ออุปกรณ์", $"The name {name} cannot be used: Windows keeps it for a device.");

    private static Words AnotherName(string name) => new($"ใช้ชื่ออื่น เช่น {name}-1", $"Use another name, like {name}-1.");

    /// <summary>A content folder without any office.</summary>
    public static Problem NoOffice(Place place) => new(
        NoOfficeKind, place,
        new("ไม่มีโฟลเดอร์ของสำนักงานเลย", "There is no office's folder."),
        new("สร้างโฟลเดอร์ของสำนักงาน เช่น yala แล้วใส่ office.yaml", "Create an office's folder, like yala, with an office.yaml."));

    /// <summary>A link, pipe, socket or device among the content.</summary>
    public static Problem NeitherFileNorFolder(Place place, Words what) => new(
        NeitherFileNorFolderKind, place,
        new($"นี่คือ{what.Thai} จึงไม่ได้เปิดอ่าน", $"This is {what.English}, and was not opened."),
        new("เก็บไฟล์หรือโฟลเดอร์ตัวจริงไว้ที่นี่ หรือลบออก", "Keep the file or folder itself here, or delete it."));
}
