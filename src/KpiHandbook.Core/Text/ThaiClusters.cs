namespace KpiHandbook.Core.Text;

/// <summary>Which characters are written as one: a consonant with the vowels and marks before, above, below and behind it.</summary>
public static class ThaiClusters
{
    /// <summary>True when no break may come between two characters that follow each other.</summary>
    public static bool Joins(char before, char c) => HangsOnBefore(c) || (IsLeadingVowel(before) && IsConsonant(c)) || IsMark(c);

    /// <summary>True for the letters, vowels and marks of Thai, its digits and ฿ left out.</summary>
    public static bool IsThai(char c) => c is (>= 'ก' and <= 'ฺ') or (>= 'เ' and <= '๎');

    // ะ ั า ำ ิ … ู ฺ, ๅ, and ็ to ๎ stand behind, above or below; ฯ ends a word that was cut short.
    private static bool HangsOnBefore(char c) => c is (>= 'ะ' and <= 'ฺ') or 'ๅ' or (>= '็' and <= '๎') or 'ฯ';

    private static bool IsLeadingVowel(char c) => c is >= 'เ' and <= 'ไ';

    private static bool IsConsonant(char c) => c is >= 'ก' and <= 'ฮ';

    private static bool IsMark(char c) => c > '\u02ff' && !IsThai(c)
        && (char.IsLowSurrogate(c) || c is '\u200d' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark);
}
