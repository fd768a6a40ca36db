namespace KpiHandbook.Core.Text;

/// <summary>Finds what a misspelt name was probably meant to be.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate with the fewest edits from <paramref name="name"/>, ties by the candidates' order; null when none is near
    /// enough to be a likely meaning (more than a third of the letters differ).
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        var best = (Name: (string?)null, Edits: int.MaxValue);
        foreach (var candidate in candidates)
        {
            var edits = Edits(name, candidate);
            if (edits < best.Edits && edits <= Math.Max(1, Math.Max(name.Length, candidate.Length) / 3))
            {
                best = (candidate, edits);
            }
        }

        return best.Name;
    }

    private static int Edits(string left, string right)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = previous[j - 1] + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
