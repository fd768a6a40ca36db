using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Sealing;

/// <summary>A JSON text with the place of everything in it. One text is written for one tree, whoever writes it and where.</summary>
internal abstract record JsonTree
{
    private const int Deepest = 12;

    private JsonTree(Place.InText? place) => Place = place;

    /// <summary>Where it was read; null for what was not.</summary>
    public Place.InText? Place { get; }

    public sealed record Map(IReadOnlyList<KeyValuePair<string, JsonTree>> Entries, Place.InText? At = null) : JsonTree(At);

    public sealed record List(IReadOnlyList<JsonTree> Items, Place.InText? At = null) : JsonTree(At);

    public sealed record Text(string? Value, Place.InText? At = null) : JsonTree(At);

    public sealed record Number(long Value, Place.InText? At = null) : JsonTree(At);

    public sealed record Flag(bool Value, Place.InText? At = null) : JsonTree(At);

    /// <summary>Reads a text; null, with the reason and its place, for one that is no JSON, holds a name twice or a number that is not whole.</summary>
    public static (JsonTree? Tree, Words? Why, Place.InText At) Read(byte[] utf8, string path)
    {
        var reading = new Reading(utf8, path);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Deepest });
        try
        {
            reader.Read();
            var tree = reading.Of(ref reader);
            reader.Read();
            return (tree, null, reading.PlaceOf(0));
        }
        catch (JsonException e)
        {
            return (null, new Words("ไม่ใช่ JSON ที่ถูกต้อง", "it is no JSON"), new Place.InText(path, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1));
        }
        catch (FormatException)
        {
            return (null, reading.Why, reading.PlaceOf(reader.TokenStartIndex));
        }
        catch (InvalidOperationException)
        {
            return (null, new Words("มีอักขระที่ไม่ใช่ UTF-8", "it holds characters that are not UTF-8"), reading.PlaceOf(reader.TokenStartIndex));
        }
    }

    /// <summary>The text of a tree: names in the order given, two blanks a step, a list of single values on one line, LF.</summary>
    public override sealed string ToString()
    {
        var text = new StringBuilder();
        Write(text, "\n");
        return $"{text}\n";
    }

    private void Write(StringBuilder text, string line)
    {
        switch (this)
        {
            case Map map:
                Write(text, '{', map.Entries, '}', line, inLine: false, (entry, inner) =>
                {
                    text.Append(Quoted(entry.Key)).Append(": ");
                    entry.Value.Write(text, inner);
                });
                break;
            case List list:
                Write(text, '[', list.Items, ']', line, list.Items.All(i => i is not (Map or List)), (item, inner) => item.Write(text, inner));
                break;
            case Text value:
                text.Append(value.Value is { } words ? Quoted(words) : "null");
                break;
            case Number number:
                text.Append(CultureInfo.InvariantCulture, $"{number.Value}");
                break;
            case Flag flag:
                text.Append(flag.Value ? "true" : "false");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Write<T>(StringBuilder text, char open, IReadOnlyList<T> items, char close, string line, bool inLine, Action<T, string> write)
    {
        text.Append(open);
        var inner = line + "  ";
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : inLine ? ", " : ",").Append(inLine ? "" : inner);
            write(items[i], inner);
        }

        text.Append(inLine || items.Count == 0 ? "" : line).Append(close);
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private sealed class Reading(byte[] utf8, string path)
    {
        private int _line = 1;
        private int _lineStart;
        private int _seen;

        public Words? Why { get; private set; }

        // Asked from the beginning to the end of the text.
        public Place.InText PlaceOf(long at)
        {
            for (; _seen < at; _seen++)
            {
                if (utf8[_seen] == (byte)'\n')
                {
                    _line++;
                    _lineStart = _seen + 1;
                }
            }

            return new Place.InText(path, _line, Encoding.UTF8.GetCharCount(utf8.AsSpan(_lineStart, Math.Max(0, (int)at - _lineStart))) + 1);
        }

        public JsonTree Of(ref Utf8JsonReader reader)
        {
            var place = PlaceOf(reader.TokenStartIndex);
            return reader.TokenType switch
            {
                JsonTokenType.StartObject => MapOf(ref reader, place),
                JsonTokenType.StartArray => ListOf(ref reader, place),
                JsonTokenType.String => new Text(reader.GetString(), place),
                JsonTokenType.Null => new Text(null, place),
                JsonTokenType.True or JsonTokenType.False => new Flag(reader.GetBoolean(), place),
                JsonTokenType.Number when reader.TryGetInt64(out var number) => new Number(number, place),
                _ => throw Refuse(new Words("มีตัวเลขที่ไม่ใช่จำนวนเต็ม", "it holds a number that is not whole")),
            };
        }

        private FormatException Refuse(Words why)
        {
            Why = why;
            return new FormatException(why.English);
        }

        private Map MapOf(ref Utf8JsonReader reader, Place.InText place)
        {
            var entries = new List<KeyValuePair<string, JsonTree>>();
            var names = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                if (!names.Add(name))
                {
                    throw Refuse(new Words($"มี “{name}” สองครั้ง", $"it holds “{name}” twice"));
                }

                reader.Read();
                entries.Add(new(name, Of(ref reader)));
            }

            return new Map(entries, place);
        }

        private List ListOf(ref Utf8JsonReader reader, Place.InText place)
        {
            var items = new List<JsonTree>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(Of(ref reader));
            }

            return new List(items, place);
        }
    }
}
