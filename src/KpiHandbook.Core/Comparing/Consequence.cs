using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Comparing;

/// <summary>What another text does to results that are there.</summary>
/// <param name="Moves">The levels that come out differently, by month, agreement, unit and number.</param>
/// <param name="Undecided">What had a level or points by the earlier text and cannot be decided by the later one, in the same order.</param>
/// <param name="NotCarried">The indicators whose results cannot be read by the other text, and why; by the later order.</param>
/// <param name="Compared">How many results were scored by both texts, those that move or are undecided among them.</param>
public sealed record Consequence(IReadOnlyList<LevelMove> Moves, IReadOnlyList<LevelMove> Undecided, IReadOnlyList<NotCarried> NotCarried, int Compared)
{
    /// <summary>Where nothing can be told.</summary>
    public static Consequence None { get; } = new([], [], [], 0);

    /// <summary>The units with a level that moves, each once, in the order of <see cref="Moves"/>.</summary>
    public IReadOnlyList<AssessedUnit> Units { get; } = [.. Moves.Select(m => m.Unit).DistinctBy(u => u.Id, StringComparer.Ordinal)];
}

/// <summary>A unit's level on an indicator, by the earlier and by the later text.</summary>
/// <param name="Month">The month reported.</param>
/// <param name="Unit">Who.</param>
/// <param name="Before">The indicator as the earlier text scores it.</param>
/// <param name="After">The indicator as the later text scores it.</param>
/// <param name="Was">The outcome by the earlier text.</param>
/// <param name="Becomes">The outcome by the later text.</param>
public sealed record LevelMove(ReportMonth Month, AssessedUnit Unit, Indicator Before, Indicator After, Outcome Was, Outcome Becomes);

/// <summary>An indicator whose results cannot be read by the other text.</summary>
/// <param name="Before">As the earlier text has it.</param>
/// <param name="After">As the later text has it.</param>
/// <param name="Why">The reason, a sentence without its subject.</param>
public sealed record NotCarried(Indicator Before, Indicator After, Words Why);
