using KpiHandbook.Core.Expressions;

namespace KpiHandbook.Core.Proving;

/// <summary>Combinations of figures, the simplest first: those that come early in every list before those that come late in one.</summary>
internal static class Choices
{
    /// <summary>At most <paramref name="most"/> combinations, each within the bounds that its figures set each other.</summary>
    public static IEnumerable<Dictionary<string, Value>> Of(
        IReadOnlyList<Variable> variables, Func<Variable, IReadOnlyList<Value>> figuresOf, IReadOnlyDictionary<string, Value> given, int most)
    {
        var lists = variables.Select(figuresOf).ToList();
        if (lists.Exists(l => l.Count == 0))
        {
            yield break;
        }

        var picks = new int[lists.Count];
        var furthest = lists.Sum(l => l.Count - 1);
        for (var distance = 0; distance <= furthest && most > 0; distance++)
        {
            foreach (var _ in Spread(lists, picks, 0, distance))
            {
                var chosen = new Dictionary<string, Value>(given, StringComparer.Ordinal);
                for (var i = 0; i < picks.Length; i++)
                {
                    chosen[variables[i].Name] = lists[i][picks[i]];
                }

                if (most-- <= 0)
                {
                    yield break;
                }

                if (variables.All(v => v.IsWithin(chosen)))
                {
                    yield return chosen;
                }
            }
        }
    }

    // Every way to go so far into the lists altogether, written into the picks.
    private static IEnumerable<bool> Spread(List<IReadOnlyList<Value>> lists, int[] picks, int at, int distance)
    {
        if (at == lists.Count)
        {
            if (distance == 0)
            {
                yield return true;
            }

            yield break;
        }

        for (var pick = Math.Min(distance, lists[at].Count - 1); pick >= 0; pick--)
        {
            picks[at] = pick;
            foreach (var found in Spread(lists, picks, at + 1, distance - pick))
            {
                yield return found;
            }
        }
    }
}
