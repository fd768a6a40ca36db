namespace KpiHandbook.Core.Diagnostics;

// 2060–2069: what suppress-below asks of an indicator. 6101–6149: small counts that the published figures would give away.
public static partial class Problems
{
    private static readonly ProblemKind NothingToSuppressKind = Error("KPI2060", "ไม่มีจำนวนนับให้ซ่อน", "no count to withhold");
    private static readonly ProblemKind BoundTellsSuppressedKind = Error("KPI2061", "ขอบเขตของข้อมูลบอกจำนวนที่ซ่อน", "bound that tells a withheld count");
    private static readonly ProblemKind RecoverableFromOfficeKind = Error("KPI6101", "จำนวนที่ซ่อนคิดย้อนกลับได้จากยอดของสำนักงาน", "withheld count told by the office's total");
    private static readonly ProblemKind ShownElsewhereKind = Error("KPI6102", "จำนวนที่ซ่อนแสดงอยู่ในตัวชี้วัดอื่น", "withheld count shown by another indicator");

    private static ProblemKind[] DisclosureKinds => [NothingToSuppressKind, BoundTellsSuppressedKind, RecoverableFromOfficeKind, ShownElsewhereKind];

    /// <summary>A number below which counts are withheld, of an indicator that counts nothing.</summary>
    public static Problem NothingToSuppress(Place place) => new(
        NothingToSuppressKind, place,
        new("ตัวชี้วัดนี้ไม่มีข้อมูลชนิด count จึงไม่มีจำนวนที่ suppress-below จะซ่อน", "No input is of type count, so that suppress-below has nothing to withhold."),
        new("ลบ suppress-below ออก หรือให้จำนวนบุคคลหรือครัวเรือนเป็นชนิด count", "Delete suppress-below, or make counts of people or households of type count."));

    /// <summary>A fixed bound inside the numbers that are withheld, so that fewer of them are possible.</summary>
    public static Problem BoundTellsSuppressed(Place place, string input, int below) => new(
        BoundTellsSuppressedKind, place,
        new(
            $"ขอบเขตของ “{input}” ไม่ครอบคลุม 1 ถึง {below - 1} ครบทุกจำนวน ผู้อ่านจึงเดาจำนวนที่ซ่อนได้แคบลง",
            $"The bounds of “{input}” leave out some of 1 to {below - 1}, so that a withheld count can be guessed more narrowly."),
        new(
            "ลด suppress-below หรือแก้ min กับ max ให้ครอบคลุม ข้อมูลที่ไม่ใช่จำนวนคนหรือครัวเรือนใช้ชนิด number กับ decimals: 0",
            "Lower suppress-below, or widen min and max. Make it of type number with decimals: 0 if it counts no people or households."));

    /// <summary>The office's own figure, less what the districts show, leaves too few possibilities for a withheld count. Never holds the count.</summary>
    /// <param name="place">Where the withheld count stands.</param>
    /// <param name="unit">Whose it is.</param>
    /// <param name="input">Its label.</param>
    /// <param name="below">The number below which counts are withheld.</param>
    /// <param name="total">Where the office's figure stands.</param>
    public static Problem RecoverableFromOffice(Place place, string unit, string input, int below, Place total) => new(
        RecoverableFromOfficeKind, place,
        new(
            $"“{input}” ของ{unit} น้อยกว่า {below} จึงต้องไม่แสดง แต่ยอดของสำนักงานที่ {total} หักอำเภออื่นที่แสดงอยู่ ทำให้คิดย้อนกลับได้",
            $"“{input}” of {unit} tells a count below {below} and is withheld, but the office's figure at {total}, less what the other districts show, gives it away."),
        new(
            "ไม่รายงานยอดของสำนักงานในตัวชี้วัดนี้ หรือเพิ่ม suppress-below จนมีอำเภอที่ไม่แสดงมากพอ",
            "Leave the office's figure out of the report, or raise suppress-below until enough districts are withheld."));

    /// <summary>Another indicator shows the same count of the same unit. Never holds the count.</summary>
    /// <param name="place">Where the withheld count stands.</param>
    /// <param name="unit">Whose it is.</param>
    /// <param name="input">Its label.</param>
    /// <param name="below">The number below which counts are withheld.</param>
    /// <param name="other">The other indicator.</param>
    /// <param name="shown">Where it is reported for that one.</param>
    public static Problem ShownElsewhere(Place place, string unit, string input, int below, string other, Place shown) => new(
        ShownElsewhereKind, place,
        new(
            $"“{input}” ของ{unit} น้อยกว่า {below} จึงต้องไม่แสดง แต่ตัวชี้วัด {other} แสดงจำนวนเดียวกันจาก {shown}",
            $"“{input}” of {unit} tells a count below {below} and is withheld, but the indicator {other} shows the same one, from {shown}."),
        new($"ใส่ suppress-below: {below} ใน {other} ด้วย", $"Give {other} suppress-below: {below} as well."));
}
