using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Texts;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Changes;

/// <summary>Differences as a page of its own, which needs no other file and leads to none.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Lead">How many rounds differ.</param>
/// <param name="Rounds">The settings of the site where they differ, then each round that differs.</param>
public sealed record DifferencePage(Frame Frame, string Lead, IReadOnlyList<DifferentRound> Rounds) : Page("", Frame)
{
    /// <summary>The page.</summary>
    /// <param name="words">Of the page.</param>
    /// <param name="settings">Of the site.</param>
    /// <param name="site">What differs in the settings of the site.</param>
    /// <param name="rounds">What differs, and what the two texts are called; a round that only one side has has no difference.</param>
    public static DifferencePage Of(
        Words words, SiteSettings settings, IReadOnlyList<Difference> site, IReadOnlyList<(string Names, bool IsNew, HandbookDifference? Difference, Consequence? Consequence)> rounds)
    {
        var shown = rounds.Where(r => r.Difference is not { IsEmpty: true }).Select((r, at) => Round(words, r, at)).ToList();
        var showsSamples = rounds.Any(r => r is { Difference.Before.SampleResults: true, Consequence: not null });
        return new DifferencePage(
            new Frame(
                shown is [var one] ? words.Say("difference.of", one.Title) : words["difference.title"],
                settings.Title,
                TextSetting.Of(words, settings, [.. rounds.SelectMany(r => r.Difference?.After.Office.ShortForms ?? []).Distinct(StringComparer.Ordinal)]),
                "",
                new Link(settings.Title, ""),
                [],
                null,
                showsSamples ? words["sample.flag"] : null),
            shown.Count == 0 && site.Count == 0 ? DifferenceText.Nothing(words) : shown.Count == 0 ? "" : rounds.Count == 1 ? "" : words.Say("difference.rounds", shown.Count, rounds.Count),
            [.. site.Count == 0 ? Array.Empty<DifferentRound>() : [new DifferentRound(DifferenceText.Site(words), "", ComparisonBuilder.OfSite(words, site))], .. shown]);
    }

    private static DifferentRound Round(Words words, (string Names, bool IsNew, HandbookDifference? Difference, Consequence? Consequence) round, int at)
    {
        if (round.Difference is not { } difference)
        {
            return new DifferentRound(round.Names, words[round.IsNew ? "difference.new-round" : "difference.no-round"], null);
        }

        var consequence = round.Consequence is { } computed ? ConsequenceViews.Of(words, computed, difference.After, "", _ => "") : null;
        return new DifferentRound(round.Names, "", new ComparisonBuilder(words, (_, _) => "", $"d{at}-").Build(difference, round.Names, consequence));
    }
}

/// <summary>A round that differs, or the settings of the site.</summary>
/// <param name="Title">The two texts.</param>
/// <param name="Remark">Says that only one side has it; empty otherwise.</param>
/// <param name="Changes">What differs; null where only one side has it.</param>
public sealed record DifferentRound(string Title, string Remark, ComparisonView? Changes);
