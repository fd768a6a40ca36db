using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Core.Model;

/// <summary>ข้อยกเว้น: who answers for publishing an official round with a warning, why, and until when.</summary>
/// <param name="Code">The code of the warning.</param>
/// <param name="Where">Where it may stand, from the content folder: a file, or a folder with everything in it.</param>
/// <param name="Line">The line of that file; null for all of it.</param>
/// <param name="Who">Who answers for it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day that it holds.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Waiver(string Code, string Where, int? Line, string Who, string Reason, BuddhistDate Until, Place Place)
{
    /// <summary>True for a problem that it is about, on whichever day.</summary>
    public bool Covers(Problem problem) =>
        Problems.CanBeWaived(problem.Kind)
        && string.Equals(problem.Kind.Code, Code, StringComparison.Ordinal)
        && Paths.IsAt(Paths.InContent(problem.Place), Where)
        && (Line is null || problem.Place is Place.InText text && text.Line == Line);
}
