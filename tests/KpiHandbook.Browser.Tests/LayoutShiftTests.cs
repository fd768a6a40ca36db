using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>Nothing that was drawn moves by itself: not while a page comes over the line, fonts and all, and not when a part of it wakes up.</summary>
[Collection(WithBuiltSite.Name)]
public sealed class LayoutShiftTests(BuiltSite site)
{
    private const int AtOnce = 4;

    // Every move since the page began, once its fonts are there and drawn with. Less than a thousandth is a heading of which a part came first.
    private const string Moves = """
        async () => {
          await document.fonts.ready;
          await new Promise((drawn) => setTimeout(() => requestAnimationFrame(drawn), 100));
          const moves = [];
          await new Promise((done) => {
            const seen = new PerformanceObserver((list) => moves.push(...list.getEntries()));
            seen.observe({ type: 'layout-shift', buffered: true });
            setTimeout(done, 100);
          });
          return moves.filter(({ value }) => value >= 0.001).map(({ value, sources }) => `${value} ${sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.textContent).join(' | ')}`);
        }
        """;

    [Fact]
    public async Task Nothing_moves_while_a_page_of_any_type_is_opened_on_a_phone_for_the_first_time()
    {
        using var server = new SiteServer(site.Folder);
        var moves = new System.Collections.Concurrent.ConcurrentBag<string>();
        // The book is shown in its fonts whenever they come, for it is printed from what is shown.
        await Parallel.ForEachAsync(BuiltSite.PageTypes.Where(p => !p.Contains("/print/", StringComparison.Ordinal)), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (path, _) =>
        {
            await using var context = await NewPhoneAsync();
            var page = await context.NewPageAsync();
            await page.GotoAsync(server[path]);
            foreach (var move in await page.EvaluateAsync<string[]>(Moves))
            {
                moves.Add($"{path}: {move}");
            }
        });

        Assert.True(moves.IsEmpty, string.Join('\n', moves));
    }

    [Theory]
    [InlineData("yala/2568-2/indicators/otop-product-income.html")]
    [InlineData("ubon-ratchathani/2568/indicators/bmn-data-management.html")]
    public async Task The_calculator_comes_when_the_reader_is_near_it_and_moves_nothing(string path)
    {
        using var server = new SiteServer(site.Folder);
        await using var context = await NewPhoneAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(server[path], new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain(server.Asked, a => a.Path is "assets/calculate.js");

        await page.EvaluateAsync("document.documentElement.style.scrollBehavior = 'auto', document.querySelector('.calculator').scrollIntoView()");
        await page.WaitForFunctionAsync("() => kpi.read");

        Assert.Empty(await page.EvaluateAsync<string[]>(Moves));
    }

    private Task<IBrowserContext> NewPhoneAsync() => site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 640 } });
}
