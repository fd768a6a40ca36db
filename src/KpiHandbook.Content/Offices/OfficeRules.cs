using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Offices;

/// <summary>The ids that an office's rounds may refer to; null where they could not be read, so that no reference is blamed for it.</summary>
internal sealed record OfficeIds(IReadOnlyList<string>? Districts, IReadOnlyList<string>? Groups, IReadOnlyList<string>? People)
{
    private IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static OfficeIds Of(RawOffice? raw) => new(Whole(raw?.Districts), Whole(raw?.Groups), Whole(raw?.People))
    {
        Names = (raw?.Districts?.Entries ?? []).ToDictionary(d => d.Key.Value, d => d.Value?.Name?.Value ?? "", StringComparer.Ordinal),
    };

    /// <summary>A district as readers and files call it: <c>ยะหา (yaha)</c>.</summary>
    public string DistrictName(string id) => Names.GetValueOrDefault(id) is { Length: > 0 } name ? $"{name} ({id})" : id;

    private static string[]? Whole<T>(LocatedMap<T>? map)
        where T : class => map is { HasAllKeys: true } ? [.. map.Keys] : null;
}

/// <summary>Checks what an office's fields say together, and makes the office of them.</summary>
internal static class OfficeRules
{
    /// <summary>The office; not to be used when problems were found.</summary>
    public static Office? Check(RawOffice raw, Id<Office> id, ProblemList problems)
    {
        CheckDistricts(raw, problems);
        CheckPeople(raw, problems);
        CheckGlossary(raw, problems);
        if (problems.HasErrors || raw is not { Name: { } name, Province: { } province, Districts: { } districts, Groups: { } groups, People: { } people })
        {
            return null;
        }

        var workGroups = groups.Entries.Select(WorkGroupOf).ToDictionary(g => g.Id.ToString(), StringComparer.Ordinal);
        return new Office(
            id,
            name.Value,
            province.Value,
            [.. districts.Entries.Select(d => new District(Id<District>.Of(d.Key.Value), d.Value!.Name!.Value))],
            [.. groups.Entries.Select(g => workGroups[g.Key.Value])],
            [.. people.Entries.Select(p => PersonOf(p, workGroups))],
            [.. raw.ShortForms?.Items.Select(s => s.Value) ?? []])
        {
            Glossary = [.. raw.Glossary?.Items.Select(TermOf) ?? []],
        };
    }

    private static void CheckDistricts(RawOffice raw, ProblemList problems)
    {
        foreach (var district in raw.Districts?.Entries ?? [])
        {
            if (string.Equals(district.Key.Value, AssessedUnit.OfficeId, StringComparison.Ordinal))
            {
                problems.Add(Problems.ReservedId(district.Key.Place, district.Key.Value));
            }
        }
    }

    private static void CheckPeople(RawOffice raw, ProblemList problems)
    {
        if (raw.Groups is not { HasAllKeys: true } groups)
        {
            return;
        }

        foreach (var person in raw.People?.Entries ?? [])
        {
            if (person.Value?.Group is { } group && !groups.Keys.Contains(group.Value, StringComparer.Ordinal))
            {
                problems.Add(Problems.UnknownWorkGroup(group.Place, group.Value, NearestName.Of(group.Value, groups.Keys)));
            }
        }
    }

    private static void CheckGlossary(RawOffice raw, ProblemList problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in raw.Glossary?.Items ?? [])
        {
            var names = (term.Also?.Items ?? []).Select(a => a).Prepend(term.Name).OfType<Located<string>>();
            foreach (var name in names.Where(name => !seen.Add(name.Value)))
            {
                problems.Add(Problems.RepeatedItem(name.Place, name.Value));
            }
        }
    }

    // Only called when everything required is there.
    private static Term TermOf(RawTerm raw) => new(raw.Name!.Value, raw.Meaning!.Value)
    {
        Also = [.. raw.Also?.Items.Select(a => a.Value) ?? []],
        Source = raw.Source?.Value,
    };

    private static WorkGroup WorkGroupOf(Keyed<RawWorkGroup> group) => new(Id<WorkGroup>.Of(group.Key.Value), group.Value!.Name!.Value, group.Value.ShortName!.Value)
    {
        Phone = group.Value.Phone?.Value,
        Email = group.Value.Email?.Value,
    };

    private static Person PersonOf(Keyed<RawPerson> person, Dictionary<string, WorkGroup> groups)
    {
        var raw = person.Value!;
        return new Person(Id<Person>.Of(person.Key.Value), raw.Name!.Value, raw.Position!.Value, groups[raw.Group!.Value], raw.Phone?.Value)
        {
            Email = raw.Email?.Value,
        };
    }
}
