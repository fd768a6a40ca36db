using System.Text;

namespace KpiHandbook.Core.Comparing;

/// <summary>Joins single words to runs that read well: a crumb between two changes is shown with them.</summary>
internal static class ReadableRuns
{
    public static IReadOnlyList<WordRun> Of(IReadOnlyList<string> before, IReadOnlyList<string> after, List<(int Before, int After)> common)
    {
        var blocks = Blocks(before, after, common);
        for (var i = 1; i + 1 < blocks.Count; i++)
        {
            if (blocks[i].IsSame && IsCrumb(blocks[i].Before, blocks[i - 1], blocks[i + 1]))
            {
                blocks[i - 1] = new Block(
                    false, blocks[i - 1].Before + blocks[i].Before + blocks[i + 1].Before, blocks[i - 1].After + blocks[i].After + blocks[i + 1].After);
                blocks.RemoveRange(i, 2);
                i--;
            }
        }

        return [.. blocks.SelectMany(RunsOf).Where(r => r.Text.Length > 0)];
    }

    // Same and changed in turn.
    private static List<Block> Blocks(IReadOnlyList<string> before, IReadOnlyList<string> after, List<(int Before, int After)> common)
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

            var same = Joined(before, common[i].Before, common[end].Before + 1);
            blocks.Add(new Block(true, same, same));
            (b, a) = (common[end].Before + 1, common[end].After + 1);
            i = end + 1;
        }

        Changed(before.Count, after.Count);
        return blocks;

        void Changed(int toBefore, int toAfter)
        {
            if (b < toBefore || a < toAfter)
            {
                blocks.Add(new Block(false, Joined(before, b, toBefore), Joined(after, a, toAfter)));
            }
        }
    }

    // Blanks and marks always, a short word where more than it changes on both sides.
    private static bool IsCrumb(string same, Block left, Block right) =>
        !same.Any(char.IsLetterOrDigit) || (same.Trim().Length <= 3 && left.Length > same.Length * 2 && right.Length > same.Length * 2);

    private static IEnumerable<WordRun> RunsOf(Block block) => block.IsSame
        ? [new WordRun(RunKind.Same, block.Before)]
        : [new WordRun(RunKind.Removed, block.Before), new WordRun(RunKind.Added, block.After)];

    private static string Joined(IReadOnlyList<string> words, int from, int to)
    {
        var text = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            text.Append(words[i]);
        }

        return text.ToString();
    }

    private sealed record Block(bool IsSame, string Before, string After)
    {
        public int Length => Math.Max(Before.Length, After.Length);
    }
}
