namespace KpiHandbook.Core.Diagnostics;

/// <summary>The catalogue, KPI4200–4229: files that come back, where they are filed, and the rows of the one workbook for all units.</summary>
public static partial class Problems
{
    private static readonly ProblemKind ReturnedFileMissingKind = Error("KPI4200", "ไม่พบไฟล์ที่ให้รับ", "a file to receive is not there");
    private static readonly ProblemKind FolderWithoutWorkbooksKind = Error("KPI4201", "โฟลเดอร์ที่ให้รับไม่มีไฟล์ .xlsx", "a folder to receive without any .xlsx file");
    private static readonly ProblemKind OtherFilesPassedOverKind = Warning("KPI4202", "สิ่งอื่นในโฟลเดอร์ที่ให้รับ", "other things in a folder to receive");
    private static readonly ProblemKind ReportedTwiceKind = Error("KPI4203", "หน่วยงานและเดือนเดียวกันมาสองไฟล์", "two files for the same unit and month");
    private static readonly ProblemKind NothingReportedKind = Error("KPI4204", "แบบรายงานว่าง", "a form without any value");
    private static readonly ProblemKind FilingRefusedKind = Error("KPI4205", "เก็บไฟล์ไม่ได้", "a report cannot be filed");
    private static readonly ProblemKind FilingPlaceTakenKind = Error("KPI4206", "ที่เก็บไม่ใช่ไฟล์หรือโฟลเดอร์ธรรมดา", "the place to file at is no plain file or folder");
    private static readonly ProblemKind FiledDiffersKind = Error("KPI4207", "ไฟล์ที่จะเก็บอ่านกลับได้ไม่เหมือนเดิม", "what would be filed does not read as it was received");
    private static readonly ProblemKind RegisterNotReportKind = Error("KPI4208", "ทะเบียนครัวเรือนแทนแบบรายงาน", "a household register in place of a report");
    private static readonly ProblemKind UnitRowUnknownKind = Error("KPI4210", "แถวของหน่วยงานที่ไม่รู้จัก", "a row of an unknown unit");
    private static readonly ProblemKind UnitRowWithoutIdKind = Error("KPI4211", "แถวที่ไม่มีรหัสหน่วยงาน", "a row without a unit's id");
    private static readonly ProblemKind UnitRowTwiceKind = Error("KPI4212", "หน่วยงานซ้ำ", "two rows for one unit");
    private static readonly ProblemKind UnitRowOtherNameKind = Error("KPI4213", "ชื่อกับรหัสหน่วยงานไม่ตรงกัน", "a row whose name is another unit's");

    private static readonly ProblemKind FigureLeftBlankKind = Warning("KPI4214", "กรอกไม่ครบ จึงยังไม่มีระดับ", "figures with a blank beside them, so that there is no level");
    private static readonly ProblemKind KnownFigureDiffersKind = Warning("KPI4209", "ค่าไม่ตรงกับที่กำหนดไว้แล้ว", "a figure other than the one that is set");

    private static ProblemKind[] ReceivingKinds =>
    [
        ReturnedFileMissingKind, FolderWithoutWorkbooksKind, OtherFilesPassedOverKind, ReportedTwiceKind, NothingReportedKind,
        FilingRefusedKind, FilingPlaceTakenKind, FiledDiffersKind, RegisterNotReportKind,
        FigureLeftBlankKind, KnownFigureDiffersKind,
        UnitRowUnknownKind, UnitRowWithoutIdKind, UnitRowTwiceKind, UnitRowOtherNameKind,
    ];

    /// <summary>Neither a file nor a folder has the name.</summary>
    public static Problem ReturnedFileMissing(Place place) => new(
        ReturnedFileMissingKind, place,
        new("ไม่พบไฟล์หรือโฟลเดอร์นี้", "There is no such file or folder."),
        new("ตรวจชื่อและที่อยู่ของไฟล์ ชื่อที่มีช่องว่างให้ใส่เครื่องหมายคำพูด", "Check the name and the path; put quotation marks around a name with blanks."));

    /// <summary>A folder in which nothing could be received.</summary>
    public static Problem FolderWithoutWorkbooks(Place place) => new(
        FolderWithoutWorkbooksKind, place,
        new("ไม่มีไฟล์ .xlsx ในโฟลเดอร์นี้", "The folder holds no .xlsx file."),
        new("ระบุโฟลเดอร์ที่เก็บไฟล์ไว้โดยตรง โฟลเดอร์ย่อยไม่ถูกเปิดดู", "Name the folder that holds the files itself; folders inside it are not looked into."));

    /// <summary>What else lies in a folder, which nobody asked to receive.</summary>
    /// <param name="place">The folder.</param>
    /// <param name="names">Files that are no .xlsx, and folders; at least one.</param>
    public static Problem OtherFilesPassedOver(Place place, IReadOnlyList<string> names) => new(
        OtherFilesPassedOverKind, place,
        new($"ไม่ได้อ่าน {names.Count} รายการที่ไม่ใช่ไฟล์ .xlsx: {Beginning(names)}", $"{names.Count} that are no .xlsx files were not read: {Beginning(names)}"),
        new("ถ้ามีแบบรายงานอยู่ในนั้น ให้บันทึกเป็น .xlsx แล้วรับใหม่", "If there is a form among them, save it as .xlsx and receive it again."));

    /// <summary>True for what only whoever receives files can settle, and the unit that sent one cannot.</summary>
    public static bool IsForReceiver(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Kind == ReportedTwiceKind || problem.Kind == FilingRefusedKind || problem.Kind == FilingPlaceTakenKind || problem.Kind == FiledDiffersKind;
    }

    /// <summary>Two files of one call report the same.</summary>
    /// <param name="place">The file.</param>
    /// <param name="what">Unit and month.</param>
    /// <param name="others">The other files.</param>
    public static Problem ReportedTwice(Place place, string what, IReadOnlyList<string> others) => new(
        ReportedTwiceKind, place,
        new($"{what} มีอยู่ใน {Listed(others)} ด้วย จึงไม่รู้ว่าไฟล์ใดถูก", $"{what} is in {Listed(others)} too; nothing says which one is right."),
        new("เลือกไฟล์ที่ถูกไฟล์เดียว แล้วรับใหม่", "Choose the right one and receive that alone."));

    /// <summary>A form that nobody filled in.</summary>
    public static Problem NothingReported(Place place) => new(
        NothingReportedKind, place,
        new("แบบรายงานนี้ไม่มีค่าใดเลย", "The form holds no value at all."),
        new("ตรวจว่าเป็นไฟล์ที่กรอกแล้ว ถ้าต้องการลบผลงานที่เก็บไว้ ให้ลบไฟล์นั้นเอง", "See whether it is the file that was filled in; to take back what is filed, delete that file."));

    /// <summary>The system does not let the report be filed.</summary>
    /// <param name="place">Where it would be filed.</param>
    /// <param name="reason">What the system says.</param>
    public static Problem FilingRefused(Place place, string reason) => new(
        FilingRefusedKind, place,
        new($"ระบบไม่ยอมให้เก็บ แจ้งว่า “{reason}” ไฟล์เดิมยังอยู่ครบ", $"The system refused: “{reason}”. What was filed before is whole."),
        new("ตรวจสิทธิ์ของโฟลเดอร์และพื้นที่ดิสก์ ปิดโปรแกรมที่เปิดไฟล์นี้ แล้วรับใหม่", "Check the folder's permissions and the room on the disk, close programs that hold the file open, and receive again."));

    /// <summary>A link, or something that is no file, stands where the report belongs.</summary>
    /// <param name="place">What stands there.</param>
    public static Problem FilingPlaceTaken(Place place) => new(
        FilingPlaceTakenKind, place,
        new("ที่เก็บผลงานเป็นลิงก์ หรือไม่ใช่ไฟล์และโฟลเดอร์ตามที่ควรเป็น", "Where the report belongs there is a link, or a folder for a file or a file for a folder."),
        new("ย้ายสิ่งนี้ออกจากโฟลเดอร์เนื้อหา แล้วรับใหม่", "Move it out of the content folder and receive again."));

    /// <summary>The clean workbook does not report what was received. It is not filed.</summary>
    /// <param name="place">Where it would be filed.</param>
    /// <param name="keys">The inputs that differ.</param>
    public static Problem FiledDiffers(Place place, IReadOnlyList<string> keys) => new(
        FiledDiffersKind, place,
        new($"ไฟล์ที่จะเก็บอ่านกลับได้ไม่เหมือนที่รับมา ({Beginning(keys)}) จึงไม่ได้เก็บ ไฟล์เดิมยังอยู่ครบ", $"What would be filed does not read as it was received ({Beginning(keys)}); it was not filed, and what was filed before is whole."),
        new("เป็นข้อบกพร่องของโปรแกรม โปรดส่งไฟล์นี้กับข้อความนี้ให้ผู้พัฒนา", "This is a bug of the program; please send the file and this message to its developers."));

    /// <summary>A workbook of households, which holds names and ID numbers and is no report.</summary>
    public static Problem RegisterNotReport(Place place) => new(
        RegisterNotReportKind, place,
        new("ไฟล์นี้เป็นทะเบียนครัวเรือน มีชื่อและเลขประจำตัวของประชาชน ไม่ใช่แบบรายงาน จึงไม่อ่านและไม่ทำสำเนา", "This is a household register, with people's names and ID numbers, and no report; it was neither read nor copied."),
        new("ย้ายไฟล์ออกจากกล่องรับ แล้วนับด้วย kpi register ในเครื่องของสำนักงานเอง", "Take the file out of the inbox, and count it with kpi register on the office's own machine."));

    /// <summary>Some figures of an indicator, or of a row, are reported and this one is not: nothing can be computed from them.</summary>
    public static Problem FigureLeftBlank(Place place, string label) => new(
        FigureLeftBlankKind, place,
        new($"“{label}” ยังว่าง แต่ค่าอื่นที่ใช้คู่กันกรอกแล้ว จึงยังคิดระดับไม่ได้", $"“{label}” is blank though the figures beside it are given, so that no level can be computed."),
        new("กรอกค่านี้ ถ้าเป็นศูนย์ให้กรอก 0 หรือลบค่าอื่นถ้ายังไม่รายงาน", "Give the figure, 0 if it is zero, or clear the others if they are not reported yet."));

    /// <summary>The document or a ruling gives the unit another figure.</summary>
    /// <param name="place">Of the figure.</param>
    /// <param name="label">What it is.</param>
    /// <param name="value">As reported.</param>
    /// <param name="known">What is set, and by whom.</param>
    public static Problem KnownFigureDiffers(Place place, string label, string value, Words known) => new(
        KnownFigureDiffersKind, place,
        new($"{label} เป็น {value} แต่{known.Thai}", $"{label} is {value}, but {known.English}."),
        new("ตรวจกับเอกสารว่าค่าใดถูก ถ้ารายงานถูกแล้วให้แจ้งสำนักงานแก้คู่มือ", "See by the document which one is right; if it is the reported one, have the office mend the handbook."));

    /// <summary>A row that names no unit of the round.</summary>
    public static Problem UnitRowUnknown(Place place, string text, string? nearest) => new(
        UnitRowUnknownKind, place,
        new($"“{Shown(text)}” ไม่ใช่หน่วยงานที่ถูกประเมินในรอบนี้", $"“{Shown(text)}” is no unit that the round assesses."),
        nearest is null
            ? new("ใส่รหัสหน่วยงานตามแบบรายงานเปล่า หรือลบแถวนี้", "Give the unit's id as on a blank form, or delete the row.")
            : new($"หมายถึง “{nearest}” หรือไม่", $"Did you mean “{nearest}”?"));

    /// <summary>A row with figures that says not whose they are.</summary>
    public static Problem UnitRowWithoutId(Place place) => new(
        UnitRowWithoutIdKind, place,
        new("แถวนี้มีค่า แต่ไม่มีรหัสหน่วยงาน จึงไม่รู้ว่าเป็นของใคร", "The row has figures and no unit's id, so that nothing says whose they are."),
        new("ใส่รหัสหน่วยงานในคอลัมน์ของรหัส หรือลบค่าในแถวนี้", "Give the unit's id in its column, or clear the row."));

    /// <summary>A unit on a second row.</summary>
    public static Problem UnitRowTwice(Place place, string unit, string first) => new(
        UnitRowTwiceKind, place,
        new($"{unit} มีแถวอยู่แล้วที่ช่อง {first}", $"{unit} already has the row of {first}."),
        new("เหลือไว้แถวเดียว", "Keep one of the two rows."));

    /// <summary>A row whose id and name are of two units, as when one column alone was sorted.</summary>
    public static Problem UnitRowOtherName(Place place, string name, string unit, string id) => new(
        UnitRowOtherNameKind, place,
        new($"แถวนี้ชื่อ “{Shown(name)}” แต่รหัส {id} เป็นของ {unit}", $"The row is named “{Shown(name)}”, but {id} is {unit}."),
        new("ตรวจว่าค่าทั้งแถวเป็นของหน่วยงานใด การเรียงลำดับเพียงบางคอลัมน์ทำให้แถวสลับกัน แล้วแก้ชื่อกับรหัสให้ตรงกัน", "See whose figures the row holds, since sorting some columns alone mixes rows up; then make name and id agree."));

    // A folder of photographs need not be listed to its end.
    private static string Beginning(IReadOnlyList<string> names) => names.Count <= 5 ? Listed(names) : $"{Listed(names.Take(5))}, …";
}
