using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Feeds;

/// <summary>What was published of a round, each by the day of its own document: the round, its letters, its seals and what was corrected since.</summary>
internal static class Publications
{
    /// <summary>In no order; none of a draft.</summary>
    public static IEnumerable<FeedEntry> Of(RoundEntry round)
    {
        var handbook = round.Handbook;
        return handbook.Status == RoundStatus.Draft ? [] : [First(handbook), .. handbook.Amendments.Select(a => Letter(handbook, a)), .. Seals(handbook, round.Seal)];
    }

    private static Words Words => Words.Thai;

    private static FeedEntry First(Handbook handbook)
    {
        var document = (handbook.Earlier is [var first, ..] ? first : handbook).Document;
        return new FeedEntry(
            handbook.Path,
            document.Date ?? handbook.Period.From,
            Words.Say("feed.round", NameOf(handbook)),
            document.Title,
            Routes.Round(handbook));
    }

    private static FeedEntry Letter(Handbook handbook, Amendment letter) => new(
        $"{handbook.Path}/amendment/{letter.Number}",
        letter.Date ?? letter.Effective,
        Words.Say("feed.letter", NameOf(handbook), letter.Number, letter.Letter),
        letter.Date is null ? $"{letter.Reason} {Words.Say("feed.undated", Words.InFull(letter.Effective))}" : letter.Reason,
        Routes.Changes(handbook));

    private static IEnumerable<FeedEntry> Seals(Handbook handbook, Seal? seal)
    {
        foreach (var revision in seal?.Revisions ?? [])
        {
            yield return new FeedEntry(
                $"{handbook.Path}/seal/{revision.Number}",
                revision.Date,
                Words.Say("feed.sealed", NameOf(handbook), EditionText.Of(Words, revision.Number)),
                Words.Say("feed.sealed-code", revision.Edition),
                Routes.Round(handbook));
        }

        foreach (var month in seal?.Months ?? [])
        {
            yield return new FeedEntry(
                $"{handbook.Path}/results/{month.Month}",
                month.Date,
                Words.Say("feed.results", NameOf(handbook), Words.InFull(month.Month)),
                Words["feed.results-what"],
                Routes.Matrix(handbook));
            foreach (var (number, correction) in month.Corrections.Index())
            {
                yield return new FeedEntry(
                    $"{handbook.Path}/results/{month.Month}/correction/{number + 1}",
                    correction.Date,
                    Words.Say("feed.correction", NameOf(handbook), Words.InFull(month.Month)),
                    correction.Reason,
                    Routes.Changes(handbook));
            }
        }
    }

    private static string NameOf(Handbook handbook) => $"{handbook.Office.Province} {Words.Name(handbook.Round)}";
}
