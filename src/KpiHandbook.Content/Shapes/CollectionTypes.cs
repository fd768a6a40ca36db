using System.Text.Json.Nodes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Shapes;

/// <summary>A list, of at least one item unless an empty one says something.</summary>
/// <param name="item">What each item is.</param>
/// <param name="count">The exact number of items, where there is one.</param>
/// <param name="wrongCount">What to say when the list holds another number; gets how many it holds.</param>
/// <param name="mayBeEmpty">True where an empty list says something.</param>
internal sealed class ListType<T>(FieldType<T> item, int? count = null, Func<Place, int, Problem>? wrongCount = null, bool mayBeEmpty = false)
    : FieldType<LocatedList<T>>
    where T : class
{
    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item.Schema(), ["minItems"] = count ?? (mayBeEmpty ? 0 : 1) };
        if (count is { } exactly)
        {
            schema["maxItems"] = exactly;
        }

        return schema;
    }

    protected override LocatedList<T>? ReadPresent(YamlNode node, ProblemList problems)
    {
        if (node is not YamlNode.List list)
        {
            return Wrong(node, Kinds.List, problems);
        }

        var whole = HasRightCount(list, problems);
        var items = new List<T>(list.Items.Count);
        foreach (var value in list.Items)
        {
            if (item.Read(value, problems) is { } read)
            {
                items.Add(read);
            }
            else
            {
                whole = false;
            }
        }

        return new LocatedList<T>(items, whole, list.Place);
    }

    private bool HasRightCount(YamlNode.List list, ProblemList problems)
    {
        if (count is { } exactly && list.Items.Count != exactly)
        {
            problems.Add(wrongCount!(list.Place, list.Items.Count));
            return false;
        }

        if (list.Items.Count == 0 && !mayBeEmpty)
        {
            problems.Add(Problems.TooFewItems(list.Place));
            return false;
        }

        return true;
    }
}

/// <summary>Keys of the author's own choice, each with the same kind of value.</summary>
/// <param name="keyPattern">What a key looks like, for editors.</param>
/// <param name="acceptsKey">The same for the reader.</param>
/// <param name="refuseKey">What to say of another key.</param>
/// <param name="value">What each value is.</param>
/// <param name="mayBeEmpty">True where an empty mapping says something.</param>
internal sealed class MapType<T>(
    string keyPattern, Func<string, bool> acceptsKey, Func<Place, string, Problem> refuseKey, FieldType<T> value, bool mayBeEmpty = false)
    : FieldType<LocatedMap<T>>
    where T : class
{
    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["minProperties"] = mayBeEmpty ? 0 : 1,
        ["patternProperties"] = new JsonObject { [keyPattern] = value.Schema() },
        ["additionalProperties"] = false,
    };

    protected override LocatedMap<T>? ReadPresent(YamlNode node, ProblemList problems)
    {
        if (node is not YamlNode.Map map)
        {
            return Wrong(node, Kinds.Map, problems);
        }

        var allKeys = map.IsWhole;
        if (allKeys && map.Entries.Count == 0 && !mayBeEmpty)
        {
            problems.Add(Problems.TooFewItems(map.Place));
        }

        var entries = new List<Keyed<T>>(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            if (!acceptsKey(entry.Key))
            {
                allKeys = false;
                problems.Add(refuseKey(entry.KeyPlace, entry.Key));
                continue;
            }

            entries.Add(new Keyed<T>(new Located<string>(entry.Key, entry.KeyPlace), value.Read(entry.Value, problems)));
        }

        return new LocatedMap<T>(entries, allKeys, map.Place);
    }
}
