using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>One month's outcome of an indicator.</summary>
/// <param name="Month">The month.</param>
/// <param name="Outcome">What it gave.</param>
public sealed record MonthOutcome(ReportMonth Month, Outcome Outcome);

/// <summary>
/// The result that the months of a round make together. Months that give no points (not reported, in a gap, not computable) stand
/// among them and are not counted: the result is one so far.
/// </summary>
/// <param name="Rule">How the months make it; <see cref="MonthRule.Latest"/> only where the month looked at has no criteria.</param>
/// <param name="Months">From the round's first month with reports to the one looked at, in order; at least one.</param>
public sealed record MonthsResult(MonthRule Rule, IReadOnlyList<MonthOutcome> Months)
{
    /// <summary>The months that give points.</summary>
    public IReadOnlyList<MonthOutcome> Counted { get; } = [.. Months.Where(m => m.Outcome.Factor is not null)];

    /// <summary>The months that someone must decide, or of which nothing can be computed: the result is open until then.</summary>
    public IReadOnlyList<MonthOutcome> Undecided { get; } = [.. Months.Where(m => m.Outcome is Outcome.Gap or Outcome.NotComputable)];

    /// <summary>
    /// The result: of the lowest month, or the mean; the latest month's while none gives points. Withheld as soon as one of the months is:
    /// the others beside it would give it away.
    /// </summary>
    public Outcome Outcome => Months.Select(m => m.Outcome).OfType<Outcome.Withheld>().FirstOrDefault() is { } withheld && Rule != MonthRule.Latest ? withheld
        : Counted.Count == 0
        ? Months[^1].Outcome
        : Rule switch
        {
            MonthRule.Latest => Months[^1].Outcome,
            MonthRule.Lowest => Counted.MinBy(m => m.Outcome.Factor)!.Outcome,
            MonthRule.Mean => new Outcome.Mean(Counted.Aggregate(Rational.Zero, (sum, m) => sum + m.Outcome.Factor!.Value) / Counted.Count),
        };

    /// <summary>The same months with another outcome of the last one.</summary>
    public MonthsResult WithLatest(Outcome outcome) => new(Rule, [.. Months.SkipLast(1), Months[^1] with { Outcome = outcome }]);
}
