using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Pages;

/// <summary>What the proof of an indicator's criteria found.</summary>
/// <param name="Id">The indicator's id.</param>
/// <param name="Place">Its number.</param>
/// <param name="Indicator">The way to it.</param>
/// <param name="Findings">In order; empty when nothing was found.</param>
/// <param name="Searched">What was looked through, one line for each set of criteria; empty where there are no criteria.</param>
public sealed record CheckView(string Id, string Place, Link Indicator, IReadOnlyList<FindingView> Findings, IReadOnlyList<string> Searched);

/// <summary>One finding, or several of one kind that one answer settles.</summary>
/// <param name="Kind">What is wrong, in a few words.</param>
/// <param name="Scope">The months or districts concerned; null for all.</param>
/// <param name="Levels">The levels concerned.</param>
/// <param name="Witnesses">Figures that show it; empty where none can.</param>
/// <param name="Status">What became of it.</param>
/// <param name="IsOpen">True while it is a question.</param>
public sealed record FindingView(string Kind, string? Scope, IReadOnlyList<LevelSwatch> Levels, IReadOnlyList<string> Witnesses, string Status, bool IsOpen);
