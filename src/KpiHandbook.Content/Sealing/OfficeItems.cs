using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Sealing;

/// <summary>
/// An office's file, item by item: a round is sealed with the items that it uses, so that adding a person breaks nothing and changing
/// one names the person.
/// </summary>
internal static class OfficeItems
{
    private const string Name = "name";
    private const string Province = "province";
    private const string Districts = "districts";
    private const string District = "district";
    private const string Group = "group";
    private const string Person = "person";
    private const string ShortForm = "short-form";
    private const string Term = "term";

    /// <summary>Every item, by a name like <c>person dares</c>, with its hash.</summary>
    public static Dictionary<string, string> Of(Office office)
    {
        var items = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(Name, office.Name);
        Add(Province, office.Province);
        Add(Districts, [.. office.Districts.Select(d => $"{d.Id}")]);
        foreach (var district in office.Districts)
        {
            Add($"{District} {district.Id}", district.Name);
        }

        foreach (var group in office.Groups)
        {
            Add($"{Group} {group.Id}", group.Name, group.ShortName, group.Phone, group.Email);
        }

        foreach (var person in office.People)
        {
            Add($"{Person} {person.Id}", person.Name, person.Position, $"{person.Group.Id}", person.Phone, person.Email);
        }

        foreach (var form in office.ShortForms)
        {
            Add($"{ShortForm} {form}", form);
        }

        foreach (var term in office.Glossary)
        {
            Add($"{Term} {term.Name}", [term.Meaning, .. term.Also, .. term.Source is { } source ? [source] : Array.Empty<string>()]);
        }

        return items;

        void Add(string name, params string?[] parts) => items[name] = CanonicalForm.Hash(string.Join('\u001f', parts.Select(p => p ?? "\u001e")));
    }

    /// <summary>The items that texts of a round use: what the whole round rests on, whom its indicators name, and the words that stand in its files.</summary>
    /// <param name="handbooks">The round's texts.</param>
    /// <param name="words">True for a word that stands in a file of the round.</param>
    public static Dictionary<string, string> UsedBy(IReadOnlyList<Handbook> handbooks, Func<string, bool> words)
    {
        var office = handbooks[0].Office;
        var indicators = handbooks.SelectMany(h => h.Indicators).ToList();
        var people = indicators.SelectMany(i => i.Contacts).Select(c => c.Person).ToList();
        var used = indicators.Select(i => i.Group).Concat(people.Select(p => p.Group)).Select(g => $"{Group} {g.Id}")
            .Concat(people.Select(p => $"{Person} {p.Id}"))
            .Concat(office.Districts.Select(d => $"{District} {d.Id}"))
            .Concat(office.ShortForms.Where(words).Select(f => $"{ShortForm} {f}"))
            .Concat(office.Glossary.Where(t => t.Names.Any(words)).Select(t => $"{Term} {t.Name}"))
            .Append(Name).Append(Province).Append(Districts)
            .ToHashSet(StringComparer.Ordinal);
        return Of(office).Where(i => used.Contains(i.Key)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>An item, for readers.</summary>
    public static Words WordsOf(string item)
    {
        var (kind, id) = item.Split(' ', 2) is [var k, var i] ? (k, i) : (item, "");
        return kind switch
        {
            Name => new("ชื่อสำนักงาน", "the office's name"),
            Province => new("ชื่อจังหวัด", "the province"),
            Districts => new("รายชื่ออำเภอ", "the list of districts"),
            District => new($"อำเภอ {id}", $"the district {id}"),
            Group => new($"กลุ่มงาน {id}", $"the work group {id}"),
            Person => new($"ผู้ติดต่อ {id}", $"the contact {id}"),
            ShortForm => new($"คำย่อ {id}", $"the short form {id}"),
            Term => new($"คำศัพท์ {id}", $"the term {id}"),
            _ => new(item, item),
        };
    }
}
