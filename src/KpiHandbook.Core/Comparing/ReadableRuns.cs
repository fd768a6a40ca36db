using System.Text;

namespace KpiHandbook.Core.Comparing;

/// <summary>Joins single words to runs that read well: a crumb between two changes is shown with them, and a stretch of many changes is shown whole.</summary>
internal static class ReadableRuns
{
    // Of this many changes with little between them nobody reads on.
    private const int Many = 4;

    // As many letters that stayed are a place from which a reader goes on.
    private const int Sentence = 40;

    public static IReadOnlyList<WordRun> Of(IReadOnlyList<string> before, IReadOnlyList<string> after, List<(int Before, int After)> common)
    {
        var (was, now) = (Starts(before), Starts(after));
        var joined = new List<Block>();
        foreach (var block in Blocks(before.Count, after.Count, common))
        {
            joined.Add(block);

            // A change that has grown may make a crumb of what stands before it.
            while (!joined[^1].IsSame && joined is [.., { IsSame: false } left, { IsSame: true } same, var right]
                && IsCrumb(Joined(before, same.Before), same.Before.End - same.Before.Start, LengthOf(left), LengthOf(right)))
            {
                joined.RemoveRange(joined.Count - 2, 2);
                joined[^1] = left.To(right);
            }
        }

        return [.. Stretches(joined).SelectMany(RunsOf).Where(r => r.Text.Length > 0)];

        // What lies between the start, the end and the sentences that stayed is shown whole where most of it changed, here and there.
        IEnumerable<Block> Stretches(List<Block> blocks)
        {
            for (var i = 0; i < blocks.Count;)
            {
                var end = i;
                while (end < blocks.Count && !IsPlace(blocks[end], end))
                {
                    end++;
                }

                var stretch = blocks[i..end];
                foreach (var block in IsConfetti(stretch) ? [stretch[0].To(stretch[^1])] : stretch)
                {
                    yield return block;
                }

                if (end < blocks.Count)
                {
                    yield return blocks[end];
                }

                i = end + 1;
            }

            bool IsPlace(Block block, int at) => block.IsSame && (at == 0 || at == blocks.Count - 1 || LengthOf(block) >= Sentence);
        }

        bool IsConfetti(List<Block> stretch) => stretch.Count(b => !b.IsSame) >= Many
            && 2 * 2 * stretch.Where(b => b.IsSame).Sum(LengthOf)
                < was[stretch[^1].Before.End] - was[stretch[0].Before.Start] + now[stretch[^1].After.End] - now[stretch[0].After.Start];

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

    // Blanks and marks always, a short word or a few letters where more than they changes on both sides, and much in all.
    private static bool IsCrumb(string same, int words, int left, int right) =>
        !same.Any(char.IsLetterOrDigit) || (same.Trim().Length <= (words == 1 ? 8 : 3) && Math.Min(left, right) > same.Length && left + right > same.Length * 4);

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
