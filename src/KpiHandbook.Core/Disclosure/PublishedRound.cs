using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Disclosure;

/// <summary>
/// A scored round as it may be published: where an indicator says that small counts are withheld, the figures are gone from the model, so
/// that nothing which prints it can print them. Everything that follows from them goes too: value, trace, next step, section scores, the
/// months' result; and the level, unless it leaves enough counts possible.
/// </summary>
public static class PublishedRound
{
    /// <summary>The round without what is withheld; the same round where nothing is.</summary>
    public static ScoredRound Of(ScoredRound round)
    {
        var withheld = Withheld.In(round);
        if (withheld.IsEmpty)
        {
            return round;
        }

        return new ScoredRound(
            round.Publication with { Reports = [.. round.Publication.Reports.Select(r => Without(r, withheld))] },
            [.. round.Months.Select(m => m with { Units = [.. m.Units.Select(u => Of(u, m.Month))] })]);

        ScoredUnit Of(ScoredUnit unit, ReportMonth month) => new(
            unit.Unit,
            unit.Agreement,
            unit.Report is { } report ? Without(report, withheld) : null,
            [.. unit.Assignments.Select(a => PublishedRound.Of(a, month, unit.Unit, withheld))]);
    }

    /// <summary>What was reported, without what is withheld; nothing is scored where no indicator withholds anything.</summary>
    public static Publication Of(Publication publication) =>
        publication.Handbook.AllTexts.SelectMany(t => t.Indicators).Any(i => i.SuppressBelow is not null) ? Of(RoundScorer.Score(publication)).Publication : publication;

    /// <summary>The number below which a count of this result is not published; null where all of the result is.</summary>
    public static int? ThresholdFor(ScoredAssignment scored, AssessedUnit unit) => Withholding.Of(scored, unit)?.Below;

    private static ScoredAssignment Of(ScoredAssignment scored, ReportMonth month, AssessedUnit unit, Withheld withheld)
    {
        var months = scored.ByMonths is { } all
            ? new MonthsResult(
                all.Rule,
                [.. all.Months.Select(m => withheld.Find(m.Month, unit.Id, scored.Indicator.Id) is { } of ? m with { Outcome = Of(m.Outcome, of) } : m)])
            : null;
        return withheld.Find(month, unit.Id, scored.Indicator.Id) is { } here
            ? scored with { Trace = Emptied(scored.Trace, here), ByTable = here.KeepsOutcome ? scored.ByTable : null, ByMonths = months }
            : scored with { ByMonths = months };
    }

    private static Outcome Of(Outcome outcome, Withholding withholding) =>
        withholding.KeepsOutcome ? outcome : new Outcome.Withheld(withholding.Below);

    // Words stay: who assessed is no figure. A table leaves no rows to count.
    private static Trace Emptied(Trace trace, Withholding withholding) => new(
        [
            .. trace.Given
                .DistinctBy(g => g.Table ?? g.Input)
                .Select(g => g is { Table: null, Value: Value.Text } ? g : new GivenStep(g.Table ?? g.Input, null, null, new Value.Withheld(), g.Place)),
        ],
        null,
        [],
        trace.Ladder,
        Of(trace.Outcome, withholding))
    {
        WithheldBelow = withholding.Below,
    };

    private static UnitReport Without(UnitReport report, Withheld withheld) => report with
    {
        Indicators = report.Indicators
            .Where(i => withheld.Find(report.Month, report.Unit, i.Key) is null)
            .ToDictionary(i => i.Key, i => i.Value),
    };
}
