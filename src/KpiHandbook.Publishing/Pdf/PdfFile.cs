using System.Globalization;

namespace KpiHandbook.Publishing.Pdf;

/// <summary>
/// As much of a PDF as is needed to see where things landed: the plain cross-reference table and the uncompressed objects that
/// Chromium writes. Not a reader for PDFs of other makes; their object streams are refused.
/// </summary>
internal sealed class PdfFile
{
    private readonly byte[] _bytes;
    private readonly Dictionary<int, int> _offsets = [];

    private PdfFile(byte[] bytes)
    {
        _bytes = bytes;
        Trailer = ReadCrossReferences();
    }

    /// <summary>The trailer's dictionary.</summary>
    public PdfValue Trailer { get; }

    /// <summary>The document's catalogue.</summary>
    public PdfValue Root => this[Trailer["Root"]];

    /// <summary>What a reference stands for; anything else stands for itself.</summary>
    public PdfValue this[PdfValue value] => value is PdfValue.Reference reference ? ParserAt(reference.Number).ReadValue() : value;

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is not a PDF of the kind that Chromium writes.</exception>
    public static PdfFile Read(byte[] bytes) => new(bytes);

    /// <summary>Where an object's text begins, and its length up to <c>endobj</c>.</summary>
    public Range Extent(PdfValue reference)
    {
        var start = ParserAt(((PdfValue.Reference)reference).Number).Position;
        var length = _bytes.AsSpan(start).IndexOf("endobj"u8);
        return length < 0 ? throw new FormatException("an object does not end") : start..(start + length);
    }

    /// <summary>An object's text, a stream's raw bytes included, up to <c>endobj</c>.</summary>
    public ReadOnlySpan<byte> Bytes(PdfValue reference) => _bytes.AsSpan()[Extent(reference)];

    private PdfParser ParserAt(int number)
    {
        if (!_offsets.TryGetValue(number, out var offset))
        {
            throw new FormatException($"object {number} is not in the table");
        }

        var parser = new PdfParser(_bytes, offset);
        parser.Expect(number.ToString(CultureInfo.InvariantCulture));
        parser.Expect("0");
        parser.Expect("obj");
        return parser;
    }

    private PdfValue ReadCrossReferences()
    {
        var mark = _bytes.AsSpan().LastIndexOf("startxref"u8);
        if (mark < 0)
        {
            throw new FormatException("not a PDF: startxref is missing");
        }

        var parser = new PdfParser(_bytes, mark);
        parser.Expect("startxref");
        parser = new PdfParser(_bytes, parser.ReadInteger());
        parser.Expect("xref");
        while (!parser.TryTake("trailer"))
        {
            var first = parser.ReadInteger();
            var count = parser.ReadInteger();
            for (var i = 0; i < count; i++)
            {
                var offset = parser.ReadInteger();
                parser.ReadInteger();
                if (parser.ReadWord() is "n")
                {
                    _offsets[first + i] = offset;
                }
            }
        }

        return parser.ReadValue();
    }
}
