using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>What a search shows of its finds: where texts are cut, in which order offices stand, and what it costs.</summary>
[Collection(WithBuiltSite.Name)]
public sealed class SearchTextTests(BuiltSite site)
{
    private const int MostBytes = 13 * 1024;

    // Of each shown text that is cut, the letters beside each cut: what the index has before and behind.
    private const string Cuts = """
        () => {
          const all = [...document.querySelectorAll('dialog.search a span')].map((e) => e.textContent).filter((t) => t.includes('…'));
          return all.flatMap((shown) => {
            const part = shown.replace(/^…|…$/g, '');
            const whole = window.texts.find((t) => t.includes(part));
            const at = whole.indexOf(part);
            return [shown.startsWith('…') ? at : 0, shown.endsWith('…') ? at + part.length : 0].filter((i) => i > 0 && i < whole.length).map((i) => [whole, i]);
          });
        }
        """;

    private const string KeepTexts = """
        window.texts = [];
        const clean = (t) => t.normalize('NFC');
        let search;
        Object.defineProperty(window.kpi ??= {}, 'search', {
          set: (made) => { search = made; },
          get: () => (index) => { window.texts.push(...index.entries.flatMap((e) => [e.about ?? '', ...(e.parts ?? []).map((p) => p[3])]).map(clean)); search(index); },
        });
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_shown_text_is_cut_between_words_or_at_a_blank_where_the_browser_knows_no_words(bool knowsWords)
    {
        await using var context = await site.Browser.NewContextAsync();
        await context.AddInitScriptAsync(knowsWords ? KeepTexts : $"delete Intl.Segmenter;{KeepTexts}");
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf("yala/2568-2/index.html").AbsoluteUri);
        await SearchDialog.OpenAsync(page);
        var cuts = 0;
        foreach (var query in new[] { "OTOP", "จปฐ", "น้ำหนัก", "กองทุนสตรี", "ครัวเรือน ยะลา", "รายได้ต่ำกว่า", "ชุมชน" })
        {
            await SearchDialog.FindAsync(page, query);
            var isBetween = knowsWords ? "new Intl.Segmenter('th', { granularity: 'word' }).segment(whole).containing(i).index === i" : "whole[i - 1] === ' '";
            var found = await page.EvaluateAsync<string[]>($"() => ({Cuts})().map(([whole, i]) => ({isBetween}) ? '' : `${{whole.slice(i - 9, i)}}|${{whole.slice(i, i + 9)}}`)");
            Assert.All(found, cut => Assert.Equal("", cut));
            cuts += found.Length;
        }

        Assert.True(cuts > 20, $"{cuts} cuts");
    }

    [Fact]
    public async Task A_long_query_is_repeated_in_short()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf("yala/2568-2/index.html").AbsoluteUri);
        await SearchDialog.OpenAsync(page);

        var said = (await SearchDialog.FindAsync(page, string.Concat(Enumerable.Repeat("เปลี่ยนแมวน้ำสีชมพู", 160)))).Said;

        Assert.EndsWith("…” ใน ยะลา · รอบที่ 2/2568", said, StringComparison.Ordinal);
        Assert.InRange(said.Length, 70, 100);
    }

    [Fact]
    public async Task Finds_stand_in_the_order_of_the_offices_whichever_loads_first()
    {
        await using var context = await site.Browser.NewContextAsync();
        var inOrder = await HomeFindsAsync("*none*");
        Assert.Contains(inOrder, h => h.Contains("/yala/", StringComparison.Ordinal));
        Assert.Contains(inOrder, h => h.Contains("/sa-kaeo/", StringComparison.Ordinal));
        Assert.Equal(inOrder, await HomeFindsAsync("**/sa-kaeo/*/search.js"));

        async Task<IReadOnlyList<string>> HomeFindsAsync(string late)
        {
            var page = await context.NewPageAsync();
            var home = await SearchDialog.ServeAsync(site, page);
            await page.RouteAsync(late, async route =>
            {
                await Task.Delay(400);
                await route.FallbackAsync();
            });
            await page.GotoAsync(new Uri(home, "index.html").AbsoluteUri);
            await SearchDialog.OpenAsync(page);
            var said = page.Locator("dialog.search [role=status]");
            await Assertions.Expect(said).ToContainTextAsync("สระแก้ว");
            await Assertions.Expect(said).ToContainTextAsync("ยะลา");
            await Assertions.Expect(said).ToContainTextAsync("อุบลราชธานี");
            return (await SearchDialog.FindAsync(page, "ครัวเรือน")).Hits;
        }
    }

    [Fact]
    public void Its_script_stays_small() =>
        Assert.InRange(new FileInfo(Path.Combine(site.Folder, "assets", "search.js")).Length, 1, MostBytes);
}
