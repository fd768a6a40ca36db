using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>Who is named for an indicator; what differs in a person is said once for the round.</summary>
internal static class ContactComparison
{
    public static void Compare(Changes changes, Indicator before, Indicator after)
    {
        changes.Fact(
            Aspect.Contacts, new("กลุ่มงาน", "work group"),
            before.Group.Id == after.Group.Id ? null : before.Group.Name, before.Group.Id == after.Group.Id ? null : after.Group.Name);
        foreach (var role in Enum.GetValues<ContactRole>())
        {
            var (old, now) = (InRole(before, role), InRole(after, role));
            var gone = old.Where(o => !now.Exists(n => IsSame(o, n))).ToList();
            var come = now.Where(n => !old.Exists(o => IsSame(o, n))).ToList();
            for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
            {
                changes.Fact(Aspect.Contacts, ReaderText.Role(role), i < gone.Count ? Shown(gone[i]) : null, i < come.Count ? Shown(come[i]) : null);
            }
        }
    }

    private static List<Person> InRole(Indicator indicator, ContactRole role) =>
        [.. indicator.Contacts.Where(c => c.Role == role).Select(c => c.Person).DistinctBy(p => p.Id).OrderBy(p => p.Name, StringComparer.Ordinal)];

    private static bool IsSame(Person old, Person now) => old.Id == now.Id || (old with { Id = now.Id }) == now;

    private static string Shown(Person person) => $"{person.Name} ({person.Position})";
}
