using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>What a form shows where there is no level; the same words as the site's, and those for what only a form can meet.</summary>
internal static class LevelWords
{
    public const string NotReported = "ยังไม่รายงาน";
    public const string Incomplete = "ยังกรอกไม่ครบ";
    public const string Unreadable = "ตรวจค่าที่กรอก";
    public const string Share = "ใส่ % แบบกรอกคิดระดับไม่ได้";
    public const string TooLarge = "ตัวเลขใหญ่เกินกว่าที่แบบกรอกคิดได้";
    public const string NotComputable = "คิดระดับไม่ได้ ตัวหารเป็น 0";
    public const string Gap = "อยู่ในช่องว่างของเกณฑ์";
    public const string Levelless = "ยังไม่ได้ระดับใด";
    public const string Unstated = "เอกสารไม่มีเกณฑ์ให้ระดับ";

    public static string Below(Indicator indicator) => indicator.Criteria.Levels is [{ Level: var lowest }, ..]
        ? $"ไม่ถึงระดับ {indicator.NameOf(lowest)}"
        : "ไม่ถึงระดับต่ำสุด";
}
