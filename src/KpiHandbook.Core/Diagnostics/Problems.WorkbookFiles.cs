namespace KpiHandbook.Core.Diagnostics;

/// <summary>The catalogue, KPI4100–4114: a file handed in as a workbook that is something else.</summary>
public static partial class Problems
{
    private static readonly ProblemKind NotAnOrdinaryFileKind = Error("KPI4100", "สิ่งที่ไม่ใช่ไฟล์ธรรมดา", "something other than an ordinary file");
    private static readonly ProblemKind WorkbookTooLargeKind = Error("KPI4101", "ไฟล์ใหญ่เกินไป", "a file that is too large");
    private static readonly ProblemKind EmptyWorkbookFileKind = Error("KPI4102", "ไฟล์ว่างเปล่า", "an empty file");
    private static readonly ProblemKind LargeFilePointerKind = Error("KPI4103", "ตัวชี้ของ Git LFS ไม่ใช่ตัวไฟล์", "a pointer of Git LFS instead of the file");
    private static readonly ProblemKind OldWorkbookKind = Error("KPI4104", "ไฟล์ .xls แบบเก่า", "an old .xls workbook");
    private static readonly ProblemKind WorkbookHasPasswordKind = Error("KPI4105", "ไฟล์ตั้งรหัสผ่าน", "a workbook locked with a password");
    private static readonly ProblemKind WebPageKind = Error("KPI4106", "หน้าเว็บที่ตั้งชื่อเป็น .xlsx", "a web page named .xlsx");
    private static readonly ProblemKind TextFileKind = Error("KPI4107", "ไฟล์ข้อความหรือ CSV", "a text or CSV file");
    private static readonly ProblemKind PdfFileKind = Error("KPI4108", "ไฟล์ PDF", "a PDF file");
    private static readonly ProblemKind OtherDocumentKind = Error("KPI4109", "เอกสารชนิดอื่น", "a document of another kind");
    private static readonly ProblemKind WorkbookHasMacrosKind = Error("KPI4110", "สมุดงานมีมาโคร", "a workbook with macros");
    private static readonly ProblemKind ArchiveWithoutWorkbookKind = Error("KPI4111", "ไฟล์ ZIP ที่ไม่มีสมุดงาน", "a ZIP archive without a workbook");
    private static readonly ProblemKind OtherFileKind = Error("KPI4112", "ไฟล์ชนิดอื่น", "a file of another kind");

    private static ProblemKind[] WorkbookFileKinds =>
    [
        NotAnOrdinaryFileKind, WorkbookTooLargeKind, EmptyWorkbookFileKind, LargeFilePointerKind, OldWorkbookKind, WorkbookHasPasswordKind,
        WebPageKind, TextFileKind, PdfFileKind, OtherDocumentKind, WorkbookHasMacrosKind, ArchiveWithoutWorkbookKind, OtherFileKind,
    ];

    /// <summary>A link, folder, pipe or device.</summary>
    public static Problem NotAnOrdinaryFile(Place place, Words what) => new(
        NotAnOrdinaryFileKind, place,
        new($"เป็น{what.Thai} ไม่ใช่ไฟล์ จึงไม่ได้เปิดอ่าน", $"This is {what.English}, not a file, and was not opened."),
        new("ระบุไฟล์ .xlsx ตัวจริง", "Name the .xlsx file itself."));

    /// <summary>More bytes than any form has.</summary>
    public static Problem WorkbookTooLarge(Place place, long bytes, long most) => new(
        WorkbookTooLargeKind, place,
        new($"ไฟล์มีขนาด {Megabytes(bytes)} MB เกิน {Megabytes(most)} MB", $"The file has {Megabytes(bytes)} MB; at most {Megabytes(most)} MB are read."),
        new("ลบรูปภาพและแผ่นงานที่ไม่ใช่แบบรายงานออก แล้วบันทึกใหม่", "Delete pictures and sheets that are no part of the form, and save it again."));

    /// <summary>No bytes at all.</summary>
    public static Problem EmptyWorkbookFile(Place place) => new(
        EmptyWorkbookFileKind, place,
        new("ไฟล์ว่างเปล่า (0 ไบต์)", "The file is empty (0 bytes)."),
        new("การคัดลอกหรือดาวน์โหลดน่าจะไม่สำเร็จ ขอไฟล์จากหน่วยงานอีกครั้ง", "Copying or downloading it seems to have failed; ask the unit for the file again."));

    /// <summary>What git keeps in place of a large file.</summary>
    public static Problem LargeFilePointer(Place place) => new(
        LargeFilePointerKind, place,
        new("เป็นเพียงตัวชี้ของ Git LFS ยังไม่ใช่ตัวไฟล์", "This is only Git LFS's pointer to the file."),
        new("สั่ง git lfs pull เพื่อรับตัวไฟล์ หรือเก็บไฟล์ในแบบปกติ", "Run git lfs pull to fetch the file, or keep it in git itself."));

    /// <summary>Excel 97–2003.</summary>
    public static Problem OldWorkbook(Place place) => new(
        OldWorkbookKind, place,
        new("เป็นไฟล์ .xls แบบเก่า", "This is an old .xls workbook."),
        new("เปิดด้วย Excel แล้วเลือก บันทึกเป็น › สมุดงาน Excel (.xlsx)", "Open it in Excel and choose Save As, Excel Workbook (.xlsx)."));

    /// <summary>A package that a password encrypts.</summary>
    public static Problem WorkbookHasPassword(Place place) => new(
        WorkbookHasPasswordKind, place,
        new("ไฟล์นี้ตั้งรหัสผ่านสำหรับเปิด", "The file needs a password to open."),
        new("เปิดด้วย Excel แล้วเลือก ไฟล์ › ข้อมูล › ป้องกันสมุดงาน › เข้ารหัสลับด้วยรหัสผ่าน ลบรหัสผ่านออก แล้วบันทึก", "Open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password and save."));

    /// <summary>HTML, as many systems export under the name of a workbook.</summary>
    public static Problem WebPage(Place place) => new(
        WebPageKind, place,
        new("ข้างในเป็นหน้าเว็บ (HTML) ไม่ใช่สมุดงาน Excel แม้จะตั้งชื่อเป็น .xlsx", "Inside it is a web page (HTML), no Excel workbook, whatever its name."),
        new("เปิดด้วย Excel แล้วเลือก บันทึกเป็น › สมุดงาน Excel (.xlsx) ถ้าได้จากการดาวน์โหลด ให้ดูว่าเข้าสู่ระบบแล้วหรือยัง", "Open it in Excel and choose Save As, Excel Workbook (.xlsx); if it was downloaded, see whether you were signed in."));

    /// <summary>Text, most often CSV.</summary>
    public static Problem TextFile(Place place) => new(
        TextFileKind, place,
        new("ข้างในเป็นข้อความหรือ CSV ไม่ใช่สมุดงาน Excel", "Inside it is text or CSV, no Excel workbook."),
        new("คัดลอกค่าลงในแบบรายงาน .xlsx ที่ได้รับ การเปลี่ยนชื่อไฟล์อย่างเดียวใช้ไม่ได้", "Copy the figures into the .xlsx form; renaming the file is not enough."));

    /// <summary>PDF.</summary>
    public static Problem PdfFile(Place place) => new(
        PdfFileKind, place,
        new("เป็นไฟล์ PDF ไม่ใช่สมุดงาน Excel", "This is a PDF file, no Excel workbook."),
        new("ขอแบบรายงานฉบับ .xlsx ที่กรอกแล้วจากหน่วยงาน", "Ask the unit for the form itself, filled in as .xlsx."));

    /// <summary>A document of another program.</summary>
    public static Problem OtherDocument(Place place, Words kind) => new(
        OtherDocumentKind, place,
        new($"เป็น{kind.Thai} ไม่ใช่สมุดงาน .xlsx", $"This is {kind.English}, no .xlsx workbook."),
        new("ถ้าเป็นแบบรายงาน ให้บันทึกเป็น .xlsx ถ้าแนบผิดไฟล์ ให้ส่งไฟล์ที่ถูกต้อง", "If it is the form, save it as .xlsx; if it is the wrong file, send the right one."));

    /// <summary>Macros, or a kind of workbook that is made for them.</summary>
    public static Problem WorkbookHasMacros(Place place) => new(
        WorkbookHasMacrosKind, place,
        new("สมุดงานนี้มีมาโคร หรือเป็นชนิดที่มีมาโครได้ (.xlsm)", "The workbook has macros, or is of the kind that can (.xlsm)."),
        new("บันทึกเป็น สมุดงาน Excel (.xlsx) ซึ่งไม่มีมาโคร แล้วส่งไฟล์นั้น", "Save it as Excel Workbook (.xlsx), which has no macros, and send that."));

    /// <summary>A ZIP archive of something else.</summary>
    public static Problem ArchiveWithoutWorkbook(Place place) => new(
        ArchiveWithoutWorkbookKind, place,
        new("เป็นไฟล์ ZIP ที่ข้างในไม่ใช่สมุดงาน Excel", "This is a ZIP archive, and what is inside is no Excel workbook."),
        new("ถ้าบีบอัดแบบรายงานมา ให้แตกไฟล์ก่อนแล้วส่งไฟล์ .xlsx ข้างใน", "If the form was packed into it, unpack it and send the .xlsx file inside."));

    /// <summary>A file of any other kind.</summary>
    public static Problem OtherFile(Place place, Words kind) => new(
        OtherFileKind, place,
        new($"เป็น{kind.Thai} ไม่ใช่สมุดงาน Excel", $"This is {kind.English}, no Excel workbook."),
        new("ส่งแบบรายงานที่เป็นไฟล์ .xlsx", "Send the form as an .xlsx file."));

    private static string Megabytes(long bytes) => $"{(bytes + (1 << 20) - 1) >> 20}";
}
