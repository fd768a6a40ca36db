using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Districts;

/// <summary>A unit's results round by round.</summary>
/// <param name="Rounds">Heads of the columns, oldest first; the last is the round being read.</param>
/// <param name="Indicators">What it is measured on now, as far as the other rounds had it.</param>
/// <param name="Sections">Scores of 100.</param>
/// <param name="IsSample">True when results of one of them are made up.</param>
public sealed record RoundTrend(IReadOnlyList<TrendRound> Rounds, IReadOnlyList<TrendLevels> Indicators, IReadOnlyList<TrendScores> Sections, bool IsSample)
{
    /// <summary>Stands where there is no result of what was measured.</summary>
    public const string Dash = "–";

    /// <summary>True when something has results enough to draw.</summary>
    public bool HasLines => Indicators.Any(i => i.Line is not null) || Sections.Any(s => s.Line is not null);

    /// <summary>What signs among its levels mean that are no level by themselves; but for the dash, which is explained for scores, too.</summary>
    public IReadOnlyList<LegendItem> Legend { get; init; } = [];

    /// <summary>True when a level or a score is a dash.</summary>
    public bool HasDashes => Indicators.SelectMany(i => i.Levels).Any(l => l?.Swatch.Mark is Dash) || Sections.SelectMany(s => s.Scores).Any(s => s.Text is Dash);

    /// <summary>True when something was not measured in one of the rounds.</summary>
    public bool HasBlanks => Indicators.SelectMany(i => i.Levels).Any(l => l is null) || Sections.SelectMany(s => s.Scores).Any(s => s.Text.Length == 0);

    /// <summary>True when what is measured changes between two rounds.</summary>
    public bool HasBreaks => Indicators.SelectMany(i => i.Levels).Any(l => l is { StartsAnew: true }) || Sections.SelectMany(s => s.Scores).Any(s => s.StartsAnew);
}

/// <summary>A round as a column.</summary>
/// <param name="Round">Its name, and the way to the unit in it.</param>
/// <param name="Month">Of the unit's last report in it; null without one.</param>
public sealed record TrendRound(Link Round, string? Month);

/// <summary>An indicator's levels.</summary>
/// <param name="Number">In the newest round; null for one that only rounds before measured, whose numbers are others' now.</param>
/// <param name="Indicator">As the newest round that has it names it.</param>
/// <param name="Then">What it was called in rounds that show a result of it, where that was something else.</param>
/// <param name="Levels">By round; null where the unit was not measured on it.</param>
/// <param name="Line">The same drawn.</param>
public sealed record TrendLevels(string? Number, Link Indicator, IReadOnlyList<string> Then, IReadOnlyList<TrendLevel?> Levels, LevelLineView? Line);

/// <summary>A round's level.</summary>
/// <param name="Swatch">The level.</param>
/// <param name="StartsAnew">True when it does not measure what the levels before it do.</param>
public sealed record TrendLevel(LevelSwatch Swatch, bool StartsAnew);

/// <summary>A section's scores.</summary>
public sealed record TrendScores(string Label, IReadOnlyList<TrendScore> Scores, LevelLineView? Line);

/// <summary>A round's score of a section.</summary>
/// <param name="Text">Of 100; a dash where nothing was reported or there are no weights, empty where the unit had no such section.</param>
/// <param name="StartsAnew">True when it does not measure what the scores before it do.</param>
public sealed record TrendScore(string Text, bool StartsAnew);
