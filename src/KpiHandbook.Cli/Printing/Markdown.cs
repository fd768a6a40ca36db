using System.Text;

namespace KpiHandbook.Cli.Printing;

/// <summary>
/// Markdown for a pull request's summary. What it says comes from whoever made the request, so that every text is masked, on one line, and
/// shown as it is: it can be neither markup nor a link, nor call anybody's name.
/// </summary>
internal static class Markdown
{
    // Of a picture the bracket is made harmless.
    private const string Obeyed = "\\`*_{}[]<>#|~&$";
    private const int MostRows = 200;
    private const int LongestText = 400;

    /// <summary>A text.</summary>
    public static string Text(string text)
    {
        var safe = SafeText.Of(text.ReplaceLineEndings(" "));
        var escaped = new StringBuilder();
        foreach (var c in safe.Length <= LongestText ? safe : $"{safe[..LongestText]}…")
        {
            _ = Obeyed.Contains(c, StringComparison.Ordinal) ? escaped.Append('\\').Append(c) : escaped.Append(c);
        }

        return escaped
            .Replace("://", ":\\/\\/")
            .Replace("www.", "www\\.")
            .Replace("WWW.", "WWW\\.")
            .Replace("@", "@<!-- -->")
            .ToString();
    }

    /// <summary>A table whose cells are Markdown already; nothing without rows, and the first of very many.</summary>
    public static IEnumerable<string> Table(IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows) =>
        rows.Count == 0 ? [] :
        [
            "",
            Row(heads),
            Row([.. heads.Select(_ => "---")]),
            .. rows.Take(MostRows).Select(Row),
            "",
            .. rows.Count > MostRows ? new[] { $"และอีก {rows.Count - MostRows} แถว", "" } : [],
        ];

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
}
