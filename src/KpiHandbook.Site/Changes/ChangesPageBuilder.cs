using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Changes;

/// <summary>Shapes the page of everything that changed in a round.</summary>
internal sealed class ChangesPageBuilder(RoundSite site)
{
    private readonly Words _words = site.Words;
    private readonly Handbook _handbook = site.Handbook;
    private readonly RelativeLinks _links = site.LinksFrom(Routes.Changes(site.Handbook));

    public Page Build()
    {
        var revisions = Revisions().Reverse().ToList();
        var errata = Errata().ToList();
        var corrections = new CorrectionViews(site).All();
        var previous = Previous();
        return new ChangesPage(
            _links.From,
            site.FrameOf(_links.Path, _words["changes.title"], showsResults: corrections.Count > 0 || revisions.Any(r => r.Changes?.Consequence is not null) || previous?.Changes.Consequence is not null),
            Lead(),
            [
                .. revisions.Count == 0 ? Array.Empty<Link>() : [new Link(_words["changes.revisions"], "#revisions")],
                .. errata.Count == 0 ? Array.Empty<Link>() : [new Link(_words["changes.errata"], "#errata")],
                .. corrections.Count == 0 ? Array.Empty<Link>() : [new Link(_words["changes.corrections"], "#corrections")],
                .. previous is null ? Array.Empty<Link>() : [new Link(previous.Title, "#previous")],
            ],
            revisions,
            errata,
            corrections,
            previous);
    }

    /// <summary>What the page holds, in a few words.</summary>
    public static string Outline(RoundSite site)
    {
        var amendments = site.Versions.InForce(site.Handbook).Amendments.Count;
        var letters = amendments == 0 ? site.Words["changes.no-letters"] : site.Words.Say("changes.letters", amendments);
        return site.Versions.Before(site.Handbook) is { } before ? site.Words.Say("changes.letters-and", letters, site.Words.Name(before.Round)) : letters;
    }

    private string Lead() => (_handbook.By, site.Versions.Before(_handbook)) switch
    {
        (null, null) => _words["changes.lead-first"],
        (null, _) => _words["changes.lead-one"],
        ({ } by, _) => _words.Say("changes.lead", _handbook.Amendments.Count + 1, EditionText.Of(_words, by.Number)),
    };

    private IEnumerable<RevisionView> Revisions()
    {
        if (_handbook.By is null)
        {
            yield break;
        }

        Handbook? before = null;
        foreach (var text in _handbook.Earlier.Append(_handbook))
        {
            yield return new RevisionView(
                $"rev-{text.Revision}",
                EditionText.Of(_words, text),
                text.By is { } by ? AmendmentText.Of(_words, by.Class) : null,
                text.Revision == _handbook.Revision,
                [.. Facts(text)],
                text.By?.Reason,
                CopyOf(text),
                before is null ? null : Comparison(before, text));
            before = text;
        }
    }

    private IEnumerable<Fact> Facts(Handbook text)
    {
        if (text.By is not { } by)
        {
            yield return new Fact(_words["document.title"], text.Document.Number ?? text.Document.Title, text.Document.Date is { } date ? _words.InFull(date) : null);
            yield return Months(m => _handbook.In(m).Amendments.Count == 0);
            yield break;
        }

        yield return new Fact(_words["document.letter"], by.Letter);
        yield return new Fact(_words["changes.dated"], by.Date is { } dated ? _words.InFull(dated) : by.DateNote ?? AmendmentText.NoDate(_words));
        yield return new Fact(_words["changes.effective"], _words.InFull(by.Effective));
        yield return Months(by.IsInEffectIn);
    }

    private Fact Months(Func<ReportMonth, bool> isScored)
    {
        var months = _handbook.Period.Months.ToList();
        var scored = months.Where(isScored).ToList();
        return new Fact(_words["changes.scores"], scored.Count == 0 ? _words["changes.no-month"] : scored.Count == months.Count ? _words["changes.every-month"] : MonthsText.Of(_words, scored));
    }

    private Link? CopyOf(Handbook text) => _handbook.PermanentCopies.FirstOrDefault(c => c.Revision == text.Revision) is { } copy
        ? new Link(_words.Say("versions.copy", EditionText.Of(_words, text)), _links.To(Routes.Round(copy)))
        : null;

    private ComparisonView Comparison(Handbook before, Handbook after) => new ComparisonBuilder(_words, HrefIn, $"r{after.Revision}-").Build(
        HandbookComparer.Compare(before, after),
        $"{EditionText.Of(_words, before)} → {EditionText.Of(_words, after)}",
        ConsequenceViews.Of(
            _words,
            Consequences.Of(site.Round.Publication with { Handbook = before }, after, after.By!.IsInEffectIn), after, "", id => HrefIn(after, id)));

    // The page in force, unless it is gone there; then that of the copy.
    private string HrefIn(Handbook text, Id<Indicator> id) =>
        _handbook.Find(id) is not null ? _links.To(Routes.Indicator(_handbook, id))
        : _handbook.PermanentCopies.FirstOrDefault(c => c.Revision == text.Revision) is { } copy ? _links.To(Routes.Indicator(copy, id))
        : "";

    private IEnumerable<Erratum> Errata()
    {
        var texts = _handbook.Earlier.Append(_handbook).ToList();
        return texts.Zip(texts.Skip(1))
            .Where(pair => pair.Second.By is { Class: AmendmentClass.Typo or AmendmentClass.Correction })
            .SelectMany(pair => Errata(HandbookComparer.Compare(pair.First, pair.Second)));
    }

    private IEnumerable<Erratum> Errata(HandbookDifference difference) =>
    [
        .. difference.Round.Select(d => new Erratum(EditionText.Of(_words, difference.After), _words["difference.round"], ComparisonBuilder.Row(_words, d))),
        .. difference.Indicators.SelectMany(i => i is { Before: not null, After: not null }
            ? i.Differences.Select(d => new Erratum(EditionText.Of(_words, difference.After), i.After.ShortTitle, ComparisonBuilder.Row(_words, d)))
            : [new Erratum(EditionText.Of(_words, difference.After), (i.After ?? i.Before)!.ShortTitle, new ChangeRow(_words[i.Before is null ? "changes.indicator-added" : "changes.indicator-removed"], i.Before?.Title, i.After?.Title, []))]),
    ];

    private PreviousRound? Previous()
    {
        if (site.Versions.Before(_handbook) is not { } before)
        {
            return null;
        }

        var names = $"{_words.Name(before.Round)} → {_words.Name(_handbook.Round)}";
        var results = site.Publications.FirstOrDefault(p => string.Equals(p.Handbook.Path, before.Path, StringComparison.Ordinal));
        var consequence = results is null || results.Months.Count == 0 ? null : ConsequenceViews.Of(
            _words,
            Consequences.Of(results, _handbook),
            _handbook,
            _words.Say("changes.if-scored", _words.InFull(results.Months[^1])) + " ",
            id => _links.To(Routes.Indicator(_handbook, id)));
        return new PreviousRound(
            _words.Say("changes.against", _words.Name(before.Round)),
            new Link(_words.Name(before.Round), _links.To(Routes.Round(before))),
            new ComparisonBuilder(_words, (text, id) => _links.To(Routes.Indicator(text, id)), "p-").Build(HandbookComparer.Compare(before, _handbook), names, consequence));
    }
}
