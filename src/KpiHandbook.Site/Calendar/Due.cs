using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Calendar;

/// <summary>What a day of a round is for.</summary>
internal enum DueKind
{
    /// <summary>A report must be in.</summary>
    Report,

    /// <summary>The day whose figures count.</summary>
    CutOff,

    /// <summary>Anything else that the document dates.</summary>
    Event,
}

/// <summary>Something of a round that has a day.</summary>
/// <param name="Key">Names it within the round; the same in every build and revision, as long as it is about the same.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">What the day is for.</param>
/// <param name="Text">What the document's calendar says of it; null where the day follows from an indicator alone.</param>
/// <param name="Indicators">Which it concerns; empty for the whole round.</param>
/// <param name="Units">Whom it concerns, in the handbook's order; all of them when it is about no indicator.</param>
internal sealed record Due(
    string Key, BuddhistDate Date, DueKind Kind, string? Text, IReadOnlyList<Indicator> Indicators, IReadOnlyList<AssessedUnit> Units)
{
    /// <summary>True when it concerns the unit.</summary>
    public bool IsFor(AssessedUnit unit) => Units.Any(u => string.Equals(u.Id, unit.Id, StringComparison.Ordinal));
}
