using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Proving;

/// <summary>A finding of one stage, before anyone has asked what answers it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Levels">The levels concerned, in order.</param>
/// <param name="Witness">Figures that show it.</param>
/// <param name="IsExact">True when its stretch is the same whatever else is reported.</param>
internal sealed record RawFinding(FindingKind Kind, IReadOnlyList<Level> Levels, Witness? Witness, bool IsExact)
{
    /// <summary>True when nothing says which side of it is the better one.</summary>
    public bool IsEitherWay { get; init; }

    /// <summary>True when this is the other one again, under the same criteria or under others.</summary>
    public bool IsSameAs(RawFinding other) => Kind == other.Kind && Kind switch
    {
        FindingKind.Below => true,
        FindingKind.Gap or FindingKind.Rounding when IsExact && other.IsExact => Witness!.Stretch!.Meets(other.Witness!.Stretch!),
        FindingKind.Gap or FindingKind.Rounding or FindingKind.Overlap or FindingKind.Unreachable or FindingKind.Direction or FindingKind.Denominator =>
            Levels.SequenceEqual(other.Levels),
    };
}
