using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Receiving;

/// <summary>What became of the files of one call.</summary>
/// <param name="Receipts">A file each, in the order given.</param>
/// <param name="Problems">What is to be said about names that led to no file.</param>
public sealed record Reception(IReadOnlyList<Receipt> Receipts, IReadOnlyList<Problem> Problems)
{
    /// <summary>Everything that is wrong, of all files.</summary>
    public IReadOnlyList<Problem> AllProblems => Problem.Sorted([.. Problems, .. Receipts.SelectMany(r => r.Problems)]);
}

/// <summary>What became of one file.</summary>
/// <param name="Path">The file on disk.</param>
/// <param name="Name">As it was named.</param>
/// <param name="Handbook">The round that it is for; null when that could not be told.</param>
/// <param name="Month">The month that it is for.</param>
/// <param name="Reports">What it reports, unit by unit; empty when it is refused.</param>
/// <param name="BlankUnits">Units that the workbook for all asks and that have no value in it; none of a refused file's.</param>
/// <param name="Problems">Everything that is wrong with it; an error refuses the whole file.</param>
public sealed record Receipt(
    string Path,
    string Name,
    Handbook? Handbook,
    ReportMonth? Month,
    IReadOnlyList<ReceivedReport> Reports,
    IReadOnlyList<AssessedUnit> BlankUnits,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>True when nothing of it is filed.</summary>
    public bool IsRefused => Problems.Any(p => p.Kind.Severity == Severity.Error);

    /// <summary>True when it is refused for no other reason than that its month is sealed: what it would change can be told.</summary>
    public bool IsLateAlone => IsRefused && Problems.Where(p => p.Kind.Severity == Severity.Error).All(Core.Diagnostics.Problems.IsUnderSeal);
}

/// <summary>What became of a report.</summary>
public enum FilingState
{
    /// <summary>It would be filed.</summary>
    Pending,

    /// <summary>It is filed.</summary>
    Filed,

    /// <summary>What is filed is the same already, to the byte.</summary>
    Unchanged,
}

/// <summary>One unit's report, beside the one that is filed.</summary>
/// <param name="Unit">Who reports.</param>
/// <param name="Report">What it reports.</param>
/// <param name="IsNew">True when nothing is filed for the unit and the month.</param>
/// <param name="Changes">What differs from what is filed.</param>
/// <param name="Levels">Every indicator's level before and after.</param>
/// <param name="FiledAt">Where it is filed, as problems name files.</param>
/// <param name="State">Whether it is.</param>
public sealed record ReceivedReport(
    AssessedUnit Unit,
    UnitReport Report,
    bool IsNew,
    ReportChanges Changes,
    IReadOnlyList<LevelChange> Levels,
    string FiledAt,
    FilingState State);
