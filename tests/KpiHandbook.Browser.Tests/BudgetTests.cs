using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>What a first visit over a poor line costs, and what it asks of whom.</summary>
[Collection(WithBuiltSite.Name)]
public sealed class BudgetTests(BuiltSite site)
{
    private const int FirstVisit = 100 * 1024;
    private const int Scripts = 30 * 1024;

    [Fact]
    public async Task A_first_visit_of_the_largest_indicator_page_stays_within_its_budget_and_asks_nobody_else()
    {
        using var server = new SiteServer(site.Folder);
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        List<string> asked = [];
        page.Request += (_, request) => asked.Add(request.Url);
        var largest = site.AllPages.Where(p => p.Split('/') is [_, _, "indicators", _]).MaxBy(p => new FileInfo(Path.Combine(site.Folder, p)).Length)!;
        await page.GotoAsync(server[largest], new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.All(asked, url => Assert.StartsWith(server.Address.AbsoluteUri, url, StringComparison.Ordinal));
        var sizes = asked.Distinct(StringComparer.Ordinal).Select(url => url[server.Address.AbsoluteUri.Length..])
            .Where(p => !p.EndsWith(".woff2", StringComparison.Ordinal) && File.Exists(Path.Combine(site.Folder, p)))
            .Select(p => (Path: p, Size: Cost(p))).ToList();
        Assert.True(sizes.Sum(s => s.Size) <= FirstVisit, $"{sizes.Sum(s => s.Size)} bytes\n{Listed(sizes)}");

        // What a page runs before anybody asks for more; rules are data, and the worker is none of the page.
        var scripts = sizes.Where(s => s.Path.EndsWith(".js", StringComparison.Ordinal) && !s.Path.EndsWith(".rules.js", StringComparison.Ordinal) && s.Path is not ("sw.js" or "assets/keep.js"))
            .Select(s => s.Path).Append("assets/offline.js").Distinct(StringComparer.Ordinal).Select(p => (Path: p, new FileInfo(Path.Combine(site.Folder, p)).Length)).ToList();
        Assert.True(scripts.Sum(s => s.Length) <= Scripts, $"{scripts.Sum(s => s.Length)} bytes of script\n{string.Join('\n', scripts)}");
    }

    [Fact]
    public async Task Below_a_path_pages_ask_for_nothing_that_is_not_there_and_complain_of_nothing()
    {
        using var server = new SiteServer(site.Folder);
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add($"{page.Url}: {message.Text}");
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400)
            {
                complaints.Add($"{answer.Status} {answer.Url}");
            }
        };
        foreach (var path in BuiltSite.PageTypes.Where(p => p is not "404.html"))
        {
            await page.GotoAsync(server[path], new() { WaitUntil = WaitUntilState.Load });
        }

        Assert.Empty(complaints);
    }

    [Fact]
    public void Every_page_says_in_a_sentence_what_it_is_about()
    {
        var pages = site.AllPages.Where(p => !p.Contains("/latest/", StringComparison.Ordinal) && !p.Contains("/print/", StringComparison.Ordinal)).ToList();
        Assert.All(pages, path =>
        {
            var html = File.ReadAllText(Path.Combine(site.Folder, path));
            Assert.Matches("<meta name=\"description\" content=\"[^\"]{20,400}\">", html);
            Assert.Contains("<meta property=\"og:title\" content=\"", html, StringComparison.Ordinal);
        });
    }

    // As a host of static pages sends it: pages, style sheets and scripts are pressed on the way.
    private int Cost(string path)
    {
        using var sent = new MemoryStream();
        using (var press = new GZipStream(sent, CompressionLevel.Optimal, leaveOpen: true))
        {
            press.Write(File.ReadAllBytes(Path.Combine(site.Folder, path)));
        }

        return (int)sent.Length;
    }

    private static string Listed(IEnumerable<(string Path, int Size)> sizes) =>
        sizes.OrderByDescending(s => s.Size).Aggregate(new StringBuilder(), (all, s) => all.Append(s.Size).Append(' ').AppendLine(s.Path)).ToString();
}
