using KpiHandbook.Core.Model;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Contacts;

/// <summary>Shapes a round's page of contacts. A site that shows none has no such page.</summary>
internal sealed class ContactsPageBuilder(RoundSite site)
{
    private readonly Handbook _handbook = site.Handbook;
    private readonly RelativeLinks _links = site.LinksFrom(Routes.Contacts(site.Handbook));
    private readonly IReadOnlyList<Indicator> _indicators = IndicatorFacts.InOrder(site.Handbook);

    private ContactVisibility Visibility => site.Settings.Contacts;

    /// <summary>True when the site shows anything of whom to ask.</summary>
    public static bool Has(SiteSettings settings) => settings.Contacts != ContactVisibility.None;

    /// <summary>True when a round's page tells of a work group: it owns an indicator, or has a contact of one.</summary>
    public static bool Has(Handbook handbook, WorkGroup group) => handbook.Indicators.Any(i => i.Group == group || i.Contacts.Any(c => c.Person.Group == group));

    /// <summary>The anchor of a work group.</summary>
    public static string IdOf(WorkGroup group) => $"g-{group.Id}";

    public Page Build() => new ContactsPage(
        _links.From,
        site.FrameOf(_links.Path, site.Words["contacts.title"], showsResults: false),
        Visibility == ContactVisibility.Full ? null : site.Words["contacts.no-names"],
        [.. _handbook.Office.Groups.Where(g => Has(_handbook, g)).Select(Group)],
        [.. _indicators.Select(i => new IndicatorContacts(IndicatorFacts.Place(site.Words, _handbook, i), LinkTo(i), ContactText.Of(site.Words, i, Visibility)))],
        new Link(_handbook.Office.Name, _links.To(Routes.Office(_handbook.Office))));

    private GroupContacts Group(WorkGroup group)
    {
        var (phone, email) = ContactText.Of(group, Visibility);
        return new GroupContacts(
            IdOf(group),
            group.Name,
            phone,
            email,
            [.. _handbook.Office.People.Where(p => p.Group == group).Select(Person).Where(p => p.Roles.Count > 0)],
            [.. _indicators.Where(i => i.Group == group).Select(LinkTo)]);
    }

    private PersonContacts Person(Person person) => new(
        ContactText.Of(person, Visibility),
        [
            .. _indicators.SelectMany(i => i.Contacts.Where(c => c.Person == person).Select(c => (c.Role, Indicator: i)))
                .GroupBy(c => c.Role)
                .OrderBy(g => g.Key)
                .Select(g => new RoleContacts(ContactText.Of(site.Words, g.Key), [.. g.Select(c => LinkTo(c.Indicator))])),
        ]);

    private Link LinkTo(Indicator indicator) => new(indicator.ShortTitle, _links.To(Routes.Indicator(_handbook, indicator.Id)));
}
