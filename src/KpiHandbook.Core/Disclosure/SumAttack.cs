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
        ? secret.Left.Select(n => n - Count).Where(d => BigInteger.Abs(d) <= SumAttack.Farthest * Withholding!.Below).Select(d => (int)d)
        : [0];
}

/// <summary>
/// Works out what a total leaves of the counts that make it. Sums are of distances from the counts themselves, so that they are small
/// whatever the counts are.
/// </summary>
internal static class SumAttack
{
    /// <summary>How many thresholds away a possible count is still looked at; who looks at fewer of them only refuses more.</summary>
    public const int Farthest = 4;

    /// <summary>The secret counts, the total's own among them, of which too little stays hidden when all are known to make the total.</summary>
    /// <param name="total">The office's count.</param>
    /// <param name="parts">The districts' counts.</param>
    /// <param name="missing">What the total has beyond them: of districts that have not reported.</param>
    /// <param name="most">The most that those can have; null for any number.</param>
    public static IEnumerable<SumPart> Told(SumPart total, IReadOnlyList<SumPart> parts, BigInteger missing, BigInteger? most)
    {
        // What all parts and the turned total sum up to is 0.
        List<(SumPart Part, IReadOnlyList<int> Distances)> members =
        [
            .. parts.Select(p => (p, (IReadOnlyList<int>)[.. p.Distances])),
            (total, [.. total.Distances.Select(d => -d)]),
        ];
        foreach (var (part, distances) in members.Where(m => m.Part.Secret is not null))
        {
            var others = Sums([.. members.Where(m => m.Part != part).Select(m => m.Distances), Silent(missing, most, parts.Count * Farthest * part.Withholding!.Below)]);
            var left = distances.Where(d => others.Contains(-d)).Select(d => part.Count + (part == total ? -d : d)).ToHashSet();
            if (!part.Secret!.Rule.IsHiddenAmong(left))
            {
                yield return part;
            }
        }
    }

    private static List<int> Silent(BigInteger missing, BigInteger? most, int farthest)
    {
        var least = -(int)BigInteger.Min(missing, farthest);
        return [.. Enumerable.Range(least, (int)BigInteger.Min((most ?? missing + farthest) - missing, farthest) - least + 1)];
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
