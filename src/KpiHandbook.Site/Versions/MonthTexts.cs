using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Versions;

/// <summary>Says which text scores which months of a round that letters amend.</summary>
internal static class MonthTexts
{
    /// <summary><c>เดือนเมษายน 2568 คิดตามฉบับแรก · เดือนพฤษภาคม – กันยายน 2568 คิดตามฉบับแก้ไขที่ 1</c>; null for a round that nothing amends, and for a copy.</summary>
    public static string? Sentence(Words words, Handbook inForce) => inForce.By is null || inForce.IsPermanentCopy ? null : string.Join(
        " · ",
        inForce.Period.Months
            .GroupBy(inForce.In, ReferenceEqualityComparer.Instance)
            .Select(g => words.Say("months.scored-by-text", MonthsText.Of(words, [.. g]), NameOf(words, (Handbook)g.Key!))));

    /// <summary>The same where the round's texts differ about an indicator; null where they say the same of it.</summary>
    public static string? Sentence(Words words, Handbook inForce, Indicator indicator) =>
        inForce.AllTexts.Any(t => t.Find(indicator.Id) is not { } other || HandbookComparer.Compare(t, other, inForce, indicator).Differences.Count > 0)
            ? Sentence(words, inForce)
            : null;

    /// <summary>The months that a text scores: <c>คิดคะแนนเดือนเมษายน 2568</c>; null for a round that nothing amends.</summary>
    /// <param name="inForce">The text in force.</param>
    /// <param name="text">A text of the same round.</param>
    public static string? ScoredBy(Words words, Handbook inForce, Handbook text)
    {
        if (inForce.By is null)
        {
            return null;
        }

        var months = MonthsOf(inForce, text);
        return months.Count == 0 ? words["months.scores-none"] : words.Say("months.scores", MonthsText.Of(words, months));
    }

    /// <summary>What a text is for: <c>คือฉบับที่ใช้อยู่</c>, <c>ใช้คิดคะแนนเดือนเมษายน 2568</c>, or that it is out of use.</summary>
    /// <param name="inForce">The text in force.</param>
    /// <param name="text">A text of the same round.</param>
    public static string UseOf(Words words, Handbook inForce, Handbook text)
    {
        var months = MonthsOf(inForce, text);
        var isInForce = inForce.Revision == text.Revision;
        return isInForce && (inForce.By is null || months.Count is 0) ? words["months.is-in-force"]
            : isInForce ? words.Say("months.is-in-force-for", MonthsText.Of(words, months))
            : months.Count == 0 ? words["months.is-out-of-use"]
            : words.Say("months.is-for", MonthsText.Of(words, months));
    }

    /// <summary>True for a text that decides nothing any more: another is in force, and no month is scored by it.</summary>
    public static bool IsOutOfUse(Handbook inForce, Handbook text) => inForce.Revision != text.Revision && MonthsOf(inForce, text).Count == 0;

    /// <summary><c>ฉบับแก้ไขที่ 2</c>, or which letters it holds where it lacks an earlier one that came into effect later.</summary>
    public static string NameOf(Words words, Handbook text) => text.Amendments.Count == text.Revision
        ? EditionText.Of(words, text)
        : words.Say("edition.first-with", ListText.Row(words, text.Amendments.Select(a => $"{a.Number}")));

    private static List<ReportMonth> MonthsOf(Handbook inForce, Handbook text) => [.. inForce.Period.Months.Where(m => IsSame(inForce.In(m), text))];

    private static bool IsSame(Handbook scoring, Handbook text) =>
        scoring.Revision == text.Revision && scoring.Amendments.Count == text.Amendments.Count;
}
