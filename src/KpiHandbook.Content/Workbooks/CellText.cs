using System.Text;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// Text of a cell in one spelling: Thai and full-width digits and signs as ASCII, every blank an ordinary one, invisible characters
/// gone, decomposed ำ composed, trimmed.
/// </summary>
internal static class CellText
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
                case '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD':
                    break;
                case >= FullWidthFirst and <= FullWidthLast:
                    builder.Append((char)(c - FullWidthOffset));
                    break;
                case '\u2212':
                    builder.Append('-');
                    break;
                default:
                    builder.Append(char.IsWhiteSpace(c) ? ' ' : c);
                    break;
            }
        }

        return ThaiDigits.ToArabic(builder.Replace("\u0E4D\u0E32", "\u0E33").ToString().Trim());
    }
}
