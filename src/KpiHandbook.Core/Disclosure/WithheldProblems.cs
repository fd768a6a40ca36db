using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Disclosure;

/// <summary>
/// Problems of workbooks as they may be printed where others read them: in a workflow's log, on a pull request, on the site. A refused
/// cell may hold the very count that is withheld.
/// </summary>
public static class WithheldProblems
{
    /// <summary>The problems, without what stands in cells of indicators that withhold small counts, or of nobody knows which indicator.</summary>
    /// <param name="handbook">The round; what withholds in one of its texts withholds here.</param>
    /// <param name="problems">What was found in its workbooks.</param>
    public static IEnumerable<Problem> Of(Handbook handbook, IEnumerable<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(handbook);
        var withheld = handbook.AllTexts.SelectMany(t => t.Indicators).Where(i => i.SuppressBelow is not null).Select(i => i.Id).ToHashSet();
        return withheld.Count == 0
            ? problems
            : problems.Select(p => p.Place is Place.InSheet { Cell: not null } && (p.Indicator is not { } indicator || withheld.Contains(indicator)) ? Problems.WithoutFigure(p) : p);
    }
}
