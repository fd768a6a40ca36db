using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using KpiHandbook.Core.Text;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Templates;

/// <summary>
/// The one place where text becomes what readers see: the site's digits, and abbreviations that no line break splits. On a page in another
/// language it says which stretches are Thai, for what reads aloud: they are the content's own.
/// </summary>
internal sealed partial class Typesetter
{
    private const string Open = "<span class=\"nb\">", OpenThai = "<span lang=\"th\">", Close = "</span>";

    private readonly bool _isThai;
    private readonly Numerals _numerals;
    private readonly string[] _shortForms;
    private readonly SearchValues<string> _search;

    public Typesetter(TextSetting setting)
    {
        _isThai = setting.Words.IsThai;
        _numerals = setting.Numerals;
        _shortForms = [.. setting.ShortForms.OrderByDescending(s => s.Length)];
        _search = SearchValues.Create(_shortForms, StringComparison.Ordinal);
    }

    /// <summary>The text in the site's digits.</summary>
    public string Digits(string text) => ThaiDigits.Show(text, _numerals);

    /// <summary>Writes plain text.</summary>
    public void WriteText(TextWriter output, HtmlEncoder encoder, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var rest = Digits(text).AsSpan();
        if (_isThai)
        {
            WriteThai(output, encoder, rest);
            return;
        }

        var written = 0;
        foreach (var stretch in ThaiStretch().EnumerateMatches(rest))
        {
            encoder.Encode(output, rest[written..stretch.Index].ToString());
            output.Write(OpenThai);
            WriteThai(output, encoder, rest.Slice(stretch.Index, stretch.Length));
            output.Write(Close);
            written = stretch.Index + stretch.Length;
        }

        encoder.Encode(output, rest[written..].ToString());
    }

    // From a Thai letter to the last one before anything but blanks, digits and marks.
    [GeneratedRegex(@"\p{IsThai}+([\s\d.,/()%:;“”""'+–-]+\p{IsThai}+)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ThaiStretch();

    private void WriteThai(TextWriter output, HtmlEncoder encoder, ReadOnlySpan<char> rest)
    {
        for (var at = rest.IndexOfAny(_search); at >= 0; at = rest.IndexOfAny(_search))
        {
            var length = LengthAt(rest[at..]);
            encoder.Encode(output, rest[..at].ToString());
            output.Write(Open);
            encoder.Encode(output, rest.Slice(at, length).ToString());
            output.Write(Close);
            rest = rest[(at + length)..];
        }

        encoder.Encode(output, rest.ToString());
    }

    /// <summary>Writes markup whose text is plain Markdown output: digits and abbreviations in it are set, tags and entities stay.</summary>
    public void WriteMarkup(TextWriter output, string? markup)
    {
        var rest = markup.AsSpan();
        while (rest.Length > 0)
        {
            var stop = rest.IndexOfAny('<', '&');
            WriteRun(output, stop < 0 ? rest : rest[..stop]);
            if (stop < 0)
            {
                return;
            }

            rest = rest[stop..];
            var end = rest.IndexOf(rest[0] == '<' ? '>' : ';') + 1;
            output.Write(rest[..(end == 0 ? rest.Length : end)]);
            rest = end == 0 ? [] : rest[end..];
        }
    }

    private void WriteRun(TextWriter output, ReadOnlySpan<char> run)
    {
        var rest = Digits(run.ToString()).AsSpan();
        for (var at = rest.IndexOfAny(_search); at >= 0; at = rest.IndexOfAny(_search))
        {
            var length = LengthAt(rest[at..]);
            output.Write(rest[..at]);
            output.Write(Open);
            output.Write(rest.Slice(at, length));
            output.Write(Close);
            rest = rest[(at + length)..];
        }

        output.Write(rest);
    }

    private int LengthAt(ReadOnlySpan<char> text)
    {
        foreach (var form in _shortForms)
        {
            if (text.StartsWith(form, StringComparison.Ordinal))
            {
                return form.Length;
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }
}
