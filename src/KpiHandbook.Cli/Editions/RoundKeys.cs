using System.Globalization;
using System.Text;
using KpiHandbook.Core.Model;
using KpiHandbook.Publishing.Editions;

namespace KpiHandbook.Cli.Editions;

/// <summary>
/// The key of a round: SHA-256 over everything that any of its files depends on. Two rounds of one key have the same files, byte by byte.
/// Whoever makes a page of a round depend on something else adds it here; the tests that build with and without what was built before
/// (ReuseTests) tell when something is missing.
/// </summary>
internal sealed class RoundKeys
{
    private readonly ContentSources _sources;
    private readonly IReadOnlyList<Handbook> _rounds;
    private readonly bool _withholdsContacts;
    private readonly string _ofAll;
    private readonly Dictionary<Id<Office>, string> _outlines;

    /// <summary>The keys of the rounds of one site.</summary>
    /// <param name="sources">The content.</param>
    /// <param name="settings">Of the site.</param>
    /// <param name="rounds">Every round that is published.</param>
    /// <param name="browser">What prints the books; null without any.</param>
    public RoundKeys(ContentSources sources, SiteSettings settings, IReadOnlyList<Handbook> rounds, string? browser)
    {
        _sources = sources;
        _rounds = rounds;
        _withholdsContacts = WithheldSources.Withholds(settings);
        _ofAll = Lines(
        [
            $"{ThisProgram.Version}",
            $"browser {browser ?? "-"}",
            $"content {sources.Name}",
            .. sources.OfEveryRound.Select(Line),
        ]);
        _outlines = rounds.GroupBy(r => r.Office.Id).ToDictionary(g => g.Key, OutlineOf);
    }

    /// <summary>A round's key.</summary>
    public string Of(Handbook round) => Sha256.Of(Encoding.UTF8.GetBytes(Lines(
    [
        _ofAll,
        _outlines[round.Office.Id],
        .. _sources.Below(round.Path).Select(Line),
        .. Inherited(round).SelectMany(DefinitionsOf),
        .. Before(round) is { } before ? DefinitionsOf(before.Path).Concat(_sources.ResultsBelow(before.Path).Select(Line)).Prepend($"after {before.Path}") : [],
    ])));

    /// <summary>The key where it may be published. The salt of a seal, which never is, keeps anybody from trying numbers.</summary>
    public string? PublishedOf(Handbook round) => MayTell(round) && (Before(round) is not { } before || MayTell(before)) ? Of(round) : null;

    private bool MayTell(Handbook round) => !(WithheldSources.Withholds(round) || _withholdsContacts) || _sources.IsSealed(round.Path);

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

    private Handbook? Before(Handbook round) => _rounds.Where(r => r.Office.Id == round.Office.Id && r.Round.CompareTo(round.Round) < 0).MaxBy(r => r.Round);

    private static string Name(Handbook text) => text.By is { } by ? $"{by.Number} {by.Class} {by.Effective} {by.Date} {by.Letter}" : "";

    private static string Name(Redirect redirect) => redirect switch
    {
        Redirect.Renamed renamed => $"to {renamed.To} {renamed.Why}",
        Redirect.Gone gone => $"gone {gone.Why}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Line(SourceHash source) => $"{source.Path} {source.Sha256}";

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(l => $"{l.Length} {l}\n"));
}
