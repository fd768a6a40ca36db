using System.Text;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Comparing;

/// <summary>Compares two texts word by word.</summary>
public static class WordDifference
{
    // Texts with less in common than this are easier to read one after the other.
    private const double Related = 0.35;

    /// <summary>What became of each word. The same and the removed runs joined are the earlier text, the same and the added ones the later.</summary>
    public static IReadOnlyList<WordRun> Of(string before, string after) => Runs(ThaiWords.Split(before), ThaiWords.Split(after));

    /// <summary>The same, for texts that have enough in common to be read so; else null.</summary>
    public static IReadOnlyList<WordRun>? OfRelated(string before, string after)
    {
        var (old, now) = (ThaiWords.Split(before), ThaiWords.Split(after));
        return Likeness(old, now) < Related ? null : Runs(old, now);
    }

    /// <summary>How much two texts have in common, from 0 to 1: their common words, twice, over the words of both.</summary>
    internal static double Likeness(string before, string after) => Likeness(ThaiWords.Split(before), ThaiWords.Split(after));

    /// <summary>The first words of a text, as many as fit; at least one.</summary>
    internal static string Start(string text, int characters)
    {
        var start = new StringBuilder();
        foreach (var word in ThaiWords.Split(text))
        {
            if (start.Length > 0 && start.Length + word.Length > characters)
            {
                break;
            }

            start.Append(word);
        }

        return start.ToString().TrimEnd();
    }

    private static double Likeness(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (all, common) = (0, 0);
        foreach (var word in before.Where(w => !string.IsNullOrWhiteSpace(w)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
            all++;
        }

        foreach (var word in after.Where(w => !string.IsNullOrWhiteSpace(w)))
        {
            all++;
            if (counts.GetValueOrDefault(word) is var left and > 0)
            {
                counts[word] = left - 1;
                common++;
            }
        }

        return all == 0 ? 1 : 2.0 * common / all;
    }

    private static IReadOnlyList<WordRun> Runs(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        ReadableRuns.Of(before, after, LongestCommon.Of(before, after));
}
