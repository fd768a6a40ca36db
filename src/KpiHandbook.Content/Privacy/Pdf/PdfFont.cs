using System.Text;

namespace KpiHandbook.Content.Privacy.Pdf;

/// <summary>What a font's codes mean and how wide they are.</summary>
internal sealed class PdfFont
{
    private const double Thousand = 1000;
    private const double Usual = 500;

    private readonly Dictionary<int, string> _texts = [];
    private readonly Dictionary<int, double> _widths = [];
    private readonly bool _isWide;
    private readonly bool _hasTexts;
    private readonly double _width;

    public PdfFont(PdfObjects objects, PdfToken.Map font)
    {
        _isWide = font.Is("Subtype", "Type0");
        _width = _isWide ? Thousand : Usual;
        if (objects.Find(font.Find("ToUnicode"))?.Inflated() is { } map)
        {
            _hasTexts = true;
            ReadTexts(map);
        }

        if (_isWide && objects.Find(font.Find("DescendantFonts"))?.Value is PdfToken.List { Items: [var inner, ..] } && objects.Find(inner) is { } descendant)
        {
            _width = descendant.Map.Find("DW") is PdfToken.Number usual ? usual.Value : Thousand;
            ReadWideWidths(objects.Find(descendant.Map.Find("W"))?.Value as PdfToken.List);
        }
        else if (objects.Find(font.Find("Widths"))?.Value is PdfToken.List widths && font.Find("FirstChar") is PdfToken.Number first)
        {
            Put((int)first.Value, widths);
        }
    }

    /// <summary>Each code of shown bytes: its text, null where the font does not tell, and its width in ems.</summary>
    public IEnumerable<(string? Text, double Width)> Read(byte[] shown)
    {
        var step = _isWide ? 2 : 1;
        for (var i = 0; i + step <= shown.Length; i += step)
        {
            var code = _isWide ? (shown[i] << 8) | shown[i + 1] : shown[i];
            var text = _texts.TryGetValue(code, out var known) ? known
                : _hasTexts ? ""
                : _isWide ? null
                : code >= 0xA1 ? ((char)(code - 0xA0 + 0x0E00)).ToString() : ((char)code).ToString();
            yield return (text, _widths.GetValueOrDefault(code, _width) / Thousand);
        }
    }

    private void ReadTexts(ReadOnlyMemory<byte> map)
    {
        var lexer = new PdfLexer(map);
        var kind = "";
        var items = new List<PdfToken>();
        while (lexer.Read() is { } token)
        {
            if (token is PdfToken.Word { Text: var word })
            {
                kind = word is "beginbfchar" or "beginbfrange" ? word : "";
                items.Clear();
                continue;
            }

            items.Add(token);
            if (kind is "beginbfchar" && items is [PdfToken.Bytes code, PdfToken.Bytes text])
            {
                _texts[CodeOf(code)] = Encoding.BigEndianUnicode.GetString(text.Value);
                items.Clear();
            }
            else if (kind is "beginbfrange" && items is [PdfToken.Bytes from, PdfToken.Bytes to, var texts])
            {
                PutRange(CodeOf(from), Math.Min(CodeOf(to), CodeOf(from) + ushort.MaxValue), texts);
                items.Clear();
            }
        }
    }

    private void PutRange(int from, int to, PdfToken texts)
    {
        for (var code = from; code <= to; code++)
        {
            if (texts is PdfToken.Bytes { Value.Length: > 0 } first)
            {
                var text = Encoding.BigEndianUnicode.GetString(first.Value);
                _texts[code] = text.Length == 0 ? "" : text[..^1] + (char)((text[^1] + code - from) & 0xFFFF);
            }
            else if (texts is PdfToken.List list && code - from < list.Items.Count && list.Items[code - from] is PdfToken.Bytes one)
            {
                _texts[code] = Encoding.BigEndianUnicode.GetString(one.Value);
            }
        }
    }

    // "12 [500 600] 20 30 550": widths from a code on, or one for a range.
    private void ReadWideWidths(PdfToken.List? widths)
    {
        for (var i = 0; widths is not null && i + 1 < widths.Items.Count; i++)
        {
            if (widths.Items[i] is not PdfToken.Number first)
            {
                continue;
            }

            if (widths.Items[i + 1] is PdfToken.List each)
            {
                Put((int)first.Value, each);
                i++;
            }
            else if (i + 2 < widths.Items.Count && widths.Items[i + 1] is PdfToken.Number last && widths.Items[i + 2] is PdfToken.Number width)
            {
                for (var code = (int)first.Value; code <= Math.Min(last.Value, first.Value + ushort.MaxValue); code++)
                {
                    _widths[code] = width.Value;
                }

                i += 2;
            }
        }
    }

    private void Put(int first, PdfToken.List widths)
    {
        for (var i = 0; i < widths.Items.Count; i++)
        {
            if (widths.Items[i] is PdfToken.Number width)
            {
                _widths[first + i] = width.Value;
            }
        }
    }

    private static int CodeOf(PdfToken.Bytes bytes) => bytes.Value.Aggregate(0, (code, b) => ((code << 8) | b) & 0xFFFFFF);
}
