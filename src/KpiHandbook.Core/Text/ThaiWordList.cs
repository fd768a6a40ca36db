using System.Reflection;

namespace KpiHandbook.Core.Text;

/// <summary>
/// The Thai words that the program knows, from <c>thai-words.txt</c> (its licence stands beside it). Read when the first text is split, in a
/// few milliseconds; a byte a letter.
/// </summary>
internal sealed class ThaiWordList
{
    private const int Block = 0x0E00;
    private const byte End = (byte)'\n';

    private readonly byte[] _letters;
    private readonly int[] _starts;
    private readonly int[] _byTwoLetters = new int[(128 * 128) + 1];

    private ThaiWordList(ReadOnlySpan<byte> text)
    {
        _letters = new byte[text.Count(End) + (text.Length / 3)];
        var starts = new List<int>(text.Count(End));
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            starts.Add(length);
            for (; text[i] != End; i += 3)
            {
                // U+0E00 to U+0E7F: three bytes in UTF-8, of which the last two tell the letter.
                _letters[length++] = (byte)(((text[i + 1] - 0xB8) << 6) | (text[i + 2] & 0x3F));
            }

            _letters[length++] = 0;
        }

        _starts = [.. starts];
        foreach (var start in starts)
        {
            _byTwoLetters[TwoLetters(start) + 1]++;
        }

        for (var i = 1; i < _byTwoLetters.Length; i++)
        {
            _byTwoLetters[i] += _byTwoLetters[i - 1];
        }
    }

    /// <summary>All of them.</summary>
    public static Lazy<ThaiWordList> Known { get; } = new(Read);

    /// <summary>How many there are.</summary>
    public int Count => _starts.Length;

    /// <summary>The lengths of all words that a text starts with, the shortest first; every word has two letters or more.</summary>
    public void StartsOf(ReadOnlySpan<char> text, List<int> lengths)
    {
        lengths.Clear();
        if (text.Length < 2 || !IsLetter(text[0]) || !IsLetter(text[1]))
        {
            return;
        }

        var both = ((text[0] - Block) * 128) + text[1] - Block;
        var (low, high) = (_byTwoLetters[both], _byTwoLetters[both + 1]);
        for (var length = 2; low < high; length++)
        {
            if (_letters[_starts[low] + length] == 0)
            {
                lengths.Add(length);
            }

            if (length == text.Length || !IsLetter(text[length]))
            {
                return;
            }

            low = Search(low, high, length, text[length] - Block);
            high = Search(low, high, length, text[length] - Block + 1);
        }
    }

    private static bool IsLetter(char c) => c - Block is > 0 and < 128;

    private int TwoLetters(int start) => (_letters[start] * 128) + _letters[start + 1];

    // The first word from low whose letter at a depth is not below the one given; all of them agree before it.
    private int Search(int low, int high, int depth, int letter)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_letters[_starts[middle] + depth] < letter)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static ThaiWordList Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("thai-words.txt")!;
        var text = new byte[(int)stream.Length];
        stream.ReadExactly(text);
        return new ThaiWordList(text);
    }
}
