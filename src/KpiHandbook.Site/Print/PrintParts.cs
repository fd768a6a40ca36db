namespace KpiHandbook.Site.Print;

/// <summary>A part of the book.</summary>
/// <param name="Id">Of its heading, and the name of its sheets.</param>
/// <param name="Title">Its heading.</param>
internal sealed record PrintPart(string Id, string Title);

/// <summary>The parts of the book.</summary>
internal static class PrintParts
{
    public static readonly PrintPart Contents = new("contents", "สารบัญ");
    public static readonly PrintPart Agreements = new("agreements", "ข้อตกลงและน้ำหนัก");
    public static readonly PrintPart Calendar = new("calendar", "กำหนดวัน");
    public static readonly PrintPart Indicators = new("indicators", "ตัวชี้วัด");
    public static readonly PrintPart Results = new("results", "ผลการประเมิน");
    public static readonly PrintPart Units = new("units", "ผลรายหน่วยงาน");
    public static readonly PrintPart Targets = new("targets", "ค่าเป้าหมายของแต่ละอำเภอ");
    public static readonly PrintPart Amendments = new("amendments", "หนังสือแก้ไข");
    public static readonly PrintPart Notes = new("notes", "ข้อสังเกตและบันทึกผู้จัดทำ");

    /// <summary>Every part, in order.</summary>
    public static readonly IReadOnlyList<PrintPart> All = [Contents, Agreements, Calendar, Indicators, Results, Units, Targets, Amendments, Notes];
}
