using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Browser.Tests;

/// <summary>Every English page of the real handbooks: what Thai it holds is the handbooks' own.</summary>
[Collection(WithBuiltSite.Name)]
public sealed partial class EnglishPagesTests(BuiltSite site)
{
    // What stands for the wording of levels that each district's own project sets.
    private const string OfOwnProjects = "ทำได้ระดับ 1 ตามโครงการที่อนุมัติของอำเภอ";

    [Fact]
    public void Every_page_but_the_printed_book_has_its_English_one_and_each_leads_to_the_other()
    {
        var pages = site.AllPages.ToHashSet(StringComparer.Ordinal);
        var thai = pages.Where(p => !IsEnglish(p) && !p.Contains("/print/", StringComparison.Ordinal)).ToList();
        Assert.Equal(thai.Select(English).Order(StringComparer.Ordinal), pages.Where(IsEnglish).Order(StringComparer.Ordinal));
        Assert.All(thai.Where(p => !p.Contains("/latest/", StringComparison.Ordinal) && p is not "404.html"), page =>
        {
            Assert.Contains($"<a href=\"{Name(English(page))}\" hreflang=\"en\" lang=\"en\">", Text(page), StringComparison.Ordinal);
            Assert.Contains($"<a href=\"{Name(page)}\" hreflang=\"th\" lang=\"th\">", Text(English(page)), StringComparison.Ordinal);
        });
        Assert.All(pages.Where(IsEnglish), page => Assert.Contains("<html lang=\"en\"", Text(page), StringComparison.Ordinal));
    }

    [Fact]
    public void What_Thai_they_hold_is_the_handbooks_own()
    {
        var content = Content();
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        var sentences = Sentences().Where(s => !content.Contains(Bare(s), StringComparison.Ordinal)).ToList();
        var leaks = site.AllPages.Where(IsEnglish).SelectMany(page => Texts(page).SelectMany(text => Leaks(text).Select(leak => $"{page}: {leak}"))).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(leaks.Count == 0, string.Join('\n', leaks.Take(40)));

        // Words that no handbook has, and whole sentences of the Thai interface.
        IEnumerable<string> Leaks(string text) =>
            Word().Matches(text).Select(m => m.Value).Where(word => !IsKnown(word)).Concat(sentences.Where(s => text.Contains(s, StringComparison.Ordinal)));

        bool IsKnown(string word)
        {
            if (!known.TryGetValue(word, out var isKnown))
            {
                isKnown = content.Contains(Bare(word), StringComparison.Ordinal);
                known.Add(word, isKnown);
            }

            return isKnown;
        }
    }

    [Fact]
    public void Thai_is_marked_as_such() =>
        Assert.All(site.AllPages.Where(IsEnglish).Where(p => p.StartsWith("yala/", StringComparison.Ordinal) && !p.Contains("/latest/", StringComparison.Ordinal)), page =>
        {
            var unmarked = Island().Replace(Plain().Replace(MarkedBlock().Replace(Body(page), ""), ""), "");
            Assert.DoesNotMatch(">[^<]*[\u0e01-\u0e5b][^<]*<", unmarked);
        });

    // What is read aloud takes its voice from the element's language: one text in two languages would be read wrong in one of them. A page's
    // name and summary in its head, which name the handbook's own things, can be in no other place.
    [Fact]
    public async Task What_is_read_aloud_is_in_one_language_and_Thai_is_marked_as_such()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        List<string> unmarked = [];
        foreach (var path in BuiltSite.PageTypes.Where(p => !p.Contains("/print/", StringComparison.Ordinal)).Select(English))
        {
            await page.GotoAsync(site.AddressOf(path).AbsoluteUri);
            unmarked.AddRange((await page.EvaluateAsync<string[]>(UnmarkedThai)).Select(found => $"{path}: {found}"));
        }

        Assert.True(unmarked.Count == 0, string.Join('\n', unmarked.Take(40)));
    }

    private const string UnmarkedThai = """
        () => {
          const found = [];
          const isThai = /[\u0e01-\u0e5b]/;
          const isMarked = (e) => e.closest('[lang]').getAttribute('lang') === 'th';
          for (const e of document.body.querySelectorAll('*')) {
            for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-description', 'aria-valuetext']) {
              const text = e.getAttribute(name) ?? '';
              if (isThai.test(text) && !isMarked(e)) found.push(`${e.localName} ${name}=${text}`);
            }
            const own = [...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.data).join('');
            if (isThai.test(own) && !isMarked(e) && !['script', 'noscript'].includes(e.localName)) found.push(`${e.localName}: ${own.trim()}`);
          }
          for (const template of document.querySelectorAll('template')) {
            for (const e of template.content.querySelectorAll('[title], [aria-label]')) {
              if (isThai.test(e.title + e.ariaLabel) && e.lang !== 'th') found.push(`template ${e.outerHTML}`);
            }
          }
          return found;
        }
        """;

    // Texts and what is read aloud for them, without the blocks that views mark as a handbook's.
    private IEnumerable<string> Texts(string page)
    {
        var html = ShortForm().Replace(MarkedBlock().Replace(Text(page), ""), "${text}");
        return TextNode().Matches(html).Concat(Attribute().Matches(html)).Select(m => WebUtility.HtmlDecode(m.Groups["text"].Value)).Where(t => Word().IsMatch(t)).Distinct(StringComparer.Ordinal);
    }

    private static string Content()
    {
        var files = Directory.EnumerateFiles(Path.Combine(BuiltSite.Root, "content"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return Bare(string.Join('\n', files.SelectMany(file => Path.GetExtension(file) switch
        {
            ".md" or ".yaml" => [File.ReadAllText(file)],
            ".xlsx" => SheetTexts(file),
            _ => (IReadOnlyList<string>)[],
        }).Append(OfOwnProjects)));
    }

    private static List<string> SheetTexts(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        var texts = new List<string>();
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            texts.Add(WebUtility.HtmlDecode(Tag().Replace(reader.ReadToEnd(), " ")));
        }

        return texts;
    }

    // The texts of the Thai interface, cut at their places.
    private static IEnumerable<string> Sentences() => File
        .ReadLines(Path.Combine(BuiltSite.Root, "src/KpiHandbook.Site/Languages/th.properties"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .SelectMany(line => Place().Split(line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]))
        .Select(part => part.Trim())
        .Where(part => part.Length > 3 && Word().IsMatch(part))
        .Distinct(StringComparer.Ordinal);

    private static string Bare(string text) => Blank().Replace(ThaiDigits.Show(text, Numerals.Arabic), "");

    private string Text(string page) => File.ReadAllText(Path.Combine(site.Folder, page));

    private string Body(string page) => Text(page)[Text(page).IndexOf("<body", StringComparison.Ordinal)..];

    private static bool IsEnglish(string page) => page.EndsWith(".en.html", StringComparison.Ordinal);

    private static string English(string page) => $"{page[..^".html".Length]}.en.html";

    private static string Name(string page) => page[(page.LastIndexOf('/') + 1)..];

    [GeneratedRegex(@"[\u0e01-\u0e5b]+", RegexOptions.None, 10_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"<(?<name>section|del|ins|mtext|title|text|p|a|summary|code)\b[^>]* lang=""th""[^>]*>.*?</\k<name>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex MarkedBlock();

    // What can hold no markup.
    [GeneratedRegex(@"<(?<name>title|desc|option)\b[^>]*>[^<]*</\k<name>>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"<span( class=""source"" translate=""no"")? lang=""th"">((<wbr>|<n-b>[^<]*</n-b>|<del>[^<]*</del>|<ins>[^<]*</ins>|[^<])*)</span>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Island();

    [GeneratedRegex("(<wbr>)?<n-b>(?<text>[^<]*)</n-b>(<wbr>)?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ShortForm();

    [GeneratedRegex(">(?<text>[^<]+)<", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex TextNode();

    [GeneratedRegex("(?:aria-label|title|alt|placeholder|content)=\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Attribute();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 10_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 10_000)]
    private static partial Regex Place();

    [GeneratedRegex(@"[\s*_`|]+", RegexOptions.None, 10_000)]
    private static partial Regex Blank();
}
