using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Signs;

/// <summary>Puts a trace into words.</summary>
public static class TraceViewBuilder
{
    // A fraction with more digits than this below the bar tells a reader nothing.
    private const int ReadableDenominator = 999;

    /// <summary>The criteria's reckoning alone: for examples and for figures tried on the command line.</summary>
    public static TraceView Of(Indicator indicator, Trace trace) =>
        new([.. Lines(indicator, trace)], LevelSwatch.Of(trace.Outcome, indicator));

    /// <summary>A unit's reckoning, with what the printed table says, what the months make together and what the weight makes of the level.</summary>
    public static TraceView Of(ScoredAssignment scored) => new(
        [.. Lines(scored.Indicator, scored.Trace), .. Table(scored), .. TraceMonths.Lines(scored), .. Points(scored)],
        LevelSwatch.Of(scored));

    private static IEnumerable<TraceLine> Lines(Indicator indicator, Trace trace) =>
        Given(trace)
            .Concat(Computation(trace))
            .Concat(Conditions(indicator, trace.Conditions))
            .Append(Line(TraceLineKind.Conclusion, Conclusion(indicator, trace)));

    private static IEnumerable<TraceLine> Given(Trace trace) => trace.Given
        .GroupBy(g => (g.Table, g.Row, Single: g.Table is null ? g.Input : null))
        .Select(group => new TraceLine(
            TraceLineKind.Given,
            Row(group.First()) + string.Join(" · ", group.Select(g => $"{g.Input.Label} = {NumberText.Of(g.Value, g.Input)}")),
            SourceText(group.First().Place, group.Last().Place),
            null));

    private static string Row(GivenStep step) => step.Row is { } row ? $"{step.Table!.RowLabel ?? step.Table.Label}ที่ {row}: " : "";

    private static IEnumerable<TraceLine> Computation(Trace trace)
    {
        // A formula that is one input's name says nothing that the given figure has not said.
        if (trace.Computation is not { } computation || computation.Formula is Expression.Name)
        {
            yield break;
        }

        var figures = ExpressionText.OfComputation(computation.Substituted);
        yield return Line(TraceLineKind.Computation, computation.Result is { } result ? $"{figures} {ResultOf(result)}" : figures);
        if (computation.Rounding is not Rounding.None && computation.Rounded is { } rounded)
        {
            yield return Line(TraceLineKind.Computation, $"{Rounded(computation.Rounding)} = {NumberText.Of(rounded)}");
        }
    }

    private static string ResultOf(Rational result) =>
        result.IsExactAt(2) ? $"= {NumberText.Of(result)}"
        : result.Denominator <= ReadableDenominator ? $"= {result.Numerator}/{result.Denominator} ≈ {NumberText.Measured(result)}"
        : $"≈ {NumberText.Measured(result)}";

    private static string Rounded(Rounding rounding) => rounding switch
    {
        Rounding.ToDecimals(0) => "ปัดเป็นจำนวนเต็ม",
        Rounding.ToDecimals(var digits) => $"ปัดเป็นทศนิยม {digits} ตำแหน่ง",
        Rounding.Floor => "ปัดเศษทิ้ง",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<TraceLine> Conditions(Indicator indicator, IReadOnlyList<ConditionStep> steps) =>
        steps.Zip(ExpressionText.OfConditions(steps, indicator), (step, text) =>
            new TraceLine(TraceLineKind.Condition, $"{LevelText.Of(step.Rule.Level, indicator)}: {text}", null, step.Holds));

    private static string Conclusion(Indicator indicator, Trace trace)
    {
        if (trace.WithheldBelow is { } below && trace.Outcome is not Outcome.NotReported)
        {
            return WithheldText.Why(below);
        }

        var lowest = LevelText.Lowest(indicator);
        return trace.Outcome.Match(
            level => trace.Ladder switch
            {
                Ladder.Highest => $"ระดับสูงสุดที่เงื่อนไขเป็นจริงคือ{LevelText.Of(level, indicator)}",
                Ladder.Cumulative => $"เงื่อนไขเป็นจริงครบทุกระดับตั้งแต่{lowest} ถึง{LevelText.Of(level, indicator)}",
            },
            () => trace.Ladder switch
            {
                Ladder.Highest => $"ไม่มีเงื่อนไขของระดับใดเป็นจริง จึงไม่ถึง{lowest}",
                Ladder.Cumulative => $"เงื่อนไขของ{lowest} ไม่เป็นจริง จึงไม่ถึง{lowest}",
            },
            () => OutcomeText.Why(trace.Outcome, indicator)!,
            _ => throw new System.Diagnostics.UnreachableException("one month has no mean"),
            _ => OutcomeText.Why(trace.Outcome, indicator)!,
            _ => OutcomeText.Why(trace.Outcome, indicator)!,
            WithheldText.Why);
    }

    private static IEnumerable<TraceLine> Table(ScoredAssignment scored)
    {
        if (scored is { ByTable: { } table, IsContested: true })
        {
            var decides = table.Decides ? "สำนักงานให้ใช้ตาราง" : "ที่นี่ใช้เกณฑ์";
            yield return Line(TraceLineKind.Conclusion, $"ตารางค่าเป้าหมายที่พิมพ์ไว้ให้ {OutcomeText.Of(table.Outcome, scored.Indicator)} {decides}");
        }
    }

    private static IEnumerable<TraceLine> Points(ScoredAssignment scored)
    {
        if (scored.Points is { } points)
        {
            var weight = scored.Assignment.Entry.Weight;
            yield return Line(
                TraceLineKind.Conclusion,
                $"น้ำหนัก {weight} × {NumberText.AsFraction(scored.Outcome.Factor!.Value)} ÷ 5 = {NumberText.Of(points / 5)} คะแนน จากเต็ม {weight}");
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
