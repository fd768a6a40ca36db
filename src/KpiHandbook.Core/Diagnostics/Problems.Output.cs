namespace KpiHandbook.Core.Diagnostics;

/// <content>59xx: pages as files and as print.</content>
public static partial class Problems
{
    /// <summary>An output file's path is not one that every system can hold.</summary>
    public static readonly ProblemKind OutputPath = new(
        "KPI5901", Severity.Error, new("ชื่อไฟล์ผลลัพธ์ใช้ไม่ได้", "An output file's path cannot be used"));

    /// <summary>Two output files have one path.</summary>
    public static readonly ProblemKind OutputCollision = new(
        "KPI5902", Severity.Error, new("ไฟล์ผลลัพธ์ชื่อซ้ำกัน", "Two output files share a path"));

    /// <summary>Something is wider than the sheet.</summary>
    public static readonly ProblemKind PrintOverflow = new(
        "KPI5911", Severity.Error, new("ข้อความกว้างเกินหน้ากระดาษ", "Something is wider than the sheet"));

    /// <summary>A file that the printed page needs is missing.</summary>
    public static readonly ProblemKind PrintFile = new(
        "KPI5912", Severity.Error, new("หน้าพิมพ์เปิดไฟล์ที่ต้องใช้ไม่ได้", "The printed page cannot load a file it needs"));

    /// <summary>A contents entry leads nowhere.</summary>
    public static readonly ProblemKind PrintReference = new(
        "KPI5913", Severity.Error, new("สารบัญชี้ไปที่ไม่มีในเล่ม", "The contents point to what is not in the book"));

    /// <summary>Page numbers change from pass to pass.</summary>
    public static readonly ProblemKind PageNumbers = new(
        "KPI5914", Severity.Error, new("เลขหน้าในสารบัญไม่นิ่ง", "The contents' page numbers do not settle"));

    private static ProblemKind[] OutputKinds => [OutputPath, OutputCollision, PrintOverflow, PrintFile, PrintReference, PageNumbers, PrintShrunk];

    /// <summary>The browser made the whole book smaller.</summary>
    public static readonly ProblemKind PrintShrunk = new(
        "KPI5915", Severity.Error, new("ทั้งเล่มถูกย่อ", "The whole book is shrunk"));

    /// <summary>See <see cref="OutputPath"/>.</summary>
    public static Problem OutputPathIsUnusable(string path, Words why) => new(
        OutputPath,
        new Place.InTree(path),
        new($"ชื่อไฟล์ {path} ใช้ไม่ได้ เพราะ{why.Thai}", $"the path {path} cannot be used: {why.English}"),
        new("เปลี่ยนชื่อไฟล์ต้นทางเป็นตัวอักษร a-z ตัวเลข และขีด", "rename the source file to letters a-z, digits and hyphens"));

    /// <summary>See <see cref="OutputCollision"/>.</summary>
    public static Problem OutputPathsCollide(string path, string other) => new(
        OutputCollision,
        new Place.InTree(path),
        new(
            $"มีไฟล์ {path} กับ {other} ซึ่งบางระบบถือว่าเป็นไฟล์เดียวกัน",
            $"{path} and {other} are one file on some systems"),
        new("เปลี่ยนชื่อไฟล์ต้นทางไฟล์หนึ่ง", "rename one of the source files"));

    /// <summary>See <see cref="PrintOverflow"/>.</summary>
    /// <param name="page">The page that is printed.</param>
    /// <param name="element">The element, <c>td.value</c>.</param>
    /// <param name="text">The start of its text.</param>
    /// <param name="pixels">By how much it is too wide, in CSS pixels (96 an inch).</param>
    public static Problem PrintOverflows(string page, string element, string text, int pixels) => new(
        PrintOverflow,
        new Place.InTree(page),
        new(
            $"ข้อความ “{text}” ({element}) กว้างเกินหน้ากระดาษ {pixels} พิกเซล ทั้งเล่มจะถูกย่อ",
            $"“{text}” ({element}) is {pixels} pixels wider than the sheet, which would shrink the whole book"),
        new("ตัดข้อความให้สั้นลงหรือเว้นวรรคให้ตัดบรรทัดได้", "shorten the text, or give it a blank where the line can break"));

    /// <summary>See <see cref="PrintFile"/>.</summary>
    public static Problem PrintFileIsMissing(string page, string file) => new(
        PrintFile,
        new Place.InTree(page),
        new($"หน้าพิมพ์เปิด {file} ไม่ได้", $"the printed page could not load {file}"),
        new("ตรวจว่าไฟล์นี้อยู่ในแม่แบบ (templates/assets) และไม่เสีย", "see that the file is among the templates' assets and is whole"));

    /// <summary>See <see cref="PrintReference"/>.</summary>
    public static Problem PrintReferenceIsDead(string page, string id) => new(
        PrintReference,
        new Place.InTree(page),
        new($"สารบัญชี้ไปที่ #{id} ซึ่งไม่มีในเล่ม", $"the contents point to #{id}, which the book does not have"),
        new("แก้แม่แบบหน้าพิมพ์ให้หัวข้อมี id นี้", "give the heading this id in the print view"));

    /// <summary>See <see cref="PageNumbers"/>.</summary>
    public static Problem PageNumbersDoNotSettle(string page, int passes) => new(
        PageNumbers,
        new Place.InTree(page),
        new($"พิมพ์ {passes} รอบแล้วเลขหน้ายังเปลี่ยน", $"after {passes} passes the page numbers still change"),
        new("ให้ช่องเลขหน้าในสารบัญกว้างคงที่ (ดู assets/print.css)", "give the contents' page numbers a fixed width (see assets/print.css)"));

    /// <summary>See <see cref="PrintShrunk"/>.</summary>
    public static Problem PrintIsShrunk(string page, int percent) => new(
        PrintShrunk,
        new Place.InTree(page),
        new($"ทั้งเล่มถูกย่อเหลือร้อยละ {percent} เพราะมีแผ่นที่กว้างเกินขอบกระดาษ", $"the whole book is shrunk to {percent} %, because a sheet is wider than its page's margins leave"),
        new("ให้ --sheet และ --wide-sheet ใน print.css เท่ากับกระดาษลบขอบใน @page", "make --sheet and --wide-sheet in print.css the paper less the margins in @page"));
}
