using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Signs;

/// <summary>The levels of several units as one mark each, best first.</summary>
/// <param name="Marks">One a unit.</param>
/// <param name="Label">How many have which, for who does not see them.</param>
public sealed record DistributionView(IReadOnlyList<LevelSwatch> Marks, string Label)
{
    /// <summary>How many units have each mark, best first; readings that are contested apart.</summary>
    public IReadOnlyList<MarkCount> Counts =>
        [.. Marks.GroupBy(m => (m.Mark, m.CssClass, m.IsContested)).Select(g => new MarkCount(g.First(), g.Count()))];

    /// <summary>The levels of some units on one indicator; null when no unit is scored on it.</summary>
    public static DistributionView? Of(Words words, IReadOnlyList<ScoredAssignment> scored)
    {
        var marks = scored.OrderByDescending(s => s.Outcome.Factor ?? -1).ThenBy(s => s.Outcome.Kind).Select(s => LevelSwatch.Of(words, s)).ToList();
        return marks.Count == 0
            ? null
            : new DistributionView(marks, string.Join(" ", marks.GroupBy(m => m.Label, StringComparer.Ordinal).Select(g => words.Say("distribution.group", g.Key, g.Count()))));
    }
}

/// <summary>A mark, and how many units have it.</summary>
public sealed record MarkCount(LevelSwatch Swatch, int Count);
