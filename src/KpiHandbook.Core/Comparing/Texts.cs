using System.Text;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Comparing;

/// <summary>The texts of one comparison, each split into words once.</summary>
internal sealed class Texts
{
    // Texts with less in common than this are easier to read one after the other.
    private const double Related = 0.5;

    // As much as a name: what begins or ends another text is then the same text, however much was added.
    private const int Name = 10;

    private readonly Dictionary<string, Split> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>What became of each word.</summary>
    public IReadOnlyList<WordRun> Runs(string before, string after)
    {
        var (old, now) = (Of(before), Of(after));
        return ReadableRuns.Of(old.Words, now.Words, LongestCommon.Of(old.Numbers, now.Numbers));
    }

    /// <summary>The same, for texts that have enough in common to be read so; else null.</summary>
    public IReadOnlyList<WordRun>? RunsOfRelated(string before, string after)
    {
        if (Continues(before, after) || Continues(after, before))
        {
            return Runs(before, after);
        }

        if (Likeness(before, after) < Related)
        {
            return null;
        }

        // Common words that stand in another order, or one by one, leave little that reads on.
        var runs = Runs(before, after);
        var same = runs.Where(r => r.Kind == RunKind.Same).Sum(r => r.Text.Length);
        return 2.0 * same / (before.Length + after.Length) < Related ? null : runs;
    }

    private static bool Continues(string part, string whole) => part.Length >= Name
        && (whole.StartsWith(part, StringComparison.Ordinal) || whole.EndsWith(part, StringComparison.Ordinal));

    /// <summary>How much two texts have in common, from 0 to 1: their common words, twice, over the words of both.</summary>
    public double Likeness(string before, string after)
    {
        var (old, now) = (Of(before).Bag, Of(after).Bag);
        if (old.Length + now.Length == 0)
        {
            return 1;
        }

        var (b, a, common) = (0, 0, 0);
        while (b < old.Length && a < now.Length)
        {
            common += old[b] == now[a] ? 1 : 0;
            var order = old[b].CompareTo(now[a]);
            b += order <= 0 ? 1 : 0;
            a += order >= 0 ? 1 : 0;
        }

        return 2.0 * common / (old.Length + now.Length);
    }

    /// <summary>The first words of a text, as many as fit, with a mark where more follow.</summary>
    public string Start(string text, int characters)
    {
        if (text.Length <= characters)
        {
            return text;
        }

        var start = new StringBuilder();
        foreach (var word in Of(text).Words.TakeWhile(w => start.Length == 0 || start.Length + w.Length <= characters))
        {
            start.Append(word);
        }

        return start.ToString().TrimEnd() + "…";
    }

    private Split Of(string text)
    {
        if (_known.TryGetValue(text, out var split))
        {
            return split;
        }

        var words = ThaiWords.Split(text);
        int[] numbers = [.. words.Select(NumberOf)];
        int[] bag = [.. numbers.Where((_, i) => !string.IsNullOrWhiteSpace(words[i]))];
        Array.Sort(bag);
        return _known[text] = new Split(words, numbers, bag);
    }

    private int NumberOf(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            number = _numbers[word] = _numbers.Count;
        }

        return number;
    }

    /// <param name="Words">In order.</param>
    /// <param name="Numbers">The same number for the same word.</param>
    /// <param name="Bag">The numbers of all but blanks, ascending.</param>
    private sealed record Split(IReadOnlyList<string> Words, int[] Numbers, int[] Bag);
}
