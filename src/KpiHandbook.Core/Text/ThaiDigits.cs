namespace KpiHandbook.Core.Text;

/// <summary>Which digits a text shows.</summary>
public enum Numerals
{
    /// <summary>0123456789.</summary>
    Arabic,

    /// <summary>๐๑๒๓๔๕๖๗๘๙.</summary>
    Thai,
}

/// <summary>Thai digits ๐–๙ and their Arabic equals.</summary>
public static class ThaiDigits
{
    private const char Zero = '๐';

    /// <summary>Every Arabic digit of the text as a Thai one, but those right behind a Latin letter, which are part of a name: A4.</summary>
    public static string ToThai(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        var isInName = false;
        for (var i = 0; i < span.Length; i++)
        {
            var (c, isDigit) = (source[i], char.IsAsciiDigit(source[i]));
            isInName = char.IsAsciiLetter(c) || (isInName && isDigit);
            span[i] = isDigit && !isInName ? (char)(c - '0' + Zero) : c;
        }
    });

    /// <summary>Every Thai digit of the text as an Arabic one.</summary>
    public static string ToArabic(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] is >= Zero and <= '๙' and var c ? (char)(c - Zero + '0') : source[i];
        }
    });

    /// <summary>The text in the digits asked for.</summary>
    public static string Show(string text, Numerals numerals) => numerals switch
    {
        Numerals.Arabic => ToArabic(text),
        Numerals.Thai => ToThai(text),
    };
}
