using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>Letters that change a handbook, in words.</summary>
public static class AmendmentText
{
    /// <summary>แก้คำผิด, แก้ไขข้อผิดพลาด or เปลี่ยนเกณฑ์.</summary>
    public static string Of(Words words, AmendmentClass of) => words[of switch
    {
        AmendmentClass.Typo => "amendment.typo",
        AmendmentClass.Correction => "amendment.correction",
        AmendmentClass.RuleChange => "amendment.rule-change",
    }];

    /// <summary>What stands for the date of a letter that bears none, where nothing is said of why.</summary>
    public static string NoDate(Words words) => words["amendment.no-date"];

    /// <summary><c>ที่ อบ 0019/ว 599 ลงวันที่ 2 พฤษภาคม 2568</c>, or with what there is to say of why it bears no date.</summary>
    public static string Letter(Words words, Amendment amendment) =>
        amendment.Date is { } date ? words.Say("amendment.letter", amendment.Letter, words.InFull(date))
        : amendment.DateNote is { } note ? $"{amendment.Letter} ({note})"
        : amendment.Letter;
}
