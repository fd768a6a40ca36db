namespace KpiHandbook.Site.Texts;

/// <summary>Several words in one sentence.</summary>
internal static class ListText
{
    /// <summary><c>สูตร</c>, <c>สูตรและนิยาม</c>, <c>สูตร ข้อมูลที่รายงาน และนิยาม</c>.</summary>
    public static string And(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        2 => $"{words[0]}และ{words[1]}",
        _ => $"{string.Join(" ", words.SkipLast(1))} และ{words[^1]}",
    };
}
