using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;
using Words = KpiHandbook.Site.Languages.Words;

namespace KpiHandbook.Site.Signs;

/// <summary>Puts a trace into words.</summary>
public static class TraceViewBuilder
{
    // A fraction with more digits than this below the bar tells a reader nothing.
    private const int ReadableDenominator = 999;

    /// <summary>The criteria's reckoning alone: for examples and for figures tried on the command line.</summary>
    public static TraceView Of(Words words, Indicator indicator, Trace trace) =>
        new([.. Lines(words, indicator, trace)], LevelSwatch.Of(words, trace.Outcome, indicator));

    /// <summary>A unit's reckoning, with what the printed table says, what the months make together and what the weight makes of the level.</summary>
    public static TraceView Of(Words words, ScoredAssignment scored) => new(
        [.. Lines(words, scored.Indicator, scored.Trace), .. Table(words, scored), .. TraceMonths.Lines(words, scored), .. Points(words, scored)],
        LevelSwatch.Of(words, scored));

    private static IEnumerable<TraceLine> Lines(Words words, Indicator indicator, Trace trace) =>
        Given(words, trace)
            .Concat(Computation(words, trace))
            .Concat(Conditions(words, indicator, trace.Conditions))
            .Append(Line(TraceLineKind.Conclusion, Conclusion(words, indicator, trace)));

    private static IEnumerable<TraceLine> Given(Words words, Trace trace) => trace.Given
        .GroupBy(g => (g.Table, g.Row, Single: g.Table is null ? g.Input : null))
        .Select(group => new TraceLine(
            TraceLineKind.Given,
            Row(words, group.First()) + string.Join(" · ", group.Select(g => $"{g.Input.Label} = {NumberText.Of(words, g.Value, g.Input)}")),
            SourceText(group.First().Place, group.Last().Place),
            null));

    private static string Row(Words words, GivenStep step) => step.Row is { } row ? $"{words.Say("row.of", step.Table!.RowLabel ?? step.Table.Label, row)}: " : "";

    private static IEnumerable<TraceLine> Computation(Words words, Trace trace)
    {
        // A formula that is one input's name says nothing that the given figure has not said.
        if (trace.Computation is not { } computation || computation.Formula is Expression.Name)
        {
            yield break;
        }

        var figures = ExpressionText.OfComputation(words, computation.Substituted);
        yield return Line(TraceLineKind.Computation, computation.Result is { } result ? $"{figures} {ResultOf(result)}" : figures);
        if (computation.Rounding is not Rounding.None && computation.Rounded is { } rounded)
        {
            yield return Line(TraceLineKind.Computation, $"{words.Opening(Rounded(words, computation.Rounding))} = {NumberText.Of(rounded)}");
        }
    }

    private static string ResultOf(Rational result) =>
        result.IsExactAt(6) ? $"= {NumberText.Exact(result)}"
        : result.Denominator <= ReadableDenominator ? $"= {result.Numerator}/{result.Denominator} ≈ {NumberText.Measured(result)}"
        : $"≈ {NumberText.Measured(result)}";

    private static string Rounded(Words words, Rounding rounding) => rounding switch
    {
        Rounding.ToDecimals(0) => words["rounding.whole"],
        Rounding.ToDecimals(var digits) => words.Say("rounding.decimals", digits),
        Rounding.Floor => words["rounding.floor"],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<TraceLine> Conditions(Words words, Indicator indicator, IReadOnlyList<ConditionStep> steps) =>
        steps.Zip(ExpressionText.OfConditions(words, steps, indicator), (step, text) =>
            new TraceLine(TraceLineKind.Condition, $"{words.Opening(LevelText.Of(words, step.Rule.Level, indicator))}: {text}", null, step.Holds));

    private static string Conclusion(Words words, Indicator indicator, Trace trace)
    {
        if (trace.WithheldBelow is { } below && trace.Outcome is not Outcome.NotReported)
        {
            return WithheldText.Why(words, below);
        }

        var lowest = LevelText.Lowest(words, indicator);
        return trace.Outcome.Match(
            level => trace.Ladder switch
            {
                Ladder.Highest => words.Say("trace.highest", LevelText.Of(words, level, indicator)),
                Ladder.Cumulative => words.Say("trace.cumulative", lowest, LevelText.Of(words, level, indicator)),
            },
            () => trace.Ladder switch
            {
                Ladder.Highest => words.Say("trace.none", lowest),
                Ladder.Cumulative => words.Say("trace.not-lowest", lowest),
            },
            () => OutcomeText.Why(words, trace.Outcome, indicator)!,
            _ => throw new System.Diagnostics.UnreachableException("one month has no mean"),
            _ => OutcomeText.Why(words, trace.Outcome, indicator)!,
            _ => OutcomeText.Why(words, trace.Outcome, indicator)!,
            below => WithheldText.Why(words, below));
    }

    private static IEnumerable<TraceLine> Table(Words words, ScoredAssignment scored)
    {
        if (scored is { ByTable: { } table, IsContested: true })
        {
            yield return Line(TraceLineKind.Conclusion, words.Say(table.Decides ? "trace.table-decides" : "trace.table-does-not", OutcomeText.Of(words, table.Outcome, scored.Indicator)));
        }
    }

    private static IEnumerable<TraceLine> Points(Words words, ScoredAssignment scored)
    {
        if (scored.Points is { } points)
        {
            var weight = scored.Assignment.Entry.Weight;
            yield return Line(
                TraceLineKind.Conclusion,
                words.Say("trace.points", weight!, NumberText.AsFraction(scored.Outcome.Factor!.Value), NumberText.Of(points / 5)));
        }
    }

    private static string? SourceText(Place first, Place last) => (first, last) switch
    {
        (Place.InSheet { Cell: { } from } place, Place.InSheet { Cell: { } to }) =>
            $"{FileName(place)} · {place.Sheet} · {(string.Equals(from, to, StringComparison.Ordinal) ? from : $"{from}–{to}")}",
        (Place.InSheet place, _) => $"{FileName(place)} · {place.Sheet}",
        _ => null,
    };

    private static string FileName(Place place) => place.File[(place.File.LastIndexOf('/') + 1)..];

    private static TraceLine Line(TraceLineKind kind, string text) => new(kind, text, null, null);
}
