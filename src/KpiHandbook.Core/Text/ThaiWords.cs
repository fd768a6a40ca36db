namespace KpiHandbook.Core.Text;

/// <summary>Splits text into words; joined they are the text again. No cluster of Thai letters with its vowels and tone marks is ever split.</summary>
public static class ThaiWords
{
    /// <summary>The words, numbers, blanks and marks of a text, in order.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            while (end < text.Length && Continues(text[end - 1], text[end]))
            {
                end++;
            }

            words.Add(text[at..end]);
            at = end;
        }

        return words;
    }

    private static bool Continues(char before, char c) =>
        ThaiClusters.Joins(before, c)
        || (char.IsAsciiDigit(before) && (char.IsAsciiDigit(c) || c is '.' or ',' or '/'))
        || (before is '.' or ',' or '/' && char.IsAsciiDigit(c))
        || (char.IsAsciiLetter(before) && (char.IsAsciiLetter(c) || char.IsAsciiDigit(c)));
}
