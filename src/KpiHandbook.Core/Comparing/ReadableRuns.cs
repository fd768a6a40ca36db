using System.Text;

namespace KpiHandbook.Core.Comparing;

/// <summary>Joins single words to runs that read well: a crumb between two changes is shown with them.</summary>
internal static class ReadableRuns
{
    public static IReadOnlyList<WordRun> Of(IReadOnlyList<string> before, IReadOnlyList<string> after, List<(int Before, int After)> common)
    {
        var blocks = Blocks(before.Count, after.Count, common);
        var (was, now) = (Starts(before), Starts(after));
        var joined = new List<Block>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.IsSame && joined.Count > 0 && i + 1 < blocks.Count && IsCrumb(Joined(before, block.Before), LengthOf(joined[^1]), LengthOf(blocks[i + 1])))
            {
                joined[^1] = joined[^1].To(blocks[++i]);
            }
            else
            {
                joined.Add(block);
            }
        }

        return [.. joined.SelectMany(RunsOf).Where(r => r.Text.Length > 0)];

        int LengthOf(Block block) => Math.Max(was[block.Before.End] - was[block.Before.Start], now[block.After.End] - now[block.After.Start]);

        IEnumerable<WordRun> RunsOf(Block block) => block.IsSame
            ? [new WordRun(RunKind.Same, Joined(before, block.Before))]
            : [new WordRun(RunKind.Removed, Joined(before, block.Before)), new WordRun(RunKind.Added, Joined(after, block.After))];
    }

    // Same and changed in turn.
    private static List<Block> Blocks(int before, int after, List<(int Before, int After)> common)
    {
        var blocks = new List<Block>();
        var (b, a) = (0, 0);
        for (var i = 0; i < common.Count;)
        {
            Changed(common[i].Before, common[i].After);
            var end = i;
            while (end + 1 < common.Count && common[end + 1] == (common[end].Before + 1, common[end].After + 1))
            {
                end++;
            }

            blocks.Add(new Block(true, (common[i].Before, common[end].Before + 1), (common[i].After, common[end].After + 1)));
            (b, a) = (common[end].Before + 1, common[end].After + 1);
            i = end + 1;
        }

        Changed(before, after);
        return blocks;

        void Changed(int toBefore, int toAfter)
        {
            if (b < toBefore || a < toAfter)
            {
                blocks.Add(new Block(false, (b, toBefore), (a, toAfter)));
            }
        }
    }

    // Blanks and marks always, a short word where more than it changes on both sides.
    private static bool IsCrumb(string same, int left, int right) =>
        !same.Any(char.IsLetterOrDigit) || (same.Trim().Length <= 3 && left > same.Length * 2 && right > same.Length * 2);

    private static string Joined(IReadOnlyList<string> words, (int Start, int End) range)
    {
        var text = new StringBuilder();
        for (var i = range.Start; i < range.End; i++)
        {
            text.Append(words[i]);
        }

        return text.ToString();
    }

    // At which character each word starts, and where the last one ends.
    private static int[] Starts(IReadOnlyList<string> words)
    {
        var starts = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            starts[i + 1] = starts[i] + words[i].Length;
        }

        return starts;
    }

    /// <summary>Words of both texts, by position.</summary>
    private readonly record struct Block(bool IsSame, (int Start, int End) Before, (int Start, int End) After)
    {
        public Block To(Block last) => new(false, (Before.Start, last.Before.End), (After.Start, last.After.End));
    }
}
