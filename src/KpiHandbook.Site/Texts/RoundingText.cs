using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>What happens to a value before it is compared, in words.</summary>
public static class RoundingText
{
    /// <summary>A sentence; null when nothing happens.</summary>
    public static string? Of(Words words, Rounding rounding) => rounding switch
    {
        Rounding.None => null,
        Rounding.ToDecimals(0) => words["rounding.whole-first"],
        Rounding.ToDecimals(var digits) => words.Say("rounding.decimals-first", digits),
        Rounding.Floor => words["rounding.floor-first"],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
