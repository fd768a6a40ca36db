namespace KpiHandbook.Core.Comparing;

/// <summary>Compares two texts word by word.</summary>
public static class WordDifference
{
    /// <summary>
    /// What became of each word. The same and the removed runs joined are the earlier text, the same and the added ones the later; no run starts
    /// or ends within a cluster of Thai letters, vowels and marks.
    /// </summary>
    public static IReadOnlyList<WordRun> Of(string before, string after) => new Texts().Runs(before, after);
}
