namespace KpiHandbook.Core.Privacy;

/// <summary>
/// Finds ID numbers written digit by digit, whatever stands between: cells of a table, boxes of a form, a list. A run of digits counts only
/// when it is of thirteen. Several rows of thirteen digits below each other are a table of counts, of which one row in twelve would pass for an
/// ID by chance: there, at least half of the rows must be IDs, or words must say that they are.
/// </summary>
internal static class SpeltIds
{
    private const int FewestOfTable = 3;
    private const int NextRow = 120;
    private const int WordsBefore = 80;

    private static readonly string[] Labels = ["ประจำตัว", "บัตรประชาชน", "เลขบัตร", "13 หลัก", "๑๓ หลัก"];

    private readonly record struct Run(int Start, int End, bool IsId);

    public static void Find(DigitGroups groups, ReadOnlySpan<char> text, List<PrivateSpan> found)
    {
        var runs = new List<Run>();
        for (var i = 0; i + NationalId.Length <= groups.Count;)
        {
            var end = EndOfRun(groups, i, text);
            if (end - i == NationalId.Length)
            {
                var digits = groups.DigitsOf(i, NationalId.Length);
                var isId = groups[i + 1].Before is Joint.Dash ? NationalId.IsValid(digits) : NationalId.IsSpelt(digits);
                runs.Add(new Run(groups[i].Start, groups[end - 1].End, isId));
            }

            // Where one sign takes over from another, the digit between belongs to both runs.
            i = end < groups.Count && end - i > 1 && groups[end].Count == 1 && groups[end].Before is not Joint.Apart ? end - 1 : Math.Max(end, i + 1);
        }

        for (var first = 0; first < runs.Count;)
        {
            var last = first;
            while (last + 1 < runs.Count && runs[last + 1].Start - runs[last].End <= NextRow)
            {
                last++;
            }

            AddRows(runs, first, last + 1, text, found);
            first = last + 1;
        }
    }

    private static int EndOfRun(DigitGroups groups, int first, ReadOnlySpan<char> text)
    {
        var end = first;
        if (groups[first].Count == 1)
        {
            end++;
            while (end < groups.Count && groups[end] is { Count: 1, Before: not Joint.Apart } && SignOf(groups, end, text) == SignOf(groups, first + 1, text))
            {
                end++;
            }
        }

        return end;
    }

    // Digits of one row, of one line each, or with dashes: none of these goes on as another.
    private static int SignOf(DigitGroups groups, int at, ReadOnlySpan<char> text) =>
        groups[at].Before is Joint.Dash ? 1 : text[groups[at - 1].End..groups[at].Start].Contains('\n') ? 2 : 3;

    private static void AddRows(List<Run> runs, int first, int end, ReadOnlySpan<char> text, List<PrivateSpan> found)
    {
        var ids = 0;
        for (var i = first; i < end; i++)
        {
            ids += runs[i].IsId ? 1 : 0;
        }

        if (ids == 0 || (end - first >= FewestOfTable && ids * 2 < end - first && !IsLabelled(text, runs[first].Start)))
        {
            return;
        }

        for (var i = first; i < end; i++)
        {
            if (runs[i].IsId)
            {
                found.Add(new PrivateSpan(PrivateKind.NationalId, runs[i].Start, runs[i].End - runs[i].Start));
            }
        }
    }

    private static bool IsLabelled(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - WordsBefore)..start];
        foreach (var label in Labels)
        {
            if (before.Contains(label, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
