using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Texts;

/// <summary>A result that the printed target table and the criteria judge differently, in words.</summary>
public static class ContestText
{
    /// <summary>Both readings and which one counts; null when they agree.</summary>
    public static string? Of(ScoredAssignment scored) => scored is { IsContested: true, ByTable: { } table }
        ? $"ตามตารางค่าเป้าหมาย{Earned(table.Outcome)} แต่ตามเกณฑ์{Earned(scored.Trace.Outcome)} {(table.Decides ? "สำนักงานให้ใช้ตาราง" : "ที่นี่ใช้เกณฑ์")}"
        : null;

    private static string Earned(Outcome outcome) => outcome is Outcome.Reached ? $"ได้{OutcomeText.Of(outcome)}" : OutcomeText.Of(outcome);
}
