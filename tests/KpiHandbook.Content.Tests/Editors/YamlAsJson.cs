using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests.Editors;

/// <summary>Content documents as JSON, which schemas judge, and back, as the reader takes them.</summary>
internal static class YamlAsJson
{
    private static readonly Place.InText Nowhere = new("test", 1, 1);

    public static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlNode.Map map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key, ToJson(e.Value)))),
        YamlNode.List list => new JsonArray([.. list.Items.Select(ToJson)]),
        YamlNode.Scalar { IsPlain: true, Text: "" or "~" or "null" } => null,
        YamlNode.Scalar { IsPlain: true, Text: "true" or "false" } truth => truth.Text is "true",
        YamlNode.Scalar { IsPlain: true } plain when decimal.TryParse(
            plain.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        YamlNode.Scalar scalar => scalar.Text,
        _ => throw new NotSupportedException(),
    };

    public static YamlNode ToYaml(JsonNode? value) => value switch
    {
        JsonObject map => new YamlNode.Map([.. map.Select(p => new YamlEntry(p.Key, Nowhere, ToYaml(p.Value)))], IsWhole: true, Nowhere),
        JsonArray list => new YamlNode.List([.. list.Select(ToYaml)], Nowhere),
        null => new YamlNode.Scalar("", IsPlain: true, null, Nowhere),
        _ when value.GetValueKind() == JsonValueKind.String => new YamlNode.Scalar(value.GetValue<string>(), IsPlain: false, null, Nowhere),
        _ => new YamlNode.Scalar(value.ToJsonString(), IsPlain: true, null, Nowhere),
    };
}
