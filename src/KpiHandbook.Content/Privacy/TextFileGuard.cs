using System.Text;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Privacy;

/// <summary>
/// Looks at a text file: as it is, with escapes undone, as markup, and as the table that a CSV or Markdown file holds. Every reading is tried
/// on every file that could have it, whatever its name says.
/// </summary>
internal static class TextFileGuard
{
    /// <summary>Looks at a text.</summary>
    public static void LookAt(string path, string text, PrivateFinder finder)
    {
        var places = new TextPlaces(path, text);
        finder.Look(text, places, static (p, at) => p.Of(at));
        if (EscapedText.Decode(text) is { } decoded)
        {
            finder.Look(decoded.ToString(), (places, decoded), static (p, at) => p.places.Of(p.decoded.OriginOf(at)));
        }

        if (text.Contains("</", StringComparison.Ordinal) || text.Contains("/>", StringComparison.Ordinal) || text.Contains("<!--", StringComparison.Ordinal)
            || text.Contains("<br", StringComparison.OrdinalIgnoreCase) || text.Contains('&', StringComparison.Ordinal))
        {
            MarkupText.LookAt(text, places.Of, finder);
        }

        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".md":
                MarkdownGuard.LookAt(places, finder);
                break;
            case ".yaml" or ".yml":
                YamlScalars.LookAt(places, 0, text, finder);
                finder.LookJoined(text, places, static (p, at) => p.Of(at));
                break;
            case ".csv":
                LookAtCells(places, ',', finder);
                break;
            case ".tsv":
                LookAtCells(places, '\t', finder);
                break;
            case ".ics":
                LookAtFolded(places, finder);
                break;
        }
    }

    private static void LookAtCells(TextPlaces places, char separator, PrivateFinder finder)
    {
        var text = places.Text;
        var grid = new CellGrid<int>(finder, (start, offset) => places.Of(Math.Min(start + offset, text.Length - 1)));
        var (row, column, quoted, start) = (1, 1, false, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i == text.Length ? '\n' : text[i];
            quoted ^= c == '"';
            if ((quoted && i < text.Length) || !(c == separator || c == '\n'))
            {
                continue;
            }

            var cell = text.AsSpan(start, i - start);
            var words = cell.Trim(" \r\"\uFEFF");
            if (words.Length > 0)
            {
                grid.Add(row, column, words.ToString(), start + cell.IndexOf(words, StringComparison.Ordinal));
            }

            (row, column) = c == '\n' ? (row + 1, 1) : (row, column + 1);
            start = i + 1;
        }

        grid.End();
    }

    // A calendar's long lines go on in the next, behind one blank.
    private static void LookAtFolded(TextPlaces places, PrivateFinder finder)
    {
        var text = places.Text;
        var whole = new MappedText();
        for (var i = 0; i < text.Length; i++)
        {
            var fold = text.AsSpan(i);
            if (fold.StartsWith("\r\n ") || fold.StartsWith("\r\n\t") || fold.StartsWith("\n ") || fold.StartsWith("\n\t"))
            {
                i += text[i] == '\r' ? 2 : 1;
                continue;
            }

            whole.Append(text[i], i);
        }

        finder.Look(whole.ToString(), (places, whole), static (p, at) => p.places.Of(p.whole.OriginOf(at)));
    }
}

/// <summary>The characters of a file that may be text in any of the encodings that are met with.</summary>
internal static class TextDecoding
{
    private const int FirstThai = 0xA1;
    private const int LastThai = 0xFB;

    /// <summary>The text; null for bytes that are none.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (bytes.Contains((byte)0))
        {
            return null;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : bytes.ContainsAnyInRange((byte)0xFC, (byte)0xFF) ? null : Thai(bytes);
    }

    // TIS-620 and Windows-874, which old programs write.
    private static string Thai(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            text.Append(b is >= FirstThai and <= LastThai ? (char)(b - 0xA0 + 0x0E00) : (char)b);
        }

        return text.ToString();
    }
}
