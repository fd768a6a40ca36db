using System.Globalization;
using System.IO.Compression;

namespace KpiHandbook.Content.Privacy.Pdf;

/// <summary>An object of a PDF.</summary>
/// <param name="Value">What it is.</param>
/// <param name="Stream">The bytes behind it as the file has them; null for an object without a stream.</param>
internal sealed record PdfObject(PdfToken Value, ReadOnlyMemory<byte>? Stream)
{
    private const int MostInflated = 64 * 1024 * 1024;

    /// <summary>The object as a dictionary; an empty one for anything else.</summary>
    public PdfToken.Map Map => Value as PdfToken.Map ?? new PdfToken.Map(new Dictionary<string, PdfToken>(StringComparer.Ordinal));

    /// <summary>The stream's bytes without compression; null when there are none, or the compression is not known here.</summary>
    public ReadOnlyMemory<byte>? Inflated()
    {
        if (Stream is not { } stream)
        {
            return null;
        }

        return Map.Find("Filter") switch
        {
            null => stream,
            PdfToken.List { Items.Count: 0 } => stream,
            PdfToken.Name { Text: "FlateDecode" } or PdfToken.List { Items: [PdfToken.Name { Text: "FlateDecode" }] } => Inflate(stream),
            _ => null,
        };
    }

    // A stream that is cut off gives what it holds up to there.
    private static ReadOnlyMemory<byte>? Inflate(ReadOnlyMemory<byte> stream)
    {
        using var inflated = new MemoryStream();
        try
        {
            using var source = new ZLibStream(new MemoryStream(stream.ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            for (var read = source.Read(buffer); read > 0; read = source.Read(buffer))
            {
                if (inflated.Length + read > MostInflated)
                {
                    return null;
                }

                inflated.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException) when (inflated.Length > 0)
        {
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return inflated.GetBuffer().AsMemory(0, (int)inflated.Length);
    }
}

/// <summary>
/// Every object that a PDF holds, found by reading the bytes from the front and not by its tables, so that damaged files, older revisions and
/// what nothing refers to are seen as well. A later object replaces an earlier one of its number, which is kept apart.
/// </summary>
internal sealed class PdfObjects
{
    private readonly Dictionary<int, PdfObject> _byNumber = [];

    private PdfObjects()
    {
    }

    /// <summary>All of them, in the file's order.</summary>
    public List<PdfObject> All { get; } = [];

    /// <summary>True when the file says that it is encrypted.</summary>
    public bool IsEncrypted { get; private set; }

    public static PdfObjects Read(ReadOnlyMemory<byte> file)
    {
        var objects = new PdfObjects { IsEncrypted = file.Span.IndexOf("/Encrypt"u8) >= 0 };
        for (var at = 0; file.Span[at..].IndexOf(" obj"u8) is >= 0 and var ahead;)
        {
            at += ahead;
            at = NumberBefore(file.Span, at) is { } number ? objects.ReadObject(file, number, at + 4) : at + 4;
        }

        return objects;
    }

    /// <summary>What a value refers to, or the value itself.</summary>
    public PdfObject? Find(PdfToken? value) => value switch
    {
        null => null,
        PdfToken.Reference reference => _byNumber.GetValueOrDefault(reference.Object),
        _ => new PdfObject(value, null),
    };

    private int ReadObject(ReadOnlyMemory<byte> file, int number, int at)
    {
        var lexer = new PdfLexer(file, at);
        if (lexer.Read() is not { } value)
        {
            return at;
        }

        var after = lexer.Position;
        var stream = value is PdfToken.Map map && lexer.Read() is PdfToken.Word { Text: "stream" } ? StreamAt(file, lexer.Position, map) : null;
        Add(number, new PdfObject(value, stream));
        return stream is { } found ? lexer.Position + found.Length : after;
    }

    private static ReadOnlyMemory<byte>? StreamAt(ReadOnlyMemory<byte> file, int at, PdfToken.Map map)
    {
        var bytes = file.Span;
        at += at < bytes.Length && bytes[at] == '\r' ? 1 : 0;
        at += at < bytes.Length && bytes[at] == '\n' ? 1 : 0;
        at = Math.Min(at, bytes.Length);
        if (map.Find("Length") is PdfToken.Number { Value: >= 0 } length && at + length.Value <= bytes.Length
            && bytes[(at + (int)length.Value)..].TrimStart("\r\n "u8).StartsWith("endstream"u8))
        {
            return file.Slice(at, (int)length.Value);
        }

        var end = bytes[at..].IndexOf("endstream"u8);
        return file[at..(end < 0 ? bytes.Length : at + end)];
    }

    private void Add(int number, PdfObject found)
    {
        All.Add(found);
        _byNumber[number] = found;
        if (found.Map.Is("Type", "ObjStm") && found.Map.Find("N") is PdfToken.Number count && found.Map.Find("First") is PdfToken.Number first
            && found.Inflated() is { } packed)
        {
            var head = new PdfLexer(packed);
            for (var i = 0; i < count.Value && head.Read() is PdfToken.Number inner && head.Read() is PdfToken.Number offset; i++)
            {
                if (new PdfLexer(packed, (int)Math.Min(packed.Length, first.Value + offset.Value)).Read() is { } value)
                {
                    Add((int)inner.Value, new PdfObject(value, null));
                }
            }
        }
    }

    // "12 0 obj"
    private static int? NumberBefore(ReadOnlySpan<byte> bytes, int at)
    {
        var generation = at;
        while (generation > 0 && char.IsAsciiDigit((char)bytes[generation - 1]))
        {
            generation--;
        }

        var end = generation - 1;
        var start = end;
        while (start > 0 && char.IsAsciiDigit((char)bytes[start - 1]))
        {
            start--;
        }

        return generation < at && end > 0 && start < end && int.TryParse(bytes[start..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
