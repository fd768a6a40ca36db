using System.Numerics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Disclosure;

/// <summary>One unit's count in a sum over the districts.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Step">The count.</param>
/// <param name="Withholding">What is withheld of the result; null where it is shown.</param>
/// <param name="Secret">What may be known of the count; null where it is shown, or withheld for another's sake and then taken for known.</param>
internal sealed record SumPart(AssessedUnit Unit, GivenStep Step, Withholding? Withholding, SecretCount? Secret)
{
    /// <summary>The count itself.</summary>
    public BigInteger Count { get; } = Disclosure.Withholding.CountOf(Step)!.Value;

    /// <summary>How far from the count everyone may believe it to be: 0 where it is known.</summary>
    public IEnumerable<int> Distances => Secret is { } secret
        ? secret.Left.Select(n => n - Count).Where(d => BigInteger.Abs(d) <= Farthest(secret)).Select(d => (int)d)
        : [0];

    private int Farthest(SecretCount secret) => 4 * Withholding!.Below;
}

/// <summary>
/// Works out what a total leaves of the counts that make it. Sums are of distances from the counts themselves, so that they are small
/// whatever the counts are.
/// </summary>
internal static class SumAttack
{
    /// <summary>The secret counts, the total's own among them, of which too little stays hidden when all are known to make the total.</summary>
    public static IEnumerable<SumPart> Told(SumPart total, IReadOnlyList<SumPart> parts)
    {
        // What all parts and the turned total sum up to is 0.
        List<(SumPart Part, IReadOnlyList<int> Distances)> members =
        [
            .. parts.Select(p => (p, (IReadOnlyList<int>)[.. p.Distances])),
            (total, [.. total.Distances.Select(d => -d)]),
        ];
        foreach (var (part, distances) in members.Where(m => m.Part.Secret is not null))
        {
            var others = Sums([.. members.Where(m => m.Part != part).Select(m => m.Distances)]);
            var left = distances.Where(d => others.Contains(-d)).Select(d => part.Count + (part == total ? -d : d)).ToHashSet();
            if (!part.Secret!.Rule.IsHiddenAmong(left))
            {
                yield return part;
            }
        }
    }

    // Every sum of one number out of each list, as bits from the least sum on.
    private static SumSet Sums(IReadOnlyList<IReadOnlyList<int>> lists)
    {
        var (bits, least) = (BigInteger.One, 0);
        foreach (var list in lists)
        {
            var first = list.Min();
            bits = list.Aggregate(BigInteger.Zero, (all, number) => all | (bits << (number - first)));
            least += first;
        }

        return new SumSet(bits, least);
    }

    private readonly record struct SumSet(BigInteger Bits, int Least)
    {
        public bool Contains(int sum) => sum >= Least && !((Bits >> (sum - Least)) & BigInteger.One).IsZero;
    }
}
