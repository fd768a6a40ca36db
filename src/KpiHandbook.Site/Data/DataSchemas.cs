using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using KpiHandbook.Core.Tables;
using KpiHandbook.Site.Data.Results;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Data;

/// <summary>
/// JSON Schemas (draft 7) of our files of data, each whole in itself. They stand in <c>Schemas/</c>; definitions that several of them use are
/// in <c>common.json</c> there. That of the rows of results is made from their columns.
/// </summary>
internal static class DataSchemas
{
    private const string Definitions = "definitions", Reference = "#/definitions/", Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonSerializerOptions Options =
        new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true, NewLine = "\n" };

    public static IReadOnlyList<DataFile> Files { get; } = [.. DataFormat.All.Select(f => new DataFile(f.Schema, () => Build(f)))];

    private static ReadOnlyMemory<byte> Build(DataFormat format) =>
        Encoding.UTF8.GetBytes($"{(format == DataFormat.Results ? OfRows() : Whole(Read(format.Kind))).ToJsonString(Options)}\n");

    // With the common definitions that it uses, and those that these use in turn.
    private static JsonObject Whole(JsonObject schema)
    {
        var common = Read("common");
        var own = schema[Definitions] as JsonObject ?? [];
        schema.Remove(Definitions);
        schema[Definitions] = own;
        var open = new Queue<string>(ReferencesOf(schema));
        while (open.TryDequeue(out var name))
        {
            if (!own.ContainsKey(name))
            {
                own[name] = common[name]!.DeepClone();
                ReferencesOf(own[name]).ToList().ForEach(open.Enqueue);
            }
        }

        return schema;
    }

    private static IEnumerable<string> ReferencesOf(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(m => m is { Key: "$ref", Value: { } to } ? [to.GetValue<string>()[Reference.Length..]] : ReferencesOf(m.Value)),
        JsonArray list => list.SelectMany(ReferencesOf),
        _ => [],
    };

    private static JsonObject OfRows()
    {
        var columns = ResultsTable.Columns(withFractions: true);
        return new JsonObject
        {
            ["$schema"] = Draft,
            ["type"] = "array",
            ["items"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["required"] = new JsonArray([.. columns.Select(c => (JsonNode)c.Name)]),
                ["properties"] = new JsonObject(columns.Select(c => KeyValuePair.Create(c.Name, (JsonNode?)Of(c)))),
            },
        };
    }

    private static JsonObject Of(DataColumn column)
    {
        var type = column.Type switch
        {
            DataType.Text => "string",
            DataType.Whole => "integer",
            DataType.Amount => "number",
            DataType.Truth => "boolean",
        };
        var schema = new JsonObject
        {
            ["description"] = column.About is { } about ? $"{column.Title}: {about}" : column.Title,
            ["type"] = column.IsRequired ? type : new JsonArray(type, "null"),
        };
        if (column.OneOf is { } words)
        {
            schema["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]);
        }

        return schema;
    }

    private static JsonObject Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"schemas/{name}.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
