using System.Text.Json;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Data.Results;

/// <summary>What a unit came to on an indicator, by the last report that it sent in a round.</summary>
/// <param name="Unit">The unit's id.</param>
/// <param name="Month">Of that report.</param>
/// <param name="Indicator">The indicator's id in that round.</param>
/// <param name="Section">The section that it counts in.</param>
/// <param name="Outcome">Which outcome.</param>
/// <param name="Level">0 to 5; null where there is none.</param>
/// <param name="IsContested">True when the printed table and the criteria judge differently.</param>
/// <param name="Points">Of its weight; null while nothing can be counted.</param>
public sealed record PastResult(string Unit, ReportMonth Month, Id<Indicator> Indicator, Section Section, OutcomeKind Outcome, Rational? Level, bool IsContested, Rational? Points);

/// <summary>
/// A round's results as they stand beside those of the office's other rounds: from its scores, or, where the round is taken over from an earlier edition, from
/// the rows that this published of the same scores.
/// </summary>
public static class PastResults
{
    /// <summary>Of a scored round, without what is withheld.</summary>
    public static IReadOnlyList<PastResult> Of(ScoredRound round) => Last(
        from month in round.Months
        from unit in month.Units
        where unit.Report is not null
        from scored in unit.Assignments
        select new PastResult(
            unit.Unit.Id, month.Month, scored.Indicator.Id, scored.Assignment.Section, scored.Outcome.Kind, scored.Outcome.Factor, scored.IsContested, scored.Points / 5));

    /// <summary>Of the rows that a round published.</summary>
    /// <param name="rows">Its <c>results.json</c>.</param>
    public static IReadOnlyList<PastResult> Read(ReadOnlyMemory<byte> rows)
    {
        using var document = JsonDocument.Parse(rows);
        return Last(document.RootElement.EnumerateArray().Where(r => Text(r, "source") is not null).Select(r => new PastResult(
            Text(r, "unit")!,
            ReportMonth.Of(r.GetProperty("year_be").GetInt32(), r.GetProperty("month").GetInt32()),
            Id<Indicator>.Of(Text(r, "indicator")!),
            Enum.GetValues<Section>().First(s => string.Equals(Names.Of(s), Text(r, "section"), StringComparison.Ordinal)),
            Enum.GetValues<OutcomeKind>().First(k => string.Equals(TraceJson.NameOf(k), Text(r, "outcome"), StringComparison.Ordinal)),
            Exact(r, "level_exact"),
            r.GetProperty("contested").GetBoolean(),
            Exact(r, "points_of_weight_exact"))));
    }

    private static IReadOnlyList<PastResult> Last(IEnumerable<PastResult> results) =>
        [.. results.GroupBy(r => r.Unit, StringComparer.Ordinal).SelectMany(unit => unit.GroupBy(r => r.Month).MaxBy(m => m.Key)!)];

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static Rational? Exact(JsonElement row, string name) => Text(row, name) is { } text && Rational.TryParse(text, out var number) ? number : null;
}
