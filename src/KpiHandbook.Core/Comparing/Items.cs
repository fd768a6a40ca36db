using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Core.Comparing;

/// <summary>Compares things whose order means nothing: what is the same anywhere is no difference, what is nearly the same was changed.</summary>
internal static class Items
{
    public static void Compare(Changes changes, Aspect aspect, Words what, IEnumerable<Item> before, IEnumerable<Item> after)
    {
        var pairs = Pair([.. before], [.. after]);
        foreach (var (old, now) in pairs)
        {
            if (old is null || now is null)
            {
                var one = (old ?? now)!;
                changes.Add([new Difference(aspect, what, old?.Shown, now?.Shown) { BreaksTrend = one.BreaksTrend, IsWording = one.IsRemark }]);
                continue;
            }

            changes.Text(aspect, what, old.Text, now.Text, old.BreaksTrend);
            foreach (var (facet, other) in old.Facets.Zip(now.Facets))
            {
                var name = new Words($"{what.Thai} “{Short(now.Text)}” {facet.Name.Thai}", $"{what.English} “{Short(now.Text)}”, {facet.Name.English}");
                changes.Fact(aspect, name, facet.Value, other.Value);
            }
        }
    }

    // Those that differ, by the later order; what is gone comes last.
    private static List<(Item? Before, Item? After)> Pair(List<Item> before, List<Item> after)
    {
        var order = after.ToList();
        TakeEqual(before, after);
        var found = new List<(Item? Before, Item? After)>();
        foreach (var (i, now) in Pairing.Of(before, after, (b, a) => Likeness(b, a)))
        {
            found.Add((before[i], after[now]));
        }

        var (old, rest) = (before.Where(b => !found.Exists(f => ReferenceEquals(f.Before, b))), after.Where(a => !found.Exists(f => ReferenceEquals(f.After, a))));
        List<(Item? Before, Item? After)> all = [.. found, .. rest.Select(a => ((Item?)null, (Item?)a)), .. old.Select(b => ((Item?)b, (Item?)null))];
        return [.. all.OrderBy(p => p.After is null ? int.MaxValue : order.FindIndex(o => ReferenceEquals(o, p.After)))];
    }

    private static void TakeEqual(List<Item> before, List<Item> after)
    {
        for (var i = before.Count - 1; i >= 0; i--)
        {
            var at = after.FindIndex(a => a.IsSameAs(before[i]));
            if (at >= 0)
            {
                before.RemoveAt(i);
                after.RemoveAt(at);
            }
        }
    }

    // Texts first: among equal ones those that agree otherwise too.
    private static double Likeness(Item before, Item after) =>
        (string.Equals(before.Text, after.Text, StringComparison.Ordinal) ? 1 : WordDifference.Likeness(before.Text, after.Text)) + (before.IsAlike(after) ? 0.1 : 0);

    private static string Short(string text) => text.Length <= 40 ? text : WordDifference.Start(text, 40) + "…";
}
