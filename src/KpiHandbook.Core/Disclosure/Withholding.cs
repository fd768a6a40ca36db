using System.Numerics;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Disclosure;

/// <summary>A count that must not be told, and what everyone may know of it.</summary>
/// <param name="Step">What was reported.</param>
/// <param name="Rule">What the rule lets it be.</param>
/// <param name="Left">What is left of that beside the published level; contains the count itself.</param>
internal sealed record SecretCount(GivenStep Step, PossibleCounts Rule, IReadOnlySet<BigInteger> Left);

/// <summary>What is withheld of one unit's result on one indicator in one month: all its figures, and its level unless that tells nothing.</summary>
/// <param name="Below">The threshold.</param>
/// <param name="KeepsOutcome">True when the outcome may be published.</param>
/// <param name="Secrets">The counts for whose sake; cells of tables are not among them.</param>
internal sealed record Withholding(int Below, bool KeepsOutcome, IReadOnlyList<SecretCount> Secrets)
{
    /// <summary>Null when nothing of the result is withheld.</summary>
    public static Withholding? Of(ScoredAssignment scored, AssessedUnit unit)
    {
        if (scored.Indicator.SuppressBelow is not { } below)
        {
            return null;
        }

        var (indicator, given) = (scored.Indicator, scored.Trace.Given);
        var whole = Counts(given.Where(g => g.Table is null));
        var secrets = whole.Values
            .Where(step => !IsPrinted(step, indicator, unit))
            .Select(step => (Step: step, Rule: PossibleCounts.Of(below, BasesOf(step, indicator.Inputs, indicator.Criteria, whole))))
            .Where(s => s.Rule.All.Contains(CountOf(s.Step)!.Value))
            .ToList();
        if (secrets.Count == 0 && !HasSmallCell(indicator, given, below))
        {
            return null;
        }

        if (scored.Trace.Outcome is Outcome.NotReported)
        {
            return new Withholding(below, KeepsOutcome: true, [.. secrets.Select(s => new SecretCount(s.Step, s.Rule, s.Rule.All))]);
        }

        // Only where one count moves alone can everyone who knows the others reckon what a level leaves of it. Whether the level stays
        // then hangs on those others alone, and tells nothing itself.
        var outcomes = secrets is [var one] && MovesAlone(one.Step.Input, indicator) ? OutcomesBy(scored, one.Step, one.Rule, unit) : null;
        return new Withholding(
            below,
            outcomes is not null,
            [
                .. secrets.Select(s => new SecretCount(
                    s.Step, s.Rule, outcomes?.First(o => o.Contains(CountOf(s.Step)!.Value)).ToHashSet() ?? s.Rule.All)),
            ]);
    }

    // The possible counts by what would be published of each; null when one of these would tell too much.
    private static ILookup<object, BigInteger>? OutcomesBy(ScoredAssignment scored, GivenStep step, PossibleCounts rule, AssessedUnit unit)
    {
        var reported = scored.Trace.Given.ToDictionary(
            g => g.Input.Name, ReportedInput (g) => new ReportedInput.Scalar(g.Value, g.Place), StringComparer.Ordinal);
        var outcomes = rule.All.ToLookup(object (count) =>
        {
            reported[step.Input.Name] = new ReportedInput.Scalar(new Value.Number(count), step.Place);
            var trace = IndicatorScorer.Score(scored.Indicator, reported);
            return (trace.Outcome, RoundScorer.ReadTable(scored.Indicator, unit, trace)?.Outcome);
        });
        return outcomes.All(o => rule.IsHiddenAmong(o.ToHashSet())) ? outcomes : null;
    }

    // Counts that others are taken from are known to many; tables are not looked through.
    private static bool MovesAlone(Input count, Indicator indicator)
    {
        var others = indicator.Inputs.Where(i => i != count).ToList();
        var bases = CountParts.BasesOf(count, indicator.Inputs, indicator.Criteria);
        return others.TrueForAll(i => i.Type != InputType.Table && (i.Type != InputType.Count
            || (bases.Contains(i.Name, StringComparer.Ordinal) && CountParts.BasesOf(i, indicator.Inputs, indicator.Criteria).Count == 0)));
    }

    // What the document itself prints is no secret.
    private static bool IsPrinted(GivenStep step, Indicator indicator, AssessedUnit unit) =>
        step.Value is Value.Number { Amount: var amount } && PrintedFigures.Of(indicator, unit, step.Input.Name) == amount;

    private static bool HasSmallCell(Indicator indicator, IReadOnlyList<GivenStep> given, int below) =>
        given.Where(g => g.Table is not null).GroupBy(g => (g.Table, g.Row)).Any(cells =>
        {
            var row = Counts(cells);
            return row.Values.Any(cell =>
                PossibleCounts.Of(below, BasesOf(cell, cells.Key.Table!.Columns, indicator.Criteria, row)).All.Contains(CountOf(cell)!.Value));
        });

    private static Dictionary<string, GivenStep> Counts(IEnumerable<GivenStep> given) =>
        given.Where(g => CountOf(g) is not null).ToDictionary(g => g.Input.Name, StringComparer.Ordinal);

    private static List<BigInteger> BasesOf(GivenStep part, IReadOnlyList<Input> among, Criteria criteria, Dictionary<string, GivenStep> reported) =>
    [
        .. CountParts.BasesOf(part.Input, among, criteria).Where(reported.ContainsKey).Select(name => CountOf(reported[name])!.Value),
    ];

    /// <summary>A reported count; null for anything else.</summary>
    public static BigInteger? CountOf(GivenStep step) =>
        step is { Input.Type: InputType.Count, Value: Value.Number { Amount: { IsInteger: true } amount } } ? amount.Numerator : null;
}
