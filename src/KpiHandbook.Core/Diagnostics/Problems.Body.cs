namespace KpiHandbook.Core.Diagnostics;

// 1080–1099: the Markdown text of an indicator.
public static partial class Problems
{
    private static readonly ProblemKind TextBeforeHeadingKind = Error("KPI1080", "มีข้อความก่อนหัวข้อแรก", "text before the first heading");
    private static readonly ProblemKind HeadingTooHighKind = Error("KPI1081", "หัวข้อใช้ # ตัวเดียว", "heading of level 1");
    private static readonly ProblemKind HeadingWithoutBlankKind = Error("KPI1082", "หัวข้อไม่เว้นวรรคหลัง #", "heading without a blank");
    private static readonly ProblemKind EmptySectionKind = Error("KPI1083", "หัวข้อไม่มีเนื้อหา", "empty section");
    private static readonly ProblemKind DuplicateSectionKind = Error("KPI1084", "หัวข้อซ้ำ", "duplicate section");
    private static readonly ProblemKind SectionOrderKind = Warning("KPI1085", "หัวข้อไม่เรียงตามแบบ", "sections out of order");
    private static readonly ProblemKind RawHtmlKind = Error("KPI1086", "ใช้แท็ก HTML", "raw HTML");
    private static readonly ProblemKind BadLinkKind = Error("KPI1087", "ลิงก์ใช้ไม่ได้", "unusable link");
    private static readonly ProblemKind RemoteImageKind = Error("KPI1088", "รูปภาพจากเว็บอื่น", "remote image");
    private static readonly ProblemKind UnclosedFenceKind = Error("KPI1089", "บล็อก ``` ไม่ปิด", "unclosed code block");
    private static readonly ProblemKind EmptyBodyKind = Error("KPI1090", "ไม่มีเนื้อหา", "no text");
    private static readonly ProblemKind IndentedTextKind = Error("KPI1091", "ย่อหน้าสี่ช่องกลายเป็นโค้ด", "indented text taken for code");

    private static ProblemKind[] BodyKinds =>
    [
        TextBeforeHeadingKind, HeadingTooHighKind, HeadingWithoutBlankKind, EmptySectionKind, DuplicateSectionKind, SectionOrderKind,
        RawHtmlKind, BadLinkKind, RemoteImageKind, UnclosedFenceKind, EmptyBodyKind, IndentedTextKind,
    ];

    /// <summary>Text that belongs to no section.</summary>
    public static Problem TextBeforeHeading(Place place) => new(
        TextBeforeHeadingKind, place,
        new("ข้อความนี้อยู่ก่อนหัวข้อแรก จึงไม่มีที่แสดง", "This text is in front of the first heading and belongs to no section."),
        new("ใส่หัวข้อ เช่น ## คำนิยาม ไว้ก่อนข้อความ", "Put a heading, like ## คำนิยาม, before it."));

    /// <summary>A heading of level 1, which is the page's own.</summary>
    public static Problem HeadingTooHigh(Place place) => new(
        HeadingTooHighKind, place,
        new("หัวข้อ # ตัวเดียวเป็นของชื่อตัวชี้วัด", "A heading with one # is the page's own title."),
        new("ใช้ ## สำหรับหัวข้อหลัก และ ### สำหรับหัวข้อย่อย", "Use ## for sections and ### inside them."));

    /// <summary><c>##คำนิยาม</c>, which Markdown takes for text.</summary>
    public static Problem HeadingWithoutBlank(Place place) => new(
        HeadingWithoutBlankKind, place,
        new("บรรทัดขึ้นต้นด้วย # แต่ไม่เว้นวรรค จึงไม่เป็นหัวข้อ", "The line starts with # and no blank, so it is no heading."),
        new("เว้นวรรคหลัง # เช่น ## คำนิยาม", "Put a blank after #, like ## คำนิยาม."));

    /// <summary>A heading with nothing under it, or without words.</summary>
    public static Problem EmptySection(Place place, string heading) => new(
        EmptySectionKind, place,
        new($"หัวข้อ “{heading}” ไม่มีเนื้อหา", $"The section “{heading}” has no text."),
        new("เขียนเนื้อหา หรือลบหัวข้อออก", "Write it, or delete the heading."));

    /// <summary>Two sections with the same heading.</summary>
    public static Problem DuplicateSection(Place place, string heading, int firstLine) => new(
        DuplicateSectionKind, place,
        new($"หัวข้อ “{heading}” ซ้ำกับบรรทัด {firstLine}", $"The section “{heading}” is already on line {firstLine}."),
        new("รวมเป็นหัวข้อเดียว", "Join them."));

    /// <summary>A known section behind one that it should precede.</summary>
    public static Problem SectionOrder(Place place, string heading, string before) => new(
        SectionOrderKind, place,
        new($"หัวข้อ “{heading}” ควรอยู่ก่อน “{before}”", $"The section “{heading}” should come before “{before}”."),
        new("เรียงหัวข้อเป็น คำนิยาม วิธีเก็บข้อมูล เหตุผลในการวัด แล้วจึงหัวข้ออื่น", "Put คำนิยาม, วิธีเก็บข้อมูล, เหตุผลในการวัด in this order, others behind."));

    /// <summary>HTML in Markdown, shown as text and never as markup.</summary>
    public static Problem RawHtml(Place place, string found) => new(
        RawHtmlKind, place,
        new($"ใช้แท็ก HTML {found} ในเนื้อหา", $"HTML {found} in the text."),
        new("เขียนด้วย Markdown แทน ถ้าต้องการเครื่องหมาย < ให้พิมพ์ \\<", "Write Markdown instead; for a plain < write \\<."));

    /// <summary>A link that is neither https, nor a telephone or mail address, nor a file beside.</summary>
    public static Problem BadLink(Place place, string address) => new(
        BadLinkKind, place,
        new($"ลิงก์ “{address}” ใช้ไม่ได้", $"The link “{address}” cannot be used."),
        new("ใช้ที่อยู่ https:// หรือไฟล์ใน attachments ของรอบนี้ เช่น ../attachments/form.pdf", "Use an https:// address, or a file of the round like ../attachments/form.pdf."));

    /// <summary>An image from elsewhere; pages make no third-party requests.</summary>
    public static Problem RemoteImage(Place place, string address) => new(
        RemoteImageKind, place,
        new($"รูปภาพ “{address}” อยู่ที่เว็บอื่น ซึ่งเปิดไม่ได้เมื่อไม่มีเครือข่าย", $"The image “{address}” is on another site and cannot be seen offline."),
        new("นำรูปไปไว้ใน attachments ของรอบนี้", "Put the image into the round's attachments."));

    /// <summary>A fenced block that runs to the end of the file.</summary>
    public static Problem UnclosedFence(Place place) => new(
        UnclosedFenceKind, place,
        new("เปิดบล็อก ``` ไว้แต่ไม่ปิด ข้อความที่เหลือทั้งหมดจึงอยู่ในบล็อก", "The ``` block is never closed and swallows the rest of the text."),
        new("ใส่ ``` ปิดท้ายบล็อก", "Close it with ```."));

    /// <summary>An indicator without any text.</summary>
    public static Problem EmptyBody(Place place) => new(
        EmptyBodyKind, place,
        new("ไฟล์นี้ไม่มีเนื้อหาหลังส่วนข้อมูล", "There is no text behind the front matter."),
        new("เขียนอย่างน้อยหัวข้อ ## คำนิยาม", "Write at least a section ## คำนิยาม."));

    /// <summary>A paragraph indented by four blanks or a tab, which Markdown shows as code.</summary>
    public static Problem IndentedText(Place place) => new(
        IndentedTextKind, place,
        new("ย่อหน้านี้เว้นหน้าสี่ช่องขึ้นไป Markdown จึงถือเป็นโค้ด", "The paragraph is indented by four blanks or more, which makes it code."),
        new("ลบช่องว่างหน้าย่อหน้า ถ้าตั้งใจให้เป็นโค้ดให้ใช้ ```", "Delete the blanks; use ``` if it is meant to be code."));
}
