using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>What a first visit over a poor line costs, and what it asks of whom.</summary>
[Collection(WithBuiltSite.Name)]
public sealed class BudgetTests(BuiltSite site)
{
    private const int FirstVisit = 100 * 1024;
    private const int Scripts = 30 * 1024;

    [Theory]
    [InlineData(".html")]
    [InlineData(".en.html")]
    public async Task A_first_visit_of_the_largest_indicator_page_stays_within_its_budget_and_asks_nobody_else(string ending)
    {
        using var server = new SiteServer(site.Folder);
        await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 640 } });
        var page = await context.NewPageAsync();
        List<string> asked = [];
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(server[LargestIndicator(site, ending)]);
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => null)");

        Assert.All(asked, url => Assert.StartsWith(server.Address.AbsoluteUri, url, StringComparison.Ordinal));
        // The worker begins to keep the round once the page is read; that is no part of the visit, its scripts are.
        var sizes = server.Asked.Where(f => f.For is not "empty" && !f.Path.EndsWith(".woff2", StringComparison.Ordinal) && File.Exists(Path.Combine(site.Folder, f.Path))).Select(f => f.Path).Distinct(StringComparer.Ordinal)
            .Select(path => (Path: path, new FileInfo(Path.Combine(site.Folder, path)).Length)).ToList();
        Assert.Contains(sizes, s => s.Path is "assets/keep.js");
        Assert.DoesNotContain(sizes, s => s.Path.Contains("calculate.js", StringComparison.Ordinal));
        Assert.True(sizes.Sum(s => s.Length) <= FirstVisit, Listed(sizes));
        var scripts = sizes.Where(s => s.Path.EndsWith(".js", StringComparison.Ordinal)).ToList();
        Assert.True(scripts.Sum(s => s.Length) <= Scripts, Listed(scripts));
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

    /// <summary>The largest page of an indicator of a round.</summary>
    internal static string LargestIndicator(BuiltSite site, string ending) => site.AllPages
        .Where(p => p.Split('/') is [_, _, "indicators", var name] && string.Equals(name[name.IndexOf('.', StringComparison.Ordinal)..], ending, StringComparison.Ordinal))
        .MaxBy(p => new FileInfo(Path.Combine(site.Folder, p)).Length)!;

    private static string Listed(IReadOnlyCollection<(string Path, long Size)> sizes) =>
        $"{sizes.Sum(s => s.Size)} bytes\n{string.Join('\n', sizes.OrderByDescending(s => s.Size).Select(s => $"{s.Size} {s.Path}"))}";
}
