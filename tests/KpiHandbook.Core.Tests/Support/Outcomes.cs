using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Tests.Support;

/// <summary>Scoring in one line, and outcomes as one word.</summary>
internal static class Outcomes
{
    public static Trace Score(this Indicator indicator, string given) => IndicatorScorer.Score(indicator, Given.Reported(given));

    public static Trace Score(this Indicator indicator, IReadOnlyDictionary<string, Value> values) =>
        IndicatorScorer.Score(indicator, Given.Reported(values));

    public static string OutcomeOf(this Indicator indicator, string given) => Word(indicator.Score(given).Outcome);

    /// <summary><c>5</c>, <c>below</c>, <c>gap</c>, <c>not reported</c> <c>not computable</c> or <c>withheld</c>.</summary>
    public static string Word(Outcome outcome) => outcome.Match(
        level => level.ToString(), () => "below", () => "gap", mean => $"mean {mean}", _ => "not reported", _ => "not computable", _ => "withheld");
}
