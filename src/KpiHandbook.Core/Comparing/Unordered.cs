namespace KpiHandbook.Core.Comparing;

/// <summary>Rows of a table and items of a list without numbers may stand in any order.</summary>
internal static class Unordered
{
    /// <summary>The later text with such lines in the order of the earlier one; a line that is new stays behind the one before it.</summary>
    public static string Aligned(string before, string after)
    {
        var now = after.Split('\n');
        var old = before.Split('\n').Select((line, at) => (line, at)).DistinctBy(l => l.line, StringComparer.Ordinal).ToDictionary(l => l.line, l => l.at, StringComparer.Ordinal);
        for (var start = 0; start < now.Length;)
        {
            var end = start + 1;
            while (IsFree(now[start]) && end < now.Length && IsFree(now[end]) && now[end][0] == now[start][0])
            {
                end++;
            }

            Align(old, now.AsSpan(start, end - start));
            start = end;
        }

        return string.Join('\n', now);
    }

    private static void Align(Dictionary<string, int> order, Span<string> lines)
    {
        var keys = new (int Known, int At)[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            keys[i] = (order.TryGetValue(lines[i], out var known) ? known : i == 0 ? -1 : keys[i - 1].Known, i);
        }

        keys.AsSpan().Sort(lines);
    }

    private static bool IsFree(string line) => line.StartsWith("• ", StringComparison.Ordinal) || line.StartsWith("| ", StringComparison.Ordinal);
}
