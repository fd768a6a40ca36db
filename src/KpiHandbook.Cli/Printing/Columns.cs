using System.Globalization;

namespace KpiHandbook.Cli.Printing;

/// <summary>Text in columns of a terminal. Thai vowels and marks above and below a letter take no column of their own.</summary>
internal static class Columns
{
    private const string Between = "  ";

    /// <summary>How many columns a text takes.</summary>
    public static int WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? 0 : 1;
        }

        return width;
    }

    /// <summary>Rows of equally many cells as lines, indented by two, every column as wide as its widest cell.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows.Count == 0 ? 0 : rows[0].Length).Select(c => rows.Max(r => WidthOf(r[c]))).ToList();
        return rows.Select(row => (Between + string.Join(Between, row.Select((cell, c) => cell + new string(' ', widths[c] - WidthOf(cell))))).TrimEnd());
    }

    /// <summary>A text cut to a width, with an ellipsis where something is cut.</summary>
    public static string Fit(string text, int width)
    {
        if (WidthOf(text) <= width)
        {
            return text;
        }

        var end = text.Length;
        while (WidthOf(text.AsSpan(0, end)) >= width)
        {
            end--;
        }

        return text[..end].TrimEnd() + "…";
    }
}
