using System.Text;

namespace KpiHandbook.Content.Privacy.Pdf;

/// <summary>
/// The text of a page in the order in which it is painted: a blank where words stand apart, a tab where columns do, a new line where the
/// baseline changes. Where the document says which characters a group of glyphs stands for (/ActualText), those are taken.
/// </summary>
internal sealed class PdfPageText
{
    private const int Deepest = 8;
    private const double Apart = 0.2;
    private const double Column = 1.5;
    private const double Line = 0.5;

    private readonly PdfObjects _objects;
    private readonly Dictionary<PdfToken, PdfFont?> _fonts;
    private readonly StringBuilder _text = new();
    private readonly Stack<Matrix> _saved = [];
    private Matrix _page = Matrix.Same;
    private Matrix _line = Matrix.Same;
    private Matrix _at = Matrix.Same;
    private PdfFont? _font;
    private double _size = 1;
    private double _leading;
    private (double X, double Y)? _end;
    private readonly Stack<string?> _marks = [];
    private string? _actual;

    private PdfPageText(PdfObjects objects, Dictionary<PdfToken, PdfFont?> fonts)
    {
        _objects = objects;
        _fonts = fonts;
    }

    private bool IsUnknown { get; set; }

    /// <summary>The page's text, and whether some of it has a font that does not tell its characters.</summary>
    public static (string Text, bool IsUnknown) Of(PdfObjects objects, PdfToken.Map page, Dictionary<PdfToken, PdfFont?> fonts)
    {
        var reader = new PdfPageText(objects, fonts);
        var contents = objects.Find(page.Find("Contents"));
        var streams = contents?.Value is PdfToken.List list ? [.. list.Items.Select(objects.Find)] : new[] { contents };
        using var whole = new MemoryStream();
        foreach (var stream in streams)
        {
            if (stream?.Inflated() is { } part)
            {
                whole.Write(part.Span);
                whole.WriteByte((byte)'\n');
            }
            else
            {
                reader.IsUnknown |= stream?.Stream is { Length: > 0 };
            }
        }

        reader.Run(whole.ToArray(), Resources(objects, page), 0);
        return (reader._text.ToString(), reader.IsUnknown);
    }

    private static PdfToken.Map? Resources(PdfObjects objects, PdfToken.Map page)
    {
        for (var (node, steps) = (page, 0); steps < Deepest; steps++)
        {
            if (objects.Find(node.Find("Resources"))?.Value is PdfToken.Map found)
            {
                return found;
            }

            if (objects.Find(node.Find("Parent"))?.Value is not PdfToken.Map parent)
            {
                return null;
            }

            node = parent;
        }

        return null;
    }

    private void Run(ReadOnlyMemory<byte> content, PdfToken.Map? resources, int depth)
    {
        var lexer = new PdfLexer(content);
        var given = new List<PdfToken>();
        while (lexer.Read() is { } token)
        {
            if (token is PdfToken.Word word)
            {
                Do(word.Text, given, resources, depth);
                given.Clear();
            }
            else
            {
                given.Add(token);
            }
        }
    }

    private void Do(string operation, List<PdfToken> given, PdfToken.Map? resources, int depth)
    {
        switch (operation)
        {
            case "q":
                _saved.Push(_page);
                break;
            case "Q" when _saved.Count > 0:
                _page = _saved.Pop();
                break;
            case "cm" when Matrix.Of(given) is { } m:
                _page = m.Then(_page);
                break;
            case "BT":
                _line = _at = Matrix.Same;
                break;
            case "Tf" when given is [PdfToken.Name name, PdfToken.Number size]:
                (_font, _size) = (FontOf(name.Text, resources), size.Value);
                break;
            case "TL" when given is [PdfToken.Number leading]:
                _leading = leading.Value;
                break;
            case "Tm" when Matrix.Of(given) is { } m:
                _line = _at = m;
                break;
            case "Td" or "TD" when given is [PdfToken.Number x, PdfToken.Number y]:
                _leading = operation is "TD" ? -y.Value : _leading;
                _line = _at = Matrix.Move(x.Value, y.Value).Then(_line);
                break;
            case "T*":
                _line = _at = Matrix.Move(0, -_leading).Then(_line);
                break;
            case "Tj" or "TJ" when given is [.., var shown]:
                Show(shown);
                break;
            case "'" or "\"" when given is [.., var shown]:
                _line = _at = Matrix.Move(0, -_leading).Then(_line);
                Show(shown);
                break;
            case "BDC" or "BMC":
                _marks.Push(_actual);
                _actual = given is [.., PdfToken.Map properties] && properties.Find("ActualText") is PdfToken.Bytes actual ? actual.Text : _actual;
                break;
            case "EMC" when _marks.Count > 0:
                _actual = _marks.Pop();
                break;
            case "Do" when given is [PdfToken.Name name] && depth < Deepest:
                Paint(name.Text, resources, depth);
                break;
        }
    }

    private void Paint(string name, PdfToken.Map? resources, int depth)
    {
        var forms = _objects.Find(resources?.Find("XObject"))?.Map;
        if (_objects.Find(forms?.Find(name)) is not { } form || !form.Map.Is("Subtype", "Form") || form.Inflated() is not { } content)
        {
            return;
        }

        var page = _page;
        _page = form.Map.Find("Matrix") is PdfToken.List list && Matrix.Of(list.Items) is { } matrix ? matrix.Then(_page) : _page;
        Run(content, _objects.Find(form.Map.Find("Resources"))?.Map ?? resources, depth + 1);
        _page = page;
    }

    private void Show(PdfToken shown)
    {
        foreach (var part in shown is PdfToken.List list ? list.Items : [shown])
        {
            if (part is PdfToken.Number shift)
            {
                _at = Matrix.Move(-shift.Value / 1000 * _size, 0).Then(_at);
            }
            else if (part is PdfToken.Bytes bytes && _font is { } font)
            {
                foreach (var (text, width) in font.Read(bytes.Value))
                {
                    Glyph(text, width);
                }
            }
            else
            {
                IsUnknown |= part is PdfToken.Bytes { Value.Length: > 0 };
            }
        }
    }

    private void Glyph(string? text, double width)
    {
        var whole = _at.Then(_page);
        var size = Math.Max(1e-6, Math.Abs(_size) * Math.Sqrt(Math.Abs((whole.A * whole.D) - (whole.B * whole.C))));
        if (_end is { } end)
        {
            var (x, y) = ((whole.E - end.X) / size, Math.Abs(whole.F - end.Y) / size);
            _text.Append(y > Line || x < -Line ? "\n" : x > Column ? "\t" : x > Apart ? " " : "");
        }

        IsUnknown |= text is null && _actual is null;
        _text.Append(_actual ?? text);
        _actual = _actual is null ? null : "";
        _at = Matrix.Move(width * _size, 0).Then(_at);
        var behind = _at.Then(_page);
        _end = (behind.E, behind.F);
    }

    private PdfFont? FontOf(string name, PdfToken.Map? resources)
    {
        if (_objects.Find(resources?.Find("Font"))?.Map.Find(name) is not { } token)
        {
            return null;
        }

        if (!_fonts.TryGetValue(token, out var font))
        {
            font = _objects.Find(token)?.Value is PdfToken.Map map ? new PdfFont(_objects, map) : null;
            _fonts[token] = font;
        }

        return font;
    }

    private readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
    {
        public static Matrix Same { get; } = new(1, 0, 0, 1, 0, 0);

        public static Matrix Move(double x, double y) => new(1, 0, 0, 1, x, y);

        public static Matrix? Of(IReadOnlyList<PdfToken> given) =>
            given is [PdfToken.Number a, PdfToken.Number b, PdfToken.Number c, PdfToken.Number d, PdfToken.Number e, PdfToken.Number f]
                ? new Matrix(a.Value, b.Value, c.Value, d.Value, e.Value, f.Value)
                : null;

        public Matrix Then(Matrix m) => new(
            (A * m.A) + (B * m.C), (A * m.B) + (B * m.D), (C * m.A) + (D * m.C), (C * m.B) + (D * m.D), (E * m.A) + (F * m.C) + m.E, (E * m.B) + (F * m.D) + m.F);
    }
}
