using KpiHandbook.Core.Model;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Texts;

/// <summary>Contacts, as much of them as the site may show. Nothing else of the site reads a person's name or telephone number.</summary>
public static class ContactText
{
    /// <summary>The contacts of an indicator; empty when the site shows none.</summary>
    public static IReadOnlyList<ContactView> Of(Indicator indicator, ContactVisibility visibility) => visibility switch
    {
        ContactVisibility.Full => [.. indicator.Contacts.Select(c => View(c, isFull: true))],
        ContactVisibility.OfficeOnly => [.. indicator.Contacts.Select(c => View(c, isFull: false)).Distinct()],
        ContactVisibility.None => [],
    };

    private static ContactView View(Contact contact, bool isFull)
    {
        var person = contact.Person;
        return new ContactView(
            contact.Role switch
            {
                ContactRole.Owner => "ผู้รับผิดชอบ",
                ContactRole.Coordinator => "ผู้ประสานงาน",
            },
            isFull ? person.Name : null,
            person.Position,
            person.Position.Contains(person.Group.Name, StringComparison.Ordinal) ? null : person.Group.Name,
            isFull ? new Link(person.Phone, $"tel:{string.Concat(person.Phone.Where(char.IsAsciiDigit))}") : null);
    }
}
