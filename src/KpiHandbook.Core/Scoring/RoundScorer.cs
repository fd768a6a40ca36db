using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>A round with every unit scored for every month that has reports.</summary>
/// <param name="Publication">What was scored.</param>
/// <param name="Months">In order; empty while nothing is reported.</param>
public sealed record ScoredRound(Publication Publication, IReadOnlyList<ScoredMonth> Months)
{
    /// <summary>The month whose results are shown as current; null while nothing is reported.</summary>
    public ScoredMonth? Current => Months.Count == 0 ? null : Months[^1];

    /// <summary>What the document's target tables say against its criteria, by indicator.</summary>
    public IReadOnlyDictionary<Id<Indicator>, ScoredTargets> Targets { get; } = Publication.Handbook.Indicators
        .Select(i => (i.Id, Targets: TargetScorer.Score(i, Publication.Handbook.Office)))
        .Where(t => t.Targets is not null)
        .ToDictionary(t => t.Id, t => t.Targets!);
}

/// <summary>Every unit's scores for one month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Units">The office first, then the districts in order.</param>
public sealed record ScoredMonth(ReportMonth Month, IReadOnlyList<ScoredUnit> Units)
{
    /// <summary>A unit's scores; null when no agreement scores it.</summary>
    public ScoredUnit? Find(string unit) => Units.FirstOrDefault(u => string.Equals(u.Unit.Id, unit, StringComparison.Ordinal));
}

/// <summary>One unit's scores for one month.</summary>
/// <param name="Unit">Who.</param>
/// <param name="Agreement">Under which agreement.</param>
/// <param name="Report">What it reported; null when it sent nothing.</param>
/// <param name="Assignments">Every indicator it is scored on, by section and number.</param>
public sealed record ScoredUnit(
    AssessedUnit Unit, Agreement Agreement, UnitReport? Report, IReadOnlyList<ScoredAssignment> Assignments)
{
    /// <summary>The scores of its sections, in order; a section without weights, or of a part of an agreement, has none.</summary>
    public IReadOnlyList<SectionScore> Sections { get; } =
    [
        .. Assignments
            .GroupBy(a => a.Assignment.Section)
            .Where(g => Agreement.Partial is null && g.All(a => a.Assignment.Entry.Weight is not null))
            .Select(g => SectionScore.Of(g.Key, [.. g])),
    ];

    /// <summary>Its score on one indicator; null when it is not scored on it.</summary>
    public ScoredAssignment? Find(Id<Indicator> indicator) => Assignments.FirstOrDefault(a => a.Indicator.Id == indicator);
}

/// <summary>One indicator scored for one unit.</summary>
/// <param name="Assignment">Section, number and weight.</param>
/// <param name="Indicator">The indicator, with the month's own criteria.</param>
/// <param name="Trace">How the criteria judge it.</param>
/// <param name="ByTable">What the printed target table says of it, where there is one and the figure is reported.</param>
/// <param name="ByMonths">What the round's months make together; null where the latest month counts alone.</param>
public sealed record ScoredAssignment(Assignment Assignment, Indicator Indicator, Trace Trace, TableReading? ByTable, MonthsResult? ByMonths)
{
    /// <summary>This month's outcome: the criteria's, unless the office lets the printed table decide.</summary>
    public Outcome OfMonth => ByTable is { Decides: true } table ? table.Outcome : Trace.Outcome;

    /// <summary>The outcome that counts for the round so far.</summary>
    public Outcome Outcome => ByMonths?.Outcome ?? OfMonth;

    /// <summary>Weight × level; null while nothing can be counted, and where the document gives no weight.</summary>
    public Rational? Points => Outcome.Factor is { } factor && Assignment.Entry.Weight is { } weight ? weight.Percent * factor : null;

    /// <summary>True when the printed table and the criteria judge this unit differently.</summary>
    public bool IsContested => ByTable is { } table && table.Outcome.Factor != Trace.Outcome.Factor;
}

/// <summary>The printed target table's judgement.</summary>
/// <param name="Outcome">A level, or below level 1.</param>
/// <param name="Decides">True when the office lets the table decide.</param>
public sealed record TableReading(Outcome Outcome, bool Decides);

/// <summary>
/// The score of a section. Both figures are over the section's whole weight, so that what is not yet reported counts nothing so far;
/// how much that is stands beside it.
/// </summary>
/// <param name="Section">Which section.</param>
/// <param name="Weight">Sum of the weights.</param>
/// <param name="Points">Sum of weight × level; null where one of them is withheld, which the sum beside the others would give away.</param>
/// <param name="Unreported">Indicators not reported.</param>
/// <param name="Undecided">Indicators reported whose outcome is a gap or cannot be computed.</param>
/// <param name="OpenWeight">Weight of both.</param>
public sealed record SectionScore(Section Section, Rational Weight, Rational? Points, int Unreported, int Undecided, Rational OpenWeight)
{
    /// <summary>Σ weight × level ÷ Σ weight: of 5.</summary>
    public Rational? OfFive => Points / Weight;

    /// <summary>Σ weight × level ÷ 5: of 100 when the weights sum to 100.</summary>
    public Rational? OfHundred => Points / 5;

    /// <summary>True while none of its indicators counts: the sum of nothing is no score of 0.</summary>
    public bool IsAllOpen => OpenWeight == Weight;

    internal static SectionScore Of(Section section, IReadOnlyList<ScoredAssignment> assignments)
    {
        var open = assignments.Where(a => a.Points is null && a.Outcome is not Outcome.Withheld).ToList();
        return new SectionScore(
            section,
            Sum(assignments.Select(a => a.Assignment.Entry.Weight!.Value.Percent)),
            assignments.Any(a => a.Outcome is Outcome.Withheld) ? null : Sum(assignments.Select(a => a.Points ?? Rational.Zero)),
            open.Count(a => a.Outcome is Outcome.NotReported),
            open.Count(a => a.Outcome is not Outcome.NotReported),
            Sum(open.Select(a => a.Assignment.Entry.Weight!.Value.Percent)));
    }

    private static Rational Sum(IEnumerable<Rational> numbers) => numbers.Aggregate(Rational.Zero, (a, b) => a + b);
}

/// <summary>Scores a whole round.</summary>
public static class RoundScorer
{
    private static readonly Dictionary<string, ReportedInput> Nothing = new(StringComparer.Ordinal);

    /// <summary>Every unit of the round for every month with reports.</summary>
    public static ScoredRound Score(Publication publication)
    {
        var reports = publication.Reports.ToLookup(r => r.Unit, StringComparer.Ordinal);
        var months = publication.Months;
        return new ScoredRound(publication, [.. months.Select(month => new ScoredMonth(month, [.. UnitsOf(month)]))]);

        IEnumerable<ScoredUnit> UnitsOf(ReportMonth month) => publication.Handbook.In(month).AssessedUnits()
            .Select(u => Score(publication.Handbook, months, reports[u.Unit.Id], month, u.Agreement, u.Unit));
    }

    /// <summary>What the build finds when it computes the worked examples: one problem for each that does not come out as written.</summary>
    public static IReadOnlyList<Problem> CheckExamples(Handbook handbook) =>
        [.. handbook.Indicators.SelectMany(i => i.Examples.SelectMany((e, at) => ExampleRules.Check(i, e, at + 1)))];

    /// <summary>One unit for one month; everything is unreported when it sent nothing for it.</summary>
    public static ScoredUnit Score(Publication publication, ReportMonth month, Agreement agreement, AssessedUnit unit) => Score(
        publication.Handbook,
        publication.Months,
        publication.Reports.Where(r => string.Equals(r.Unit, unit.Id, StringComparison.Ordinal)),
        month,
        agreement,
        unit);

    private static ScoredUnit Score(
        Handbook handbook, IReadOnlyList<ReportMonth> months, IEnumerable<UnitReport> sent, ReportMonth month, Agreement agreement, AssessedUnit unit)
    {
        var reports = sent.Where(r => r.Month <= month).ToDictionary(r => r.Month);
        return new ScoredUnit(
            unit,
            agreement,
            reports.GetValueOrDefault(month),
            [.. agreement.AssignmentsOf(unit).Select(assignment => Score(handbook, months, month, unit, reports, assignment))]);
    }

    private static ScoredAssignment Score(
        Handbook handbook,
        IReadOnlyList<ReportMonth> months,
        ReportMonth month,
        AssessedUnit unit,
        Dictionary<ReportMonth, UnitReport> reports,
        Assignment assignment)
    {
        var indicator = handbook.In(month).Find(assignment.Entry.Indicator)!;
        var (trace, byTable) = OfMonth(indicator, month);
        var scored = new ScoredAssignment(assignment, indicator.In(month), trace, byTable, null);
        var isScored = indicator.IsScoredIn(month);
        if (indicator.Months == MonthRule.Latest && isScored)
        {
            return scored;
        }

        // A month without criteria changes nothing in what the others made.
        var outcomes = months.Where(m => m < month && TextOf(m)?.IsScoredIn(m) is true).Select(Earlier).ToList();
        if (isScored)
        {
            outcomes.Add(new MonthOutcome(month, scored.OfMonth));
        }

        return outcomes.Count == 0 ? scored : scored with { ByMonths = new MonthsResult(indicator.Months, outcomes) };

        Indicator? TextOf(ReportMonth of) => handbook.In(of).Find(indicator.Id);

        (Trace Trace, TableReading? ByTable) OfMonth(Indicator whole, ReportMonth of)
        {
            var one = whole.In(of);
            var found = IndicatorScorer.Score(one, reports.GetValueOrDefault(of)?.Indicators.GetValueOrDefault(one.Id) ?? Nothing);
            return (found, ReadTable(one, unit, found));
        }

        MonthOutcome Earlier(ReportMonth of)
        {
            var (found, table) = OfMonth(TextOf(of)!, of);
            return new MonthOutcome(of, table is { Decides: true } ? table.Outcome : found.Outcome);
        }
    }

    // The printed table speaks of a district's printed base alone; with another one reported it says nothing.
    internal static TableReading? ReadTable(Indicator indicator, AssessedUnit unit, Trace trace)
    {
        if (indicator.Targets is not { } targets || unit.District is not { } district || !targets.Published.ContainsKey(district.Id)
            || trace.Outcome is Outcome.NotReported
            || NumberOf(trace, targets.Base) != targets.Published[district.Id].Base
            || NumberOf(trace, targets.Of) is not { } figure)
        {
            return null;
        }

        Outcome outcome = TargetScorer.LevelByTable(indicator, district, figure) is { } level
            ? new Outcome.Reached(level)
            : new Outcome.Below();
        return new TableReading(outcome, targets.Decides == TargetAuthority.Table);
    }

    private static Rational? NumberOf(Trace trace, string input) =>
        (trace.Given.FirstOrDefault(g => string.Equals(g.Input.Name, input, StringComparison.Ordinal))?.Value as Value.Number)?.Amount;
}
