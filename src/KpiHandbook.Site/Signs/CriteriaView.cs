using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Signs;

/// <summary>เกณฑ์การให้คะแนน of an indicator, or of some of its months.</summary>
/// <param name="Title">As the document heads them; null where one set holds for every month.</param>
/// <param name="Months">The months that they are of; null where the title says it, or one set holds for every month.</param>
/// <param name="Scale">The levels; null where the document prints none.</param>
/// <param name="Line">Criteria of a number on its axis; null for others.</param>
/// <param name="Unstated">Says that the document prints no criteria; null where it does.</param>
public sealed record CriteriaView(string? Title, string? Months, ScaleView? Scale, NumberLineView? Line, string? Unstated)
{
    /// <summary>With the whole wording: in a book nothing can be unfolded.</summary>
    public CriteriaView InFull => this with { Scale = Scale?.InFull };

    /// <summary>The criteria of an indicator, one set or as many as its milestones have.</summary>
    public static IReadOnlyList<CriteriaView> AllOf(Words words, Indicator indicator) => indicator.Milestones.Count == 0
        ? [Of(words, indicator, null)]
        : [.. indicator.Milestones.Select(m => Of(words, indicator.In(m.Months[0]), m))];

    private static CriteriaView Of(Words words, Indicator indicator, Milestone? of) => new(
        of is null ? null : IsMonthsAlone(of) ? MonthsText.Of(words, of.Months) : of.Title,
        of is null || IsMonthsAlone(of) || (words.IsThai && of.Title.Contains(MonthsText.Of(Words.Thai, of.Months), StringComparison.Ordinal)) ? null : MonthsText.Of(words, of.Months),
        indicator.Criteria.Levels.Count == 0 ? null : ScaleView.Of(words, indicator),
        NumberLineBuilder.OfIrregular(words, indicator, words["line.title"]),
        indicator.Criteria.Unstated);

    // Such a title is no wording of the document's own.
    private static bool IsMonthsAlone(Milestone of) => string.Equals(of.Title, MonthsText.Of(Words.Thai, of.Months), StringComparison.Ordinal);
}
