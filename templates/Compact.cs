using System.Text.RegularExpressions;

namespace KpiHandbook.Templates;

/// <summary>
/// Style sheets and scripts as they are sent: without what only their authors read. Scripts stay in lines, so that an error names one that
/// can be read; no text in them goes over several.
/// </summary>
internal static partial class Compact
{
    /// <summary>Without comments, indentation, and blanks and zeros that mean nothing.</summary>
    public static string StyleSheet(string text) => Blanks().Replace(text, m => m.Value[0] switch
    {
        '"' or '\'' => m.Value,
        '/' => "",
        _ => m.Groups["sign"] is { Success: true } sign ? sign.Value : " ",
    }).Trim();

    /// <summary>Without indentation, empty lines and comments of one line; no text in a script holds two strokes between blanks.</summary>
    public static string Script(string text) => string.Concat(text.Split('\n').Select(Code).Where(line => line.Length > 0).Select(line => $"{line}\n"));

    private static string Code(string line)
    {
        line = line.Trim();
        return line.StartsWith("//", StringComparison.Ordinal) ? "" : line.Split(" // ", 2)[0].TrimEnd();
    }

    // Texts, comments and what custom properties hold are taken whole. Of a declaration's end before a brace, and of a zero before a point, nothing is needed.
    [GeneratedRegex("""
        "[^"]*"|'[^']*'|/\*.*?\*/|\s*;?\s*(?<sign>})\s*|\s*(?<sign>[{;,])\s*|(?<sign>:)\s+|(?<![\w.#]|--[\w-]+:\s*)0(?<sign>\.)(?=\d)|\s+
        """, RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
