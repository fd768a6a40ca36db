using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Signs;

/// <summary>The end of a trace where the months of a round make its result: each month's outcome, what is not counted, and the reckoning.</summary>
internal static class TraceMonths
{
    public static IEnumerable<TraceLine> Lines(ScoredAssignment scored)
    {
        if (scored.ByMonths is not { } months)
        {
            yield break;
        }

        foreach (var month in months.Months)
        {
            yield return Line(TraceLineKind.Month, $"เดือน{month.Month.ToLongText()}: {Of(month.Outcome, scored.Indicator)}");
        }

        yield return months.Outcome is Outcome.Withheld
            ? Line(TraceLineKind.Conclusion, WithheldText.Months)
            : months.Counted.Count == 0
            ? Line(TraceLineKind.Conclusion, "ยังไม่มีเดือนใดที่นับได้")
            : Line(TraceLineKind.Computation, Result(months, scored.Indicator));
    }

    private static string Of(Outcome outcome, Indicator indicator) =>
        outcome is Outcome.Withheld ? OutcomeText.Of(outcome, indicator)
        : outcome.Factor is not { } points ? $"{OutcomeText.Of(outcome, indicator)} ไม่นับ"
        : outcome is Outcome.Reached && indicator.Letters.Count == 0 ? OutcomeText.Of(outcome, indicator)
        : $"{OutcomeText.Of(outcome, indicator)} ได้ {NumberText.Of(points)} คะแนน";

    private static string Result(MonthsResult months, Indicator indicator) => months.Rule switch
    {
        MonthRule.Mean => $"ค่าเฉลี่ยของ {months.Counted.Count} เดือนที่นับได้ {Mean(months)}",
        _ => $"{MonthsText.Of(Words.Thai, months.Rule)} {OutcomeText.Of(months.Outcome, indicator)}",
    };

    private static string Mean(MonthsResult months)
    {
        var points = months.Counted.Select(m => m.Outcome.Factor!.Value).ToList();
        var mean = points.Aggregate(Rational.Zero, (sum, p) => sum + p) / points.Count;
        var reckoning = $"({string.Join(" + ", points.Select(p => NumberText.Of(p)))}) ÷ {points.Count}";
        return mean.IsExactAt(2) ? $"{reckoning} = {NumberText.Of(mean)}" : $"{reckoning} = {NumberText.AsFraction(mean)} ≈ {NumberText.Of(mean)}";
    }

    private static TraceLine Line(TraceLineKind kind, string text) => new(kind, text, null, null);
}
