using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes an indicator's readings, rulings and open questions.</summary>
internal static class AnswerViews
{
    /// <summary>What is settled first, in the file's order; questions last. What follows from several in a row stands with the last of them.</summary>
    public static IReadOnlyList<AnswerView> Of(Words words, Indicator indicator, Office office)
    {
        var all = indicator.Answers.OrderBy(a => a is Answer.Open).Select(a => Of(words, a, indicator, office)).ToList();
        return [.. all.Select((view, i) => i + 1 < all.Count && string.Equals(view.Effect, all[i + 1].Effect, StringComparison.Ordinal) ? view with { Effect = null } : view)];
    }

    private static AnswerView Of(Words words, Answer answer, Indicator indicator, Office office) => new(
        AnswerText.KindOf(words, answer),
        answer is Answer.Open,
        answer.Text,
        AnswerText.Authority(words, answer),
        Scope(words, answer, indicator, office),
        [.. AnswerText.LevelsOf(answer).Select(rule => Changed(words, rule, answer, indicator))],
        AnswerText.Effect(words, answer, indicator));

    private static string? Scope(Words words, Answer answer, Indicator indicator, Office office)
    {
        string?[] parts =
        [
            answer.Month is { } month ? words.Say("scope.months", MonthsText.Of(words, MonthsOf(indicator, month))) : null,
            answer is Answer.Open { At: { } at } ? words.Say("scope.value", NumberText.InSentence(words, at, indicator.Unit)) : null,
            answer is Answer.Open { Levels: { Count: > 0 } levels } ? words.Say("scope.levels", ListText.And(words, [.. levels.Select(indicator.NameOf)])) : null,
            AnswerText.DistrictsOf(answer) is { Count: > 0 } districts
                ? words.Say("scope.districts", ListText.Row(words, office.Districts.Where(d => districts.Contains(d.Id)).Select(d => d.Name)))
                : null,
        ];
        return parts.Any(p => p is not null) ? string.Join(" · ", parts.OfType<string>()) : null;
    }

    // An answer names one month and speaks of all that share its criteria.
    private static IReadOnlyList<Core.Calendar.ReportMonth> MonthsOf(Indicator indicator, Core.Calendar.ReportMonth month) =>
        indicator.Milestones.FirstOrDefault(m => m.Months.Contains(month))?.Months ?? [month];

    private static ChangedLevel Changed(Words words, LevelRule rule, Answer answer, Indicator indicator)
    {
        var sets = answer.Month is { } month ? [indicator.In(month)]
            : indicator.Milestones.Count == 0 ? [indicator]
            : indicator.Milestones.Select(m => indicator.In(m.Months[0])).ToList();
        var printed = sets.SelectMany(s => s.Criteria.AsPrinted).FirstOrDefault(p => p.Level == rule.Level);
        return new ChangedLevel(
            LevelSwatch.Of(words, rule.Level, indicator),
            printed is null ? "–" : AnswerText.Condition(words, printed.When, indicator),
            AnswerText.Condition(words, rule.When, indicator));
    }
}
