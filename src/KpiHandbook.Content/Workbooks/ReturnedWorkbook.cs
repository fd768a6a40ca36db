using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>What a workbook that came back reports.</summary>
/// <param name="Handbook">The round that it says it is for; null when that could not be told.</param>
/// <param name="Month">The month that it says.</param>
/// <param name="Reports">By unit; those of units with an error are left out.</param>
/// <param name="Problems">Everything that is wrong with it.</param>
public sealed record ReturnedReading(
    Handbook? Handbook, ReportMonth? Month, IReadOnlyList<UnitReport> Reports, IReadOnlyList<Problem> Problems)
{
    /// <summary>The units that it asks: one, or all that the round assesses; none when that could not be told.</summary>
    public IReadOnlyList<AssessedUnit> Units { get; init; } = [];
}

/// <summary>Reads a workbook that came back, by the identity that it carries.</summary>
public static class ReturnedWorkbook
{
    /// <summary>Inspects and reads a file.</summary>
    /// <param name="handbooks">Every round there is.</param>
    /// <param name="path">The file.</param>
    /// <param name="displayName">As problems name it.</param>
    public static ReturnedReading Read(IReadOnlyList<Handbook> handbooks, string path, string displayName)
    {
        ArgumentNullException.ThrowIfNull(handbooks);
        ArgumentNullException.ThrowIfNull(path);
        return new ReturnedReading(null, null, [], [Problems.WorkbookUnreadable(new Place.InTree(displayName), new("ยังอ่านไม่ได้", "not yet"))]);
    }
}
