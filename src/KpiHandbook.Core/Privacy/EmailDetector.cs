using System.Buffers;

namespace KpiHandbook.Core.Privacy;

/// <summary>Finds e-mail addresses that nobody declares.</summary>
internal static class EmailDetector
{
    private const int WordLength = 4;

    private static readonly SearchValues<char> Signs = SearchValues.Create("@＠");
    private static readonly SearchValues<string> Words = SearchValues.Create(["[at]", "(at)"], StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a text with a word that stands for the sign of an address.</summary>
    public static bool HasWord(ReadOnlySpan<char> text) => text.ContainsAny(Words);

    public static void Find(ReadOnlySpan<char> text, DeclaredContacts declared, List<PrivateSpan> found)
    {
        FindWords(text, declared, found);
        for (var from = 0; text[from..].IndexOfAny(Signs) is >= 0 and var ahead;)
        {
            var sign = from + ahead;
            from = sign + 1;
            var (start, end) = (sign, sign + 1);
            while (start > 0 && (IsLocal(text[start - 1]) || DigitGroups.IsInvisible(text[start - 1])))
            {
                start--;
            }

            while (end < text.Length && (IsDomain(text[end]) || DigitGroups.IsInvisible(text[end])))
            {
                end++;
            }

            end -= text[sign..end].Length - text[sign..end].TrimEnd(".-").Length;
            if (start < sign && HasTopLevel(text[(sign + 1)..end]) && !declared.IsEmail(Visible(text[start..end])))
            {
                found.Add(new PrivateSpan(PrivateKind.Email, start, end - start));
                from = end;
            }
        }
    }

    private static void FindWords(ReadOnlySpan<char> text, DeclaredContacts declared, List<PrivateSpan> found)
    {
        for (var from = 0; text[from..].IndexOfAny(Words) is >= 0 and var ahead; from += ahead + 1)
        {
            var sign = from + ahead;
            var local = text[..sign].TrimEnd();
            var domain = text[(sign + WordLength)..];
            var at = sign + WordLength + domain.Length - domain.TrimStart().Length;
            var (start, end) = (local.Length, at);
            while (start > 0 && IsLocal(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && IsDomain(text[end]))
            {
                end++;
            }

            if (start < local.Length && HasTopLevel(text[at..end].TrimEnd(".-")) && !declared.IsEmail($"{text[start..local.Length]}@{text[at..end]}"))
            {
                found.Add(new PrivateSpan(PrivateKind.Email, start, end - start));
            }
        }
    }

    private static string Visible(ReadOnlySpan<char> address) => string.Concat(address.ToString().Where(c => !DigitGroups.IsInvisible(c)));

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
