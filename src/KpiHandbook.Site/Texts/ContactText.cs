using KpiHandbook.Core.Model;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Texts;

/// <summary>
/// Contacts, as much of them as the site may show. Nothing else of the site reads a person's name, telephone number or e-mail address. An indicator for
/// which the document names nobody has its work group.
/// </summary>
public static class ContactText
{
    /// <summary>The contacts of an indicator by role; empty when the site shows none.</summary>
    public static IReadOnlyList<ContactGroup> Of(Indicator indicator, ContactVisibility visibility) => visibility switch
    {
        ContactVisibility.Full =>
        [
            .. Groups(indicator, person => new ContactView(person.Name, person.Position, GroupOf(person), Phone(person.Phone), Email(person.Email))),
            .. OfGroup(indicator, Phone(indicator.Group.Phone), Email(indicator.Group.Email)),
        ],
        ContactVisibility.OfficeOnly =>
        [
            .. Groups(indicator, person => new ContactView(null, person.Position, GroupOf(person), null, null)),
            .. OfGroup(indicator, null, null),
        ],
        ContactVisibility.None => [],
    };

    private static IReadOnlyList<ContactGroup> Groups(Indicator indicator, Func<Person, ContactView> view) =>
    [
        .. indicator.Contacts.GroupBy(c => c.Role).OrderBy(g => g.Key)
            .Select(g => new ContactGroup(Of(g.Key), [.. g.Select(c => view(c.Person)).Distinct()])),
    ];

    // Beside people the group stands only for its telephone and e-mail.
    private static IEnumerable<ContactGroup> OfGroup(Indicator indicator, Link? phone, Link? email)
    {
        var role = indicator.Contacts.Count == 0 ? "ผู้รับผิดชอบ" : email is not null ? "ติดต่อกลุ่มงาน" : phone is not null ? "โทรศัพท์กลุ่มงาน" : null;
        return role is null ? [] : [new ContactGroup(role, [new ContactView(null, indicator.Group.Name, null, phone, email)])];
    }

    private static Link? Phone(string? number) => number is null ? null : new(number, $"tel:{string.Concat(number.Where(char.IsAsciiDigit))}");

    private static Link? Email(string? address) => address is null ? null : new(address, $"mailto:{address}");

    private static string Of(ContactRole role) => role switch
    {
        ContactRole.Owner => "ผู้รับผิดชอบ",
        ContactRole.Coordinator => "ผู้ประสานงาน",
    };

    // A head's position already names the group.
    private static string? GroupOf(Person person) =>
        person.Position.Contains(person.Group.Name, StringComparison.Ordinal) ? null : person.Group.Name;
}
