using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>Several words in one sentence.</summary>
internal static class ListText
{
    /// <summary><c>สูตร</c>, <c>สูตรและนิยาม</c>, <c>สูตร ข้อมูลที่รายงาน และนิยาม</c>, <c>1 และ 2</c>.</summary>
    public static string And(Words words, IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ when char.IsDigit(items[^1][0]) => words.Say("list.figures", Row(words, items.SkipLast(1)), items[^1]),
        2 => words.Say("list.two", items[0], items[1]),
        _ => words.Say("list.last", Row(words, items.SkipLast(1)), items[^1]),
    };

    /// <summary>Names one behind the other: <c>ยะหา เบตง</c>.</summary>
    public static string Row(Words words, IEnumerable<string> names) => string.Join(words.IsThai ? " " : ", ", names);
}
