using System.Buffers;
using System.Text;
using System.Text.Unicode;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Yaml;

/// <summary>
/// A content file's characters, after the checks that need no grammar: size, encoding, characters nobody sees, leftovers of merges.
/// Lines end with LF or CRLF; nothing else breaks a line, so that line numbers are those of every editor.
/// </summary>
internal static class SourceText
{
    /// <summary>More than any handbook's file; a bound on what a hostile file can cost.</summary>
    public const int MostBytes = 1024 * 1024;

    // Control characters (but tab, LF, CR), no-break space, soft hyphen, zero-width and direction marks, line and paragraph separators, BOM.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0xA0).Where(c => c is < 0x20 or > 0x7E && c is not (0x09 or 0x0A)).Select(c => (char)c))
        + "\u00A0\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF");

    private static readonly string[] ConflictMarkers = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];
    private static readonly SearchValues<string> AnyConflictMarker = SearchValues.Create(ConflictMarkers, StringComparison.Ordinal);

    /// <summary>The text of a file; null when there is no point in reading on.</summary>
    public static string? Read(byte[] bytes, string path, ProblemList problems)
    {
        var start = new Place.InText(path, 1, 1);
        if (bytes.Length > MostBytes)
        {
            problems.Add(Problems.FileTooLarge(start, bytes.Length, MostBytes));
            return null;
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..])
        {
            problems.Add(Problems.Utf16(start));
            return null;
        }

        var content = bytes.AsSpan();
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            problems.Add(Problems.ByteOrderMark(start));
            content = content[3..];
        }

        if (!Utf8.IsValid(content))
        {
            problems.Add(NotUtf8(content, path));
            return null;
        }

        var text = Encoding.UTF8.GetString(content);
        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add(Problems.EmptyFile(start));
            return null;
        }

        return HasReadableCharacters(text, path, problems) && HasNoConflict(text, path, problems) ? text : null;
    }

    private static Problem NotUtf8(ReadOnlySpan<byte> content, string path)
    {
        var characters = new char[content.Length];
        Utf8.ToUtf16(content, characters, out var read, out var written, replaceInvalidSequences: false);
        var place = PlaceOf(characters.AsSpan(0, written), path);

        // Thai in TIS-620 is a run of bytes 0xA1–0xFB; random binary has others as well.
        var looksThai = !content.ContainsAnyInRange((byte)0x80, (byte)0x84) && !content.ContainsAnyInRange((byte)0xFC, (byte)0xFF);
        return Problems.NotUtf8(place, content[read], looksThai);
    }

    private static bool HasReadableCharacters(string text, string path, ProblemList problems)
    {
        var readable = true;
        for (var at = NextSuspicious(text, 0); at >= 0; at = NextSuspicious(text, at + 1))
        {
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
            {
                continue;
            }

            var place = PlaceOf(text.AsSpan(0, at), path);
            if (text[at] == '\0')
            {
                problems.Add(Problems.NulCharacter(place));
                return false;
            }

            // A lone CR, NEL or U+2028 breaks lines for YAML and not for editors: no line number behind it would be right.
            readable &= text[at] is not ('\r' or '\u0085' or '\u2028' or '\u2029');
            problems.Add(Problems.InvisibleCharacter(place, text[at]));
        }

        WarnOf("ํา", "ำ", text, path, problems);
        WarnOf("เเ", "แ", text, path, problems);
        return readable;
    }

    private static int NextSuspicious(string text, int start)
    {
        var at = text.AsSpan(start).IndexOfAny(Suspicious);
        return at < 0 ? -1 : start + at;
    }

    private static void WarnOf(string found, string right, string text, string path, ProblemList problems)
    {
        for (var at = text.IndexOf(found, StringComparison.Ordinal); at >= 0; at = text.IndexOf(found, at + found.Length, StringComparison.Ordinal))
        {
            problems.Add(Problems.ThaiLetterInPieces(PlaceOf(text.AsSpan(0, at), path), found, right));
        }
    }

    private static bool HasNoConflict(string text, string path, ProblemList problems)
    {
        if (!text.AsSpan().ContainsAny(AnyConflictMarker))
        {
            return true;
        }

        var conflict = false;
        var line = 1;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            foreach (var marker in ConflictMarkers)
            {
                if (content.StartsWith(marker, StringComparison.Ordinal) && (content.Length == marker.Length || content[marker.Length] == ' '))
                {
                    conflict = true;
                    problems.Add(Problems.ConflictMarker(new Place.InText(path, line, 1), marker));
                }
            }

            line++;
        }

        return !conflict;
    }

    private static Place.InText PlaceOf(ReadOnlySpan<char> before, string path) =>
        new(path, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
}
