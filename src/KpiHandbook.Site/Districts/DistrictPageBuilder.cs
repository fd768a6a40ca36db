using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Calendar;
using KpiHandbook.Site.Contacts;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;
using KpiHandbook.Site.Versions;

namespace KpiHandbook.Site.Districts;

/// <summary>Shapes the page of an assessed unit, a district or the office itself, or its part of a book, which links otherwise.</summary>
internal sealed class DistrictPageBuilder
{
    private const string None = "–";

    private readonly RoundSite _site;
    private readonly Words _words;
    private readonly Handbook _handbook;
    private readonly ScoredUnit _unit;
    private readonly bool _isPage;
    private readonly RelativeLinks _links;
    private readonly IReadOnlyList<StepView> _steps;

    public DistrictPageBuilder(RoundSite site, ScoredUnit unit, RelativeLinks? links = null)
    {
        _site = site;
        _words = site.Words;
        _handbook = site.Handbook;
        _unit = unit;
        _isPage = links is null;
        _links = links ?? site.LinksFrom(Routes.Unit(site.Handbook, unit.Unit));
        _steps = new StepViews(site, unit).All();
    }

    private ReportMonth? AsOf => CurrentUnits.MonthOf(_site, _unit);

    public Page Build()
    {
        var name = UnitText.Full(_words, _unit.Unit);
        var rounds = Routes.UnitRounds(_handbook.Office, _unit.Unit);
        return new DistrictPage(
            _links.From,
            _site.FrameOf(_links.Path, name, showsResults: AsOf is not null),
            string.Join(" · ", new[]
            {
                AsOf is { } month ? _words.Say("results.as-of", _words.InFull(month)) : _words["results.none-in-round"],
                AsOf is { } of ? SealText.Of(_words, of, _site.Seal) : null,
                _words.Say("district.agreement", _unit.Agreement.Title),
            }.OfType<string>()),
            name,
            Notice(name),
            [.. Facts()],
            _steps,
            StepsRemark(),
            [.. new ResultSections(_site, _unit, _links).All()],
            [.. Scope()],
            AsOf is not null,
            HistoryBuilder.Of(_site, _unit, _links),
            [.. _handbook.AssessedUnits().Select(u => new UnitLink(
                new Link(UnitText.Of(_words, u.Unit, _handbook.Office), _links.To(Routes.Unit(_handbook, u.Unit))),
                string.Equals(u.Unit.Id, _unit.Unit.Id, StringComparison.Ordinal)))],
            [
                new Download(new Link(_words["download.page-json"], _links.To(Routes.UnitData(_handbook, _unit.Unit))), _words["download.page-json-about"]),
                .. AsOf is null
                    ? Array.Empty<Download>()
                    : [new Download(new Link(_words["download.csv-all"], _links.To(Routes.ResultsTable(_handbook))), _words["download.csv-about"])],
            ])
        {
            Next = _isPage ? NextDue.Of(_site, _links, _unit.Unit) : null,
            Rounds = _isPage && _site.Versions.Has(rounds) ? new Link(_words["district.rounds"], _links.To(rounds)) : null,
            Texts = MonthTexts.Sentence(_words, _handbook),
            Legend = AsOf is null ? [] : SignLegend.Of(_words, _unit.Assignments.Select(a => LevelSwatch.Of(_words, a))),
            Ticks = new TickListBuilder(_site, _unit).Build(),
            Calendar = _isPage && DueDates.Of(_handbook).Count > 0 ? new Link(_words["district.calendar"], _links.To(Routes.UnitCalendar(_handbook, _unit.Unit))) : null,
            Contacts = _isPage && ContactsPageBuilder.Has(_site.Settings) ? new Link(_words["district.contacts"], _links.To(Routes.Contacts(_handbook))) : null,
            Slip = AsOf is null ? null : new Link(_words["slip.open"], _links.To(Routes.Slip(_handbook, _unit.Unit))),
        };
    }

    private string? Notice(string name)
    {
        if (_site.Round.Current is not { Month: var newest } || _unit.Report?.Month == newest)
        {
            return null;
        }

        return _unit.Report is { Month: var last }
            ? _words.Say("district.last-reported", name, _words.InFull(newest), _words.InFull(last))
            : _words.Say("district.never-reported", name, _words.InFull(newest));
    }

    private IEnumerable<Fact> Facts()
    {
        if (AsOf is null)
        {
            yield return new Fact(_words["indicators.title"], $"{_unit.Assignments.Count}");
            foreach (var fact in Deadline())
            {
                yield return fact;
            }

            yield break;
        }

        foreach (var section in _unit.Sections)
        {
            yield return _unit.Report is null
                ? new Fact(_words.Say("district.score", SectionText.Of(_words, section.Section)), None, _words["district.no-report"])
                : new Fact(_words.Say("district.score", SectionText.Of(_words, section.Section)), SectionText.OfWeight(_words, section), SectionText.OfFive(_words, section) ?? _words["district.some-withheld"]);
        }

        var open = _unit.Report is null
            ? _words["district.all-indicators"]
            : string.Join(" ", _unit.Sections.Where(s => !s.OpenWeight.IsZero).Select(s => _words.Say("district.open-weight", SectionText.Of(_words, s.Section), SectionText.Weight(s.OpenWeight))));
        var (unreported, undecided) = Standing.Of(_unit);
        yield return (unreported, undecided) switch
        {
            (0, 0) => new Fact(_words["district.reporting"], _words["district.complete"], _unit.Report is { Month: var of } ? _words.Say("scope.months", _words.InFull(of)) : null),
            (0, _) => new Fact(_words["district.undecided"], _words.Say("rounds.indicators", undecided), open),
            (_, 0) => new Fact(_words["district.unreported"], _words.Say("rounds.indicators", unreported), open),
            _ => new Fact(_words["district.without-score"], _words.Say("rounds.indicators", unreported + undecided), _words.Say("district.both", unreported, undecided, open).TrimEnd()),
        };
        foreach (var fact in Deadline())
        {
            yield return fact;
        }
    }

    // A page has a line of its own for it.
    private IEnumerable<Fact> Deadline()
    {
        if (!_isPage)
        {
            yield return NextDue.Of(_site, _links, _unit.Unit)?.Days.FirstOrDefault(d => d.IsShown) is { } next
                ? new Fact(_words["district.next-date"], next.Date.Text, next.What)
                : new Fact(_words["district.next-date"], _words["district.no-next-date"]);
        }
    }

    private string? StepsRemark()
    {
        return _unit.Report is null ? _words["district.report-first"]
            : _unit.Assignments.All(a => a.Outcome.Factor == (Rational)Level.Highest.Number) ? _unit.Assignments.Any(a => a.ByMonths is not null) ? _words.Say("district.all-highest-so-far", _words.InFull(_unit.Report.Month)) : _words["district.all-highest"]
            : _unit.Assignments.Any(a => a.Trace.WithheldBelow is not null) ? WithheldText.Steps(_words)
            : _steps.Count == 0 ? _words["district.no-steps"]
            : null;
    }

    private IEnumerable<ScopeView> Scope()
    {
        foreach (var entry in _unit.Agreement.ExemptionsOf(_unit.Unit))
        {
            yield return new ScopeView(_words["district.exempt"], Place(entry), entry.Note);
        }

        foreach (var assignment in _unit.Assignments.Where(a => a.Assignment.Entry.Section == Core.Model.Section.Optional))
        {
            yield return new ScopeView(_words["district.chosen"], Place(assignment.Assignment.Entry), assignment.Assignment.Entry.Note);
        }
    }

    private Link Place(AgreementEntry entry) =>
        new($"{SectionText.ShortOf(_words, entry)} {CurrentUnits.TextOf(_site, _unit).Find(entry.Indicator)!.ShortTitle}", IndicatorHref(entry.Indicator));

    private string IndicatorHref(Id<Indicator> id) => _handbook.Find(id) is null ? "" : _links.To(Routes.Indicator(_handbook, id));
}
