using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Texts;

/// <summary>A result that the printed target table and the criteria judge differently, in words.</summary>
public static class ContestText
{
    /// <summary>Both readings and which one counts; null when they agree.</summary>
    public static string? Of(ScoredAssignment scored) => scored is { IsContested: true, ByTable: { } table }
        ? $"ตามตารางค่าเป้าหมาย{Earned(table.Outcome, scored.Indicator)} แต่ตามเกณฑ์{Earned(scored.Trace.Outcome, scored.Indicator)} {(table.Decides ? "สำนักงานให้ใช้ตาราง" : "ที่นี่ใช้เกณฑ์")}"
        : null;

    /// <summary>Why a printed table that decides says nothing here: it speaks of another base than the reported one; null where it speaks.</summary>
    public static string? OtherBase(ScoredAssignment scored, AssessedUnit unit)
    {
        if (scored is not { ByTable: null, Indicator.Targets: { Decides: TargetAuthority.Table } targets }
            || unit.District is not { } district || !targets.Published.TryGetValue(district.Id, out var row)
            || scored.Trace.Given.FirstOrDefault(g => string.Equals(g.Input.Name, targets.Base, StringComparison.Ordinal)) is not { Value: Value.Number given } step
            || given.Amount == row.Base)
        {
            return null;
        }

        var (reported, printed) = (NumberText.InSentence(given.Amount, step.Input.Unit), NumberText.InSentence(row.Base, step.Input.Unit));
        return $"{step.Input.Label}ที่รายงาน {reported} ไม่ใช่ {printed} ตามตารางค่าเป้าหมาย ตารางจึงใช้กับรายงานนี้ไม่ได้ ที่นี่ใช้เกณฑ์";
    }

    private static string Earned(Outcome outcome, Indicator indicator) =>
        (outcome is Outcome.Reached ? "ได้" : "") + OutcomeText.Of(outcome, indicator);
}
