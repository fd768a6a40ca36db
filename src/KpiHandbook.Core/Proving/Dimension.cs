using KpiHandbook.Core.Expressions;

namespace KpiHandbook.Core.Proving;

/// <summary>Figures among which no condition changes, and the truth of the atoms there.</summary>
/// <param name="Truths">Of the dimension's atoms, in its order.</param>
/// <param name="Figures">One example of them.</param>
/// <param name="Stretch">The piece of the line that they are on; null where no number runs along it.</param>
internal sealed record Cell(bool[] Truths, IReadOnlyDictionary<string, Value> Figures, Stretch? Stretch)
{
    /// <summary>The truths as a key.</summary>
    public string Key { get; } = string.Create(Truths.Length, Truths, static (text, truths) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = truths[i] ? '1' : '0';
        }
    });

    /// <summary>Neighbours with the same truths as one cell.</summary>
    public static IReadOnlyList<Cell> Merged(IEnumerable<Cell> cells)
    {
        var merged = new List<Cell>();
        foreach (var cell in cells)
        {
            if (merged.Count > 0 && string.Equals(merged[^1].Key, cell.Key, StringComparison.Ordinal))
            {
                merged[^1] = merged[^1] with { Stretch = merged[^1].Stretch!.UpTo(cell.Stretch!) };
            }
            else
            {
                merged.Add(cell);
            }
        }

        return merged;
    }
}

/// <summary>Cells from worst to best, all else being equal.</summary>
/// <param name="Of">What moves along it.</param>
/// <param name="Cells">At least one.</param>
/// <param name="IsDirected">False when nothing says which end is the better one.</param>
internal sealed record Line(string Of, IReadOnlyList<Cell> Cells, bool IsDirected = true);

/// <summary>A part of the conditions that shares no figure with any other.</summary>
/// <param name="Of">The figures that it looks at.</param>
/// <param name="Atoms">The atoms that look at them, by number.</param>
/// <param name="Lines">The ways to move in it.</param>
/// <param name="IsOneNumber">True when it is one number's line, cut exactly; false for several figures beside each other.</param>
/// <param name="IsEvery">False when figures that are compared with each other were only sampled.</param>
internal sealed record Dimension(string Of, IReadOnlyList<int> Atoms, IReadOnlyList<Line> Lines, bool IsOneNumber, bool IsEvery)
{
    /// <summary>The different cells, the best first.</summary>
    public IReadOnlyList<Cell> Cells { get; } =
    [
        .. Lines.SelectMany(l => l.IsDirected ? l.Cells.Reverse() : l.Cells).GroupBy(c => c.Key, StringComparer.Ordinal).Select(g => g.First()),
    ];
}
