namespace KpiHandbook.Core.Text;

/// <summary>Which Thai characters are written as one: a consonant with the vowels and marks before, above, below and behind it.</summary>
internal static class ThaiClusters
{
    /// <summary>True when no break may come between two characters that follow each other.</summary>
    public static bool Joins(char before, char c) =>
        // Marks above and below, ะ า ำ and ๆ-like signs hang on what stands before them; เ แ โ ใ ไ on what follows.
        c is 'ั' or (>= 'ิ' and <= 'ฺ') or (>= '็' and <= '๎') or 'ะ' or 'า' or 'ำ' or 'ๅ'
        || (before is >= 'เ' and <= 'ไ' && c is >= 'ก' and <= 'ฮ')
        || char.IsLowSurrogate(c);
}
