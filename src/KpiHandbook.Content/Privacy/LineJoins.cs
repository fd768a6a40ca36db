using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Privacy;

/// <summary>
/// Lines that were broken inside a number, whole again: the break, the blanks around it, the backslash before it and the quote marks behind
/// it are gone wherever digits or dashes stand on both sides.
/// </summary>
internal static class LineJoins
{
    /// <summary>The text with such lines joined; null when it has none.</summary>
    public static MappedText? Of(string text)
    {
        MappedText? joined = null;
        var from = 0;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            var (before, behind) = (at, at + 1);
            while (before > from && text[before - 1] is ' ' or '\t' or '\r' or '\\')
            {
                before--;
            }

            while (behind < text.Length && text[behind] is ' ' or '\t' or '\r' or '\n' or '>')
            {
                behind++;
            }

            if (before > from && behind < text.Length && Goes(text[before - 1]) && Goes(text[behind]))
            {
                joined ??= new MappedText();
                joined.Append(text.AsSpan(from..before), from);
                from = behind;
            }

            at = Math.Max(at, behind - 1);
            if (at >= text.Length)
            {
                break;
            }
        }

        joined?.Append(text.AsSpan(from..), from);
        return joined;
    }

    private static bool Goes(char c) => c is '-' or '–' || PersonalColumns.DigitOf([c]) >= 0;
}
