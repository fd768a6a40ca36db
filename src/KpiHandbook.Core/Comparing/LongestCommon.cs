namespace KpiHandbook.Core.Comparing;

/// <summary>
/// A long sequence of words that two texts share: the longest one, in memory that grows with the texts alone (Myers, An O(ND) Difference
/// Algorithm, 1986, section 4b). Where two texts hardly have anything in common the search is cut short, and the best place found so far divides them.
/// </summary>
internal static class LongestCommon
{
    // So many steps from either end: time then grows with the texts, not with their square.
    private const int FarEnough = 150;

    /// <summary>Positions of the shared words in both texts, ascending.</summary>
    public static List<(int Before, int After)> Of(int[] old, int[] now)
    {
        var found = new List<(int Before, int After)>();
        var size = (2 * Math.Min(old.Length + now.Length, FarEnough)) + 5;
        var (forward, backward) = (new int[size], new int[size]);
        var left = new Stack<Box>();
        left.Push(new Box(0, old.Length, 0, now.Length));
        while (left.TryPop(out var box))
        {
            var (b, bEnd, a, aEnd) = box;
            while (b < bEnd && a < aEnd && old[b] == now[a])
            {
                found.Add((b++, a++));
            }

            if (b == bEnd || a == aEnd)
            {
                continue;
            }

            var same = 0;
            while (b < bEnd - same && a < aEnd - same && old[bEnd - 1 - same] == now[aEnd - 1 - same])
            {
                same++;
            }

            if (same > 0)
            {
                left.Push(new Box(bEnd - same, bEnd, aEnd - same, aEnd));
                left.Push(new Box(b, bEnd - same, a, aEnd - same));
                continue;
            }

            // Where nothing divides the rest it has nothing in common.
            if (Middle(old.AsSpan(b, bEnd - b), now.AsSpan(a, aEnd - a), forward, backward) is var (x, y))
            {
                left.Push(new Box(b + x, bEnd, a + y, aEnd));
                left.Push(new Box(b, b + x, a, a + y));
            }
        }

        return found;
    }

    // Searches from both corners at once; where the two meet a shortest way leads through. Null where they share nothing.
    private static (int Before, int After)? Middle(ReadOnlySpan<int> before, ReadOnlySpan<int> after, int[] forward, int[] backward)
    {
        var (n, m) = (before.Length, after.Length);
        var most = Math.Min((n + m + 1) / 2, FarEnough);
        var (delta, offset) = (n - m, most + 1);
        var ahead = new Front(forward, offset);
        var behind = new Front(backward, offset);
        for (var d = 0; d < most; d++)
        {
            for (var k = ahead.First(d); k <= ahead.Last(d); k += 2)
            {
                var x = ahead.Step(k, d);
                var y = x - k;
                while (x < n && y < m && before[x] == after[y])
                {
                    (x, y) = (x + 1, y + 1);
                }

                if (ahead.Keep(k, x, n, m) && delta % 2 != 0 && behind.At(delta - k) is >= 0 and var other && x >= n - other)
                {
                    return Inside(x, y, n, m);
                }
            }

            for (var k = behind.First(d); k <= behind.Last(d); k += 2)
            {
                var x = behind.Step(k, d);
                var y = x - k;
                while (x < n && y < m && before[n - 1 - x] == after[m - 1 - y])
                {
                    (x, y) = (x + 1, y + 1);
                }

                if (behind.Keep(k, x, n, m) && delta % 2 == 0 && ahead.At(delta - k) is >= 0 and var other && other >= n - x)
                {
                    return Inside(other, other - (delta - k), n, m);
                }
            }
        }

        return most < FarEnough ? null : Furthest(ahead, most, n, m);
    }

    // Where the search had got furthest when it was cut short.
    private static (int Before, int After)? Furthest(Front ahead, int most, int n, int m)
    {
        (int Before, int After)? best = null;
        for (var k = -most; k <= most; k++)
        {
            var (x, y) = (ahead.At(k), ahead.At(k) - k);
            if (x >= 0 && y >= 0 && x <= n && y <= m && (best is not var (bx, by) || x + y > bx + by))
            {
                best = (x, y);
            }
        }

        return best is var (atX, atY) ? Inside(atX, atY, n, m) : null;
    }

    // A corner divides nothing.
    private static (int Before, int After)? Inside(int x, int y, int n, int m) => x + y > 0 && x + y < n + m ? (x, y) : null;

    /// <summary>How far the search has come on each diagonal; those that left the texts are searched no more.</summary>
    private sealed class Front
    {
        private readonly int[] _furthest;
        private readonly int _offset;
        private int _skippedFirst;
        private int _skippedLast;

        public Front(int[] room, int offset)
        {
            (_furthest, _offset) = (room, offset);
            Array.Fill(room, -1, 0, (2 * offset) + 1);
            _furthest[offset + 1] = 0;
        }

        public int First(int d) => _skippedFirst - d;

        public int Last(int d) => d - _skippedLast;

        public int At(int k) => Math.Abs(k) <= _offset ? _furthest[_offset + k] : -1;

        public int Step(int k, int d) => k == -d || (k != d && At(k - 1) < At(k + 1)) ? At(k + 1) : At(k - 1) + 1;

        public bool Keep(int k, int x, int n, int m)
        {
            _furthest[_offset + k] = x;
            _skippedLast += x > n ? 2 : 0;
            _skippedFirst += x <= n && x - k > m ? 2 : 0;
            return x <= n && x - k <= m;
        }
    }

    private readonly record struct Box(int Before, int BeforeEnd, int After, int AfterEnd);
}
