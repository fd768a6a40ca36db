using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KpiHandbook.Content.Tests.Editors;

/// <summary>Judges a document by the keywords that our schemas use; any other keyword is refused, so that none goes untested.</summary>
internal static class JsonSchema
{
    private static readonly HashSet<string> Annotations =
        new(StringComparer.Ordinal) { "$schema", "title", "description", "markdownDescription", "enumDescriptions" };

    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    public static bool Accepts(JsonObject schema, JsonNode? value) =>
        schema.All(keyword => Annotations.Contains(keyword.Key) || Holds(keyword.Key, keyword.Value!, schema, value));

    private static bool Holds(string keyword, JsonNode rule, JsonObject schema, JsonNode? value) => keyword switch
    {
        "type" => rule is JsonArray types ? types.Any(t => IsOfType(t!.GetValue<string>(), value)) : IsOfType(rule.GetValue<string>(), value),
        "enum" => rule.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value)),
        "const" => JsonNode.DeepEquals(rule, value),
        "anyOf" => rule.AsArray().Any(choice => Accepts(choice!.AsObject(), value)),
        "oneOf" => rule.AsArray().Count(choice => Accepts(choice!.AsObject(), value)) == 1,
        "not" => !Accepts(rule.AsObject(), value),
        "if" => Accepts(schema[Accepts(rule.AsObject(), value) ? "then" : "else"]!.AsObject(), value),
        "then" or "else" => true,
        "pattern" => value?.GetValueKind() != JsonValueKind.String || Matches(value.GetValue<string>(), rule.GetValue<string>()),
        "minimum" => NumberOf(value) is not { } number || number >= NumberOf(rule),
        "maximum" => NumberOf(value) is not { } number || number <= NumberOf(rule),
        "exclusiveMinimum" => NumberOf(value) is not { } number || number > NumberOf(rule),
        "items" => value is not JsonArray items || items.All(item => Accepts(rule.AsObject(), item)),
        "minItems" => value is not JsonArray items || items.Count >= NumberOf(rule),
        "maxItems" => value is not JsonArray items || items.Count <= NumberOf(rule),
        "required" => value is not JsonObject map || rule.AsArray().All(key => map.ContainsKey(key!.GetValue<string>())),
        "minProperties" => value is not JsonObject map || map.Count >= NumberOf(rule),
        "properties" => value is not JsonObject map
            || rule.AsObject().All(p => !map.TryGetPropertyValue(p.Key, out var given) || Accepts(p.Value!.AsObject(), given)),
        "patternProperties" => value is not JsonObject map
            || rule.AsObject().All(p => map.All(given => !Matches(given.Key, p.Key) || Accepts(p.Value!.AsObject(), given.Value))),
        "additionalProperties" => value is not JsonObject map || Additional(schema, map).All(given =>
            rule is JsonObject any ? Accepts(any, given.Value) : rule.GetValue<bool>()),
        _ => throw new NotSupportedException($"the schemas use the keyword {keyword}, which these tests do not know"),
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Additional(JsonObject schema, JsonObject map) => map.Where(given =>
        schema["properties"]?.AsObject().ContainsKey(given.Key) != true
        && schema["patternProperties"]?.AsObject().Any(p => Matches(given.Key, p.Key)) != true);

    private static bool IsOfType(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => NumberOf(value) is not null,
        "integer" => NumberOf(value) is { } number && number == decimal.Truncate(number),
        _ => throw new NotSupportedException(type),
    };

    private static decimal? NumberOf(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number ? decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private static bool Matches(string text, string pattern) =>
        Patterns.GetOrAdd(pattern, p => new Regex(p, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))).IsMatch(text);
}
