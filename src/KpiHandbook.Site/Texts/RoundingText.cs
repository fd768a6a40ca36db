using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Texts;

/// <summary>What happens to a value before it is compared, in words.</summary>
public static class RoundingText
{
    /// <summary>A sentence; null when nothing happens.</summary>
    public static string? Of(Rounding rounding) => rounding switch
    {
        Rounding.None => null,
        Rounding.ToDecimals(0) => "ปัดเป็นจำนวนเต็มก่อนเทียบเกณฑ์",
        Rounding.ToDecimals(var digits) => $"ปัดเป็นทศนิยม {digits} ตำแหน่งก่อนเทียบเกณฑ์",
        Rounding.Floor => "ตัดเศษทิ้งก่อนเทียบเกณฑ์",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
