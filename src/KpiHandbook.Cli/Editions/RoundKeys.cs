using System.Globalization;
using System.Text;
using KpiHandbook.Core.Model;
using KpiHandbook.Publishing.Editions;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Versions;

namespace KpiHandbook.Cli.Editions;

/// <summary>
/// The key of a round: SHA-256 over everything that its files depend on, but for those pages that look back at the round before, which
/// have keys of their own. Two rounds of one key have the same files, byte by byte. Whoever makes a page of a round depend on something
/// else adds it here; the tests that build with and without what was built before (ReuseTests) tell when something is missing.
/// </summary>
internal sealed class RoundKeys
{
    private readonly ContentSources _sources;
    private readonly IReadOnlyList<Handbook> _rounds;
    private readonly IReadOnlyList<Words> _languages;
    private readonly bool _withholdsContacts;
    private readonly IReadOnlyList<(string Name, string Lines)> _ofAll;
    private readonly Dictionary<Id<Office>, string> _outlines;
    private readonly Dictionary<Id<Office>, OfficeVersions> _versions;
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<string, string?>> _knownLookingBack = new(StringComparer.Ordinal);

    /// <summary>The keys of the rounds of one site.</summary>
    /// <param name="sources">The content.</param>
    /// <param name="settings">Of the site.</param>
    /// <param name="rounds">Every round that is published.</param>
    /// <param name="browser">What prints the books; null without any.</param>
    public RoundKeys(ContentSources sources, SiteSettings settings, IReadOnlyList<Handbook> rounds, string? browser)
    {
        _sources = sources;
        _rounds = rounds;
        _languages = [.. settings.Languages.Select(Words.Of)];
        _withholdsContacts = WithheldSources.Withholds(settings);
        _ofAll =
        [
            ("program", $"{ThisProgram.Version}"),
            ("browser", browser ?? "-"),
            ("name of the content", sources.Name),
            ("site and offices", Lines(sources.OfEveryRound.Select(Line))),
        ];
        _outlines = rounds.GroupBy(r => r.Office.Id).ToDictionary(g => g.Key, OutlineOf);
        _versions = rounds.GroupBy(r => r.Office.Id).ToDictionary(g => g.Key, g => new OfficeVersions(g, new(() => new HashSet<string>(StringComparer.Ordinal))));
    }

    /// <summary>Every round that is published.</summary>
    public IReadOnlyList<Handbook> Rounds => _rounds;

    /// <summary>A round's key.</summary>
    public string Of(Handbook round) => _known.TryGetValue(round.Path, out var key) ? key : _known[round.Path] = KeyOf(PartsOf(round).Select(p => p.Lines));

    /// <summary>What a round's files depend on, by kind: nothing else is in its key.</summary>
    public IReadOnlyList<(string Name, string Lines)> PartsOf(Handbook round) =>
    [
        .. _ofAll,
        ("outline", _outlines[round.Office.Id]),
        ("own files", Lines(_sources.Below(round.Path).Select(Line))),
        ("inherited", Lines(Inherited(round).SelectMany(DefinitionsOf))),
    ];

    /// <summary>
    /// What the pages of a round that look back depend on besides, by their routes: the changes, on all that the round before says and on its
    /// results; an indicator's page, on what it says of that indicator. None in an office's first round.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(string Name, string Lines)>> PartsOfLookingBack(Handbook round)
    {
        var parts = new Dictionary<string, IReadOnlyList<(string, string)>>(StringComparer.Ordinal);
        if (_versions[round.Office.Id].Before(round) is not { } before)
        {
            return parts;
        }

        var files = _sources.DefinitionsBelow(before.Path).ToDictionary(f => f.Path, StringComparer.Ordinal);
        var ofAnyIndicator = Lines(OfAnyIndicator(files, before.Path));
        foreach (var text in round.PermanentCopies.Prepend(round))
        {
            foreach (var id in text.Indicators.Select(i => i.Id))
            {
                if (_versions[round.Office.Id].ComparedWith(text, id) is { } was && was.Text.Round == before.Round)
                {
                    parts[Routes.Indicator(text, id)] = [("indicator before", Lines([$"{was.Text.Revision} {was.Indicator.Id}", ofAnyIndicator, .. OfIndicator(files, was.Text, was.Indicator)]))];
                }
            }
        }

        parts[Routes.Changes(round)] =
        [
            ("text before", Lines([$"after {before.Path}", .. DefinitionsOf(before.Path), .. Inherited(before).SelectMany(DefinitionsOf)])),
            ("results before", Lines(_sources.ResultsBelow(before.Path).Select(Line))),
        ];
        return parts;
    }

    /// <summary>The keys of the pages of a round that look back, in every language, by their paths; null where one may not be published.</summary>
    public IReadOnlyDictionary<string, string?> OfLookingBack(Handbook round)
    {
        if (_knownLookingBack.TryGetValue(round.Path, out var known))
        {
            return known;
        }

        var own = MayTell(round) && _versions[round.Office.Id].Before(round) is { } before && MayTell(before) ? Of(round) : null;
        return _knownLookingBack[round.Path] = InEveryLanguage(
            PartsOfLookingBack(round).Select(p => (p.Key, own is null ? null : KeyOf(p.Value.Select(v => v.Lines).Prepend(own)))));
    }

    /// <summary>
    /// The keys of an office's pages across its rounds, by the pages' paths: of an indicator, what is said of it in each of its texts; of a
    /// unit, texts and results of the rounds that stand beside each other, null where one may not be published. None where the office's file
    /// holds what the site keeps back.
    /// </summary>
    public IReadOnlyDictionary<string, string?> OfHistory(Id<Office> office)
    {
        if (_withholdsContacts)
        {
            return new Dictionary<string, string?>(StringComparer.Ordinal);
        }

        var rounds = _rounds.Where(r => r.Office.Id == office).ToList();
        var versions = _versions[office];
        var files = rounds.ToDictionary(r => r.Path, r => _sources.DefinitionsBelow(r.Path).ToDictionary(e => e.Path, StringComparer.Ordinal), StringComparer.Ordinal);
        var ofOffice = Lines([.. _ofAll.Select(p => p.Lines), _outlines[office], .. rounds.SelectMany(r => OfAnyIndicator(files[r.Path], r.Path))]);
        var beside = versions.BesideEachOther;
        var ofUnits = beside.All(MayTell)
            ? KeyOf([ofOffice, .. beside.SelectMany(r => DefinitionsOf(r.Path).Concat(Inherited(r).SelectMany(DefinitionsOf))), .. beside.SelectMany(r => _sources.ResultsBelow(r.Path)).Select(Line)])
            : null;
        var indicators = versions.Texts.SelectMany(t => t.Indicators).Select(i => i.Id).Distinct().Select(id => (
            Routes.History(rounds[0].Office, id),
            (string?)KeyOf(versions.PastOf(id).SelectMany(past => OfIndicator(files[past.Text.Path], past.Text, past.Indicator)).Prepend($"{id}").Prepend(ofOffice))));
        var units = beside.SelectMany(r => r.AssessedUnits()).Select(u => Routes.UnitRounds(rounds[0].Office, u.Unit)).Distinct(StringComparer.Ordinal).Select(path => (path, ofUnits));
        return InEveryLanguage([.. indicators, .. units]);
    }

    /// <summary>The key where it may be published. The salt of a seal, which never is, keeps anybody from trying numbers.</summary>
    public string? PublishedOf(Handbook round) => MayTell(round) ? Of(round) : null;

    private bool MayTell(Handbook round) => !(WithheldSources.Withholds(round) || _withholdsContacts) || _sources.IsSealed(round.Path);

    // The same page in another language depends on the same.
    private Dictionary<string, string?> InEveryLanguage(IEnumerable<(string Route, string? Key)> pages) =>
        pages.SelectMany(p => _languages.Select(l => (Path: l.PathOf(p.Route), p.Key))).ToDictionary(p => p.Path, p => p.Key, StringComparer.Ordinal);

    // A round's own file, and its letters.
    private static IEnumerable<string> OfAnyIndicator(Dictionary<string, SourceHash> files, string round) =>
        files.Values.Where(f => !f.Path.StartsWith($"{round}/indicators/", StringComparison.Ordinal)).Select(Line);

    private IEnumerable<string> OfIndicator(Dictionary<string, SourceHash> files, Handbook text, Indicator indicator) =>
    [
        files.GetValueOrDefault($"{text.Path}/indicators/{indicator.Id}.md") is { } file ? Line(file) : "",
        .. indicator.Inherits is null ? [] : Inherited(text).SelectMany(DefinitionsOf),
    ];

    // What every page of an office shows of its rounds: the switch between versions.
    private string OutlineOf(IEnumerable<Handbook> office)
    {
        var rounds = office.ToList();
        var renamed = rounds.SelectMany(r => r.AllTexts).SelectMany(t => t.Redirects)
            .SelectMany(r => r.Value is Redirect.Renamed to ? [r.Key, to.To] : new[] { r.Key }).ToHashSet();
        return Lines(rounds.SelectMany(round => round.Earlier.Append(round).SelectMany(text => (string[])
        [
            $"round {round.Path} {Name(text)} {round.Status} {_sources.HasResults(round.Path)}",
            .. text.Indicators.Select(i => $"{i.Id} {(renamed.Contains(i.Id) ? i.ShortTitle : "")}"),
            .. text.Redirects.Select(r => $"{r.Key} {Name(r.Value)}"),
            .. text.AssessedUnits().Select(u => u.Unit.Id),
        ])));
    }

    // The rounds whose indicators a round takes over, and those that these take over in turn.
    private IEnumerable<string> Inherited(Handbook round)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<Handbook>([round]);
        while (open.TryPop(out var next))
        {
            foreach (var path in next.AllTexts.SelectMany(t => t.Indicators).Select(i => i.Inherits).OfType<InheritedFrom>().Select(i => $"{i.Office}/{i.Round}"))
            {
                if (!string.Equals(path, round.Path, StringComparison.Ordinal) && found.Add(path) && _rounds.FirstOrDefault(r => string.Equals(r.Path, path, StringComparison.Ordinal)) is { } parent)
                {
                    open.Push(parent);
                }
            }
        }

        return found;
    }

    private IEnumerable<string> DefinitionsOf(string round) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"of {round} {_rounds.Any(r => string.Equals(r.Path, round, StringComparison.Ordinal))}"),
        .. _sources.DefinitionsBelow(round).Select(Line),
    ];

    private static string Name(Handbook text) => text.By is { } by ? $"{by.Number} {by.Class} {by.Effective} {by.Date} {by.Letter}" : "";

    private static string Name(Redirect redirect) => redirect switch
    {
        Redirect.Renamed renamed => $"to {renamed.To} {renamed.Why}",
        Redirect.Gone gone => $"gone {gone.Why}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Line(SourceHash source) => $"{source.Path} {source.Sha256}";

    private static string KeyOf(IEnumerable<string> lines) => Sha256.Of(Encoding.UTF8.GetBytes(Lines(lines)));

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(l => $"{l.Length} {l}\n"));
}
