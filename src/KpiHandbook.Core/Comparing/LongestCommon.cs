namespace KpiHandbook.Core.Comparing;

/// <summary>The longest sequence of words that two texts share (Myers, An O(ND) Difference Algorithm, 1986).</summary>
internal static class LongestCommon
{
    /// <summary>Positions of the shared words in both texts, ascending.</summary>
    public static List<(int Before, int After)> Of(int[] old, int[] now)
    {
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        List<(int Before, int After)> found = [.. Enumerable.Range(0, start).Select(i => (i, i))];
        found.AddRange(Middle(old.AsSpan(start, old.Length - start - end), now.AsSpan(start, now.Length - start - end)).Select(m => (m.Before + start, m.After + start)));
        found.AddRange(Enumerable.Range(0, end).Select(i => (old.Length - end + i, now.Length - end + i)));
        return found;
    }

    private static List<(int Before, int After)> Middle(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var (n, m) = (before.Length, after.Length);
        var offset = n + m + 1;
        var furthest = new int[(2 * offset) + 1];
        var steps = new List<int[]>();
        for (var d = 0; d <= n + m; d++)
        {
            steps.Add(furthest[(offset - d)..(offset + d + 1)]);
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && furthest[offset + k - 1] < furthest[offset + k + 1]) ? furthest[offset + k + 1] : furthest[offset + k - 1] + 1;
                while (x < n && x - k < m && before[x] == after[x - k])
                {
                    x++;
                }

                furthest[offset + k] = x;
                if (x >= n && x - k >= m)
                {
                    return Back(steps, d, n, m);
                }
            }
        }

        return [];
    }

    // From the end to the start: each step's saved front says from where it came.
    private static List<(int Before, int After)> Back(List<int[]> steps, int last, int x, int y)
    {
        var found = new List<(int Before, int After)>();
        for (var d = last; d >= 0; d--)
        {
            var (front, k) = (steps[d], x - y);
            var down = k == -d || (k != d && front[d + k - 1] < front[d + k + 1]);
            var from = d == 0 ? 0 : down ? front[d + k + 1] : front[d + k - 1];
            var fromY = d == 0 ? 0 : from - (down ? k + 1 : k - 1);
            while (x > Math.Max(0, d == 0 ? 0 : down ? from : from + 1) && y > (d == 0 ? 0 : down ? fromY + 1 : fromY))
            {
                found.Add((--x, --y));
            }

            (x, y) = (from, fromY);
        }

        found.Reverse();
        return found;
    }
}
