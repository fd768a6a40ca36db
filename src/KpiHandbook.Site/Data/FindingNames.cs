using KpiHandbook.Core.Model;
using KpiHandbook.Core.Proving;

namespace KpiHandbook.Site.Data;

/// <summary>Words for findings in data, the same as in content files.</summary>
public static class FindingNames
{
    /// <summary>A kind of finding.</summary>
    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.Gap => "gap",
        FindingKind.Rounding => "rounding",
        FindingKind.Overlap => "overlap",
        FindingKind.Unreachable => "unreachable",
        FindingKind.Direction => "direction",
        FindingKind.Denominator => "denominator",
        FindingKind.Below => "below",
    };

    /// <summary>What became of a finding.</summary>
    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.Unanswered => "unanswered",
        FindingStatus.Rounded => "rounded",
        FindingStatus.Read => "read",
        FindingStatus.Ruled => "ruled",
        FindingStatus.Open => "open",
    };
}
