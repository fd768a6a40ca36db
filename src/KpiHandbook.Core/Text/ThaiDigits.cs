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

    /// <summary>Every Arabic digit of the text as a Thai one.</summary>
    public static string ToThai(string text) => Map(text, c => char.IsAsciiDigit(c) ? (char)(c - '0' + Zero) : c);

    /// <summary>Every Thai digit of the text as an Arabic one.</summary>
    public static string ToArabic(string text) => Map(text, c => c is >= Zero and <= '๙' ? (char)(c - Zero + '0') : c);

    /// <summary>The text in the digits asked for.</summary>
    public static string Show(string text, Numerals numerals) => numerals switch
    {
        Numerals.Arabic => ToArabic(text),
        Numerals.Thai => ToThai(text),
    };

    private static string Map(string text, Func<char, char> digit) =>
        string.Create(text.Length, (text, digit), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = state.digit(state.text[i]);
            }
        });
}
