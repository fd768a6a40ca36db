using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>What differs in the office, as far as a round shows it: names, districts, terms, and the groups and people that its indicators name.</summary>
internal static class OfficeComparison
{
    public static void Compare(Changes changes, Handbook before, Handbook after)
    {
        if (!ReferenceEquals(before.Office, after.Office))
        {
            changes.Text(Aspect.Round, new("ชื่อสำนักงาน", "office"), before.Office.Name, after.Office.Name);
            changes.Text(Aspect.Round, new("จังหวัด", "province"), before.Office.Province, after.Office.Province);
            CompareNamed(changes, Aspect.Agreement, d => new($"อำเภอ{d.Name}", $"district {d.Id}"), before.Office.Districts, after.Office.Districts, d => d.Id, d => d.Name);
            CompareNamed(
                changes, Aspect.Prose, t => new($"คำย่อและคำศัพท์ “{t.Name}”", $"term “{t.Name}”"), before.Office.Glossary, after.Office.Glossary, t => t.Name, t => string.Join(" · ", [t.Meaning, .. t.Also, .. t.Source is { } source ? [source] : Array.Empty<string>()]));
        }

        foreach (var (old, now) in Common(GroupsOf(before), GroupsOf(after), g => g.Id))
        {
            Compare(changes, old, now);
        }

        foreach (var (old, now) in Common(PeopleOf(before), PeopleOf(after), p => p.Id))
        {
            Compare(changes, old, now);
        }
    }

    private static void Compare(Changes changes, WorkGroup old, WorkGroup now)
    {
        var found = changes.Apart();
        found.Text(Aspect.Contacts, new("ชื่อ", "name"), old.Name, now.Name);
        found.Text(Aspect.Contacts, new("ชื่อย่อ", "short name"), old.ShortName, now.ShortName);
        found.Fact(Aspect.Contacts, new("โทรศัพท์", "telephone"), old.Phone, now.Phone);
        found.Fact(Aspect.Contacts, new("อีเมล", "e-mail"), old.Email, now.Email);
        changes.Add(found.Found, new($"“{now.Name}”", $"work group {now.Id}"));
    }

    private static void Compare(Changes changes, Person old, Person now)
    {
        var found = changes.Apart();
        found.Text(Aspect.Contacts, new("ชื่อ", "name"), old.Name, now.Name);
        found.Text(Aspect.Contacts, new("ตำแหน่ง", "position"), old.Position, now.Position);
        found.Fact(Aspect.Contacts, new("กลุ่มงาน", "work group"), GroupOf(old, now), GroupOf(now, old));
        found.Fact(Aspect.Contacts, new("โทรศัพท์", "telephone"), old.Phone, now.Phone);
        found.Fact(Aspect.Contacts, new("อีเมล", "e-mail"), old.Email, now.Email);
        changes.Add(found.Found, new($"“{now.Name}”", $"contact {now.Id}"));
    }

    // A group that was renamed is the same group still.
    private static string GroupOf(Person person, Person other) => person.Group.Id == other.Group.Id ? "" : person.Group.Name;

    private static void CompareNamed<T, TKey>(
        Changes changes, Aspect aspect, Func<T, Words> what, IEnumerable<T> before, IEnumerable<T> after, Func<T, TKey> key, Func<T, string> text)
        where T : class
        where TKey : notnull
    {
        var old = before.DistinctBy(key).ToDictionary(key);
        foreach (var now in after.DistinctBy(key))
        {
            changes.Text(aspect, what(now), old.Remove(key(now), out var was) ? text(was) : null, text(now));
        }

        foreach (var gone in old.Values)
        {
            changes.Text(aspect, what(gone), text(gone), null);
        }
    }

    private static IEnumerable<(T Before, T After)> Common<T, TKey>(IEnumerable<T> before, IEnumerable<T> after, Func<T, TKey> key) =>
        before.Distinct().Join(after.Distinct(), key, key, (b, a) => (b, a)).DistinctBy(p => key(p.a));

    private static IEnumerable<Person> PeopleOf(Handbook handbook) => handbook.Indicators.SelectMany(i => i.Contacts).Select(c => c.Person);

    private static IEnumerable<WorkGroup> GroupsOf(Handbook handbook) =>
        handbook.Indicators.Select(i => i.Group).Concat(PeopleOf(handbook).Select(p => p.Group));
}
