using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Texts;

/// <summary>
/// A question about a unit's result as a mail that is written already but for the question itself: which round and edition, which
/// indicator, what came out, where it stands. It goes to whom the site may name; to nobody yet where it names no address.
/// </summary>
internal static class QuestionText
{
    /// <summary>The mail as a <c>mailto:</c> address.</summary>
    /// <param name="site">The round.</param>
    /// <param name="unit">Whose result.</param>
    /// <param name="scored">The result.</param>
    /// <param name="address">Where the result stands on the web; null where the site does not know its own address.</param>
    public static string Of(RoundSite site, ScoredUnit unit, ScoredAssignment scored, string? address)
    {
        var words = site.Words;
        var (handbook, indicator) = (site.Handbook, scored.Indicator);
        var place = $"{SectionText.ShortOf(words, scored.Assignment.Entry)} {indicator.ShortTitle}";
        string?[] edition = [EditionText.Of(words, handbook), site.Seal?.Edition];
        string?[] result = [ValueText.Of(words, scored), OutcomeText.Of(words, scored)];
        string[] lines =
        [
            words.Say("question.round", site.Label, string.Join(" ", edition.OfType<string>())),
            words.Say("question.indicator", place),
            unit.Report is { } report
                ? words.Say("question.result", UnitText.Full(words, unit.Unit), words.InBrief(report.Month), string.Join(" · ", result.OfType<string>().Where(r => r.Length > 0).Distinct(StringComparer.Ordinal)))
                : words.Say("question.no-result", UnitText.Full(words, unit.Unit)),
            .. address is null ? Array.Empty<string>() : [address],
            "",
            words["question.mine"],
            "",
        ];
        return $"mailto:{To(indicator, site.Settings.Contacts)}?subject={Uri.EscapeDataString(words.Say("question.subject", place, UnitText.Full(words, unit.Unit)))}&body={Uri.EscapeDataString(string.Join("\r\n", lines))}";
    }

    private static string? To(Indicator indicator, ContactVisibility visibility) =>
        ContactText.EmailOf(indicator, visibility) is { } email ? Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal) : null;
}
