using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Versions;

/// <summary>Says whether an indicator's values in two texts can be compared.</summary>
internal static class ComparisonText
{
    // What a reader of two texts side by side does not look for.
    private static readonly Aspect[] Minor = [Aspect.Examples, Aspect.Notes, Aspect.Contacts, Aspect.Disclosure];

    /// <summary>An indicator beside what it was in the text before.</summary>
    public static Comparison Of(Words words, OfficeVersions versions, (Handbook Text, Indicator Indicator) before, (Handbook Text, Indicator Indicator) after)
    {
        var (was, now) = (before.Indicator, after.Indicator);
        var difference = HandbookComparer.Compare(before.Text, was, after.Text, now);
        var name = versions.NameOf(words, before.Text);
        return new Comparison(
            difference.Differences.Count == 0 ? words.Say("compare.same", name)
            : difference.IsComparable ? words.Say("compare.can", name)
            : words.Say("compare.cannot", name, DifferenceText.Breaks(words, difference)),
            !difference.IsComparable,
            Others(words, difference),
            was.Id != now.Id && after.Text.Redirects.GetValueOrDefault(was.Id) is Redirect.Renamed { Why: { } why } ? why : null);
    }

    private static string? Others(Words words, IndicatorDifference difference)
    {
        var breaking = difference.Differences.Where(d => d.BreaksTrend).Select(d => d.Aspect).ToHashSet();
        var others = difference.Differences.Select(d => d.Aspect).Where(a => !breaking.Contains(a) && !Minor.Contains(a)).Distinct().Order().Select(x => DifferenceText.Of(words, x)).ToList();
        return others.Count == 0 ? null : words.Say(breaking.Count == 0 ? "compare.changed" : "compare.also", string.Join(" · ", others));
    }
}
