using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Slips;

/// <summary>Shapes a unit's slip: the results of its last report, as its page shows them, without how they came about.</summary>
internal sealed class SlipPageBuilder(RoundSite site, ScoredUnit unit)
{
    private readonly Words _words = site.Words;
    private readonly RelativeLinks _links = site.LinksFrom(Routes.Slip(site.Handbook, unit.Unit));

    public Page Build()
    {
        var handbook = site.Handbook;
        var page = Routes.Unit(handbook, unit.Unit);
        var name = UnitText.Full(_words, unit.Unit);
        return new SlipPage(
            _links.From,
            site.FrameOf(_links.Path, _words.Say("slip.of", name), showsResults: true),
            handbook.Office.Name,
            $"{_words.Name(handbook.Round)} · {_words.InFull(handbook.Period)}",
            name,
            [.. About(), .. Scores()],
            Marked([.. new ResultSections(site, unit, _links).All()]),
            new Link(_words.Say("slip.back", name), _links.To(page)),
            site.Seal?.Edition,
            site.AddressOf(page),
            site.CodeOf(page));
    }

    // Who signs must read on the same sheet what the document leaves open or gives another level, each sentence by its number.
    private static IReadOnlyList<ResultSection> Marked(IReadOnlyList<ResultSection> sections)
    {
        var sentences = sections.SelectMany(s => s.Rows).Select(SentenceOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. sections.Select(s => s with
            {
                Rows = [.. s.Rows.Select(r => SentenceOf(r) is { } sentence ? r with { Footnote = new Footnote($"{sentences.IndexOf(sentence) + 1}", sentence) } : r)],
            }),
        ];
    }

    // What is contested, and what someone must decide.
    private static string? SentenceOf(ResultLine row)
    {
        var sentence = row switch
        {
            { Swatch.IsContested: true, Contest: { } contest } => contest.Sentence,
            { Swatch: { IsOpenMean: true } or { Kind: OutcomeKind.Gap or OutcomeKind.NotComputable } } => row.Why,
            _ => null,
        };
        return sentence is null ? null : string.Join(" ", [sentence, .. row.Answers.Where(a => a.Warns).Select(a => a.Kind).Distinct(StringComparer.Ordinal)]);
    }

    private IEnumerable<Fact> About()
    {
        var handbook = site.Handbook;
        yield return unit.Report is { Month: var month }
            ? new Fact(_words["slip.month"], _words.InFull(month), SealText.Of(_words, month, site.Seal))
            : new Fact(_words["slip.month"], _words["results.none-in-round"]);
        yield return new Fact(_words["slip.edition"], $"{StatusText.Of(_words, handbook.Status)} · {EditionText.Of(_words, handbook)}", SealText.Of(_words, handbook, site.Seal));
    }

    private IEnumerable<Fact> Scores() => unit.Report is null ? [] : unit.Sections.Select(section => new Fact(
        _words.Say("district.score", SectionText.Of(_words, section.Section)),
        SectionText.OfWeight(_words, section),
        SectionText.OfFive(_words, section)));
}
