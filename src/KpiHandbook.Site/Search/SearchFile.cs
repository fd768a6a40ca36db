using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Search;

/// <summary>An index as a script, which a page from a folder may load where it may read no data: <c>kpi.search({…})</c>. Written for search.js alone.</summary>
internal static class SearchFile
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The file of one text of a round.</summary>
    public static DataFile Of(RoundSite site) => new(Routes.Search(site.Handbook, site.Words), () => Write(site));

    private static ReadOnlyMemory<byte> Write(RoundSite site)
    {
        using var buffer = new MemoryStream();
        buffer.Write("kpi.search("u8);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("name", site.Label);
            json.WriteStartObject("kinds");
            foreach (var kind in Enum.GetValues<SearchKind>())
            {
                json.WriteString(NameOf(kind), LabelOf(kind, site.Words));
            }

            json.WriteEndObject();
            json.WriteStartArray("entries");
            foreach (var entry in new SearchIndex(site).Entries())
            {
                Write(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write(");\n"u8);
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SearchEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("kind", NameOf(entry.Kind));
        json.WriteString("href", entry.Href);
        json.WriteString("title", entry.Title);
        if (entry.About.Length > 0)
        {
            json.WriteString("about", entry.About);
        }

        if (entry.Rounds.Length > 0)
        {
            json.WriteString("rounds", entry.Rounds);
        }

        WriteList("names", entry.Names, json.WriteStringValue);
        WriteList("of", entry.Indicators, json.WriteNumberValue);
        WriteList("parts", entry.Parts, part =>
        {
            json.WriteStartArray();
            json.WriteStringValue(NameOf(part.Kind));
            json.WriteStringValue(part.Place);
            json.WriteStringValue(part.Heading);
            json.WriteStringValue(part.Text);
            json.WriteEndArray();
        });
        json.WriteEndObject();

        void WriteList<T>(string name, IReadOnlyList<T> values, Action<T> write)
        {
            if (values.Count == 0)
            {
                return;
            }

            json.WriteStartArray(name);
            foreach (var value in values)
            {
                write(value);
            }

            json.WriteEndArray();
        }
    }

    private static string NameOf(SearchKind kind) => kind switch
    {
        SearchKind.Indicator => "indicator",
        SearchKind.Text => "text",
        SearchKind.Evidence => "evidence",
        SearchKind.Unit => "unit",
        SearchKind.Person => "person",
        SearchKind.Term => "term",
        SearchKind.Day => "day",
        SearchKind.Round => "round",
    };

    private static string LabelOf(SearchKind kind, Words words) => kind switch
    {
        SearchKind.Indicator => words["search.kind.indicator"],
        SearchKind.Text => words["search.kind.text"],
        SearchKind.Evidence => words["search.kind.evidence"],
        SearchKind.Unit => words["search.kind.unit"],
        SearchKind.Person => words["search.kind.person"],
        SearchKind.Term => words["search.kind.term"],
        SearchKind.Day => words["search.kind.day"],
        SearchKind.Round => words["search.kind.round"],
    };
}
