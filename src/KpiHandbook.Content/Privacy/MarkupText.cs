using System.Collections.Frozen;
using System.Net;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Privacy;

/// <summary>
/// The words of HTML, SVG and XML as a reader sees them: entities decoded, tags inside a sentence gone, blocks apart, tables as cells.
/// Attributes are read where they hold entities; comments and scripts are for whoever reads the source as it is. Forgiving: whatever is not
/// a tag is text.
/// </summary>
internal sealed class MarkupText
{
    private const int LongestEntity = 12;

    // Tags inside a line of text, in HTML and in the documents of Office; every other one ends what stood before it.
    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "mn", "mo", "ms", "mtext", "q", "s", "samp",
        "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr", "r", "t", "rpr", "rfont", "rfonts", "sz", "szcs", "color", "family", "charset",
        "scheme", "bcs", "ics", "lang", "vertalign", "strike", "prooferr", "bookmarkstart", "bookmarkend", "noproof", "deltext", "smarttag", "endpararpr", "latin", "cs");

    private readonly string _source;
    private readonly PrivateFinder _finder;
    private readonly MappedText _text = new();
    private readonly List<CellGrid<int>> _tables = [];
    private readonly List<(int From, int To)> _attributes = [];
    private readonly Func<int, Place> _placeOf;
    private (int Row, int Column, int Start)? _cell;
    private (CellGrid<int> Grid, int Row, int Column)? _table;

    private MarkupText(string source, Func<int, Place> placeOf, PrivateFinder finder)
    {
        _source = source;
        _finder = finder;
        _placeOf = placeOf;
    }

    /// <summary>Looks at everything that a text with tags holds.</summary>
    public static void LookAt(string source, Func<int, Place> placeOf, PrivateFinder finder, Words? where = null)
    {
        var markup = new MarkupText(source, placeOf, finder);
        markup.Read();
        var text = markup._text.ToString();
        finder.Look(text, markup, static (m, at) => m._placeOf(m._text.OriginOf(at)), where);
        finder.LookJoined(text, markup, static (m, at) => m._placeOf(m._text.OriginOf(at)), where);
        foreach (var table in markup._tables)
        {
            table.End();
        }
    }

    private void Read()
    {
        Read(0, _source.Length, tags: true);
        EndCell();
        foreach (var (from, to) in _attributes)
        {
            _text.Separate(from);
            Read(from, to, tags: false);
        }
    }

    private void Read(int at, int end, bool tags)
    {
        while (at < end)
        {
            var next = tags ? _source.AsSpan(at, end - at).IndexOfAny('<', '&') : _source.AsSpan(at, end - at).IndexOf('&');
            var stop = next < 0 ? end : at + next;
            _text.Append(_source.AsSpan(at, stop - at), at);
            at = stop == end ? end : _source[stop] == '&' ? Entity(stop) : Tag(stop);
        }
    }

    private int Entity(int at)
    {
        var length = _source.AsSpan(at, Math.Min(LongestEntity, _source.Length - at)).IndexOf(';') + 1;
        if (length < 3)
        {
            _text.Append('&', at);
            return at + 1;
        }

        foreach (var c in WebUtility.HtmlDecode(_source.Substring(at, length)))
        {
            _text.Append(c, at);
        }

        return at + length;
    }

    private int Tag(int at)
    {
        var rest = _source.AsSpan(at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            return Behind(at, "-->");
        }

        if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            var end = _source.IndexOf("]]>", at, StringComparison.Ordinal);
            end = end < 0 ? _source.Length : end;
            _text.Append(_source.AsSpan((at + 9)..end), at + 9);
            return Math.Min(_source.Length, end + 3);
        }

        var closing = rest.Length > 1 && rest[1] == '/';
        var start = at + (closing ? 2 : 1);
        var stop = start;
        while (stop < _source.Length && (char.IsAsciiLetterOrDigit(_source[stop]) || _source[stop] is ':' or '-' or '_' or '!' or '?'))
        {
            stop++;
        }

        if (stop == start)
        {
            _text.Append('<', at);
            return at + 1;
        }

        var name = _source.AsSpan(start, stop - start);
        name = name[(name.LastIndexOf(':') + 1)..];
        var close = Attributes(stop);
        if (!Inline.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
        {
            Block(name, closing, at);
        }

        return !closing && name is "script" or "style" && _source[close - 2] != '/' ? Behind(close, $"</{name}") : close;
    }

    // A cell begins and ends with its tag; its text stands in the text as a whole as well.
    private void Block(ReadOnlySpan<char> name, bool closing, int at)
    {
        var isCell = name is "td" or "th" or "tc" or "table-cell";
        var isRow = name is "tr" or "table-row";
        if (name is "table" or "tbl")
        {
            EndCell();
            _table = closing ? null : (new CellGrid<int>(_finder, (start, offset) => _placeOf(_text.OriginOf(start + offset))), 0, 0);
            if (_table is { } opened)
            {
                _tables.Add(opened.Grid);
            }
        }
        else if (_table is { } table && isRow && !closing)
        {
            EndCell();
            _table = (table.Grid, table.Row + 1, 0);
        }
        else if (_table is { } inside && isCell)
        {
            EndCell();
            if (!closing)
            {
                _table = inside with { Column = inside.Column + 1 };
                _text.Separate(at);
                _cell = (inside.Row, inside.Column + 1, _text.Length);
                return;
            }
        }

        if (_cell is null && name is not "br")
        {
            _text.Separate(at);
        }
        else
        {
            _text.Append('\n', at);
        }
    }

    private void EndCell()
    {
        if (_cell is { } cell && _table is { } table)
        {
            var text = _text.Slice(cell.Start, _text.Length);
            var trimmed = text.TrimStart();
            table.Grid.Add(cell.Row, cell.Column, trimmed.TrimEnd(), cell.Start + text.Length - trimmed.Length);
        }

        _cell = null;
    }

    private int Behind(int from, string end)
    {
        var at = _source.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? _source.Length : at + end.Length;
    }

    // Only those with entities: the rest is plain to see in the source.
    private int Attributes(int at)
    {
        while (at < _source.Length && _source[at] != '>')
        {
            if (_source[at] is '"' or '\'' && _source.IndexOf(_source[at], at + 1) is > 0 and var end)
            {
                if (_source.AsSpan(at, end - at).Contains('&'))
                {
                    _attributes.Add((at + 1, end));
                }

                at = end;
            }

            at++;
        }

        return Math.Min(_source.Length, at + 1);
    }
}
