namespace KpiHandbook.Core.Diagnostics;

// What is said of a cell whose figure is not published. A kind stands here when no message of it repeats what is in the cell: any other may.
public static partial class Problems
{
    private static ProblemKind[] KindsThatQuoteNoFigure =>
    [
        CellMergedKind, CellTextTooLongKind, WordsMissingKind, FigureLeftBlankKind,
        ColumnMissingKind, SheetTwiceKind, TableKeyOnInputSheetKind, TableTooLongKind, RowsBeyondFormKind,
        ReportKeyNotAssignedKind, ReportKeyNotThisMonthKind, UnitNotAssessedKind, UnitRowTwiceKind,
        IdentityMissingKind, IdentityMismatchKind, IdentityContradictsKind,
    ];

    /// <summary>The same problem without what stands in its cell: kind and place stay, and where the rest can be seen.</summary>
    internal static Problem WithoutFigure(Problem problem) => KindsThatQuoteNoFigure.Contains(problem.Kind) ? problem : problem with
    {
        Message = new(
            $"{problem.Kind.Title.Thai} (ไม่แสดงค่าในช่อง เพราะอาจบอกจำนวนน้อยที่ไม่เผยแพร่)",
            $"{char.ToUpperInvariant(problem.Kind.Title.English[0])}{problem.Kind.Title.English[1..]} (what the cell holds is not shown, as it may tell a small count)."),
        Fix = new(
            $"เปิดไฟล์แล้วแก้ช่องนี้ หรือดูค่าและวิธีแก้ในเครื่องของสำนักงานด้วย kpi receive {problem.Place.File} --dry-run",
            $"Open the file and mend the cell, or see it on the office's own machine: kpi receive {problem.Place.File} --dry-run."),
    };
}
