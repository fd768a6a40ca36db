using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>What an outcome means, in words.</summary>
public static class OutcomeText
{
    /// <summary>A few words: <c>ระดับ 4</c>, <c>ระดับ B</c>, <c>ไม่ถึงระดับ 1</c>, <c>ยังไม่รายงาน</c>.</summary>
    public static string Of(Words words, Outcome outcome, Indicator indicator) => outcome.Match(
        level => LevelText.Of(words, level, indicator),
        () => words.Say("outcome.below", LevelText.Lowest(words, indicator)),
        () => words[IsWithoutCriteria(indicator) ? "outcome.unstated" : "outcome.gap"],
        mean => words.Say("outcome.mean", NumberText.Of(mean)),
        _ => words["outcome.unreported"],
        _ => words["outcome.not-computable"],
        _ => WithheldText.Level(words));

    /// <summary>What counts for a unit; of a mean, how many months make it.</summary>
    public static string Of(Words words, ScoredAssignment scored) => scored is { Outcome: Outcome.Mean mean, ByMonths: { } months }
        ? words.Say(months.Undecided.Count > 0 ? "outcome.mean-open" : "outcome.mean-of", months.Counted.Count, NumberText.Of(mean.Points), months.Undecided.Count)
        : Of(words, scored.Outcome, scored.Indicator);

    /// <summary>A sentence that says why there is no level; null when there is one.</summary>
    public static string? Why(Words words, Outcome outcome, Indicator indicator) => outcome.Match<string?>(
        _ => null,
        () => words.Say("outcome.why-below", LevelText.Lowest(words, indicator)),
        () => words[IsWithoutCriteria(indicator) ? "outcome.why-unstated" : "outcome.why-gap"],
        _ => null,
        missing => missing.Count == 0
            ? words["outcome.why-no-criteria"]
            : words.Say("outcome.why-missing", ListText.Row(words, missing.Select(m => Of(words, m)).Distinct(StringComparer.Ordinal))),
        reason => Of(words, reason),
        below => WithheldText.Why(words, below));

    private static bool IsWithoutCriteria(Indicator indicator) => indicator.Criteria.Unstated is not null;

    private static string Of(Words words, MissingInput missing) =>
        missing.Row is { } row ? words.Say("outcome.missing-row", missing.Input.Label, row) : $"“{missing.Input.Label}”";

    private static string Of(Words words, UndefinedReason reason) => words[reason switch
    {
        UndefinedReason.DivisionByZero => "outcome.zero-divisor",
        UndefinedReason.EmptyTable => "outcome.empty-table",
    }];
}
