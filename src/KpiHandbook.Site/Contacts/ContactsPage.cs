using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Contacts;

/// <summary>Whom to ask, by work group and by indicator, as much of it as the site may show.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Remark">Says that names and telephone numbers are not shown; null where they are.</param>
/// <param name="Groups">Those that own an indicator of the round, or have a contact of one.</param>
/// <param name="Indicators">In the districts' order.</param>
/// <param name="Office">The office, with its work groups and its other rounds.</param>
public sealed record ContactsPage(
    string Path, Frame Frame, string? Remark, IReadOnlyList<GroupContacts> Groups, IReadOnlyList<IndicatorContacts> Indicators, Link Office) : Page(Path, Frame);

/// <summary>A work group.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Name">Full name.</param>
/// <param name="Phone">Its telephone; null where there is none, or the site shows none.</param>
/// <param name="Email">Its e-mail address; null likewise.</param>
/// <param name="People">Its contacts of the round, in the office's order.</param>
/// <param name="Indicators">Those that it owns.</param>
public sealed record GroupContacts(
    string Id, string Name, Link? Phone, Link? Email, IReadOnlyList<PersonContacts> People, IReadOnlyList<Link> Indicators);

/// <summary>A person, or a position, with what to ask about.</summary>
public sealed record PersonContacts(ContactView Who, IReadOnlyList<RoleContacts> Roles);

/// <summary>What somebody does, and for which indicators.</summary>
public sealed record RoleContacts(string Role, IReadOnlyList<Link> Indicators);

/// <summary>An indicator with whom to ask about it.</summary>
/// <param name="Place">Its number in the agreement.</param>
/// <param name="Indicator">Its page.</param>
/// <param name="Contacts">By role.</param>
public sealed record IndicatorContacts(string Place, Link Indicator, IReadOnlyList<ContactGroup> Contacts);
