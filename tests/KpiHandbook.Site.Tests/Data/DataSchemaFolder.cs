using System.Text.Json;
using NJsonSchema;

namespace KpiHandbook.Site.Tests.Data;

/// <summary>Judges files of data by the schemas that the site publishes.</summary>
/// <param name="read">A file of the site by its path; null where there is none.</param>
internal sealed class DataSchemaFolder(Func<string, string?> read)
{
    private readonly Dictionary<string, JsonSchema> _schemas = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a file, a sentence each. A file of data without a schema is wrong.</summary>
    public async Task<IReadOnlyList<string>> FaultsOfAsync(string path, string text) => SchemaOf(path, text) is not { } schema
        ? [$"{path} has no schema"]
        : [.. (await ReadAsync(schema)).Validate(text).Select(e => $"{path} {e.Path}: {e.Kind} ({schema})")];

    /// <summary>The schema of a file, from the site's root: what it says itself; of rows, which can say nothing, by its name.</summary>
    public static string? SchemaOf(string path, string text)
    {
        var root = JsonDocument.Parse(text).RootElement;
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("$schema", out var own))
        {
            return new Uri(new Uri($"file:///{path}"), own.GetString()).AbsolutePath[1..];
        }

        return path.EndsWith("/results.json", StringComparison.Ordinal) ? "schemas/data/results-1.schema.json" : null;
    }

    /// <summary>True for a file that our schemas are for. What the service worker keeps is between it and its list.</summary>
    public static bool IsOurs(string path) =>
        path.EndsWith(".json", StringComparison.Ordinal) && !path.StartsWith("schemas/", StringComparison.Ordinal) && path.Split('/')[^1] is not ("datapackage.json" or "offline.json");

    private async Task<JsonSchema> ReadAsync(string path)
    {
        if (!_schemas.TryGetValue(path, out var schema))
        {
            schema = await JsonSchema.FromJsonAsync(read(path) ?? throw new FileNotFoundException(path));
            _schemas.Add(path, schema);
        }

        return schema;
    }
}
