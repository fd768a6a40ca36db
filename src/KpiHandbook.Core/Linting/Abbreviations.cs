using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Core.Linting;

/// <summary>
/// Finds abbreviations in a text: Thai ones of consonants and full stops (จปฐ., กข.คจ.), and Latin ones of two capitals or more (TPMAP,
/// OTOP). Thai has no blanks between words, so one that is not set off from the word before it is passed over.
/// </summary>
internal static class Abbreviations
{
    private const int LongestThaiPart = 4;

    // What every reader knows: eras and the hour.
    private static readonly HashSet<string> Common =
        new(Enumerable.Range(1, 12).Select(ThaiMonths.Abbreviation).Concat(["พ.ศ.", "ค.ศ.", "น."]), StringComparer.Ordinal);

    /// <summary>Each as often as it stands there.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isStart = i == 0 || !char.IsLetterOrDigit(text[i - 1]) && char.GetUnicodeCategory(text[i - 1]) != System.Globalization.UnicodeCategory.NonSpacingMark;
            if (!isStart)
            {
                continue;
            }

            var length = char.IsAsciiLetterUpper(text[i]) ? Latin(text.AsSpan(i)) : Thai(text.AsSpan(i));
            if (length > 0)
            {
                var found = text.Substring(i, length);
                if (!Common.Contains(found))
                {
                    yield return found;
                }

                i += length - 1;
            }
        }
    }

    private static int Latin(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterUpper(text[length]) || char.IsAsciiDigit(text[length])))
        {
            length++;
        }

        var goesOn = length < text.Length && char.IsAsciiLetterLower(text[length]);
        return length < 2 || goesOn ? 0 : length;
    }

    // One to four consonants and a full stop, once or more; a single letter with its full stop numbers a list.
    private static int Thai(ReadOnlySpan<char> text)
    {
        var (length, letters) = (0, 0);
        while (true)
        {
            var part = 0;
            while (length + part < text.Length && text[length + part] is >= 'ก' and <= 'ฮ' && part <= LongestThaiPart)
            {
                part++;
            }

            if (part is 0 or > LongestThaiPart || length + part >= text.Length || text[length + part] != '.')
            {
                return letters > 1 ? length : 0;
            }

            length += part + 1;
            letters += part;
        }
    }
}
