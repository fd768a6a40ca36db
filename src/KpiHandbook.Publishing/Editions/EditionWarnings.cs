using System.Text.Json;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Editions;

/// <summary>Warnings inside an edition file, so that a round that is not looked at again keeps them.</summary>
internal static class EditionWarnings
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Problem> warnings)
    {
        json.WriteStartArray("warnings");
        foreach (var warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Kind.Code);
            Write(json, warning.Place);
            json.WriteNumber("cells", warning.Cells);
            Write(json, "message", warning.Message);
            Write(json, "fix", warning.Fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static IReadOnlyList<Problem> Read(JsonElement root)
    {
        var kinds = new Lazy<Dictionary<string, ProblemKind>>(() => Problems.All.ToDictionary(k => k.Code, StringComparer.Ordinal));
        return
        [
            .. root.GetProperty("warnings").EnumerateArray().Select(w => new Problem(
                kinds.Value[w.GetProperty("code").GetString()!], PlaceOf(w), WordsOf(w.GetProperty("message")), WordsOf(w.GetProperty("fix")))
            {
                Cells = w.GetProperty("cells").GetInt32(),
            }),
        ];
    }

    private static void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteString("file", place.File);
        switch (place)
        {
            case Place.InText text:
                json.WriteNumber("line", text.Line);
                json.WriteNumber("column", text.Column);
                break;
            case Place.InSheet sheet:
                json.WriteString("sheet", sheet.Sheet);
                json.WriteString("cell", sheet.Cell);
                break;
            case Place.OnPage page:
                json.WriteNumber("page", page.Page);
                break;
        }
    }

    private static Place PlaceOf(JsonElement warning)
    {
        var file = warning.GetProperty("file").GetString()!;
        return warning.TryGetProperty("line", out var line) ? new Place.InText(file, line.GetInt32(), warning.GetProperty("column").GetInt32())
            : warning.TryGetProperty("sheet", out var sheet) ? new Place.InSheet(file, sheet.GetString()!, warning.GetProperty("cell").GetString())
            : warning.TryGetProperty("page", out var page) ? new Place.OnPage(file, page.GetInt32())
            : new Place.InTree(file);
    }

    private static void Write(Utf8JsonWriter json, string name, Words words)
    {
        json.WriteStartObject(name);
        json.WriteString("th", words.Thai);
        json.WriteString("en", words.English);
        json.WriteEndObject();
    }

    private static Words WordsOf(JsonElement words) => new(words.GetProperty("th").GetString()!, words.GetProperty("en").GetString()!);
}
