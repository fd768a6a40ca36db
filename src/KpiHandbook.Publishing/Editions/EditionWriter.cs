using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace KpiHandbook.Publishing.Editions;

/// <summary>Writes editions as JSON: the same bytes for the same edition.</summary>
public static class EditionWriter
{
    /// <summary>The number of the format; readers refuse another one.</summary>
    internal const int Format = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>A site's edition file.</summary>
    public static OutputFile Write(SiteEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return File(SiteEdition.Name, json =>
        {
            json.WriteStartObject("program");
            json.WriteString("version", edition.Program.Version);
            json.WriteString("build", edition.Program.Build);
            json.WriteString("runtime", edition.Program.Runtime);
            json.WriteEndObject();
            json.WriteString("browser", edition.Browser);
            json.WriteString("commit", edition.Content.Commit);
            json.WriteBoolean("changed", edition.Content.Changed);
            json.WriteStartObject("rounds");
            foreach (var round in edition.Rounds)
            {
                json.WriteStartObject(round.Round);
                json.WriteString("edition", round.File.Path);
                Members(json, round.File);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            Write(json, edition.Sources);
            Write(json, edition.Outputs);
            json.WriteStartObject("keys");
            foreach (var (path, key) in edition.Keys.OrderBy(k => k.Key, StringComparer.Ordinal))
            {
                json.WriteString(path, key);
            }

            json.WriteEndObject();
        });
    }

    /// <summary>A round's edition file.</summary>
    public static OutputFile Write(RoundEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return File(RoundReference.PathOf(edition.Round), json =>
        {
            json.WriteString("round", edition.Round);
            json.WriteString("key", edition.Key);
            json.WriteString("current", edition.Current);
            EditionWarnings.Write(json, edition.Warnings);
            Write(json, edition.Sources);
            Write(json, edition.Outputs);
        });
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<SourceHash> sources)
    {
        json.WriteStartObject("sources");
        foreach (var source in sources.OrderBy(s => s.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject(source.Path);
            if (source.Sha256 is { } hash)
            {
                json.WriteString("sha256", hash);
            }
            else
            {
                json.WriteBoolean("withheld", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<OutputHash> outputs)
    {
        json.WriteStartObject("outputs");
        foreach (var output in outputs.OrderBy(o => o.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject(output.Path);
            Members(json, output);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter json, OutputHash output)
    {
        json.WriteNumber("bytes", output.Size);
        json.WriteString("sha256", output.Sha256);
    }

    // The site publishes them where all schemas of its data stand.
    private static string SchemaOf(string path)
    {
        var depth = path.Count(c => c == '/');
        return $"{string.Concat(Enumerable.Repeat("../", depth))}schemas/data/{(depth == 0 ? "edition" : "round-edition")}-{Format.ToString(CultureInfo.InvariantCulture)}.schema.json";
    }

    private static OutputFile File(string path, Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", SchemaOf(path));
            json.WriteNumber("format", Format);
            members(json);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return new OutputFile(path, buffer.ToArray());
    }
}
