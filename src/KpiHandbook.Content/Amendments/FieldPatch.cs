using System.Globalization;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Amendments;

/// <summary>
/// Changes one field of a file's data, named by keys joined with points: <c>levels.5.when</c>. An item of a list is named by its
/// indicator, person, date or month where only one has it, or by its number from 1.
/// </summary>
internal sealed class FieldPatch(Located<string> field, RawChange change)
{
    private static readonly string[] NamingKeys = ["indicator", "person", "date", "month", "months"];

    private readonly string[] _path = field.Value.Split('.');

    /// <summary>Why it does not fit; null when it does.</summary>
    public Problem? Conflict { get; private set; }

    /// <summary>What stood in the field; null for nothing.</summary>
    public YamlNode? Found { get; private set; }

    /// <summary>The data with the change; as they were where it does not fit.</summary>
    public YamlNode Apply(YamlNode root)
    {
        var changed = Change(root, 0);
        return Conflict is null && changed is not null ? changed : root;
    }

    // What stands under the first part of the path after the change; null for nothing.
    private YamlNode? Change(YamlNode? at, int part)
    {
        if (part == _path.Length)
        {
            return Replace(at);
        }

        switch (at)
        {
            case YamlNode.Map map:
                var entry = map.Entries.FirstOrDefault(e => string.Equals(e.Key, _path[part], StringComparison.Ordinal));
                return entry is null && (part < _path.Length - 1 || (change.Was is not null && IsMisspelt(map, part)))
                    ? Unknown(at, part, map.Entries.Select(e => e.Key))
                    : With(map, entry, Change(entry?.Value, part + 1), part);
            case YamlNode.List list:
                var index = IndexOf(list, _path[part]);
                var isNext = index == list.Items.Count && part == _path.Length - 1;
                return index < 0 || (index >= list.Items.Count && !isNext)
                    ? Unknown(at, part, list.Items.Select((item, i) => NameOf(list, item, i)))
                    : With(list, index, Change(isNext ? null : list.Items[index], part + 1));
            default:
                return Unknown(at, part, []);
        }
    }

    private YamlNode? Replace(YamlNode? at)
    {
        Found = at;
        Conflict = (change.Was, at) switch
        {
            (null, not null and not YamlNode.Broken) => Problems.FieldThere(field.Place, field.Value, YamlText.Of(at)),
            (not null, null) => Problems.FieldUnknown(field.Place, field.Value, null, []),
            ({ } was, { } now) when !YamlText.Same(was, now) => Problems.NotInForce(was.Place, field.Value, YamlText.Of(was), YamlText.Of(now)),
            _ => null,
        };
        return Conflict is null ? change.Now : at;
    }

    private YamlNode.Map With(YamlNode.Map map, YamlEntry? entry, YamlNode? value, int part)
    {
        if (entry is null)
        {
            return value is null ? map : map with { Entries = [.. map.Entries, new YamlEntry(_path[part], field.Place, value)] };
        }

        return map with
        {
            Entries = [.. map.Entries.Where(e => e != entry || value is not null).Select(e => e == entry ? new YamlEntry(e.Key, PlaceOf(e, value!), value!) : e)],
        };
    }

    // What is there by the letter alone is told at the letter.
    private static Place.InText PlaceOf(YamlEntry entry, YamlNode value) =>
        string.Equals(value.Place.File, entry.KeyPlace.File, StringComparison.Ordinal) || value is not YamlNode.Scalar ? entry.KeyPlace : value.Place;

    private static YamlNode.List With(YamlNode.List list, int index, YamlNode? value)
    {
        List<YamlNode> items = [.. list.Items];
        if (index == items.Count)
        {
            items.Add(value!);
        }
        else if (value is null)
        {
            items.RemoveAt(index);
        }
        else
        {
            items[index] = value;
        }

        return list with { Items = items };
    }

    private bool IsMisspelt(YamlNode.Map map, int part) => NearestName.Of(_path[part], map.Entries.Select(e => e.Key)) is not null;

    private YamlNode? Unknown(YamlNode? at, int part, IEnumerable<string> names)
    {
        var known = names.ToList();
        var nearest = at is YamlNode.Map ? NearestName.Of(_path[part], known) : null;
        Conflict = Problems.FieldUnknown(field.Place, string.Join('.', _path[..(part + 1)]), nearest, known);
        return at;
    }

    private static int IndexOf(YamlNode.List list, string name)
    {
        var named = Enumerable.Range(0, list.Items.Count).Where(i => IsNamed(list.Items[i], name)).ToList();
        return named is [var only] ? only
            : int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1
            : -1;
    }

    private static string NameOf(YamlNode.List list, YamlNode item, int index) =>
        NamingKeys.Select(key => YamlText.Find(item, key)).OfType<YamlNode.Scalar>().Select(n => n.Text).FirstOrDefault(name => IndexOf(list, name) == index)
        ?? $"{index + 1}";

    private static bool IsNamed(YamlNode item, string name) => NamingKeys.Select(key => YamlText.Find(item, key)).Any(value => value switch
    {
        YamlNode.Scalar scalar => string.Equals(scalar.Text, name, StringComparison.Ordinal),
        YamlNode.List list => list.Items.OfType<YamlNode.Scalar>().Any(s => string.Equals(s.Text, name, StringComparison.Ordinal)),
        _ => false,
    });
}
