namespace KpiHandbook.Core.Diagnostics;

/// <content>9xxx: what the machine lacks or refuses.</content>
public static partial class Problems
{
    /// <summary>No browser to print with.</summary>
    public static readonly ProblemKind BrowserMissing = new(
        "KPI9001", Severity.Error, new("ไม่พบเบราว์เซอร์สำหรับพิมพ์ PDF", "There is no browser to print the PDF with"));

    /// <summary>The browser does not start, or ends before it is done.</summary>
    public static readonly ProblemKind BrowserFailed = new(
        "KPI9002", Severity.Error, new("เบราว์เซอร์พิมพ์ PDF ไม่สำเร็จ", "The browser failed to print the PDF"));

    /// <summary>The output folder holds what is not ours.</summary>
    public static readonly ProblemKind OutputNotOurs = new(
        "KPI9011", Severity.Error, new("โฟลเดอร์ผลลัพธ์มีของที่โปรแกรมไม่ได้สร้าง", "The output folder holds files that the program did not make"));

    /// <summary>Another build writes to the same folder.</summary>
    public static readonly ProblemKind OutputBusy = new(
        "KPI9012", Severity.Error, new("มีการสร้างเว็บลงโฟลเดอร์นี้อยู่แล้ว", "Another build is writing to this folder"));

    /// <summary>The disk is full.</summary>
    public static readonly ProblemKind DiskFull = new(
        "KPI9013", Severity.Error, new("พื้นที่ดิสก์ไม่พอ", "The disk is full"));

    /// <summary>The system refuses to write the output.</summary>
    public static readonly ProblemKind OutputRefused = new(
        "KPI9014", Severity.Error, new("เขียนผลลัพธ์ไม่ได้", "The output cannot be written"));

    /// <summary>The system does not open a file of the content.</summary>
    public static readonly ProblemKind ContentUnreadable = new(
        "KPI9021", Severity.Error, new("เปิดไฟล์เนื้อหาไม่ได้", "A content file cannot be opened"));

    private static ProblemKind[] MachineKinds => [BrowserMissing, BrowserFailed, OutputNotOurs, OutputBusy, DiskFull, OutputRefused, ContentUnreadable];

    /// <summary>See <see cref="BrowserMissing"/>.</summary>
    /// <param name="looked">Where it was looked for, the value of KPI_CHROMIUM alone when that is set.</param>
    /// <param name="install">The command that installs one on this system.</param>
    public static Problem BrowserIsMissing(IReadOnlyList<string> looked, string install) => new(
        BrowserMissing,
        new Place.OnMachine("chromium"),
        new(
            $"ไม่พบ Chromium, Chrome หรือ Edge (ค้นหา {string.Join(", ", looked)})",
            $"found neither Chromium, Chrome nor Edge (looked for {string.Join(", ", looked)})"),
        new(
            $"ติดตั้งด้วยคำสั่ง {install} หรือกำหนด KPI_CHROMIUM เป็นที่อยู่ของโปรแกรม หรือสร้างโดยไม่มี PDF ด้วย --no-pdf",
            $"install it with {install}, or set KPI_CHROMIUM to the program's path, or build without a PDF by --no-pdf"));

    /// <summary>See <see cref="BrowserFailed"/>.</summary>
    /// <param name="browser">The program.</param>
    /// <param name="step">What it was doing.</param>
    /// <param name="said">The last that it said, where it said anything.</param>
    public static Problem BrowserDidNotPrint(string browser, Words step, string said)
    {
        var (thai, english) = said.Length == 0 ? ("", "") : ($" เบราว์เซอร์แจ้งว่า {said}", $"; it said: {said}");
        return new(
            BrowserFailed,
            new Place.OnMachine(browser),
            new($"เบราว์เซอร์ทำไม่สำเร็จขณะ{step.Thai}{thai}", $"the browser failed while {step.English}{english}"),
            new(
                $"ลองเปิด {browser} --version ดูว่าทำงานหรือไม่ ใช้เบราว์เซอร์อื่นโดยกำหนด KPI_CHROMIUM หรือสร้างโดยไม่มี PDF ด้วย --no-pdf",
                $"see whether {browser} --version works, name another browser in KPI_CHROMIUM, or build without a PDF by --no-pdf"));
    }

    /// <summary>See <see cref="OutputNotOurs"/>.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="entry">One thing in it that we did not make.</param>
    public static Problem OutputIsNotOurs(string folder, string entry) => new(
        OutputNotOurs,
        new Place.OnMachine(folder),
        new($"มี {entry} ซึ่งโปรแกรมไม่ได้สร้าง จึงไม่เขียนทับ", $"it holds {entry}, which this program did not make, so it is not replaced"),
        new("เลือกโฟลเดอร์อื่นด้วย --output หรือย้ายของเดิมออกก่อน", "choose another folder with --output, or move what is there away"));

    /// <summary>See <see cref="OutputBusy"/>.</summary>
    public static Problem OutputIsBusy(string folder) => new(
        OutputBusy,
        new Place.OnMachine(folder),
        new("มีคำสั่งสร้างเว็บอีกคำสั่งหนึ่งกำลังเขียนโฟลเดอร์นี้", "another build is writing to this folder"),
        new("รอให้คำสั่งนั้นจบ หรือเลือกโฟลเดอร์อื่นด้วย --output", "wait until it is done, or choose another folder with --output"));

    /// <summary>See <see cref="DiskFull"/>.</summary>
    public static Problem DiskIsFull(string folder) => new(
        DiskFull,
        new Place.OnMachine(folder),
        new("พื้นที่ดิสก์หมดขณะเขียนผลลัพธ์ ผลลัพธ์เดิมยังอยู่ครบ", "the disk filled up while the output was written; the previous output is whole"),
        new("เพิ่มพื้นที่ว่าง หรือเลือกโฟลเดอร์ในดิสก์อื่นด้วย --output", "make room, or choose a folder on another disk with --output"));

    /// <summary>See <see cref="OutputRefused"/>.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="said">What the system said.</param>
    public static Problem OutputWasRefused(string folder, string said) => new(
        OutputRefused,
        new Place.OnMachine(folder),
        new($"ระบบไม่ยอมให้เขียน: {said}", $"the system refused: {said}"),
        new(
            "ตรวจสิทธิ์ของโฟลเดอร์ ปิดโปรแกรมที่เปิดไฟล์ในนั้นอยู่ หรือเลือกโฟลเดอร์อื่นด้วย --output",
            "check the folder's permissions, close programs that hold its files open, or choose another folder with --output"));

    /// <summary>See <see cref="ContentUnreadable"/>; <paramref name="reason"/> is what the system says.</summary>
    public static Problem ContentFileUnreadable(Place place, string reason) => new(
        ContentUnreadable,
        place,
        new($"เปิดไฟล์นี้ไม่ได้ ระบบแจ้งว่า “{reason}”", $"The file cannot be opened; the system says “{reason}”."),
        new("ตรวจสิทธิ์ของไฟล์ และปิดโปรแกรมอื่นที่เปิดไฟล์อยู่", "Check the file's permissions, and close other programs that hold it open."));

    /// <summary>The same of a folder that cannot be listed.</summary>
    public static Problem ContentFolderUnreadable(Place place, string reason) => new(
        ContentUnreadable,
        place,
        new($"เปิดดูโฟลเดอร์นี้ไม่ได้ ระบบแจ้งว่า “{reason}”", $"The folder cannot be looked into; the system says “{reason}”."),
        new("ตรวจสิทธิ์ของโฟลเดอร์", "Check the folder's permissions."));
}
