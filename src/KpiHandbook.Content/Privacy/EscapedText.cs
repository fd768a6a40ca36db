using System.Globalization;
using System.Text;

namespace KpiHandbook.Content.Privacy;

/// <summary>Undoes what formats do to characters: <c>\u0031</c> and <c>\x31</c> of JSON, JavaScript, CSS and YAML, and <c>%31</c> of addresses.</summary>
internal static class EscapedText
{
    /// <summary>The text without escapes; null when it has none that could hide a digit.</summary>
    public static MappedText? Decode(string text)
    {
        if (!(text.Contains("\\u", StringComparison.OrdinalIgnoreCase) || text.Contains("\\x", StringComparison.Ordinal)
            || text.Contains("%3", StringComparison.Ordinal) || text.Contains("%40", StringComparison.Ordinal) || text.Contains("%E0%B9%9", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var decoded = new MappedText();
        for (var i = 0; i < text.Length;)
        {
            var plain = text.AsSpan(i).IndexOfAny('\\', '%');
            if (plain != 0)
            {
                plain = plain < 0 ? text.Length - i : plain;
                decoded.Append(text.AsSpan(i, plain), i);
                i += plain;
                continue;
            }

            var (c, width) = At(text, i);
            decoded.Append(c, i);
            i += width;
        }

        return decoded;
    }

    private static (char Character, int Width) At(string text, int at) => text[at] switch
    {
        '\\' when at + 1 < text.Length => text[at + 1] switch
        {
            'u' or 'U' when Hex(text, at + 2, 4) is { } code => ((char)code, 6),
            'x' when Hex(text, at + 2, 2) is { } code => ((char)code, 4),
            'n' or 'r' => ('\n', 2),
            't' => ('\t', 2),
            '\\' or '"' or '\'' or '/' => (text[at + 1], 2),
            _ => ('\\', 1),
        },
        '%' when Hex(text, at + 1, 2) is { } first => Percent(text, at, first),
        var c => (c, 1),
    };

    // Of characters outside ASCII only the three bytes of Thai matter here.
    private static (char Character, int Width) Percent(string text, int at, int first)
    {
        if (first < 0x80)
        {
            return ((char)first, 3);
        }

        if (first is 0xE0 && at + 8 < text.Length && text[at + 3] == '%' && text[at + 6] == '%'
            && Hex(text, at + 4, 2) is { } second && Hex(text, at + 7, 2) is { } third
            && Rune.DecodeFromUtf8([(byte)first, (byte)second, (byte)third], out var rune, out _) is System.Buffers.OperationStatus.Done && rune.IsBmp)
        {
            return ((char)rune.Value, 9);
        }

        return ('%', 1);
    }

    private static int? Hex(string text, int at, int digits) =>
        at + digits <= text.Length && int.TryParse(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? code
            : null;
}
