using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Core.Model;

/// <summary>How the months of a round make its result.</summary>
public enum MonthRule
{
    /// <summary>The latest month counts; the earlier ones are history.</summary>
    Latest,

    /// <summary>The mean of the months' points.</summary>
    Mean,

    /// <summary>The month with the fewest points.</summary>
    Lowest,
}

/// <summary>Criteria of some months of a round (milestone).</summary>
/// <param name="Months">In order; at least one.</param>
/// <param name="Title">As the document heads them.</param>
/// <param name="Criteria">How these months are scored.</param>
public sealed record Milestone(IReadOnlyList<ReportMonth> Months, string Title, Criteria Criteria);

/// <summary>What the levels of one district's own approved project ask.</summary>
/// <param name="Project">The project.</param>
/// <param name="Basis">Its approval.</param>
/// <param name="Levels">What each level asks.</param>
public sealed record OwnProject(string Project, string Basis, IReadOnlyDictionary<Level, string> Levels);

/// <summary>The indicator of another round that this one takes over.</summary>
/// <param name="Office">Its office.</param>
/// <param name="Round">Its round.</param>
/// <param name="Indicator">Its id there.</param>
public sealed record InheritedFrom(Id<Office> Office, RoundId Round, Id<Indicator> Indicator)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Office}/{Round}/{Indicator}";
}
