using System.Numerics;

namespace KpiHandbook.Core.Disclosure;

/// <summary>
/// The counts that a withheld one may be, as far as everyone may know: runs of numbers, each of them withheld by the rule itself. They
/// stand for “something below the threshold” on the count's own side, and on the side of what it leaves of its base.
/// </summary>
internal sealed class PossibleCounts
{
    private readonly int _below;
    private readonly IReadOnlyList<(BigInteger From, BigInteger To)> _runs;

    private PossibleCounts(int below, IReadOnlyList<(BigInteger From, BigInteger To)> runs)
    {
        _below = below;
        _runs = runs;
        All = runs.SelectMany(Numbers).ToHashSet();
    }

    /// <summary>Every one of them.</summary>
    public IReadOnlySet<BigInteger> All { get; }

    /// <summary>Those of a count, given what it is a part of. A base below the threshold leaves nothing that may be told of its parts.</summary>
    public static PossibleCounts Of(int below, IReadOnlyList<BigInteger> bases)
    {
        List<(BigInteger From, BigInteger To)> runs = bases.Any(b => IsSmall(b, below))
            ? [(BigInteger.Zero, bases.Where(b => IsSmall(b, below)).Min())]
            : [(BigInteger.One, below - 1), .. bases.Select(b => (b - below + 1, b - 1))];
        var most = bases.Count == 0 ? (BigInteger?)null : bases.Min();
        return new PossibleCounts(
            below,
            [
                .. runs
                    .Select(r => (From: BigInteger.Max(r.From, 0), To: most is { } m ? BigInteger.Min(r.To, m) : r.To))
                    .Where(r => r.From <= r.To),
            ]);
    }

    /// <summary>True for the size of a group that is not told: 0 is, for it tells of nobody.</summary>
    public static bool IsSmall(BigInteger count, int below) => count > 0 && count < below;

    /// <summary>
    /// True when whoever knows that the count is among these knows no more than that it is withheld: there are as many as the
    /// threshold, or all on one of its sides.
    /// </summary>
    public bool IsHiddenAmong(IReadOnlySet<BigInteger> left) => left.Count >= _below || _runs.Any(r => Numbers(r).All(left.Contains));

    private static IEnumerable<BigInteger> Numbers((BigInteger From, BigInteger To) run)
    {
        for (var n = run.From; n <= run.To; n++)
        {
            yield return n;
        }
    }
}
