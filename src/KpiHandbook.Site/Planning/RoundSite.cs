using System.Collections.Concurrent;
using KpiHandbook.Core.Disclosure;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Proving;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Changes;
using KpiHandbook.Site.Contacts;
using KpiHandbook.Site.Glossary;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Sharing;
using KpiHandbook.Site.Slips;
using KpiHandbook.Site.Texts;
using KpiHandbook.Site.Versions;

namespace KpiHandbook.Site.Planning;

/// <summary>One round with its site's settings: what every builder of a page of the round starts from.</summary>
/// <param name="Settings">Of the site.</param>
/// <param name="Round">Scored; what may not be published is taken out of it here, before any page or file can see it.</param>
/// <param name="Proof">What the proof says of its criteria.</param>
/// <param name="HasBook">True when the handbook is printed to a PDF as well.</param>
public sealed record RoundSite(SiteSettings Settings, ScoredRound Round, ProvenCriteria Proof, bool HasBook)
{
    /// <summary>Scored, without what is withheld.</summary>
    public ScoredRound Round { get; } = PublishedRound.Of(Round);

    /// <summary>Every round of the site, for what is taken over from another one.</summary>
    public IReadOnlyList<Handbook> Published { get; init; } = [Round.Publication.Handbook];

    /// <summary>Every round of the site with its results, without what is withheld.</summary>
    public IReadOnlyList<Publication> Publications { get; init; } = [];

    /// <summary>Makes codes of addresses; null to print none.</summary>
    public QrEncoder? Encode { get; init; }

    /// <summary>The office's other texts, which every page leads to.</summary>
    public OfficeVersions Versions { get; init; } = new([Round.Publication.Handbook], new(() => new HashSet<string>(StringComparer.Ordinal)));

    /// <summary>What was corrected of sealed months.</summary>
    internal Corrections Corrections { get; } = new(Round.Publication);

    private readonly ConcurrentDictionary<ScoredUnit, Lazy<IReadOnlyList<NextStep>>> _steps = new(ReferenceEqualityComparer.Instance);

    /// <summary>The language of its pages. A site of another one, made by <c>with</c>, shares everything that was computed.</summary>
    public Words Words { get; init; } = Words.Thai;

    /// <summary>The round's handbook.</summary>
    public Handbook Handbook => Round.Publication.Handbook;

    /// <summary>The round's seal, or that of a copy's text; null while it has none.</summary>
    public Seal? Seal => Round.Publication.Seal;

    /// <summary><c>ยะลา · รอบที่ 2/2568</c>, and the revision where the round has more than one text.</summary>
    public string Label =>
        $"{Handbook.Office.Province} · {Words.Name(Handbook.Round)}{(Handbook.IsPermanentCopy || Handbook.By is not null ? $" · {EditionText.Of(Words, Handbook)}" : "")}";

    /// <summary>A unit's next steps. The search is by far the dearest part of a site, and page, book and data ask for the same ones.</summary>
    public IReadOnlyList<NextStep> NextStepsOf(ScoredUnit unit) =>
        _steps.GetOrAdd(unit, static u => new Lazy<IReadOnlyList<NextStep>>(() => NextStep.AllOf(u))).Value;

    /// <summary>A page's published address; null where the site does not know its own.</summary>
    /// <param name="route">The page, which may end in <c>#fragment</c>.</param>
    public string? AddressOf(string route) => Settings.BaseUrl is { } site ? $"{site}/{Words.PathOf(route)}" : null;

    /// <summary>The same as a code; null where the site does not know its own address.</summary>
    /// <param name="route">The page.</param>
    public QrView? CodeOf(string route) => Encode is { } encode && AddressOf(route) is { } address ? QrView.Of(encode(address)) : null;

    /// <summary>The way to the printed handbook: its PDF, or the page it is printed from when no PDF is made.</summary>
    public Link Book(Func<string, string> to) => Entry.Book(Words, to);

    /// <summary>What the pages outside of the round know of it.</summary>
    internal RoundEntry Entry => new(Handbook, Round.Current?.Month, HasBook) { Seal = Seal };

    /// <summary>Links out of a page, to pages of the same language.</summary>
    /// <param name="route">The page.</param>
    public RelativeLinks LinksFrom(string route) => new(route, Words);

    /// <summary>The frame of a page of this round.</summary>
    /// <param name="route">The page.</param>
    /// <param name="title">Its title, without the round's name.</param>
    /// <param name="showsResults">True when it shows reported results or what follows from them.</param>
    public Frame FrameOf(string route, string title, bool showsResults)
    {
        var links = LinksFrom(route);
        var isCover = string.Equals(route, Routes.Round(Handbook), StringComparison.Ordinal);
        return new Frame(
            isCover ? title : $"{title} · {Label}",
            Settings.Title,
            TextSetting.Of(Words, Settings, Unbroken.Of(Handbook.Office)),
            links.Root,
            new Link(Settings.Title, links.To(Routes.Home)),
            [
                new Link(Handbook.Office.Province, links.To(Routes.Office(Handbook.Office))),
                new Link(Words.Name(Handbook.Round), links.To(Routes.Round(Handbook))),
            ],
            StatusOf(links),
            showsResults && Handbook.SampleResults ? Words["sample.flag"] : null)
        {
            KeepList = links.ToExactly(Routes.KeepList(Handbook)),
            Search = [links.To(Routes.Search(Handbook, Words))],
            Versions = Versions.SwitchOf(Handbook, links),
            Edition = Versions.LineOf(Handbook, links) with { Code = Seal?.Edition, Sealed = SealText.Of(Words, Handbook, Seal) },
            Canonical = Handbook.IsPermanentCopy && Settings.BaseUrl is { } site ? $"{site}/{Words.PathOf(Versions.PathInForce(Handbook, route))}" : null,
            Languages = LanguageLinks.Of(Settings.Languages, Words, links),
            Feed = links.To(Routes.OfficeFeed(Handbook.Office)),
            Picture = RoundPicture.LinkOf(this),
        };
    }

    private StatusBar StatusOf(RelativeLinks links) => new(
        StatusText.Of(Words, Handbook.Status),
        Handbook.Status == RoundStatus.Official,
        [
            new Link(Words["round.overview"], links.To(Routes.Round(Handbook))),
            .. Round.Current is null ? Array.Empty<Link>() : [new Link(Words["matrix.link"], links.To(Routes.Matrix(Handbook)))],
            new Link(Words["calendar.title"], links.To(Routes.Calendar(Handbook))),
            .. ContactsPageBuilder.Has(Settings) ? [new Link(Words["contacts.title"], links.To(Routes.Contacts(Handbook)))] : Array.Empty<Link>(),
            new Link(Words["notes.link"], links.To(Routes.Notes(Handbook))),
            new Link(Words["changes.title"], links.To(Routes.Changes(Handbook))),
            new Link(Words["print.link"], links.To(Routes.Print(Handbook))),
        ]);
}
