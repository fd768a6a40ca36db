using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Core.Comparing;

/// <summary>Compares things whose order means nothing: what is the same anywhere is no difference, what is nearly the same was changed.</summary>
internal static class Items
{
    private const int Hint = 40;

    public static void Compare(Changes changes, Aspect aspect, Words what, IEnumerable<Item> before, IEnumerable<Item> after)
    {
        foreach (var (old, now) in Pairs([.. before], [.. after], changes.Texts))
        {
            var name = (now ?? old)!.Name ?? what;
            if (old is null || now is null)
            {
                var one = (old ?? now)!;
                changes.Add([new Difference(aspect, name, old?.Shown, now?.Shown) { BreaksTrend = one.BreaksTrend, IsWording = one.IsRemark }]);
                continue;
            }

            changes.Text(aspect, name, old.Text, now.Text, old.BreaksTrend);
            var hint = changes.Texts.Start(now.Text, Hint);
            foreach (var (facet, other) in old.Facets.Zip(now.Facets))
            {
                var field = new Words($"{name.Thai} “{hint}” {facet.Name.Thai}", $"{name.English} “{hint}”, {facet.Name.English}");
                changes.Fact(aspect, field, facet.Value, other.Value);
            }
        }
    }

    // Those that differ, by the later order; what is gone comes last.
    private static IEnumerable<(Item? Before, Item? After)> Pairs(List<Item> before, List<Item> after, Texts texts)
    {
        TakeEqual(before, after);
        var pairs = Pairing.Of(before, after, (b, a) => Likeness(b, a, texts));
        var (was, became) = (pairs.ToDictionary(p => p.After, p => p.Before), pairs.Select(p => p.Before).ToHashSet());
        return after.Select((now, i) => (was.TryGetValue(i, out var old) ? before[old] : null, (Item?)now))
            .Concat(before.Where((_, i) => !became.Contains(i)).Select(old => ((Item?)old, (Item?)null)));
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

    // Among equal texts those first that agree otherwise too. What is better shown whole has not become the other.
    private static double Likeness(Item before, Item after, Texts texts) => texts.Likeness(before.Text, after.Text) is var alike && alike < Pairing.Least ? 0
        : texts.RunsOfRelated(before.Text, after.Text) is null ? 0
        : alike + (before.IsAlike(after) ? 0.1 : 0);
}
