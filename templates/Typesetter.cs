using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using KpiHandbook.Core.Text;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Templates;

/// <summary>
/// The one place where text becomes what readers see: the site's digits, and abbreviations, compounds, days, and figures with the word or
/// sign before them, that no line break splits.
/// On a page in another language it says which stretches are Thai, for what reads aloud: they are the content's own.
/// </summary>
internal sealed partial class Typesetter
{
    // An element of our own, as short as may be, for a page holds hundreds of them.
    // Beside a word, a browser that looks for words by itself is told where the next one begins: not เชิงรุกข องอำเภอ.
    private const string Open = "<n-b>", Close = "</n-b>", Apart = "<wbr>", OpenThai = "<span lang=\"th\">", CloseThai = "</span>";

    // Behind a year in English.
    private const string Era = " BE";

    private const string Blanks = " \u00A0";
    private const char Tie = '\u00A0';

    private static readonly HashSet<string> Compounds = [.. ThaiCompounds.All];
    private static readonly SearchValues<char> YearDigits = SearchValues.Create("0123456789๐๑๒๓๔๕๖๗๘๙");

    private readonly bool _isThai;
    private readonly Numerals _numerals;
    private readonly HashSet<string> _months;
    private readonly string[] _unbroken;
    private readonly SearchValues<string> _search;

    public Typesetter(TextSetting setting)
    {
        _isThai = setting.Words.IsThai;
        _numerals = setting.Numerals;
        _months = [.. setting.Words["date.months"].Split(' '), .. setting.Words["date.months-short"].Split(' ')];
        _unbroken = [.. setting.ShortForms.Concat(ThaiCompounds.All).Concat(_months).OrderByDescending(s => s.Length)];
        _search = SearchValues.Create(_unbroken, StringComparison.Ordinal);
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

        var rest = Tied(Digits(text)).AsSpan();
        if (_isThai)
        {
            WriteSet(output, encoder, rest);
            return;
        }

        var written = 0;
        foreach (var stretch in ThaiStretch().EnumerateMatches(rest))
        {
            WriteSet(output, encoder, rest[written..stretch.Index]);
            output.Write(OpenThai);
            WriteSet(output, encoder, rest.Slice(stretch.Index, stretch.Length));
            output.Write(CloseThai);
            written = stretch.Index + stretch.Length;
        }

        WriteSet(output, encoder, rest[written..]);
    }

    // From a Thai letter to the last one before anything but blanks, digits and marks.
    [GeneratedRegex(@"\p{IsThai}+([\s\d.,/()%:;“”""'+–-]+\p{IsThai}+)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ThaiStretch();

    /// <summary>Writes markup whose text is plain Markdown output: digits and abbreviations in it are set, tags and entities stay.</summary>
    public void WriteMarkup(TextWriter output, string? markup)
    {
        var rest = markup.AsSpan();
        while (rest.Length > 0)
        {
            var stop = rest.IndexOfAny('<', '&');
            WriteSet(output, encoder: null, Tied(Digits((stop < 0 ? rest : rest[..stop]).ToString())));
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

    // ระดับ 5, ร้อยละ 100, ≥ 80, A = 5: the figure does not begin a line of its own.
    private static string Tied(string text) => BeforeFigure().Replace(text, $"{Tie}");

    [GeneratedRegex(@"(?<=\p{IsThai}\.?) (?=\d)|(?<=[≥≤=×÷<>]) (?=\d)|(?<=\d) (?=[≥≤=<>])|(?<=\b[A-Z]) (?==)|(?<=\d) (?=(KB|MB|%)(?!\w))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BeforeFigure();

    // Plain text is encoded, text of markup is so already.
    private void WriteSet(TextWriter output, HtmlEncoder? encoder, ReadOnlySpan<char> text)
    {
        var written = 0;
        for (var (from, at) = (0, text.IndexOfAny(_search)); at >= 0; at = text[from..].IndexOfAny(_search) is var next and >= 0 ? from + next : -1)
        {
            var form = FormAt(text[at..]);
            var (start, end) = _months.Contains(form) ? DayAround(text, at, at + form.Length, written) : (at, at + form.Length);
            from = Math.Max(end, at + form.Length);
            if (end > start)
            {
                // A day is unbroken in itself, and free of the word before it.
                var isFree = start > written && text[start - 1] == Tie;
                Write(text[written..(isFree ? start - 1 : start)]);
                output.Write(isFree ? " " : "");
                var isWord = Compounds.Contains(form);
                output.Write(isWord && start > 0 && IsThai(text[start - 1]) ? $"{Apart}{Open}" : Open);
                Write(text[start..end].ToString().Replace(Tie, ' '));
                output.Write(isWord && end < text.Length && BeginsWord(text[end]) ? $"{Close}{Apart}" : Close);
                written = end;
            }
        }

        Write(text[written..]);

        void Write(ReadOnlySpan<char> part)
        {
            if (encoder is null)
            {
                output.Write(part);
            }
            else
            {
                // An encoder would write the tie as a reference of six letters.
                foreach (var between in part.Split(Tie))
                {
                    output.Write(between.Start.Value > 0 ? $"{Tie}" : "");
                    encoder.Encode(output, part[between].ToString());
                }
            }
        }
    }

    // A month with its day before and its year behind: 30 กันยายน 2568, 30 September 2568 BE; empty where it has neither.
    private static (int Start, int End) DayAround(ReadOnlySpan<char> text, int start, int end, int written)
    {
        var before = text[written..start];
        var day = before.TrimEnd(Blanks);
        while (day.Length > 0 && char.IsDigit(day[^1]))
        {
            day = day[..^1];
        }

        var hasDay = before.Length - day.Length is 2 or 3 && Blanks.Contains(before[^1]);
        var after = text[end..];
        var hasYear = after.Length >= 5 && Blanks.Contains(after[0]) && !after[1..5].ContainsAnyExcept(YearDigits);
        var year = !hasYear ? 0 : after[5..].StartsWith(Era, StringComparison.Ordinal) ? 5 + Era.Length : 5;
        return hasDay || hasYear ? (hasDay ? written + day.Length : start, end + year) : (start, start);
    }

    private static bool IsThai(char c) => c is (>= 'ก' and <= 'ฺ') or (>= '็' and <= '์');

    private static bool BeginsWord(char c) => c is (>= 'ก' and <= 'ฮ') or (>= 'เ' and <= 'ไ');

    private string FormAt(ReadOnlySpan<char> text)
    {
        foreach (var form in _unbroken)
        {
            if (text.StartsWith(form, StringComparison.Ordinal))
            {
                return form;
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }
}
