using System.Text;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;
using KpiHandbook.Site.Links;

namespace KpiHandbook.Site.Glossary;

/// <summary>
/// Links each term where a page's text uses it first. Of two terms at one place the longer counts; a term within a longer word is none,
/// and neither is one in a heading, a table, a link or code. One for each page, for it remembers what it has linked.
/// </summary>
internal sealed class TermLinks(Office office, RelativeLinks links)
{
    private static readonly HashSet<string> Skipped = new(["a", "h1", "h2", "h3", "h4", "h5", "h6", "table", "code", "pre"], StringComparer.Ordinal);

    private readonly List<(string Form, Term Term)> _open =
        [.. office.Glossary.SelectMany(t => t.Names.Select(n => (Form: Encode(n), Term: t))).OrderByDescending(t => t.Form.Length)];

    /// <summary>The text with its links.</summary>
    /// <param name="html">Rendered Markdown, which nests well.</param>
    public string In(string html)
    {
        var linked = new StringBuilder(html.Length + 256);
        var inside = 0;
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                var stop = html.IndexOf('<', at) is >= 0 and var found ? found : html.Length;
                linked.Append(inside == 0 ? InRun(html[at..stop]) : html[at..stop]);
                at = stop;
                continue;
            }

            var end = html.IndexOf('>', at) + 1;
            if (Skipped.Contains(NameOf(html.AsSpan(at, end - at))))
            {
                inside += html[at + 1] == '/' ? -1 : 1;
            }

            linked.Append(html, at, end - at);
            at = end;
        }

        return linked.ToString();
    }

    private string InRun(string run)
    {
        if (!_open.Exists(t => run.Contains(t.Form, StringComparison.Ordinal)))
        {
            return run;
        }

        var starts = StartsOf(run);
        var linked = new StringBuilder(run.Length + 128);
        var written = 0;
        while (First(run, written, starts) is ({ } term, var at, var length))
        {
            linked.Append(run, written, at - written)
                .Append($"<a class=\"term\" href=\"{links.To($"{Routes.Glossary(office)}#{Encode(GlossaryPageBuilder.IdOf(term))}")}\" title=\"{Encode(term.Meaning)}\">")
                .Append(run, at, length)
                .Append("</a>");
            written = at + length;
            _open.RemoveAll(t => t.Term == term);
        }

        return linked.Append(run, written, run.Length - written).ToString();
    }

    private (Term? Term, int At, int Length) First(string run, int from, HashSet<int> starts)
    {
        (Term? Term, int At, int Length) first = (null, run.Length, 0);
        foreach (var (form, term) in _open)
        {
            for (var at = run.IndexOf(form, from, StringComparison.Ordinal); at >= 0 && at < first.At; at = run.IndexOf(form, at + 1, StringComparison.Ordinal))
            {
                if (starts.Contains(at) && starts.Contains(at + form.Length))
                {
                    first = (term, at, form.Length);
                }
            }
        }

        return first;
    }

    // Where words begin, and the end.
    private static HashSet<int> StartsOf(string run)
    {
        var starts = new HashSet<int> { 0 };
        var at = 0;
        foreach (var word in ThaiWords.Split(run))
        {
            starts.Add(at += word.Length);
        }

        return starts;
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag.Trim("</>");
        var end = name.IndexOfAny(" />");
        return (end < 0 ? name : name[..end]).ToString();
    }

    private static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
