using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>Levels in words, by the letters or numbers that an indicator shows them with.</summary>
public static class LevelText
{
    /// <summary><c>ระดับ 4</c>, <c>ระดับ B</c>.</summary>
    public static string Of(Words words, Level level, Indicator indicator) => words.Say("level.of", indicator.NameOf(level));

    /// <summary><c>ระดับ 1–5</c>, <c>ระดับ A</c>.</summary>
    public static string Of(Words words, Level from, Level to, Indicator indicator) =>
        from == to ? Of(words, from, indicator) : $"{words.Say("level.range", indicator.NameOf(from))}–{indicator.NameOf(to)}";

    /// <summary>The lowest level that has a condition, <c>ระดับ 1</c>; without any, in general terms.</summary>
    public static string Lowest(Words words, Indicator indicator) =>
        indicator.Criteria.Levels.Count > 0 ? Of(words, indicator.Criteria.Levels[0].Level, indicator) : words["level.lowest"];

    /// <summary>The name of that level alone, <c>1</c>, <c>D</c>.</summary>
    public static string LowestName(Indicator indicator) =>
        indicator.NameOf(indicator.Criteria.Levels.Count > 0 ? indicator.Criteria.Levels[0].Level : ScaleOf(indicator).First());

    /// <summary>The levels that the indicator's scale has: those with letters, or all five.</summary>
    public static IEnumerable<Level> ScaleOf(Indicator indicator) => Level.All.Where(l => indicator.Letters.Count == 0 || indicator.Letters.ContainsKey(l));

    /// <summary>Which letter stands for which level, <c>A = 5 · B = 4</c>; null where levels are numbers.</summary>
    public static string? Letters(Indicator indicator) => indicator.Letters.Count == 0
        ? null
        : string.Join(" · ", indicator.Letters.OrderByDescending(l => l.Key).Select(l => $"{l.Value} = {l.Key}"));
}
