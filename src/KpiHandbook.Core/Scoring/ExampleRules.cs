using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Scoring;

/// <summary>Computes worked examples: an example that the scorer disagrees with is an error in the handbook.</summary>
public static class ExampleRules
{
    /// <summary>The trace of an example, its figures placed where the example is written.</summary>
    public static Trace TraceOf(Indicator indicator, Example example) =>
        IndicatorScorer.Score(
            example.Month is { } month ? indicator.In(month) : indicator,
            example.Given.ToDictionary(g => g.Key, g => AsReported(g.Value, example.Place), StringComparer.Ordinal));

    internal static IEnumerable<Problem> Check(Indicator indicator, Example example, int number)
    {
        var trace = TraceOf(indicator, example);
        if (example.Value is { } stated && trace.Value?.Round(example.ValueDecimals) != stated)
        {
            yield return Problems.ExampleValueDiffers(
                example.Place, number, stated.ToDecimal(example.ValueDecimals, padded: true), trace.Value?.ToDecimal(example.ValueDecimals + 2));
        }

        if (trace.Outcome.Kind != example.Expected.Kind || trace.Outcome.ReachedLevel != example.Expected.Level)
        {
            yield return Problems.ExampleOutcomeDiffers(
                example.Place, number, Name(example.Expected.Kind, example.Expected.Level), Name(trace.Outcome.Kind, trace.Outcome.ReachedLevel));
        }
    }

    // In words, and as an example writes it.
    private static Words Name(OutcomeKind kind, Level? level) => kind switch
    {
        OutcomeKind.Level => new($"ระดับ {level} (level: {level})", $"level: {level}"),
        OutcomeKind.Below => new("ต่ำกว่าระดับต่ำสุด (outcome: below)", "outcome: below"),
        OutcomeKind.Gap => new("ช่องว่างของเกณฑ์ (outcome: gap)", "outcome: gap"),
        OutcomeKind.Mean => new("ค่าเฉลี่ย", "a mean"),
        OutcomeKind.NotReported => new("ยังไม่รายงาน (outcome: not-reported)", "outcome: not-reported"),
        OutcomeKind.NotComputable => new("คำนวณไม่ได้ (outcome: not-computable)", "outcome: not-computable"),
        OutcomeKind.Withheld => new("ไม่เผยแพร่", "withheld"),
    };

    private static ReportedInput AsReported(Value value, Place place) => value is Value.Table table
        ? new ReportedInput.Rows(
            [
                .. table.Rows.Select(row => (IReadOnlyDictionary<string, ReportedInput.Scalar>)
                    row.ToDictionary(c => c.Key, c => new ReportedInput.Scalar(c.Value, place), StringComparer.Ordinal)),
            ],
            place)
        : new ReportedInput.Scalar(value, place);
}
