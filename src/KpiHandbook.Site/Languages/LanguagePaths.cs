namespace KpiHandbook.Site.Languages;

/// <summary>
/// Where a page, a calendar file or a feed stands in each language: <c>index.html</c> in Thai, <c>index.en.html</c> in English. Routes name
/// the Thai one. The printed book and every file of data are in Thai alone.
/// </summary>
public static class LanguagePaths
{
    private const string Html = ".html", EnglishHtml = ".en.html", EnglishScript = ".en.js", Print = "/print/", Mark = ".en";

    private static readonly string[] Endings = [Html, ".ics", "feed.xml"];

    /// <summary>Where a file stands for readers of a language; it may end in <c>#fragment</c>.</summary>
    public static string PathOf(this Words words, string path)
    {
        var hash = path.IndexOf('#', StringComparison.Ordinal);
        var file = hash < 0 ? path : path[..hash];
        return words.IsThai || !HasEnglish(file) ? path : path.Insert(file.LastIndexOf('.'), Mark);
    }

    /// <summary>True where there is such a page in the language.</summary>
    public static bool Has(this Words words, string path) => words.IsThai || HasEnglish(path);

    /// <summary>The Thai page beside a page of any language.</summary>
    public static string Neutral(string path) => IsEnglish(path) ? string.Concat(path.AsSpan(0, path.Length - EnglishHtml.Length), Html) : path;

    /// <summary>The words of the language that a page, or what its search looks in, is in.</summary>
    public static Words WordsOf(string path) => IsEnglish(path) || path.EndsWith(EnglishScript, StringComparison.Ordinal) ? Words.English : Words.Thai;

    /// <summary>True for an English page.</summary>
    public static bool IsEnglish(string path) => path.EndsWith(EnglishHtml, StringComparison.Ordinal);

    private static bool HasEnglish(string file) =>
        Array.Exists(Endings, e => file.EndsWith(e, StringComparison.Ordinal)) && !IsEnglish(file) && !file.Contains(Print, StringComparison.Ordinal);
}
