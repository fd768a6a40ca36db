namespace KpiHandbook.Core.Text;

/// <summary>
/// Splits text into words; joined they are the text again. Thai is split by the fewest known words, letters that make no known word stay
/// together, and no cluster of a consonant with its vowels and marks is ever split.
/// </summary>
public static class ThaiWords
{
    // A stretch without a known word must cost more than any two words that cover it.
    private const int Unknown = 3;
    private const int LongestAbbreviation = 4;

    /// <summary>The words, numbers, blanks and marks of a text, in order.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            if (ThaiClusters.IsThai(text[at]) && AbbreviationAt(text, at) == at)
            {
                var end = EndOfCluster(text, EndOf(text, at, ThaiClusters.IsThai));
                SplitThai(text, at, end, words);
                at = end;
            }
            else
            {
                var end = EndOfOther(text, at);
                words.Add(text[at..end]);
                at = end;
            }
        }

        return words;
    }

    private static int EndOfOther(string text, int at)
    {
        var end = text[at] switch
        {
            var c when ThaiClusters.IsThai(c) => AbbreviationAt(text, at),
            var c when char.IsDigit(c) => EndOfNumber(text, at),
            '\n' => at + 1,
            var c when char.IsWhiteSpace(c) => EndOf(text, at, b => b != '\n' && char.IsWhiteSpace(b)),
            var c when char.IsLetter(c) => EndOfWord(text, at),
            _ => at + 1,
        };
        return EndOfCluster(text, end);
    }

    private static int EndOfCluster(string text, int end)
    {
        while (end < text.Length && ThaiClusters.Joins(text[end - 1], text[end]))
        {
            end++;
        }

        return end;
    }

    // 489,204.87; 2/2567; 2568-08-29; 10%
    private static int EndOfNumber(string text, int at)
    {
        var end = EndOf(text, at, char.IsDigit);
        while (end + 1 < text.Length && text[end] is '.' or ',' or '/' or '-' or ':' && char.IsDigit(text[end + 1]))
        {
            end = EndOf(text, end + 1, char.IsDigit);
        }

        return end < text.Length && text[end] == '%' ? end + 1 : end;
    }

    // Click, GFMS, Real-Time, an address.
    private static int EndOfWord(string text, int at)
    {
        var end = EndOf(text, at, IsLatin);
        while (end + 1 < text.Length && text[end] is '.' or '-' or '_' or '@' or '\'' && IsLatin(text[end + 1]))
        {
            end = EndOf(text, end + 1, IsLatin);
        }

        return end;
    }

    private static bool IsLatin(char c) => char.IsLetterOrDigit(c) && !ThaiClusters.IsThai(c);

    // พ.ศ., เม.ย., จปฐ.: short stretches that each end with a point. The start itself where there is none.
    private static int AbbreviationAt(string text, int at)
    {
        var end = at;
        for (var start = at; start < text.Length && ThaiClusters.IsThai(text[start]); start = end)
        {
            var stop = EndOf(text, start, ThaiClusters.IsThai);
            if (stop - start > LongestAbbreviation || stop == text.Length || text[stop] != '.')
            {
                break;
            }

            end = stop + 1;
        }

        return end;
    }

    private static int EndOf(string text, int at, Func<char, bool> belongs)
    {
        var end = at;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end;
    }

    // From the end to the start: what the rest costs at best from each place, and where its first word ends; a longer first word wins a tie.
    private static void SplitThai(string text, int start, int end, List<string> words)
    {
        var list = ThaiWordList.Known.Value;
        var length = end - start;
        var (cost, next, known) = (new int[length + 1], new int[length + 1], new bool[length + 1]);
        var lengths = new List<int>();
        for (var at = length - 1; at >= 0; at--)
        {
            if (at > 0 && ThaiClusters.Joins(text[start + at - 1], text[start + at]))
            {
                continue;
            }

            var cluster = Math.Min(EndOfCluster(text, start + at + 1) - start, length);
            (cost[at], next[at]) = (cost[cluster] + Unknown, cluster);
            list.StartsOf(text.AsSpan(start + at, length - at), lengths);
            foreach (var letters in lengths)
            {
                // A word cut short keeps its mark: กรมฯ.
                var stop = at + letters < length && text[start + at + letters] == 'ฯ' ? at + letters + 1 : at + letters;
                if ((stop == length || !ThaiClusters.Joins(text[start + stop - 1], text[start + stop])) && cost[stop] + 1 <= cost[at])
                {
                    (cost[at], next[at], known[at]) = (cost[stop] + 1, stop, true);
                }
            }
        }

        for (var at = 0; at < length;)
        {
            var stop = next[at];
            while (!known[at] && stop < length && !known[stop])
            {
                stop = next[stop];
            }

            words.Add(text[(start + at)..(start + stop)]);
            at = stop;
        }
    }
}
