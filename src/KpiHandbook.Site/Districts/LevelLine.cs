using System.Globalization;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Site.Districts;

/// <summary>An indicator's levels over the months of a table, drawn small: positions are units of a <see cref="Width"/> × <see cref="Height"/> box.</summary>
/// <param name="Width">Of the box.</param>
/// <param name="Height">Of the box.</param>
/// <param name="Runs">Points joined by lines, one run between breaks.</param>
/// <param name="Points">Every month with a level.</param>
/// <param name="NewStarts">Where what is measured changes, between two months.</param>
public sealed record LevelLineView(int Width, int Height, IReadOnlyList<string> Runs, IReadOnlyList<LevelPointView> Points, IReadOnlyList<string> NewStarts);

/// <summary>A month's level.</summary>
public sealed record LevelPointView(string X, string Y);

/// <summary>A month's level, 0 to 5; null where there is none to draw.</summary>
/// <param name="Level">The level.</param>
/// <param name="StartsAnew">True when it does not measure what the levels before it do: no line runs to it.</param>
internal sealed record LevelPoint(Rational? Level, bool StartsAnew);

/// <summary>Draws levels over months.</summary>
internal static class LevelLine
{
    private const int Step = 20, Margin = 6, Height = 32;

    /// <summary>Null with fewer than two levels: there is nothing to compare.</summary>
    public static LevelLineView? Of(IReadOnlyList<LevelPoint> months)
    {
        var drawn = months.Select((m, i) => (m.Level, m.StartsAnew, X: Margin + (Step * i))).Where(m => m.Level is not null).ToList();
        if (drawn.Count < 2)
        {
            return null;
        }

        var runs = new List<List<string>>();
        var before = -1;
        for (var i = 0; i < months.Count; i++)
        {
            if (months[i].Level is not { } level)
            {
                continue;
            }

            if (runs.Count == 0 || before != i - 1 || months[i].StartsAnew)
            {
                runs.Add([]);
            }

            runs[^1].Add($"{Text(Margin + (Step * i))},{Y(level)}");
            before = i;
        }

        return new LevelLineView(
            (2 * Margin) + (Step * (months.Count - 1)),
            Height,
            [.. runs.Where(r => r.Count > 1).Select(r => string.Join(' ', r))],
            [.. drawn.Select(m => new LevelPointView(Text(m.X), Y(m.Level!.Value)))],
            [.. drawn.Where(m => m.StartsAnew).Select(m => Text(m.X - (Step / 2)))]);
    }

    private static string Y(Rational level) => ((Rational)(Height - Margin) - (level * (Height - (2 * Margin)) / 5)).ToDecimal(1);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
