using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Calendar;
using KpiHandbook.Site.Changes;
using KpiHandbook.Site.Contacts;
using KpiHandbook.Site.Data.Results;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;
using KpiHandbook.Site.Versions;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes a round's cover page, or the opening of its book, which links otherwise.</summary>
internal sealed class RoundPageBuilder(RoundSite site, RelativeLinks? links = null, RoundDownloads? downloads = null)
{
    private readonly Words _words = site.Words;
    private readonly Handbook _handbook = site.Handbook;
    private readonly RelativeLinks _links = links ?? site.LinksFrom(Routes.Round(site.Handbook));

    public Page Build()
    {
        IReadOnlyList<IndicatorGroup> indicators =
        [
            .. IndicatorFacts.InOrder(_handbook)
                .GroupBy(i => IndicatorFacts.SectionOf(_handbook, i))
                .Select(g => new IndicatorGroup(SectionText.Of(_words, g.Key), [.. g.Select(Item)])),
        ];
        var frame = site.FrameOf(_links.Path, site.Label, showsResults: site.Round.Current is not null);
        return new RoundPage(
            _links.From,
            frame,
            _handbook.Office.Name,
            _words.IsThai ? _handbook.Title : _words.Name(_handbook.Round),
            [.. Facts()],
            [.. Document()],
            frame.SampleFlag is null ? null : _words["sample.round-sentence"],
            [.. Doors()],
            [.. ReportDays()],
            [.. _handbook.Calendar.GroupBy(e => e.Date).Select(day => new CalendarDay(_words.InFull(day.Key), Machine(day.Key), [.. day.Select(Item)]))],
            [.. _handbook.Agreements.Select(a => new AgreementViewBuilder(_words, _handbook, a, _links).Build())],
            indicators,
            site.Round.Current is { } month ? Units(month) : null,
            site.Round.Current is null && !_handbook.IsPermanentCopy
                ? [.. _handbook.AssessedUnits().Select(u => new Link(UnitText.Of(_words, u.Unit, _handbook.Office), _links.To(Routes.Unit(_handbook, u.Unit))))]
                : [],
            site.Round.Current is { } current ? _words.InFull(current.Month) : null,
            downloads?.LinksFrom(_links) ?? [],
            [.. _handbook.Notes.OrderBy(n => !NoteText.Warns(n.Kind)).Select(x => NoteText.Of(_words, x))])
        {
            Next = links is null && !_handbook.IsPermanentCopy ? NextDue.Of(site, _links, null) : null,
            Original = _words.IsThai ? null : _handbook.Title,
            Texts = MonthTexts.Sentence(_words, _handbook),
            Legend = SignLegend.Of(_words, indicators.SelectMany(g => g.Items).SelectMany(i => i.Levels?.Marks ?? [])),
        };
    }

    private IEnumerable<Fact> Facts()
    {
        yield return new Fact(_words["round.period"], _words.InFull(_handbook.Period));
        yield return new Fact(_words["indicators.title"], $"{_handbook.Indicators.Count}");
        yield return new Fact(_words["office.districts"], $"{_handbook.Office.Districts.Count}");
        if (_handbook.IsPermanentCopy)
        {
            yield break;
        }

        yield return new Fact(_words["round.latest"], site.Round.Current is { } month ? _words.InFull(month.Month) : _words["round.none-yet"]);
    }

    private IEnumerable<Fact> Document()
    {
        var document = _handbook.Document;
        yield return new Fact(_words["document.title"], document.Title);
        yield return new Fact(_words["document.issuer"], document.Issuer);
        if (document.Number is not null || document.Date is not null)
        {
            yield return new Fact(_words["document.letter"], LetterOf(document));
        }

        if (document.Note is { } note)
        {
            yield return new Fact(_words["document.note"], note);
        }
    }

    private string LetterOf(SourceDocument document) => (document.Number, document.Date) switch
    {
        ({ } number, { } date) => _words.Say("amendment.letter", number, _words.InFull(date)),
        (var number, var date) => number ?? _words.InFull(date!.Value),
    };

    private IEnumerable<Door> Doors()
    {
        if (site.Round.Current is not null)
        {
            yield return new Door(new Link(_words["matrix.link"], _links.To(Routes.Matrix(_handbook))), _words["matrix.about"]);
        }

        if (links is null)
        {
            yield return new Door(new Link(_words["calendar.title"], _links.To(Routes.Calendar(_handbook))), _words["calendar.lead"]);
            if (ContactsPageBuilder.Has(site.Settings))
            {
                yield return new Door(new Link(_words["contacts.title"], _links.To(Routes.Contacts(_handbook))), _words["contacts.lead"]);
            }
        }

        yield return new Door(site.Book(_links.To), _words["print.about"]);
        yield return new Door(new Link(_words["notes.title"], _links.To(Routes.Notes(_handbook))), _words["notes.about"]);
        yield return new Door(new Link(_words["changes.title"], _links.To(Routes.Changes(_handbook))), ChangesPageBuilder.Outline(site));
        if (!_handbook.IsPermanentCopy)
        {
            yield return new Door(new Link(_words["carried.link"], _links.To(Routes.Archive(_handbook))), _words["carried.how"]);
        }
    }

    private IEnumerable<ReportDay> ReportDays() => _handbook.Indicators
        .Where(i => i.Report is { Every: ReportFrequency.Month, Day: not null })
        .GroupBy(i => i.Report!.Day!.Value)
        .OrderBy(g => g.Key)
        .Select(g => new ReportDay(_words.Say("report.days", g.Key), [.. g.Select(LinkTo)]));

    private static string Machine(BuddhistDate date) => $"{date.Day:yyyy-MM-dd}";

    private CalendarItem Item(CalendarEvent e) => new(e.Text, [.. e.Indicators.Select(id => LinkTo(_handbook.Find(id)!))]);

    private IndicatorItem Item(Indicator indicator) => new(
        LinkTo(indicator),
        IndicatorFacts.Place(_words, _handbook, indicator),
        indicator.Group.ShortName,
        site.Round.Current is { } month
            ? DistributionView.Of(_words, [.. month.Units.Where(u => u.Unit.District is not null).Select(u => u.Find(indicator.Id)).OfType<ScoredAssignment>()])
            : null);

    private UnitTable Units(ScoredMonth month)
    {
        var sections = month.Units.SelectMany(u => u.Sections).Select(s => s.Section).Distinct().Order().ToList();
        return new UnitTable([.. sections.Select(x => SectionText.Of(_words, x))], [.. month.Units.Select(u => Row(u, sections))]);
    }

    private UnitRow Row(ScoredUnit unit, IReadOnlyList<Section> sections) => new(
        new Link(UnitText.Of(_words, unit.Unit, _handbook.Office), _links.To(Routes.Unit(_handbook, unit.Unit))),
        [.. sections.Select(s => unit.Sections.FirstOrDefault(score => score.Section == s) is { IsAllOpen: false } score ? SectionText.OfHundred(_words, score) : null)],
        Open(unit));

    private string Open(ScoredUnit unit) => Standing.Of(unit) switch
    {
        (0, 0) => _words["standing.complete"],
        (var unreported, 0) => _words.Say("standing.unreported", unreported),
        (0, var undecided) => _words.Say("standing.undecided", undecided),
        var (unreported, undecided) => $"{_words.Say("standing.unreported", unreported)} · {_words.Say("standing.undecided", undecided)}",
    };

    private Link LinkTo(Indicator indicator) => new(indicator.ShortTitle, _links.To(Routes.Indicator(_handbook, indicator.Id)));
}
