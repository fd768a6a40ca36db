using System.Globalization;

namespace KpiHandbook.Core.Diagnostics;

/// <summary>The cells of one column that are wrong alike: told as one problem, by their number and the first of them.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="First">The first few, as <c>G7</c>, or <c>G9 = G7</c> where a cell repeats another.</param>
public sealed record Spots(int Count, IReadOnlyList<string> First)
{
    /// <summary>How many cells a message names.</summary>
    public const int MostNamed = 5;

    /// <summary>A sentence without its full stop, with what there is to say of the cells behind it.</summary>
    public Words After(string thai, string english)
    {
        if (Count == 1 && First is [var only] && !only.Contains('=', StringComparison.Ordinal))
        {
            return new Words(thai, english + ".");
        }

        var named = string.Join(", ", First);
        var more = Count - First.Count;
        return new Words(
            string.Create(CultureInfo.InvariantCulture, $"{thai} {Count} ช่อง ({named}{(more > 0 ? $" และอีก {more} ช่อง" : "")})"),
            string.Create(CultureInfo.InvariantCulture, $"{english}: {Count} cells ({named}{(more > 0 ? $" and {more} more" : "")})."));
    }
}
