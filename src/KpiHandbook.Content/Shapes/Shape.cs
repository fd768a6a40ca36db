using System.Text.Json.Nodes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Shapes;

/// <summary>A named field: its type, whether it must be there, and what it is for.</summary>
internal abstract record Field(string Name, bool IsRequired, Words About)
{
    /// <summary>A field that must be there.</summary>
    public static Field<T> Required<T>(string name, FieldType<T> type, string thai, string english)
        where T : class => new(name, type, IsRequired: true, new Words(thai, english));

    /// <summary>A field that may be there.</summary>
    public static Field<T> Optional<T>(string name, FieldType<T> type, string thai, string english)
        where T : class => new(name, type, IsRequired: false, new Words(thai, english));

    public abstract object? Read(YamlNode node, ProblemList problems);

    public JsonObject Schema()
    {
        var schema = new JsonObject { ["description"] = About.Thai, ["markdownDescription"] = $"{About.Thai}\n\n*{About.English}*" };
        foreach (var (key, value) in TypeSchema())
        {
            schema[key] = value?.DeepClone();
        }

        return schema;
    }

    protected abstract JsonObject TypeSchema();
}

/// <summary>A field whose values are <typeparamref name="T"/>s.</summary>
internal sealed record Field<T>(string Name, FieldType<T> Type, bool IsRequired, Words About) : Field(Name, IsRequired, About)
    where T : class
{
    public override object? Read(YamlNode node, ProblemList problems) => Type.Read(node, problems);

    protected override JsonObject TypeSchema() => Type.Schema();
}

/// <summary>Fields of which exactly one must be there, and what to say when it is not so.</summary>
internal sealed record ExactlyOne(IReadOnlyList<Field> Fields, Func<Place, Problem> Missing, Func<Place, string, string, Problem> Several);

/// <summary>A mapping with known keys.</summary>
/// <typeparam name="T">The record that holds what was read.</typeparam>
/// <param name="fields">The fields, in the order in which files hold them.</param>
/// <param name="make">Makes the record.</param>
/// <param name="exactlyOne">Fields of which one must be there.</param>
/// <param name="completedBy">The field that, where it is there, gives from elsewhere what must be there.</param>
internal sealed class Shape<T>(IReadOnlyList<Field> fields, Func<FieldValues, T> make, ExactlyOne? exactlyOne = null, Field? completedBy = null)
    : FieldType<T>
    where T : class
{
    /// <summary>The fields, in the order in which files hold them.</summary>
    public IReadOnlyList<Field> Fields => fields;

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "object" };
        if (completedBy is null)
        {
            AddPresence(schema);
        }
        else
        {
            schema["if"] = RequiredOf(completedBy);
            schema["then"] = AtMostOne();
            schema["else"] = new JsonObject();
            AddPresence(schema["else"]!.AsObject());
        }

        var properties = new JsonObject();
        foreach (var field in fields)
        {
            properties[field.Name] = field.Schema();
        }

        schema["properties"] = properties;
        schema["additionalProperties"] = false;
        return schema;
    }

    protected override T? ReadPresent(YamlNode node, ProblemList problems)
    {
        if (node is not YamlNode.Map map)
        {
            return Wrong(node, Kinds.Map, problems);
        }

        var values = new object?[fields.Count];
        var keys = new Place.InText?[fields.Count];
        foreach (var entry in map.Entries)
        {
            var index = IndexOf(entry.Key);
            if (index < 0)
            {
                var names = fields.Select(f => f.Name);
                problems.Add(Problems.UnknownKey(entry.KeyPlace, entry.Key, NearestName.Of(entry.Key, names), names));
                continue;
            }

            keys[index] = entry.KeyPlace;
            values[index] = fields[index].Read(entry.Value, problems);
        }

        CheckPresence(map, keys, problems);
        return make(new FieldValues(fields, values, keys, map.Place));
    }

    private static JsonObject RequiredOf(Field field) => new() { ["required"] = new JsonArray(field.Name) };

    private void AddPresence(JsonObject schema)
    {
        var required = fields.Where(f => f.IsRequired).Select(f => (JsonNode)f.Name).ToArray();
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray(required);
        }

        if (exactlyOne is not null)
        {
            schema["oneOf"] = new JsonArray([.. exactlyOne.Fields.Select(RequiredOf)]);
        }
    }

    private JsonObject AtMostOne()
    {
        var choices = exactlyOne?.Fields ?? [];
        return new JsonObject
        {
            ["oneOf"] = new JsonArray(
            [
                .. choices.Select(RequiredOf),
                new JsonObject { ["not"] = new JsonObject { ["anyOf"] = new JsonArray([.. choices.Select(RequiredOf)]) } },
            ]),
        };
    }

    private void CheckPresence(YamlNode.Map map, Place.InText?[] keys, ProblemList problems)
    {
        var isWhole = map.IsWhole && (completedBy is null || keys[IndexOf(completedBy.Name)] is null);
        for (var i = 0; i < fields.Count; i++)
        {
            // A misspelt key was reported; that the right one is missing only follows from it.
            if (isWhole && fields[i].IsRequired && keys[i] is null && !IsMisspelt(fields[i], map))
            {
                problems.Add(Problems.MissingKey(map.Place, fields[i].Name, fields[i].About));
            }
        }

        if (exactlyOne is null)
        {
            return;
        }

        var given = exactlyOne.Fields.Where(f => keys[IndexOf(f.Name)] is not null).ToArray();
        if (isWhole && given.Length == 0 && !exactlyOne.Fields.Any(f => IsMisspelt(f, map)))
        {
            problems.Add(exactlyOne.Missing(map.Place));
        }
        else if (given.Length > 1)
        {
            problems.Add(exactlyOne.Several(keys[IndexOf(given[1].Name)]!, given[0].Name, given[1].Name));
        }
    }

    private bool IsMisspelt(Field field, YamlNode.Map map)
    {
        foreach (var entry in map.Entries)
        {
            if (IndexOf(entry.Key) < 0
                && string.Equals(NearestName.Of(entry.Key, fields.Select(f => f.Name)), field.Name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (string.Equals(fields[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>What a mapping gave for each field of its shape.</summary>
internal sealed class FieldValues(IReadOnlyList<Field> fields, object?[] values, Place.InText?[] keys, Place.InText place)
{
    /// <summary>Where the mapping starts.</summary>
    public Place.InText Place => place;

    /// <summary>The value of a field; null when it is absent or could not be read.</summary>
    public T? Of<T>(Field<T> field)
        where T : class => (T?)values[IndexOf(field)];

    /// <summary>Where the key of a field stands; null when it is absent.</summary>
    public Place.InText? KeyOf(Field field) => keys[IndexOf(field)];

    private int IndexOf(Field field)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (ReferenceEquals(fields[i], field))
            {
                return i;
            }
        }

        throw new ArgumentException($"the shape lacks the field {field.Name}", nameof(field));
    }
}
