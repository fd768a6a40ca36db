using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Signs;

/// <summary>The end of a trace where the months of a round make its result: each month's outcome, what is not counted, and the reckoning.</summary>
internal static class TraceMonths
{
    public static IEnumerable<TraceLine> Lines(Words words, ScoredAssignment scored)
    {
        if (scored.ByMonths is not { } months)
        {
            yield break;
        }

        foreach (var month in months.Months)
        {
            yield return Line(TraceLineKind.Month, words.Say("trace.month", words.InFull(month.Month), Of(words, month.Outcome, scored.Indicator)));
        }

        yield return months.Outcome is Outcome.Withheld
            ? Line(TraceLineKind.Conclusion, WithheldText.Months(words))
            : months.Counted.Count == 0
            ? Line(TraceLineKind.Conclusion, words["trace.no-months"])
            : Line(TraceLineKind.Computation, Result(words, months, scored.Indicator));
    }

    private static string Of(Words words, Outcome outcome, Indicator indicator) =>
        outcome is Outcome.Withheld ? OutcomeText.Of(words, outcome, indicator)
        : outcome.Factor is not { } points ? words.Say("trace.not-counted", OutcomeText.Of(words, outcome, indicator))
        : outcome is Outcome.Reached && indicator.Letters.Count == 0 ? OutcomeText.Of(words, outcome, indicator)
        : words.Say("trace.earns", OutcomeText.Of(words, outcome, indicator), NumberText.Of(points));

    private static string Result(Words words, MonthsResult months, Indicator indicator) => months.Rule switch
    {
        MonthRule.Mean => words.Say("trace.mean", months.Counted.Count, Mean(months)),
        _ => words.Say("trace.by-months", words.Opening(MonthsText.Of(words, months.Rule)), OutcomeText.Of(words, months.Outcome, indicator)),
    };

    private static string Mean(MonthsResult months)
    {
        var points = months.Counted.Select(m => m.Outcome.Factor!.Value).ToList();
        var mean = points.Aggregate(Rational.Zero, (sum, p) => sum + p) / points.Count;
        var reckoning = $"({string.Join(" + ", points.Select(p => NumberText.Of(p)))}) ÷ {points.Count}";
        return mean.IsExactAt(6) ? $"{reckoning} = {NumberText.Exact(mean)}" : $"{reckoning} = {NumberText.AsFraction(mean)} ≈ {NumberText.Of(mean)}";
    }

    private static TraceLine Line(TraceLineKind kind, string text) => new(kind, text, null, null);
}
