using KpiHandbook.Content.Receiving;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli.Reviewing;

/// <summary>How a workbook of a pull request stands.</summary>
internal enum WorkbookState
{
    /// <summary>It has errors and cannot be received.</summary>
    Refused,

    /// <summary>Its figures can be read, and it is not what is filed from them, or not where.</summary>
    NotReceived,

    /// <summary>It is what <c>kpi receive</c> writes, in its place.</summary>
    Filed,
}

/// <summary>A workbook that a pull request adds or changes.</summary>
/// <param name="Path">In the repository.</param>
/// <param name="Receipt">What receiving it would say and give.</param>
/// <param name="State">How it stands.</param>
internal sealed record ReviewedWorkbook(string Path, Receipt Receipt, WorkbookState State)
{
    /// <summary>Whose levels it changes; where small counts are withheld that is not told.</summary>
    public IEnumerable<AssessedUnit> Units =>
        Receipt.Reports.Where(r => r.Levels.Any(l => l.IsMove && l.Indicator.SuppressBelow is null)).Select(r => r.Unit);
}
