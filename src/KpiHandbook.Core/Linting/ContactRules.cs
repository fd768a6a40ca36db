using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Linting;

/// <summary>Whoever is named as a contact can be called.</summary>
internal static class ContactRules
{
    public static IEnumerable<Problem> Check(Handbook handbook) =>
        from indicator in handbook.Indicators
        from contact in indicator.Contacts
        where contact.Person.Phone is null && indicator.Group.Phone is null
        select Problems.ContactWithoutPhone(indicator.PlaceOf("contacts"), contact.Person.Name);
}
