using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Texts;

/// <summary>Which text of a round one reads, in words.</summary>
public static class EditionText
{
    /// <summary><c>ฉบับแรก</c>, or <c>ฉบับแก้ไขที่ 1</c>.</summary>
    public static string Of(Handbook handbook) => handbook.By is { } by ? Of(by.Number) : Of(0);

    /// <summary>The same by its number.</summary>
    public static string Of(int revision) => revision == 0 ? "ฉบับแรก" : $"ฉบับแก้ไขที่ {revision}";

    /// <summary><c>ฉบับแก้ไขที่ 1 ตามหนังสือ ที่ อบ 0019/ว 599 ลงวันที่ …</c>.</summary>
    public static string WithLetter(Handbook handbook) => handbook.By is { } by
        ? $"{Of(by.Number)} ตามหนังสือ{by.Letter}{(by.Date is { } date ? $" ลงวันที่ {date.ToLongText()}" : "")}"
        : Of(0);
}
