using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Feeds;

/// <summary>What was published of a round, each by the day of its own document: the round, its letters, its seals and what was corrected since.</summary>
/// <param name="words">Of the feed's language.</param>
internal sealed class Publications(Words words)
{
    /// <summary>In no order; none of a draft.</summary>
    public IEnumerable<FeedEntry> Of(RoundEntry round)
    {
        var handbook = round.Handbook;
        return handbook.Status == RoundStatus.Draft ? [] : [First(handbook), .. handbook.Amendments.Select(a => Letter(handbook, a)), .. Seals(handbook, round.Seal)];
    }

    private FeedEntry First(Handbook handbook)
    {
        var document = (handbook.Earlier is [var first, ..] ? first : handbook).Document;
        return new FeedEntry(
            handbook.Path,
            document.Date ?? handbook.Period.From,
            words.Say("feed.round", NameOf(handbook)),
            document.Title,
            Routes.Round(handbook));
    }

    private FeedEntry Letter(Handbook handbook, Amendment letter) => new(
        $"{handbook.Path}/amendment/{letter.Number}",
        letter.Date ?? letter.Effective,
        words.Say("feed.letter", NameOf(handbook), letter.Number, letter.Letter),
        letter.Date is null ? $"{letter.Reason} {words.Say("feed.undated", words.InFull(letter.Effective))}" : letter.Reason,
        Routes.Changes(handbook));

    private IEnumerable<FeedEntry> Seals(Handbook handbook, Seal? seal)
    {
        foreach (var revision in seal?.Revisions ?? [])
        {
            yield return new FeedEntry(
                $"{handbook.Path}/seal/{revision.Number}",
                revision.Date,
                words.Say("feed.sealed", NameOf(handbook), EditionText.Of(words, revision.Number)),
                words.Say("feed.sealed-code", revision.Edition),
                Routes.Round(handbook));
        }

        foreach (var month in seal?.Months ?? [])
        {
            yield return new FeedEntry(
                $"{handbook.Path}/results/{month.Month}",
                month.Date,
                words.Say("feed.results", NameOf(handbook), words.InFull(month.Month)),
                words["feed.results-what"],
                Routes.Matrix(handbook));
            foreach (var (number, correction) in month.Corrections.Index())
            {
                yield return new FeedEntry(
                    $"{handbook.Path}/results/{month.Month}/correction/{number + 1}",
                    correction.Date,
                    words.Say("feed.correction", NameOf(handbook), words.InFull(month.Month)),
                    correction.Reason,
                    Routes.Changes(handbook));
            }
        }
    }

    private string NameOf(Handbook handbook) => $"{handbook.Office.Province} {words.Name(handbook.Round)}";
}
