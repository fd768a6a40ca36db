using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Simulation;

/// <summary>What a change of definitions would do to results that are already reported.</summary>
/// <param name="Month">The month whose results were scored twice.</param>
/// <param name="Moves">What moves, by agreement, unit and number.</param>
/// <param name="Sections">The sections whose score moves.</param>
/// <param name="Unmoved">How many scores of one unit on one indicator stay as they are.</param>
/// <param name="OnlyValueChanged">How many of those have another value, and yet the same level.</param>
public sealed record SimulatedRound(
    ReportMonth Month, IReadOnlyList<Move> Moves, IReadOnlyList<SectionMove> Sections, int Unmoved, int OnlyValueChanged)
{
    /// <summary>The units that something moves for.</summary>
    public int UnitsMoved => Moves.Select(m => m.Unit.Id).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>One unit's score on one indicator, before and after; a side is null where the unit is not scored on it.</summary>
/// <param name="Unit">Who.</param>
/// <param name="Indicator">Which indicator, as changed where it is still there.</param>
/// <param name="Before">As defined at present.</param>
/// <param name="After">As changed.</param>
public sealed record Move(AssessedUnit Unit, Indicator Indicator, ScoredAssignment? Before, ScoredAssignment? After)
{
    /// <summary>True when another level or other points come out.</summary>
    public bool IsMove =>
        Before?.Outcome.Kind != After?.Outcome.Kind || Before?.Outcome.Factor != After?.Outcome.Factor || Before?.Points != After?.Points;

    /// <summary>True when the value itself differs.</summary>
    public bool IsOtherValue => Before?.Trace.Value != After?.Trace.Value;
}

/// <summary>One unit's score of a section, before and after; a side is null where the section has none.</summary>
/// <param name="Unit">Who.</param>
/// <param name="Section">Which section.</param>
/// <param name="Before">As defined at present.</param>
/// <param name="After">As changed.</param>
public sealed record SectionMove(AssessedUnit Unit, Section Section, SectionScore? Before, SectionScore? After);
