using System.Globalization;
using System.Text.Json.Nodes;
using KpiHandbook.Content.Indicators;
using KpiHandbook.Content.Shapes;

namespace KpiHandbook.Content.Editors;

/// <summary>
/// Snippets for VS Code, from the indicator's shape. Its YAML extension does not look into the front matter of Markdown, so that
/// schemas alone would leave indicators without completion; snippets complete and explain the same keys there.
/// </summary>
public static class EditorSnippets
{
    /// <summary>The folder that VS Code reads them from, in the project's folder.</summary>
    public const string FolderName = ".vscode";

    /// <summary>Every file of snippets.</summary>
    public static IReadOnlyList<EditorFile> All()
    {
        var snippets = new JsonObject { ["indicator"] = WholeIndicator() };
        foreach (var field in IndicatorShape.Shape.Fields)
        {
            snippets[field.Name] = Snippet(field.Name, field.About.Thai, Lines(field, new Stops()));
        }

        return [EditorFile.Of("indicator.code-snippets", snippets)];
    }

    /// <summary>Writes them into the project's folder for editors.</summary>
    public static void WriteTo(string projectFolder) => EditorFile.Write(All(), Path.Combine(projectFolder, FolderName));

    private static JsonObject WholeIndicator()
    {
        var stops = new Stops();
        string[] body =
        [
            "---",
            .. IndicatorShape.Shape.Fields.Where(f => f.IsRequired).SelectMany(f => Lines(f, stops)),
            "---",
            "## คำนิยาม",
            "",
            $"${{{stops.Next()}:ข้อความ}}",
            "",
        ];
        return Snippet("indicator", "ไฟล์ตัวชี้วัดทั้งไฟล์ เฉพาะช่องที่ต้องมี เกณฑ์ให้เติมด้วย levels, at-least หรือ steps", body);
    }

    private static JsonObject Snippet(string prefix, string description, IEnumerable<string> body) => new()
    {
        ["scope"] = "markdown,yaml",
        ["prefix"] = prefix,
        ["description"] = description,
        ["body"] = new JsonArray([.. body.Select(l => (JsonNode)l)]),
    };

    // The keys that must be there, each on its own line; a mapping's under it.
    private static IEnumerable<string> Lines(Field field, Stops stops) => Lines(field.Name, field.Schema(), stops);

    private static IEnumerable<string> Lines(string name, JsonObject schema, Stops stops)
    {
        if (schema["properties"] is JsonObject)
        {
            return [$"{name}:", .. Required(schema, stops).Select(l => "  " + l)];
        }

        if (schema["patternProperties"] is JsonObject byKey && byKey.First().Value is JsonObject value)
        {
            return [$"{name}:", .. Lines($"${{{stops.Next()}:รหัส}}", value, stops).Select(l => "  " + l)];
        }

        if (schema["items"] is JsonObject item)
        {
            return item["properties"] is null
                ? [$"{name}: [${stops.Next()}]"]
                : [$"{name}:", .. Required(item, stops).Select((l, i) => (i == 0 ? "  - " : "    ") + l)];
        }

        return [$"{name}: {Value(schema, stops)}"];
    }

    private static IEnumerable<string> Required(JsonObject schema, Stops stops) =>
        schema["required"]?.AsArray().SelectMany(name =>
            Lines(name!.GetValue<string>(), schema["properties"]![name.GetValue<string>()]!.AsObject(), stops)) ?? [];

    private static string Value(JsonObject schema, Stops stops) => schema["enum"] is JsonArray { Count: > 1 } words
        ? $"${{{stops.Next()}|{string.Join(',', words.Select(w => w!.GetValue<string>()))}|}}"
        : schema["enum"] is JsonArray only ? only[0]!.GetValue<string>()
        : $"${stops.Next()}";

    private sealed class Stops
    {
        private int _last;

        public string Next() => (++_last).ToString(CultureInfo.InvariantCulture);
    }
}
