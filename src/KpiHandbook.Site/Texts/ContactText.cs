using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Texts;

/// <summary>
/// Contacts, as much of them as the site may show. Nothing else of the site reads a person's name, telephone number or e-mail address. An indicator for
/// which the document names nobody has its work group.
/// </summary>
public static class ContactText
{
    /// <summary>The contacts of an indicator by role; empty when the site shows none.</summary>
    public static IReadOnlyList<ContactGroup> Of(Words words, Indicator indicator, ContactVisibility visibility) => visibility switch
    {
        ContactVisibility.Full =>
        [
            .. Groups(words, indicator, person => Of(person, visibility)),
            .. OfGroup(words, indicator, Phone(indicator.Group.Phone), Email(indicator.Group.Email)),
        ],
        ContactVisibility.OfficeOnly =>
        [
            .. Groups(words, indicator, person => Of(person, visibility)),
            .. OfGroup(words, indicator, null, null),
        ],
        ContactVisibility.None => [],
    };

    /// <summary>A person; the position alone where the site shows no names.</summary>
    public static ContactView Of(Person person, ContactVisibility visibility) => visibility == ContactVisibility.Full
        ? new ContactView(person.Name, person.Position, GroupOf(person), Phone(person.Phone), Email(person.Email))
        : new ContactView(null, person.Position, GroupOf(person), null, null);

    /// <summary>A work group's telephone and e-mail; neither where the site shows none.</summary>
    public static (Link? Phone, Link? Email) Of(WorkGroup group, ContactVisibility visibility) =>
        visibility == ContactVisibility.Full ? (Phone(group.Phone), Email(group.Email)) : (null, null);

    /// <summary>The address to write to about an indicator: of the first person who has one, else of the work group; null where there is none, or the site shows none.</summary>
    public static string? EmailOf(Indicator indicator, ContactVisibility visibility) => visibility != ContactVisibility.Full
        ? null
        : indicator.Contacts.OrderBy(c => c.Role).Select(c => c.Person.Email).FirstOrDefault(e => e is not null) ?? indicator.Group.Email;

    /// <summary>Whom to call about an indicator: the first person who has a telephone, else the work group; null where there is none, or the site shows none.</summary>
    public static CallView? CallOf(Indicator indicator, ContactVisibility visibility)
    {
        if (visibility != ContactVisibility.Full)
        {
            return null;
        }

        return indicator.Contacts.OrderBy(c => c.Role).Select(c => c.Person).FirstOrDefault(p => p.Phone is not null) is { } person ? new CallView(person.Name, Phone(person.Phone)!)
            : Phone(indicator.Group.Phone) is { } phone ? new CallView(indicator.Group.Name, phone)
            : null;
    }

    private static IReadOnlyList<ContactGroup> Groups(Words words, Indicator indicator, Func<Person, ContactView> view) =>
    [
        .. indicator.Contacts.GroupBy(c => c.Role).OrderBy(g => g.Key)
            .Select(g => new ContactGroup(Of(words, g.Key), [.. g.Select(c => view(c.Person)).Distinct()])),
    ];

    // Beside people the group stands only for its telephone and e-mail.
    private static IEnumerable<ContactGroup> OfGroup(Words words, Indicator indicator, Link? phone, Link? email)
    {
        var role = indicator.Contacts.Count == 0 ? words["contact.owner"] : email is not null ? words["contact.group"] : phone is not null ? words["contact.group-phone"] : null;
        return role is null ? [] : [new ContactGroup(role, [new ContactView(null, indicator.Group.Name, null, phone, email)])];
    }

    // An extension is dialled after a pause.
    private static Link? Phone(string? number) => number is null ? null : new(
        number, $"tel:{string.Join(',', number.Split(" ต่อ ").Select(part => string.Concat(part.Where(char.IsAsciiDigit))))}");

    private static Link? Email(string? address) => address is null ? null : new(address, $"mailto:{address}");

    /// <summary>What a person does for an indicator.</summary>
    public static string Of(Words words, ContactRole role) => words[role switch
    {
        ContactRole.Owner => "contact.owner",
        ContactRole.Coordinator => "contact.coordinator",
    }];

    // A head's position already names the group.
    private static string? GroupOf(Person person) =>
        person.Position.Contains(person.Group.Name, StringComparison.Ordinal) ? null : person.Group.Name;
}
