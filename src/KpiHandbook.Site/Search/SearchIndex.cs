using KpiHandbook.Core.Model;
using KpiHandbook.Core.Versions;
using KpiHandbook.Site.Calendar;
using KpiHandbook.Site.Contacts;
using KpiHandbook.Site.Glossary;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;
using KpiHandbook.Site.Versions;

namespace KpiHandbook.Site.Search;

/// <summary>
/// Everything that a search in one text of a round can find. A revision's copy, which stays as it is, has an index of its own that says
/// nothing of other rounds.
/// </summary>
internal sealed class SearchIndex(RoundSite site)
{
    private readonly Handbook _handbook = site.Handbook;
    private readonly RelativeLinks _links = new(Routes.Search(site.Handbook, site.Words), site.Words);
    private readonly IReadOnlyList<Indicator> _indicators = IndicatorFacts.InOrder(site.Handbook);

    /// <summary>The entries. Indicators stand first, so that others can point to them.</summary>
    public IReadOnlyList<SearchEntry> Entries() => [.. _indicators.Select(Of), .. Moved(), .. Units(), .. People(), .. Terms(), .. OfRound()];

    private SearchEntry Of(Indicator indicator) => new(SearchKind.Indicator, _links.To(Routes.Indicator(_handbook, indicator.Id)), indicator.ShortTitle)
    {
        Names = [indicator.Title, Spoken($"{indicator.Id}"), IndicatorFacts.Place(site.Words, _handbook, indicator)],
        About = string.Join(" · ", [.. IndicatorFacts.Places(site.Words, _handbook, indicator), indicator.Group.Name]),
        Rounds = Rounds(indicator.Id),
        Parts = new IndicatorParts(site, indicator).All(),
    };

    private string Rounds(Id<Indicator> id)
    {
        var others = site.Versions.Rounds.Reverse().Where(r => r.Round != _handbook.Round && site.Versions.Trail.Follow(id, _handbook, r) is TrailEnd.At).ToList();
        return _handbook.IsPermanentCopy || others.Count == 0 ? "" : site.Words.Say("search.rounds", string.Join(", ", others.Select(r => site.Words.Name(r.Round))));
    }

    private IEnumerable<SearchEntry> Moved() => _handbook.Redirects.Keys.OrderBy(id => $"{id}", StringComparer.Ordinal)
        .Select(id => (MovedPage)new MovedPageBuilder(site, id).Build())
        .Select(moved => new SearchEntry(SearchKind.Indicator, _links.To(moved.Path), moved.Title) { About = moved.Sentence });

    private IEnumerable<SearchEntry> Units() => _handbook.IsPermanentCopy ? [] : _handbook.AssessedUnits().Select(u => new SearchEntry(
        SearchKind.Unit, _links.To(Routes.Unit(_handbook, u.Unit)), UnitText.Full(site.Words, u.Unit))
    {
        Names = u.Unit.District is null ? [UnitText.Of(site.Words, u.Unit, _handbook.Office), Spoken(u.Unit.Id)] : [Spoken(u.Unit.Id)],
        Indicators = [.. u.Agreement.AssignmentsOf(u.Unit).Select(a => PlaceOf(a.Entry.Indicator))],
    });

    private IEnumerable<SearchEntry> People() => _indicators
        .SelectMany(i => ContactText.Of(site.Words, i, site.Settings.Contacts).SelectMany(g => g.People.Select(p => (Person: p, g.Role, Indicator: i))))
        .GroupBy(c => c.Person)
        .Select(g => new SearchEntry(
            SearchKind.Person,
            $"{_links.To(Routes.Indicator(_handbook, g.First().Indicator.Id))}#contacts",
            g.Key.Name ?? g.Key.Position)
        {
            Names = g.Key.Phone is { } phone ? [string.Concat(phone.Text.Where(char.IsAsciiDigit))] : [],
            About = string.Join(" · ", ((string?[])[
                string.Join(" ", g.Select(c => c.Role).Distinct(StringComparer.Ordinal)),
                g.Key.Name is null ? null : g.Key.Position,
                g.Key.Group,
                g.Key.Phone?.Text,
                g.Key.Email?.Text,
            ]).OfType<string>()),
            Indicators = [.. g.Select(c => PlaceOf(c.Indicator.Id)).Distinct()],
        });

    private IEnumerable<SearchEntry> Terms() => _handbook.Office.Glossary.Select(term =>
        new SearchEntry(SearchKind.Term, $"{_links.To(Routes.Notes(_handbook))}#{GlossaryPageBuilder.IdOf(term)}", term.Name) { Names = term.Also, About = term.Meaning });

    private IEnumerable<SearchEntry> OfRound()
    {
        var document = _handbook.Document;
        yield return new SearchEntry(SearchKind.Round, _links.To(Routes.Round(_handbook)), _handbook.Title)
        {
            Names = [site.Words.Name(_handbook.Round), _handbook.Office.Name],
            About = string.Join(" · ", ((string?[])[document.Title, document.Number, document.Date is { } date ? site.Words.InFull(date) : null]).OfType<string>()),
            Parts =
            [
                .. _handbook.IsPermanentCopy ? _handbook.Calendar.Select(e => new SearchPart(SearchKind.Round, "calendar", site.Words.InFull(e.Date), e.Text)) : [],
                .. _handbook.Agreements.Select(a => new SearchPart(SearchKind.Round, $"agreement-{a.Id}", a.Title, a.Note ?? "")),
                .. _handbook.Notes.Select(n => new SearchPart(SearchKind.Round, "notes", NoteText.Of(site.Words, n.Kind), n.Text)),
            ],
        };
        if (!_handbook.IsPermanentCopy)
        {
            var office = _handbook.Office;
            yield return new SearchEntry(SearchKind.Round, _links.To(Routes.Office(office)), office.Name) { Names = [office.Province, Spoken($"{office.Id}"), UnitText.Of(site.Words, AssessedUnit.Of(office), office)] };
        }

        if (site.Round.Current is not null)
        {
            yield return new SearchEntry(SearchKind.Round, _links.To(Routes.Matrix(_handbook)), site.Words["matrix.link"]) { Names = Known("search.names-matrix") };
        }

        if (!_handbook.IsPermanentCopy)
        {
            yield return new SearchEntry(SearchKind.Round, _links.To(Routes.Calendar(_handbook)), site.Words["calendar.title"]) { Names = Known("search.names-calendar"), Parts = [.. Days()] };
        }

        if (!_handbook.IsPermanentCopy && ContactsPageBuilder.Has(site.Settings))
        {
            yield return new SearchEntry(SearchKind.Round, _links.To(Routes.Contacts(_handbook)), site.Words["contacts.title"]);
        }

        if (!_handbook.IsPermanentCopy && _handbook.Office.Glossary.Count > 0)
        {
            yield return new SearchEntry(SearchKind.Round, _links.To(Routes.Glossary(_handbook.Office)), site.Words["glossary.title"]) { Names = Known("search.names-glossary") };
        }

        yield return new SearchEntry(SearchKind.Round, _links.To(Routes.Notes(_handbook)), site.Words["search.notes"]);
        yield return new SearchEntry(SearchKind.Round, _links.To(Routes.Changes(_handbook)), site.Words["changes.title"]);
    }

    // As readers call a page besides.
    private string[] Known(string key) => site.Words[key].Split(", ");

    // What the document says of a day is searched; of what follows from the indicators, the date alone.
    private IEnumerable<SearchPart> Days() => DueDates.Of(_handbook)
        .GroupBy(d => (d.Date, d.Text))
        .Select(g => new SearchPart(
            g.Key.Text is null ? SearchKind.Day : SearchKind.Round,
            CalendarPageBuilder.IdOf(g.Key.Date),
            site.Words.InFull(g.Key.Date),
            g.Key.Text ?? string.Join(" · ", g.Select(d => DueText.Sentence(site.Words, d)))));

    // An id as it is said: krong pinang.
    private static string Spoken(string id) => id.Replace('-', ' ');

    private int PlaceOf(Id<Indicator> id) => Enumerable.Range(0, _indicators.Count).First(i => _indicators[i].Id == id);
}
