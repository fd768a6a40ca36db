using System.Buffers;

namespace KpiHandbook.Core.Privacy;

/// <summary>Finds e-mail addresses that nobody declares.</summary>
internal static class EmailDetector
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("@＠");

    public static void Find(ReadOnlySpan<char> text, DeclaredContacts declared, List<PrivateSpan> found)
    {
        for (var from = 0; text[from..].IndexOfAny(Signs) is >= 0 and var ahead;)
        {
            var sign = from + ahead;
            from = sign + 1;
            var (start, end) = (sign, sign + 1);
            while (start > 0 && IsLocal(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && IsDomain(text[end]))
            {
                end++;
            }

            end -= text[sign..end].Length - text[sign..end].TrimEnd(".-").Length;
            if (start < sign && HasTopLevel(text[(sign + 1)..end]) && !declared.IsEmail(text[start..end].ToString()))
            {
                found.Add(new PrivateSpan(PrivateKind.Email, start, end - start));
                from = end;
            }
        }
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';

    private static bool IsDomain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-';

    private static bool HasTopLevel(ReadOnlySpan<char> domain)
    {
        var point = domain.LastIndexOf('.');
        var top = domain[(point + 1)..];
        return point > 0 && top.Length >= 2 && !top.ContainsAnyExcept(Letters);
    }

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
