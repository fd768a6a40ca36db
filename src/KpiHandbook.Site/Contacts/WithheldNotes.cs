using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Contacts;

/// <summary>
/// Handbooks as a site may show them that shows no names or telephone numbers: editors' notes tell whose name reads in two ways, so those
/// that name a declared contact are left out before any page or file is made. What was one text stays one text.
/// </summary>
/// <param name="visibility">How much of the contacts the site shows.</param>
internal sealed class WithheldNotes(ContactVisibility visibility)
{
    private static readonly string[] Titles = ["นางสาว", "นาง", "นาย", "ดร.", "ว่าที่ร้อยตรี"];

    private readonly Dictionary<Handbook, Handbook> _texts = new(ReferenceEqualityComparer.Instance);

    /// <summary>A round without such notes, and its copies.</summary>
    public ProvenRound Of(ProvenRound round) => visibility == ContactVisibility.Full ? round : new ProvenRound(
        new ScoredRound(Of(round.Round.Publication), round.Round.Months), round.Proof, [.. round.Copies.Select(Of)]);

    /// <summary>What is known of a round that is not made anew, without such notes.</summary>
    public RoundEntry Of(RoundEntry entry) => visibility == ContactVisibility.Full ? entry : entry with
    {
        Handbook = Of(entry.Handbook),
        Results = entry.Results is { } results ? Of(results) : null,
    };

    private Publication Of(Publication publication) => publication with { Handbook = Of(publication.Handbook) };

    private Handbook Of(Handbook text)
    {
        if (_texts.TryGetValue(text, out var known))
        {
            return known;
        }

        var marks = MarksOf(text.Office);
        return _texts[text] = text with
        {
            Notes = Without(text.Notes, marks),
            Indicators = [.. text.Indicators.Select(i => i with { Notes = Without(i.Notes, marks) })],
            Earlier = [.. text.Earlier.Select(Of)],
            OtherTexts = text.OtherTexts.ToDictionary(t => t.Key, t => Of(t.Value)),
        };
    }

    private static IReadOnlyList<Note> Without(IReadOnlyList<Note> notes, IReadOnlyList<string> marks) =>
        [.. notes.Where(n => !marks.Any(m => n.Text.Contains(m, StringComparison.Ordinal)))];

    private static List<string> MarksOf(Office office) =>
    [
        .. office.People.SelectMany(p => NamesIn(p.Name).Append(p.Phone).Append(p.Email))
            .Concat(office.Groups.SelectMany(g => new[] { g.Phone, g.Email }))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal),
    ];

    // Given name and family name, each alone.
    private static IEnumerable<string?> NamesIn(string name)
    {
        var title = Titles.FirstOrDefault(t => name.StartsWith(t, StringComparison.Ordinal)) ?? "";
        return name[title.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
