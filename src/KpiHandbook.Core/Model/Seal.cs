using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Core.Model;

/// <summary>What a sealed round says of itself to its readers.</summary>
/// <param name="Edition">The edition's code: the first characters of the hash over rules, sources and levels, in lower-case hexadecimal.</param>
/// <param name="Date">The day it was sealed.</param>
/// <param name="RulesVersion">The version of the scoring rules that its levels were computed by.</param>
/// <param name="Months">The months whose results are sealed, in order.</param>
public sealed record Seal(string Edition, BuddhistDate Date, int RulesVersion, IReadOnlyList<SealedMonth> Months)
{
    /// <summary>The revisions that are sealed, from 0 on, each with its own code, which stays when months are sealed later.</summary>
    public IReadOnlyList<SealedRevision> Revisions { get; init; } = [];

    /// <summary>The seal as a revision's permanent copy shows it: the revision's own code and day, and no months; null while it is not sealed.</summary>
    /// <param name="revision">The revision's number.</param>
    public Seal? OfCopy(int revision) =>
        Revisions.FirstOrDefault(r => r.Number == revision) is { } copy ? new Seal(copy.Edition, copy.Date, RulesVersion, []) { Revisions = [copy] } : null;

    /// <summary>The seal of a month; null while its results are not sealed.</summary>
    public SealedMonth? Find(ReportMonth month) => Months.FirstOrDefault(m => m.Month == month);
}

/// <summary>A sealed revision of a round's text.</summary>
/// <param name="Number">Its number; 0 for the text as first published.</param>
/// <param name="Edition">The code of its text, which never changes again.</param>
/// <param name="Date">The day it was sealed.</param>
public sealed record SealedRevision(int Number, string Edition, BuddhistDate Date);

/// <summary>A sealed month of results.</summary>
/// <param name="Month">The month.</param>
/// <param name="Date">The day it was first sealed.</param>
/// <param name="Corrections">What was corrected since, in order.</param>
public sealed record SealedMonth(ReportMonth Month, BuddhistDate Date, IReadOnlyList<LateCorrection> Corrections);

/// <summary>A correction of results that were sealed before.</summary>
/// <param name="Date">The day it was sealed.</param>
/// <param name="Reason">Why.</param>
/// <param name="Unit">Whose results.</param>
/// <param name="Figures">What was changed, cell by cell.</param>
/// <param name="Levels">The levels that changed by it.</param>
public sealed record LateCorrection(
    BuddhistDate Date, string Reason, string Unit, IReadOnlyList<CorrectedFigure> Figures, IReadOnlyList<CorrectedLevel> Levels);

/// <summary>A figure before and after a correction, exactly as reported; null where there was or is none.</summary>
/// <param name="Indicator">Whose figure.</param>
/// <param name="Input">The input, or <c>table.column</c> with the row's number from 1: <c>projects[3].done</c>.</param>
/// <param name="Cell">Where it stands: <c>ผลการดำเนินงาน!C7</c>; null where it stands nowhere any more.</param>
/// <param name="Before">As sealed.</param>
/// <param name="After">As corrected.</param>
public sealed record CorrectedFigure(Id<Indicator> Indicator, string Input, string? Cell, string? Before, string? After);

/// <summary>
/// An outcome before and after a correction: the level's number, or the mean of several months' as an exact number (<c>7/2</c>);
/// <c>below</c>, <c>gap</c>, <c>not-reported</c>, <c>not-computable</c>; <c>none</c> where the unit was not scored on it.
/// </summary>
public sealed record CorrectedLevel(Id<Indicator> Indicator, string Before, string After);
