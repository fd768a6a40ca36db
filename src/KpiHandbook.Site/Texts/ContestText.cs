using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>A result that the printed target table and the criteria judge differently, in words.</summary>
public static class ContestText
{
    /// <summary>Both readings and which one counts; null when they agree.</summary>
    public static string? Of(Words words, ScoredAssignment scored) => scored is { IsContested: true, ByTable: { } table }
        ? words.Say(table.Decides ? "contest.table-decides" : "contest.criteria-decide", Earned(words, table.Outcome, scored.Indicator), Earned(words, scored.Trace.Outcome, scored.Indicator))
        : null;

    /// <summary>Why a printed table that decides says nothing here: it speaks of another base than the reported one; null where it speaks.</summary>
    public static string? OtherBase(Words words, ScoredAssignment scored, AssessedUnit unit)
    {
        if (scored is not { ByTable: null, Indicator.Targets: { Decides: TargetAuthority.Table } targets }
            || unit.District is not { } district || !targets.Published.TryGetValue(district.Id, out var row)
            || scored.Trace.Given.FirstOrDefault(g => string.Equals(g.Input.Name, targets.Base, StringComparison.Ordinal)) is not { Value: Value.Number given } step
            || given.Amount == row.Base)
        {
            return null;
        }

        var (reported, printed) = (NumberText.InSentence(words, given.Amount, step.Input.Unit), NumberText.InSentence(words, row.Base, step.Input.Unit));
        return words.Say("contest.other-base", step.Input.Label, reported, printed);
    }

    private static string Earned(Words words, Outcome outcome, Indicator indicator) => outcome is Outcome.Reached
        ? words.Say("contest.earned", OutcomeText.Of(words, outcome, indicator))
        : OutcomeText.Of(words, outcome, indicator);
}
