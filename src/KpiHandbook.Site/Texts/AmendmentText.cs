using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Texts;

/// <summary>Letters that change a handbook, in words.</summary>
public static class AmendmentText
{
    /// <summary>แก้คำผิด, แก้ไขข้อผิดพลาด or เปลี่ยนเกณฑ์.</summary>
    public static string Of(AmendmentClass of) => of switch
    {
        AmendmentClass.Typo => "แก้คำผิด",
        AmendmentClass.Correction => "แก้ไขข้อผิดพลาด",
        AmendmentClass.RuleChange => "เปลี่ยนเกณฑ์",
    };

    /// <summary>What stands for the date of a letter that bears none, where nothing is said of why.</summary>
    public const string NoDate = "ไม่ปรากฏ";

    /// <summary><c>ที่ อบ 0019/ว 599 ลงวันที่ 2 พฤษภาคม 2568</c>, or with what there is to say of why it bears no date.</summary>
    public static string Letter(Amendment amendment) =>
        amendment.Date is { } date ? $"{amendment.Letter} ลงวันที่ {date.ToLongText()}"
        : amendment.DateNote is { } note ? $"{amendment.Letter} ({note})"
        : amendment.Letter;
}
