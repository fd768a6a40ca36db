using System.Globalization;
using System.Text;

namespace KpiHandbook.Content.Privacy.Pdf;

/// <summary>A value or an operator of a PDF.</summary>
internal abstract record PdfToken
{
    private PdfToken()
    {
    }

    /// <summary>A number.</summary>
    public sealed record Number(double Value) : PdfToken;

    /// <summary><c>/Name</c>, without its slash.</summary>
    public sealed record Name(string Text) : PdfToken;

    /// <summary>Bytes, from brackets or hex digits.</summary>
    public sealed record Bytes(byte[] Value) : PdfToken
    {
        /// <summary>As text: UTF-16 or UTF-8 by its mark, else one byte a character.</summary>
        public string Text => Value is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(Value.AsSpan(2))
            : Value is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8.GetString(Value.AsSpan(3))
            : Encoding.Latin1.GetString(Value);
    }

    /// <summary><c>12 0 R</c>.</summary>
    public sealed record Reference(int Object) : PdfToken;

    /// <summary><c>[ … ]</c>.</summary>
    public sealed record List(IReadOnlyList<PdfToken> Items) : PdfToken;

    /// <summary><c>&lt;&lt; … &gt;&gt;</c>.</summary>
    public sealed record Map(IReadOnlyDictionary<string, PdfToken> Entries) : PdfToken
    {
        /// <summary>An entry; null when there is none.</summary>
        public PdfToken? Find(string key) => Entries.GetValueOrDefault(key);

        /// <summary>True when an entry is this name.</summary>
        public bool Is(string key, string name) => Find(key) is Name found && string.Equals(found.Text, name, StringComparison.Ordinal);
    }

    /// <summary>A word that is none of these: an operator, <c>true</c>, <c>obj</c>.</summary>
    public sealed record Word(string Text) : PdfToken;
}

/// <summary>Reads tokens one after another from any bytes, and never fails: what cannot be read is passed over.</summary>
internal sealed class PdfLexer(ReadOnlyMemory<byte> source, int position = 0)
{
    private const int Deepest = 50;

    private readonly ReadOnlyMemory<byte> _source = source;

    /// <summary>The byte that is read next.</summary>
    public int Position { get; set; } = position;

    /// <summary>The next value or word; null at the end. References are put together.</summary>
    public PdfToken? Read(int depth = 0)
    {
        var bytes = _source.Span;
        SkipBlanks(bytes);
        if (Position >= bytes.Length || depth > Deepest)
        {
            return null;
        }

        switch (bytes[Position])
        {
            case (byte)'<' when Peek(bytes, 1) == '<':
                Position += 2;
                return ReadMap(depth);
            case (byte)'<':
                return ReadHex(bytes);
            case (byte)'(':
                return ReadString(bytes);
            case (byte)'[':
                Position++;
                return new PdfToken.List(ReadUntil("]", depth));
            case (byte)'/':
                Position++;
                return new PdfToken.Name(Encoding.Latin1.GetString(Run(bytes)));
            case (byte)'>' when Peek(bytes, 1) == '>':
                Position += 2;
                return new PdfToken.Word(">>");
            case (byte)']' or (byte)'{' or (byte)'}' or (byte)')' or (byte)'>':
                Position++;
                return new PdfToken.Word(((char)bytes[Position - 1]).ToString());
            default:
                return ReadNumberOrWord(bytes);
        }
    }

    private PdfToken ReadNumberOrWord(ReadOnlySpan<byte> bytes)
    {
        var run = Run(bytes);
        if (!double.TryParse(run, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return new PdfToken.Word(Encoding.Latin1.GetString(run));
        }

        var after = Position;
        if (number >= 0 && number == Math.Floor(number) && number < int.MaxValue)
        {
            SkipBlanks(bytes);
            if (Run(bytes) is [>= (byte)'0' and <= (byte)'9'])
            {
                SkipBlanks(bytes);
                if (Run(bytes) is [(byte)'R'])
                {
                    return new PdfToken.Reference((int)number);
                }
            }
        }

        Position = after;
        return new PdfToken.Number(number);
    }

    private PdfToken.Map ReadMap(int depth)
    {
        var items = ReadUntil(">>", depth);
        var entries = new Dictionary<string, PdfToken>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < items.Count; i += 2)
        {
            if (items[i] is PdfToken.Name key)
            {
                entries[key.Text] = items[i + 1];
            }
        }

        return new PdfToken.Map(entries);
    }

    private List<PdfToken> ReadUntil(string end, int depth)
    {
        var items = new List<PdfToken>();
        while (Read(depth + 1) is { } item && !(item is PdfToken.Word word && string.Equals(word.Text, end, StringComparison.Ordinal)))
        {
            items.Add(item);
        }

        return items;
    }

    private PdfToken.Bytes ReadHex(ReadOnlySpan<byte> bytes)
    {
        var value = new List<byte>();
        var high = -1;
        for (Position++; Position < bytes.Length && bytes[Position] != '>'; Position++)
        {
            var digit = char.IsAsciiHexDigit((char)bytes[Position]) ? Convert.ToInt32(((char)bytes[Position]).ToString(), 16) : -1;
            if (digit >= 0 && high >= 0)
            {
                value.Add((byte)((high * 16) + digit));
                high = -1;
            }
            else if (digit >= 0)
            {
                high = digit;
            }
        }

        Position++;
        return new PdfToken.Bytes([.. value, .. high >= 0 ? [(byte)(high * 16)] : Array.Empty<byte>()]);
    }

    private PdfToken.Bytes ReadString(ReadOnlySpan<byte> bytes)
    {
        var value = new List<byte>();
        var depth = 1;
        for (Position++; Position < bytes.Length; Position++)
        {
            var b = bytes[Position];
            if (b == '\\' && Position + 1 < bytes.Length)
            {
                Escape(bytes, value);
                continue;
            }

            depth += b switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            if (depth == 0)
            {
                break;
            }

            value.Add(b);
        }

        Position++;
        return new PdfToken.Bytes([.. value]);
    }

    private void Escape(ReadOnlySpan<byte> bytes, List<byte> value)
    {
        var b = bytes[++Position];
        if (b is >= (byte)'0' and <= (byte)'7')
        {
            var code = 0;
            var end = Math.Min(Position + 3, bytes.Length);
            for (; Position < end && bytes[Position] is >= (byte)'0' and <= (byte)'7'; Position++)
            {
                code = (code * 8) + bytes[Position] - '0';
            }

            Position--;
            value.Add((byte)(code & 0xFF));
        }
        else if (b is not ((byte)'\r' or (byte)'\n'))
        {
            value.Add(b switch { (byte)'n' => (byte)'\n', (byte)'r' => (byte)'\r', (byte)'t' => (byte)'\t', _ => b });
        }
    }

    private ReadOnlySpan<byte> Run(ReadOnlySpan<byte> bytes)
    {
        var start = Position;
        while (Position < bytes.Length && !IsBlank(bytes[Position]) && !"()<>[]{}/%"u8.Contains(bytes[Position]))
        {
            Position++;
        }

        return bytes[start..Position];
    }

    private void SkipBlanks(ReadOnlySpan<byte> bytes)
    {
        while (Position < bytes.Length && (IsBlank(bytes[Position]) || bytes[Position] == '%'))
        {
            var line = bytes[Position] == '%' ? bytes[Position..].IndexOfAny((byte)'\r', (byte)'\n') : 1;
            Position = line < 0 ? bytes.Length : Position + line;
        }
    }

    private int Peek(ReadOnlySpan<byte> bytes, int ahead) => Position + ahead < bytes.Length ? bytes[Position + ahead] : -1;

    private static bool IsBlank(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;
}
