using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>Whom to ask, as one row of a form.</summary>
/// <param name="Who">A person, a position or a work group, with the e-mail address where there is one to show.</param>
/// <param name="Phone">Empty where there is none to show.</param>
/// <param name="About">The indicators, by their places: <c>รายทีมที่ 1, 3</c>.</param>
internal sealed record FormContact(string Who, string Phone, string About)
{
    /// <summary>The contacts of a form's indicators, each once, as much of them as the office shows.</summary>
    public static IReadOnlyList<FormContact> Of(IReadOnlyList<FormLine> lines, ContactVisibility visibility) =>
    [
        .. lines
            .SelectMany(line => Contacts(line.Indicator, visibility).Select(c => (c.Who, c.Phone, Line: line)))
            .GroupBy(c => (c.Who, c.Phone))
            .Select(g => new FormContact(g.Key.Who, g.Key.Phone, FormNames.Places(g.Select(c => c.Line)))),
    ];

    private static IEnumerable<(string Who, string Phone)> Contacts(Indicator indicator, ContactVisibility visibility) => visibility switch
    {
        ContactVisibility.None => [],
        ContactVisibility.OfficeOnly when indicator.Contacts.Count > 0 =>
            indicator.Contacts.Select(c => ($"{c.Person.Position}{GroupOf(c.Person)}", "")),
        ContactVisibility.Full when indicator.Contacts.Count > 0 =>
            indicator.Contacts.Select(c => (
                $"{c.Person.Name} {c.Person.Position}{GroupOf(c.Person)}{Mail(c.Person.Email ?? indicator.Group.Email)}",
                c.Person.Phone ?? indicator.Group.Phone ?? "")),
        ContactVisibility.Full => [(indicator.Group.Name + Mail(indicator.Group.Email), indicator.Group.Phone ?? "")],
        ContactVisibility.OfficeOnly => [(indicator.Group.Name, "")],
    };

    private static string Mail(string? address) => address is null ? "" : $" อีเมล {address}";

    // A head's position already names the group.
    private static string GroupOf(Person person) =>
        person.Position.Contains(person.Group.Name, StringComparison.Ordinal) ? "" : $" {person.Group.Name}";
}
