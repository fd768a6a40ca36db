namespace KpiHandbook.Core.Comparing;

/// <summary>Finds what of one list became what of another.</summary>
internal static class Pairing
{
    /// <summary>Less than this is hardly alike.</summary>
    public const double Least = 0.6;

    /// <summary>Positions that belong together, the most alike first; what is hardly alike belongs to nothing.</summary>
    public static List<(int Before, int After)> Of<T>(List<T> before, List<T> after, Func<T, T, double> likeness)
    {
        var candidates =
            from b in Enumerable.Range(0, before.Count)
            from a in Enumerable.Range(0, after.Count)
            let alike = likeness(before[b], after[a])
            where alike >= Least
            orderby alike descending, b, a
            select (b, a);
        var (usedBefore, usedAfter) = (new bool[before.Count], new bool[after.Count]);
        var found = new List<(int Before, int After)>();
        foreach (var (b, a) in candidates)
        {
            if (!usedBefore[b] && !usedAfter[a])
            {
                (usedBefore[b], usedAfter[a]) = (true, true);
                found.Add((b, a));
            }
        }

        return found;
    }
}
