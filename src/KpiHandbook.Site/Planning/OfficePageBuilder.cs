using KpiHandbook.Core.Model;
using KpiHandbook.Core.Versions;
using KpiHandbook.Site.Contacts;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Texts;
using KpiHandbook.Site.Versions;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes an office's page.</summary>
internal sealed class OfficePageBuilder(Words words, SiteSettings settings, IReadOnlyList<RoundEntry> rounds, OfficeVersions versions)
{
    private readonly Handbook _newest = versions.Rounds[^1];
    private readonly Office _office = versions.Rounds[^1].Office;
    private readonly RelativeLinks _links = new(Routes.Office(versions.Rounds[^1].Office), words);

    public Page Build() => new OfficePage(
        _links.From,
        OfficeFrame.Of(words, settings, versions.Rounds, _links, $"{_office.Name} · {settings.Title}", rounds.Any(r => r.Handbook.SampleResults && r.Current is not null)),
        _office.Name,
        [.. rounds.OrderByDescending(r => r.Handbook.Round).Select(r => RoundItems.Of(words, settings, r, _links.To))],
        [.. _office.Districts.Select(d => Of(AssessedUnit.Of(d)))],
        [.. _office.Groups.Select(Of)],
        [.. Subjects()])
    {
        Glossary = _office.Glossary.Count == 0 ? null : new Link(words["glossary.title"], _links.To(Routes.Glossary(_office))),
        Latest = rounds.All(r => r.Handbook.Status == RoundStatus.Draft) ? null : new Link(words["office.latest"], _links.To(Routes.Latest(_office, "index.html"))),
    };

    private OfficeDistrict Of(AssessedUnit unit) => new(
        new Link(unit.Name, _links.To(Routes.Unit(_newest, unit))),
        versions.Has(Routes.UnitRounds(_office, unit)) ? _links.To(Routes.UnitRounds(_office, unit)) : null);

    private OfficeGroup Of(WorkGroup group)
    {
        var (phone, email) = ContactText.Of(group, settings.Contacts);
        var told = ContactsPageBuilder.Has(settings) ? versions.Rounds.LastOrDefault(r => ContactsPageBuilder.Has(r, group)) : null;
        return new OfficeGroup(new Link(group.Name, told is null ? "" : _links.To($"{Routes.Contacts(told)}#{ContactsPageBuilder.IdOf(group)}")), phone, email);
    }

    // As the newest round orders them, then what only rounds before had; what was renamed by its id alone stands once.
    private IEnumerable<OfficeSubject> Subjects()
    {
        foreach (var id in versions.Rounds.Reverse().SelectMany(IndicatorFacts.InOrder).Select(i => i.Id).Concat(HistoryPageBuilder.IdsOf(versions)).Distinct())
        {
            var last = versions.Texts.Last(t => t.Find(id) is not null);
            var title = last.Find(id)!.ShortTitle;
            var end = versions.Trail.Follow(id, last, _newest);
            if (end is TrailEnd.At at && at.Id != id && string.Equals(_newest.Find(at.Id)!.ShortTitle, title, StringComparison.Ordinal))
            {
                continue;
            }

            var use = words.Say("office.last-in", words.Name(last.Round));
            yield return new OfficeSubject(new Link(title, _links.To(Routes.History(_office, id))), end switch
            {
                TrailEnd.At { Id: var now } when now == id => null,
                TrailEnd.At { Id: var now } => words.Say("moved.now", words.Name(_newest.Round), _newest.Find(now)!.ShortTitle),
                TrailEnd.Gone => $"{words["versions.gone"]} · {use}",
                _ => use,
            });
        }
    }
}
