using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Site.Links;

namespace KpiHandbook.Site.Data;

/// <summary>How every JSON file is written: indented, Thai as Thai, the same bytes on every machine, and the same words for the same things.</summary>
internal static class DataWriter
{
    // Dates are years of the Buddhist era; a reader of data who does not know it would be 543 years off.
    private const string Era = "BE";

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>The bytes of one object.</summary>
    /// <param name="format">What it is.</param>
    /// <param name="links">Links out of the file.</param>
    /// <param name="members">Writes everything behind the format.</param>
    public static ReadOnlyMemory<byte> Write(DataFormat format, RelativeLinks links, Action<Utf8JsonWriter> members) => WritePlain(json =>
    {
        json.WriteString("$schema", links.To(format.Schema));
        json.WriteString("format", format.Name);
        json.WriteString("era", Era);
        members(json);
    });

    /// <summary>The bytes of one object of a format that is not ours.</summary>
    public static ReadOnlyMemory<byte> WritePlain(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>An array of strings.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>An array of objects.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            members(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>An exact number as text (<c>50/3</c>), or null.</summary>
    public static void WriteExact(this Utf8JsonWriter json, string name, Rational? number) => json.WriteString(name, number?.ToString());

    /// <summary>A day, or null.</summary>
    public static void WriteDate(this Utf8JsonWriter json, string name, BuddhistDate? date) => json.WriteString(name, date?.ToString());
}
