using System.Globalization;
using System.Text;

namespace KpiHandbook.Publishing.Pdf;

/// <summary>Reads PDF values one after another.</summary>
internal sealed class PdfParser(byte[] bytes, int position)
{
    private int _at = position;

    /// <summary>The byte that is read next.</summary>
    public int Position => _at;

    /// <summary>Reads the given word.</summary>
    /// <exception cref="FormatException">Something else stands there.</exception>
    public void Expect(string word)
    {
        if (!TryTake(word))
        {
            throw new FormatException($"{word} expected at byte {_at}");
        }
    }

    /// <summary>Reads the given word when it is next.</summary>
    public bool TryTake(string word)
    {
        SkipBlanks();
        var start = _at;
        if (string.Equals(ReadWord(), word, StringComparison.Ordinal))
        {
            return true;
        }

        _at = start;
        return false;
    }

    /// <summary>Reads a whole number.</summary>
    public int ReadInteger() => int.Parse(ReadWord(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Reads up to a blank or a delimiter.</summary>
    public string ReadWord()
    {
        SkipBlanks();
        var start = _at;
        while (_at < bytes.Length && !IsBlank(bytes[_at]) && !IsDelimiter(bytes[_at]))
        {
            _at++;
        }

        return Encoding.Latin1.GetString(bytes, start, _at - start);
    }

    /// <summary>Reads any value.</summary>
    public PdfValue ReadValue()
    {
        SkipBlanks();
        switch (Peek(0), Peek(1))
        {
            case ('<', '<'):
                _at += 2;
                return ReadDictionary();
            case ('<', _):
                return new PdfValue.Plain(ReadThrough((byte)'>'));
            case ('[', _):
                _at++;
                return ReadArray();
            case ('(', _):
                return new PdfValue.Plain(ReadString());
            case ('/', _):
                _at++;
                return new PdfValue.Name(DecodeName(ReadWord()));
            default:
                return ReadReferenceOrWord();
        }
    }

    private PdfValue ReadReferenceOrWord()
    {
        var word = ReadWord();
        if (word.Length == 0)
        {
            throw new FormatException($"a value expected at byte {_at}");
        }

        var after = _at;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && TryTake("0") && TryTake("R"))
        {
            return new PdfValue.Reference(number);
        }

        _at = after;
        return new PdfValue.Plain(word);
    }

    private PdfValue.Dictionary ReadDictionary()
    {
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        while (true)
        {
            SkipBlanks();
            if (Peek(0) == '>')
            {
                _at += 2;
                return new PdfValue.Dictionary(entries);
            }

            var key = ReadValue() as PdfValue.Name ?? throw new FormatException($"a name expected at byte {_at}");
            entries[key.Text] = ReadValue();
        }
    }

    private PdfValue.Array ReadArray()
    {
        var items = new List<PdfValue>();
        while (true)
        {
            SkipBlanks();
            if (Peek(0) == ']')
            {
                _at++;
                return new PdfValue.Array(items);
            }

            items.Add(ReadValue());
        }
    }

    private string ReadString()
    {
        var start = _at;
        var depth = 0;
        do
        {
            depth += Peek(0) switch { '(' => 1, ')' => -1, _ => 0 };
            _at += Peek(0) == '\\' ? 2 : 1;
        }
        while (depth > 0);
        return Encoding.Latin1.GetString(bytes, start, _at - start);
    }

    private string ReadThrough(byte end)
    {
        var length = bytes.AsSpan(_at).IndexOf(end) + 1;
        if (length == 0)
        {
            throw new FormatException($"a string does not end after byte {_at}");
        }

        _at += length;
        return Encoding.Latin1.GetString(bytes, _at - length, length);
    }

    private char Peek(int ahead) =>
        _at + ahead < bytes.Length ? (char)bytes[_at + ahead] : throw new FormatException("the file ends within a value");

    private void SkipBlanks()
    {
        while (_at < bytes.Length && (IsBlank(bytes[_at]) || bytes[_at] == '%'))
        {
            if (bytes[_at] == '%')
            {
                var line = bytes.AsSpan(_at).IndexOfAny((byte)'\r', (byte)'\n');
                _at = line < 0 ? bytes.Length : _at + line;
            }
            else
            {
                _at++;
            }
        }
    }

    private static string DecodeName(string raw)
    {
        if (!raw.Contains('#', StringComparison.Ordinal))
        {
            return raw;
        }

        var decoded = new List<byte>(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && i + 2 < raw.Length && byte.TryParse(raw.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var b))
            {
                decoded.Add(b);
                i += 2;
            }
            else
            {
                decoded.Add((byte)raw[i]);
            }
        }

        return Encoding.UTF8.GetString([.. decoded]);
    }

    private static bool IsBlank(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte b) => b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'/' or (byte)'%';
}
