using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Site.Texts;

/// <summary>Changed words with as much of what stayed as it takes to recognise the place.</summary>
public static class RunText
{
    private const string Cut = "…";

    /// <summary>The runs, long stretches that stayed cut short between words.</summary>
    /// <param name="runs">The whole text.</param>
    /// <param name="kept">How many characters stay beside each change, about.</param>
    public static IReadOnlyList<WordRun> Shortened(IReadOnlyList<WordRun> runs, int kept) =>
    [
        .. runs.Select((run, at) => run.Kind == RunKind.Same
            ? run with { Text = Shortened(run.Text, at == 0 ? 0 : kept, at == runs.Count - 1 ? 0 : kept) }
            : run),
    ];

    private static string Shortened(string text, int head, int tail)
    {
        // An ellipsis for a few letters is not worth it.
        if (text.Length <= head + tail + (Math.Max(head, tail) / 4))
        {
            return text;
        }

        var words = ThaiWords.Split(text);
        var (from, to) = (0, words.Count);
        for (var length = 0; length < head; from++)
        {
            length += words[from].Length;
        }

        for (var length = 0; length < tail; to--)
        {
            length += words[to - 1].Length;
        }

        return from >= to ? text : string.Concat(words.Take(from)) + Cut + string.Concat(words.Skip(to));
    }
}
