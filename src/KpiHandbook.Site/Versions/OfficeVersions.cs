using KpiHandbook.Core.Model;
using KpiHandbook.Core.Versions;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Texts;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Versions;

/// <summary>Every text that an office publishes, and where a page of one stands in the others.</summary>
public sealed class OfficeVersions
{
    private const string Indicators = "indicators/";
    private const string Html = ".html";
    private const int MostBesideEachOther = 8; // four years of half years

    private readonly IReadOnlyList<Handbook> _rounds;
    private readonly Lazy<IReadOnlySet<string>> _pages;

    /// <summary>The versions of one office.</summary>
    /// <param name="rounds">The text in force of each round, in any order.</param>
    /// <param name="pages">The path of every page of the site, asked for when the first page is built.</param>
    public OfficeVersions(IEnumerable<Handbook> rounds, Lazy<IReadOnlySet<string>> pages)
    {
        _rounds = [.. rounds.OrderBy(r => r.Round)];
        Texts = [.. _rounds.SelectMany(r => r.Earlier.Append(r))];
        Trail = new IndicatorTrail(Texts);
        _pages = pages;
    }

    /// <summary>The text in force of each round, oldest first.</summary>
    public IReadOnlyList<Handbook> Rounds => _rounds;

    /// <summary>Every text of every round, oldest first.</summary>
    public IReadOnlyList<Handbook> Texts { get; }

    /// <summary>What becomes of indicators between them.</summary>
    public IndicatorTrail Trail { get; }

    /// <summary>The last text before another that has an indicator; null where none has.</summary>
    public Handbook? LastBefore(Handbook text, Id<Indicator> id) =>
        Texts.LastOrDefault(t => (t.Round, t.Revision).CompareTo((text.Round, text.Revision)) < 0 && t.Find(id) is not null);

    /// <summary>An indicator in every text that has it, under whatever id, oldest first.</summary>
    public IReadOnlyList<(Handbook Text, Indicator Indicator)> PastOf(Id<Indicator> id)
    {
        var from = Texts.Last(t => t.Find(id) is not null);
        return [.. Texts.Select(t => (Text: t, At: Trail.Follow(id, from, t) as TrailEnd.At)).Where(t => t.At is not null).Select(t => (t.Text, t.Text.Find(t.At!.Id)!))];
    }

    /// <summary>
    /// What an indicator's page is compared with: the indicator in the nearest text before that has it, of the same round or of the round
    /// before; null where neither has it. Earlier rounds are taken over from an earlier edition without a look at what they say.
    /// </summary>
    public (Handbook Text, Indicator Indicator)? ComparedWith(Handbook text, Id<Indicator> id)
    {
        var from = Texts.Last(t => t.Find(id) is not null);
        var nearest = Before(text)?.Round ?? text.Round;
        return Texts
            .Where(t => (t.Round, t.Revision).CompareTo((text.Round, text.Revision)) < 0 && t.Round >= nearest)
            .Reverse()
            .Select(t => (Text: t, At: Trail.Follow(id, from, t) as TrailEnd.At))
            .Where(t => t.At is not null)
            .Select(t => ((Handbook, Indicator)?)(t.Text, t.Text.Find(t.At!.Id)!))
            .FirstOrDefault();
    }

    /// <summary>Where an indicator stands in a text: in the round itself where that is in force, else in its permanent copy.</summary>
    public string AddressOf(Handbook text, Id<Indicator> id) => Routes.Indicator(text with { IsPermanentCopy = InForce(text).Revision != text.Revision }, id);

    /// <summary>The text in force of the round that a text is of.</summary>
    public Handbook InForce(Handbook text) => _rounds.First(r => r.Round == text.Round);

    /// <summary><c>รอบที่ 2/2568 · ฉบับแก้ไขที่ 1</c>; the round alone where nothing amends it.</summary>
    public string NameOf(Words words, Handbook text) =>
        InForce(text).By is null ? words.Name(text.Round) : $"{words.Name(text.Round)} · {EditionText.Of(words, text)}";

    /// <summary>The text in force of the office's round before a text's own; null for its first.</summary>
    public Handbook? Before(Handbook text) => _rounds.LastOrDefault(r => r.Round < text.Round);

    /// <summary>The rounds whose results stand beside each other, oldest first: the newest ones, so that a page costs the same however many there are.</summary>
    public IReadOnlyList<Handbook> BesideEachOther => [.. _rounds.TakeLast(MostBesideEachOther)];

    /// <summary>True for a page that the site has; to be asked when pages are built.</summary>
    public bool Has(string path) => _pages.Value.Contains(path);

    /// <summary>The way from a page to the same page in other versions; null where there is but one.</summary>
    /// <param name="here">The text that it is of.</param>
    /// <param name="links">Links out of it.</param>
    public VersionSwitch? SwitchOf(Handbook here, RelativeLinks links)
    {
        var words = links.Language;
        var page = links.Path[(here.Address.Length + 1)..];
        var round = InForce(here);
        var copies = round.PermanentCopies;
        if (_rounds.Count == 1 && copies.Count == 0)
        {
            return null;
        }

        return new VersionSwitch(
            here.IsPermanentCopy ? $"{words.Name(here.Round)} · {EditionText.Of(words, here)}" : NameOf(words, here),
            _rounds.Count == 1 ? [] : [.. _rounds.Reverse().Select(r => To(r, words.Name(r.Round), r.Round == here.Round))],
            copies.Count == 0 ? [] :
            [
                To(round, words.Say("versions.in-force", EditionText.Of(words, round)), !here.IsPermanentCopy),
                .. copies.Reverse().Select(c => To(c, words.Say("versions.copy", EditionText.Of(words, c)), here.IsPermanentCopy && c.Revision == here.Revision)),
            ]);

        VersionLink To(Handbook version, string name, bool isCurrent)
        {
            var (target, gone) = Find(words, here, page, version);
            return new VersionLink(name, links.To(target), isCurrent, gone);
        }
    }

    /// <summary>What an edition says of itself on one of its pages.</summary>
    /// <param name="here">The text that the page is of.</param>
    /// <param name="links">Links out of it.</param>
    public EditionLine LineOf(Handbook here, RelativeLinks links)
    {
        var words = links.Language;
        var round = InForce(here);
        var isSuperseded = round.Revision != here.Revision;
        return new EditionLine(
            EditionText.WithLetter(words, here) + (!here.IsPermanentCopy ? "" : $" {MonthTexts.UseOf(words, round, here)}{(isSuperseded ? "" : $" {words["versions.is-copy"]}")}"),
            null,
            here.IsPermanentCopy ? new Link(isSuperseded ? words.Say("versions.see-in-force", EditionText.Of(words, round)) : words["versions.see-round"], links.To(PathInForce(here, links.Path))) : null,
            MonthTexts.IsOutOfUse(round, here));
    }

    /// <summary>Where the same page, or what became of it, stands in the round itself.</summary>
    public string PathInForce(Handbook here, string path) => Find(Words.Thai, here, path[(here.Address.Length + 1)..], InForce(here)).Path;

    private (string Path, string? Gone) Find(Words words, Handbook here, string page, Handbook version)
    {
        if (!page.StartsWith(Indicators, StringComparison.Ordinal) || Id<Indicator>.Parse(page[Indicators.Length..^Html.Length]) is not { } id)
        {
            var same = Routes.Within(version, page);
            return _pages.Value.Contains(same) ? (same, null)
                : (Routes.Round(version), words[version.IsPermanentCopy ? "versions.copy-without-results" : "versions.no-page"]);
        }

        return Trail.Follow(id, here, version) switch
        {
            TrailEnd.At { Id: var there } when there == id => (Routes.Indicator(version, id), null),
            TrailEnd.At { Id: var there } => (Routes.Indicator(version, there), words.Say("versions.renamed", version.Find(there)!.ShortTitle)),
            TrailEnd.Gone { Id: var last, In: var text } when _pages.Value.Contains(Routes.Indicator(InForce(text), last)) =>
                (Routes.Indicator(InForce(text), last), words["versions.gone"]),
            _ => (Routes.Round(version), words["versions.no-indicator"]),
        };
    }
}
