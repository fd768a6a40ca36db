using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>Which text of a round one reads, in words.</summary>
public static class EditionText
{
    /// <summary><c>ฉบับแรก</c>, or <c>ฉบับแก้ไขที่ 1</c>.</summary>
    public static string Of(Words words, Handbook handbook) => Of(words, handbook.By?.Number ?? 0);

    /// <summary>The same by its number.</summary>
    public static string Of(Words words, int revision) => revision == 0 ? words["edition.first"] : words.Say("edition.revision", revision);

    /// <summary><c>ฉบับแก้ไขที่ 1 ตามหนังสือ ที่ อบ 0019/ว 599 ลงวันที่ …</c>.</summary>
    public static string WithLetter(Words words, Handbook handbook) => handbook.By switch
    {
        null => Of(words, 0),
        { Date: { } date } by => words.Say("edition.by-dated-letter", Of(words, by.Number), by.Letter, words.InFull(date)),
        var by => words.Say("edition.by-letter", Of(words, by.Number), by.Letter),
    };
}
