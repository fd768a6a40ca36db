namespace KpiHandbook.Core.Diagnostics;

/// <summary>
/// The catalogue, KPI4115–4139: what a workbook's container holds that is not opened. Messages name the part and never its content.
/// </summary>
public static partial class Problems
{
    private static readonly ProblemKind ContainerCutOffKind = Error("KPI4115", "ไฟล์ขาดตอน", "a file that is cut off");
    private static readonly ProblemKind EntryDamagedKind = Error("KPI4116", "ข้อมูลในไฟล์เสียหาย", "damaged content");
    private static readonly ProblemKind ContainerContradictoryKind = Error("KPI4117", "โครงสร้างไฟล์ขัดแย้งกัน", "a container that contradicts itself");
    private static readonly ProblemKind ContainerOfUnknownKindKind = Error("KPI4118", "ไฟล์ ZIP แบบพิเศษ", "a special kind of ZIP archive");
    private static readonly ProblemKind EntryEncryptedKind = Error("KPI4119", "ไฟล์ ZIP เข้ารหัส", "an encrypted ZIP archive");
    private static readonly ProblemKind EntryMethodUnknownKind = Error("KPI4120", "วิธีบีบอัดที่ไม่รู้จัก", "an unknown way of compression");
    private static readonly ProblemKind EntryTwiceKind = Error("KPI4121", "ชื่อซ้ำในไฟล์", "the same name twice inside the file");
    private static readonly ProblemKind EntryNameEscapesKind = Error("KPI4122", "ชื่อในไฟล์ผิดรูปแบบ", "a malformed name inside the file");
    private static readonly ProblemKind TooManyEntriesKind = Error("KPI4123", "ไฟล์มีชิ้นส่วนมากเกินไป", "too many parts inside the file");
    private static readonly ProblemKind InflatesTooLargeKind = Error("KPI4124", "คลายออกแล้วใหญ่เกินไป", "content that is too large when unpacked");
    private static readonly ProblemKind InflatesTooMuchKind = Error("KPI4125", "บีบอัดแน่นผิดปกติ", "content packed suspiciously tight");
    private static readonly ProblemKind XmlDocumentTypeKind = Error("KPI4126", "มีการประกาศ DOCTYPE", "a document type declaration");
    private static readonly ProblemKind XmlMalformedKind = Error("KPI4127", "XML ในไฟล์เสียหาย", "malformed XML inside the file");
    private static readonly ProblemKind XmlNotUtf8Kind = Error("KPI4128", "XML ไม่ใช่ UTF-8", "XML that is not UTF-8");
    private static readonly ProblemKind XmlTooIntricateKind = Error("KPI4129", "XML ซับซ้อนเกินไป", "XML that is too intricate");
    private static readonly ProblemKind WorkbookReachesOutKind = Error("KPI4130", "ลิงก์ไปยังไฟล์อื่น", "links to other files");
    private static readonly ProblemKind WorkbookEmbedsKind = Error("KPI4131", "มีไฟล์อื่นฝังอยู่", "embedded files or controls");
    private static readonly ProblemKind WorkbookHasSourceKind = Error("KPI4132", "มีการเชื่อมต่อข้อมูลภายนอก", "connections to outside data");
    private static readonly ProblemKind FormulaReachesOutKind = Error("KPI4133", "สูตรที่เรียกข้อมูลจากภายนอก", "formulas that call outside");
    private static readonly ProblemKind WorkbookTooFullKind = Error("KPI4134", "สมุดงานมีข้อมูลมากเกินไป", "a workbook that holds too much");
    private static readonly ProblemKind TooManySheetsKind = Error("KPI4135", "สมุดงานมีแผ่นงานมากเกินไป", "a workbook with too many sheets");
    private static readonly ProblemKind WorkbookListTooLongKind = Error("KPI4136", "รายการภายในสมุดงานยาวเกินไป", "a list inside the workbook that is too long");

    private static ProblemKind[] WorkbookContainerKinds =>
    [
        ContainerCutOffKind, EntryDamagedKind, ContainerContradictoryKind, ContainerOfUnknownKindKind, EntryEncryptedKind,
        EntryMethodUnknownKind, EntryTwiceKind, EntryNameEscapesKind, TooManyEntriesKind, InflatesTooLargeKind, InflatesTooMuchKind,
        XmlDocumentTypeKind, XmlMalformedKind, XmlNotUtf8Kind, XmlTooIntricateKind, WorkbookReachesOutKind, WorkbookEmbedsKind,
        WorkbookHasSourceKind, FormulaReachesOutKind, WorkbookTooFullKind, TooManySheetsKind, WorkbookListTooLongKind,
    ];

    private static Words AskAgain => new("ขอไฟล์จากหน่วยงานอีกครั้ง", "Ask the unit for the file again.");

    private static Words SaveAgain => new(
        "เปิดด้วย Excel แล้วบันทึกใหม่เป็น .xlsx ถ้าเปิดไม่ได้ให้ขอไฟล์ใหม่จากหน่วยงาน",
        "Open it in Excel and save it again as .xlsx; if it does not open, ask the unit for the file again.");

    private static Words CopyIntoForm => new(
        "คัดลอกค่าลงในแบบรายงานเปล่าที่ออกให้ แล้วส่งไฟล์นั้นแทน", "Copy the figures into a blank form as it was issued, and send that instead.");

    /// <summary>The end of the container is missing.</summary>
    public static Problem ContainerCutOff(Place place) => new(
        ContainerCutOffKind, place,
        new("ไฟล์ขาดตอน ส่วนท้ายของไฟล์หายไป", "The file is cut off; its end is missing."), AskAgain);

    /// <summary>A checksum or a length is not what the directory says.</summary>
    public static Problem EntryDamaged(Place place, string part) => new(
        EntryDamagedKind, place,
        new($"{Shown(part)} ในไฟล์เสียหาย เนื้อหาไม่ตรงกับค่าตรวจสอบ", $"{Shown(part)} inside the file is damaged; it does not match its checksum."), AskAgain);

    /// <summary>The directory and the entries tell two stories, or bytes belong to none.</summary>
    public static Problem ContainerContradictory(Place place) => new(
        ContainerContradictoryKind, place,
        new("สารบัญของไฟล์ไม่ตรงกับเนื้อหา หรือมีข้อมูลที่สารบัญไม่กล่าวถึง", "The file's directory does not agree with its content, or leaves some of it out."), SaveAgain);

    /// <summary>Several disks, or ZIP64.</summary>
    public static Problem ContainerOfUnknownKind(Place place) => new(
        ContainerOfUnknownKindKind, place,
        new("เป็น ZIP แบบหลายแผ่นหรือแบบ 64 บิต ซึ่งสมุดงานปกติไม่ใช้", "It is a ZIP archive of several disks or of 64 bits, which ordinary workbooks are not."), SaveAgain);

    /// <summary>An entry locked within the ZIP archive.</summary>
    public static Problem EntryEncrypted(Place place, string part) => new(
        EntryEncryptedKind, place,
        new($"{Shown(part)} ในไฟล์ถูกเข้ารหัส", $"{Shown(part)} inside the file is encrypted."),
        new("บันทึกใหม่โดยไม่ใส่รหัสผ่าน", "Save it again without a password."));

    /// <summary>Neither stored nor deflated.</summary>
    public static Problem EntryMethodUnknown(Place place, string part) => new(
        EntryMethodUnknownKind, place,
        new($"{Shown(part)} บีบอัดด้วยวิธีที่สมุดงานไม่ใช้", $"{Shown(part)} is compressed in a way that workbooks are not."), SaveAgain);

    /// <summary>Two entries whose names differ at most in case.</summary>
    public static Problem EntryTwice(Place place, string part) => new(
        EntryTwiceKind, place,
        new($"ในไฟล์มี {Shown(part)} มากกว่าหนึ่งชิ้น", $"There is more than one {Shown(part)} inside the file."), SaveAgain);

    /// <summary>A name that leads elsewhere, or that no workbook's part has.</summary>
    public static Problem EntryNameEscapes(Place place, string part) => new(
        EntryNameEscapesKind, place,
        new($"ชื่อชิ้นส่วน “{Shown(Printable(part))}” ในไฟล์ผิดรูปแบบ", $"The name “{Shown(Printable(part))}” inside the file is malformed."), SaveAgain);

    /// <summary>More entries than any form has.</summary>
    public static Problem TooManyEntries(Place place, int count, int most) => new(
        TooManyEntriesKind, place,
        new($"ในไฟล์มี {count} ชิ้นส่วน เกิน {most}", $"There are {count} parts inside the file; at most {most} are read."), CopyIntoForm);

    /// <summary>An entry, or all together, become too large.</summary>
    public static Problem InflatesTooLarge(Place place, string part) => new(
        InflatesTooLargeKind, place,
        new($"{Shown(part)} คลายออกแล้วใหญ่เกินกว่าจะเป็นแบบรายงาน", $"{Shown(part)} unpacks to more than any form holds."), CopyIntoForm);

    /// <summary>An entry becomes too many times its size.</summary>
    public static Problem InflatesTooMuch(Place place, string part, int most) => new(
        InflatesTooMuchKind, place,
        new($"{Shown(part)} คลายออกแล้วใหญ่กว่าเดิมเกิน {most} เท่า", $"{Shown(part)} unpacks to more than {most} times its size."), CopyIntoForm);

    /// <summary>A DOCTYPE, which no workbook has.</summary>
    public static Problem XmlDocumentType(Place place, string part) => new(
        XmlDocumentTypeKind, place,
        new($"{Shown(part)} มีการประกาศ DOCTYPE ซึ่งสมุดงานปกติไม่มี", $"{Shown(part)} declares a DOCTYPE, which no ordinary workbook does."), CopyIntoForm);

    /// <summary>Not XML.</summary>
    public static Problem XmlMalformed(Place place, string part) => new(
        XmlMalformedKind, place,
        new($"{Shown(part)} ในไฟล์ไม่ใช่ XML ที่ถูกต้อง", $"{Shown(part)} inside the file is not well-formed XML."), SaveAgain);

    /// <summary>In another encoding.</summary>
    public static Problem XmlNotUtf8(Place place, string part) => new(
        XmlNotUtf8Kind, place,
        new($"{Shown(part)} ในไฟล์ไม่ได้เข้ารหัสแบบ UTF-8", $"{Shown(part)} inside the file is not encoded in UTF-8."), SaveAgain);

    /// <summary>Too deep, with too many names, or with tags or texts of a length that no program writes.</summary>
    public static Problem XmlTooIntricate(Place place, string part) => new(
        XmlTooIntricateKind, place,
        new($"{Shown(part)} ซ้อนลึก มีชื่อมาก หรือมีข้อความยาวเกินกว่าที่สมุดงานจะมี", $"{Shown(part)} is nested deeper, has more names or longer texts than a workbook does."), CopyIntoForm);

    /// <summary>A relation that leads out of the file, other than a hyperlink.</summary>
    public static Problem WorkbookReachesOut(Place place, string part) => new(
        WorkbookReachesOutKind, place,
        new($"สมุดงานนี้ดึงข้อมูลจากไฟล์หรือที่อยู่อื่น ({Shown(part)})", $"The workbook takes something from another file or address ({Shown(part)})."),
        new("เลือก ข้อมูล › แก้ไขลิงก์ › ตัดการเชื่อมโยง แล้วบันทึกใหม่", "Choose Data, Edit Links, Break Link, and save it again."));

    /// <summary>OLE objects, ActiveX controls, other files.</summary>
    public static Problem WorkbookEmbeds(Place place, string part) => new(
        WorkbookEmbedsKind, place,
        new($"มีไฟล์หรือตัวควบคุมฝังอยู่ในสมุดงาน ({Shown(part)})", $"A file or control is embedded in the workbook ({Shown(part)})."),
        new("ลบสิ่งที่ฝังอยู่ออก แล้วส่งเป็นไฟล์แยก", "Delete what is embedded and send it as a file of its own."));

    /// <summary>Queries, connections, a data model.</summary>
    public static Problem WorkbookHasSource(Place place, string part) => new(
        WorkbookHasSourceKind, place,
        new($"สมุดงานนี้เชื่อมต่อกับแหล่งข้อมูลภายนอก ({Shown(part)})", $"The workbook is connected to an outside source of data ({Shown(part)})."),
        new("เลือก ข้อมูล › แบบสอบถามและการเชื่อมต่อ ลบรายการทั้งหมด แล้วบันทึกใหม่", "Choose Data, Queries & Connections, delete all of them, and save it again."));

    /// <summary>DDE, RTD, web functions.</summary>
    public static Problem FormulaReachesOut(Place place, string part) => new(
        FormulaReachesOutKind, place,
        new($"มีสูตรที่เรียกโปรแกรมอื่นหรือเว็บ ({Shown(part)})", $"A formula calls another program or the web ({Shown(part)})."),
        new("พิมพ์ตัวเลขแทนสูตรนั้น", "Type the figure in place of the formula."));

    /// <summary>More cells than a form has.</summary>
    public static Problem WorkbookTooFull(Place place, Words what, long count, long most) => new(
        WorkbookTooFullKind, place,
        new($"สมุดงานมี{what.Thai} {count:N0} เกิน {most:N0}", $"The workbook has {count:N0} {what.English}; at most {most:N0} are read."), CopyIntoForm);

    /// <summary>More sheets than any form has.</summary>
    public static Problem TooManySheets(Place place, long count, long most) => new(
        TooManySheetsKind, place,
        new($"สมุดงานมี {count:N0} แผ่นงาน เกิน {most:N0}", $"The workbook has {count:N0} sheets; at most {most:N0} are read."), CopyIntoForm);

    /// <summary>A list that would be kept in memory: relations, content types, styles.</summary>
    public static Problem WorkbookListTooLong(Place place, Words what, long count, long most) => new(
        WorkbookListTooLongKind, place,
        new($"ภายในสมุดงานมี{what.Thai} {count:N0} รายการ เกิน {most:N0}", $"There are {count:N0} {what.English} inside the workbook; at most {most:N0} are read."), CopyIntoForm);

    private static string Printable(string text) => string.Concat(text.Select(c => c is < ' ' or >= '\u007F' ? '?' : c));
}
