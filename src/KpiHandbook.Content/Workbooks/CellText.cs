using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// Text of a cell in one spelling: Thai and full-width digits and signs as ASCII, every blank an ordinary one, characters without a
/// shape of their own gone, decomposed ำ composed and after its tone mark, doubled เ a แ, trimmed.
/// </summary>
internal static partial class CellText
{
    private const char FullWidthFirst = '\uFF01';
    private const char FullWidthLast = '\uFF5E';
    private const int FullWidthOffset = FullWidthFirst - '!';

    public static string Normalise(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case >= FullWidthFirst and <= FullWidthLast:
                    builder.Append((char)(c - FullWidthOffset));
                    break;
                case '\u2212':
                    builder.Append('-');
                    break;
                case var blank when char.IsWhiteSpace(blank):
                    builder.Append(' ');
                    break;
                case var shapeless when IsShapeless(shapeless):
                    break;
                default:
                    builder.Append(c);
                    break;
            }
        }

        var composed = SaraAm().Replace(builder.ToString(), "${tone}\u0E33").Replace("\u0E40\u0E40", "\u0E41", StringComparison.Ordinal);
        return ThaiDigits.ToArabic(composed.Trim());
    }

    // Zero-width characters, direction marks, byte order marks, soft hyphens, control characters, and what chooses between drawings of a sign.
    private static bool IsShapeless(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control || c is >= '\uFE00' and <= '\uFE0F';

    // Nikhahit and sara aa with a tone mark between or before them, and sara am before its tone mark.
    [GeneratedRegex("\u0E4D(?<tone>[\u0E48-\u0E4B]?)\u0E32|\u0E33(?<tone>[\u0E48-\u0E4B])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SaraAm();
}
