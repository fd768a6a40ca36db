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
            PlaceJson.Write(json, warning.Place);
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
                kinds.Value[Text(w, "code")], PlaceOf(w), WordsOf(w.GetProperty("message")), WordsOf(w.GetProperty("fix")))
            {
                Cells = Count(w, "cells"),
            }),
        ];
    }

    private static Place PlaceOf(JsonElement warning)
    {
        var file = Text(warning, "file");
        return warning.TryGetProperty("line", out _) ? new Place.InText(file, Count(warning, "line"), Count(warning, "column"))
            : warning.TryGetProperty("sheet", out _) ? new Place.InSheet(file, Text(warning, "sheet"), warning.GetProperty("cell").GetString())
            : warning.TryGetProperty("page", out _) ? new Place.OnPage(file, Count(warning, "page"))
            : new Place.InTree(file);
    }

    private static void Write(Utf8JsonWriter json, string name, Words words)
    {
        json.WriteStartObject(name);
        json.WriteString("th", words.Thai);
        json.WriteString("en", words.English);
        json.WriteEndObject();
    }

    private static Words WordsOf(JsonElement words) => new(Text(words, "th"), Text(words, "en"));

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? throw new FormatException("a text is missing");

    private static int Count(JsonElement of, string name) =>
        of.GetProperty(name).GetInt32() is >= 0 and var count ? count : throw new FormatException("a number that counts nothing");
}
