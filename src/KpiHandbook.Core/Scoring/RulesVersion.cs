namespace KpiHandbook.Core.Scoring;

/// <summary>
/// The version of the scoring rules. It is raised with every change by which any level, value or way of having none could come out
/// differently from the same definitions and figures; a sealed round then says under which rules it was sealed.
/// </summary>
public static class RulesVersion
{
    /// <summary>The rules of this program.</summary>
    public const int Current = 1;
}
