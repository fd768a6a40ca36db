using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Texts;

/// <summary>Readings, rulings and open questions in words.</summary>
internal static class AnswerText
{
    /// <summary>What readers call it.</summary>
    public static string KindOf(Words words, Answer answer) => words[answer switch
    {
        Answer.Reading => "answer.reading",
        Answer.Ruling => "answer.ruling",
        _ => "answer.open",
    }];

    /// <summary>Who decided, by which letter; null for what nobody decided.</summary>
    public static string? Authority(Words words, Answer answer) => answer is Answer.Ruling ruling
        ? ruling.By
            + (ruling.Letter is { } letter ? " " + words.Say("answer.letter", letter) : "")
            + (ruling.Date is { } date ? " " + words.Say("answer.dated", words.InFull(date)) : "")
        : null;

    /// <summary>The districts concerned; empty for all.</summary>
    public static IReadOnlyList<Id<District>> DistrictsOf(Answer answer) => answer switch
    {
        Answer.Ruling ruling => ruling.Districts,
        Answer.Open open => open.Districts,
        _ => [],
    };

    /// <summary>The levels whose conditions it replaces.</summary>
    public static IReadOnlyList<LevelRule> LevelsOf(Answer answer) => answer switch
    {
        Answer.Reading reading => reading.Levels,
        Answer.Ruling ruling => ruling.Levels,
        _ => [],
    };

    /// <summary>What happens while nobody has answered, or what is decided of those short of every level; null where nothing is to say.</summary>
    public static string? Effect(Words words, Answer answer, Indicator indicator) => answer switch
    {
        Answer.Reading { IsZero: true } or Answer.Ruling { IsZero: true } => words["answer.zero"],
        Answer.Open open => open.Kind switch
        {
            FindingKind.Gap or FindingKind.Rounding or FindingKind.Below => words["answer.waits"],
            FindingKind.Overlap => words["answer.highest"],
            FindingKind.Denominator or FindingKind.Unreachable or FindingKind.Direction when TableDecides(indicator) => words["answer.by-table"],
            FindingKind.Denominator or FindingKind.Unreachable or FindingKind.Direction => words["answer.by-criteria"],
        },
        _ => null,
    };

    /// <summary>What a unit reads of it beside its own result: the text, and that the office lets the printed table decide where it does.</summary>
    public static string Beside(Words words, Answer answer, Indicator indicator) =>
        Authority(words, answer) is { } authority ? $"{answer.Text} ({authority})"
        : answer is Answer.Open && TableDecides(indicator) ? $"{answer.Text} {words["answer.by-table"]}"
        : answer.Text;

    /// <summary>A condition in the few signs of a scale's cell, or as a line.</summary>
    public static string Condition(Words words, Expression condition, Indicator indicator) =>
        ThresholdText.Of(condition, indicator.Unit) ?? new InputNames(words, indicator).Print(condition);

    private static bool TableDecides(Indicator indicator) => indicator.Targets is { Decides: TargetAuthority.Table };
}
