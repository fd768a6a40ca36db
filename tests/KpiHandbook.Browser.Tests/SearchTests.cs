using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>The search as a dialog: what it loads, how it is worked, what it says, and where its finds lead.</summary>
[Collection(WithBuiltSite.Name)]
public sealed partial class SearchTests(BuiltSite site)
{
    private const string Indicator = "yala/2568-2/indicators/otop-product-income.html";

    [Fact]
    public async Task Nothing_of_it_is_asked_for_before_its_first_use_and_nothing_twice()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var home = await SearchDialog.ServeAsync(site, page);
        List<string> asked = [];
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(new Uri(home, Indicator).AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.DoesNotContain(asked, a => a.Contains("search", StringComparison.Ordinal));
        asked.Clear();
        await SearchDialog.OpenAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog.search")).Not.ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("dialog.search input")).Not.ToBeFocusedAsync();
        await SearchDialog.OpenAsync(page);

        Assert.Equal(
            ["assets/search.css", "assets/search.js", "assets/words.search.th.js", "yala/2568-2/search.js"],
            asked.Where(a => !a.EndsWith(".woff2", StringComparison.Ordinal)).Select(a => home.MakeRelativeUri(new Uri(a)).ToString()).Order(StringComparer.Ordinal));
    }

    // What the newest round no longer measures is still asked about.
    [Theory]
    [InlineData("sa-kaeo/index.html")]
    [InlineData("sa-kaeo/indicators/women-fund-debt.html")]
    public async Task On_an_offices_own_pages_its_rounds_of_two_years_are_searched(string path)
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf(path).AbsoluteUri);
        await SearchDialog.OpenAsync(page);
        await SearchDialog.FindAsync(page, "กองทุนสตรี");

        await Assertions.Expect(page.Locator("dialog.search [role=option][href*='2567-2/indicators/']").First).ToBeVisibleAsync();
        Assert.Single((await SearchDialog.FindAsync(page, "คำศัพท์")).Hits, h => h.EndsWith("/sa-kaeo/glossary.html", StringComparison.Ordinal)); // one for all rounds
    }

    [Fact]
    public async Task What_may_be_in_an_index_that_did_not_come_is_not_called_missing()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var home = await SearchDialog.ServeAsync(site, page);
        await page.RouteAsync("**/sa-kaeo/2567-2/search.js", route => route.AbortAsync());
        await page.GotoAsync(new Uri(home, "sa-kaeo/index.html").AbsoluteUri);
        await SearchDialog.OpenAsync(page);
        await page.Locator("dialog.search input").FillAsync("ฮฮฮฮฮฮ");

        await Assertions.Expect(page.Locator("dialog.search")).ToContainTextAsync(Site.Languages.Words.Thai["script.box.failed"]);
        await page.Locator("dialog.search input").FillAsync("ครัวเรือนยากจน");
        await page.Locator("dialog.search [role=option]").First.WaitForAsync();
    }

    [Fact]
    public async Task What_is_not_there_yet_is_not_called_missing()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var home = await SearchDialog.ServeAsync(site, page);
        var there = await SearchDialog.HoldAsync(page, "**/yala/2568-2/search.js");
        await page.GotoAsync(new Uri(home, Indicator).AbsoluteUri);
        await page.Keyboard.PressAsync("/");
        await page.Locator("dialog.search input").FillAsync("ยะหา");

        await Assertions.Expect(page.Locator("dialog.search")).ToContainTextAsync(Site.Languages.Words.Thai["script.box.loading"]);
        there.SetResult();
        await page.Locator("dialog.search [role=option]").First.WaitForAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Its_box_opens_before_it_is_loaded_and_keeps_what_is_typed(bool isTapped)
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var home = await SearchDialog.ServeAsync(site, page);
        var there = await SearchDialog.HoldAsync(page, "**/assets/*search*");
        await page.GotoAsync(new Uri(home, Indicator).AbsoluteUri);
        await (isTapped ? page.GetByRole(AriaRole.Button, new() { Name = "ค้นหา" }).ClickAsync() : page.Keyboard.PressAsync("/"));
        await page.Keyboard.TypeAsync("หนี้กองทุน");

        var box = page.GetByRole(AriaRole.Dialog, new() { Name = "ค้นหา" }).GetByRole(AriaRole.Textbox, new() { Name = "ค้นหา" });
        await Assertions.Expect(box).ToHaveValueAsync("หนี้กองทุน");
        await Assertions.Expect(page.Locator("dialog.search [role=status]")).ToHaveTextAsync(Site.Languages.Words.Thai["script.box.loading"]);
        there.SetResult();
        await page.Locator("dialog.search [role=option]").First.WaitForAsync();
        await page.Keyboard.TypeAsync("สตรี");

        await Assertions.Expect(page.Locator("dialog.search input")).ToHaveValueAsync("หนี้กองทุนสตรี");
        await Assertions.Expect(page.Locator("dialog.search [role=option]").First).ToContainTextAsync("กองทุนสตรี");
    }

    [Fact]
    public async Task Its_box_can_be_closed_before_it_is_loaded_and_says_when_it_cannot_be()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var home = await SearchDialog.ServeAsync(site, page);
        await page.RouteAsync("**/assets/search.js", route => route.AbortAsync());
        await page.GotoAsync(new Uri(home, Indicator).AbsoluteUri);
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("dialog.search")).ToContainTextAsync(Site.Languages.Words.Thai["script.box.failed"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "ปิด" }).ClickAsync();
        await Assertions.Expect(page.Locator("dialog.search")).Not.ToBeVisibleAsync();

        await page.UnrouteAsync("**/assets/search.js");
        await SearchDialog.OpenAsync(page);
    }

    [Fact]
    public async Task It_is_worked_by_keyboard_and_named_for_who_does_not_see_it()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf(Indicator).AbsoluteUri);
        var button = page.GetByRole(AriaRole.Button, new() { Name = "ค้นหา" });
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "ค้นหา" });
        await Assertions.Expect(box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("2/2568 ครัวเรือน");
        Assert.Equal("2/2568 ครัวเรือน", await box.InputValueAsync()); // a slash typed into a field is a slash
        await SearchDialog.FindAsync(page, "ครัวเรือนยากจน");

        var count = await page.GetByRole(AriaRole.Option).CountAsync();
        Assert.True(count > 2, $"{count} found");
        await Assertions.Expect(page.Locator("dialog.search").GetByRole(AriaRole.Status)).ToHaveTextAsync(Site.Languages.Words.Thai["script.search.found"].Replace("{0}", $"{count}", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Group, new() { Name = "หลักฐาน" }).GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        Assert.Equal("ครัวเรือนยากจน", await page.Locator("dialog.search mark").First.InnerTextAsync());
        Assert.Equal(["true", "find-0"], await StateAsync());
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(["true", "find-1"], await StateAsync());
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal(["true", $"find-{count - 1}"], await StateAsync());
        Assert.True(await page.GetByRole(AriaRole.Option, new() { Selected = true }).IsVisibleAsync());

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog.search")).Not.ToBeVisibleAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/"); // opens on the same words
        await Assertions.Expect(box).ToHaveValueAsync("ครัวเรือนยากจน");
        await page.Keyboard.PressAsync("ArrowUp");
        var last = await page.GetByRole(AriaRole.Option).Last.EvaluateAsync<string>("e => e.href");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(last); // which may be a place on this very page

        Task<string[]> StateAsync() => box.EvaluateAsync<string[]>("e => [e.ariaExpanded, e.getAttribute('aria-activedescendant')]");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task Axe_finds_nothing_in_it_and_it_fits(ColorScheme scheme, int width)
    {
        await using var context = await site.Browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 640 }, BypassCSP = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf(Indicator).AbsoluteUri);
        await SearchDialog.OpenAsync(page);
        await SearchDialog.FindAsync(page, "OTOP");

        await Axe.ExpectNothingAsync(page, $"{scheme} {width}");
        Assert.True(await page.EvaluateAsync<bool>("(e => e.scrollWidth <= e.clientWidth)(document.querySelector('dialog.search'))"));
    }

    [Fact]
    public async Task An_indicator_says_in_which_other_rounds_it_stands()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf("sa-kaeo/2567-2/index.html").AbsoluteUri);
        await SearchDialog.OpenAsync(page);
        await SearchDialog.FindAsync(page, "รายได้ OTOP");

        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("รอบที่ 1/2567");
    }

    [Fact]
    public async Task In_English_it_speaks_English_and_finds_English_pages()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf("yala/2568-2/index.en.html").AbsoluteUri);
        await SearchDialog.OpenAsync(page);
        var found = await SearchDialog.FindAsync(page, "evidence ครัวเรือนยากจน");

        Assert.Equal("1 found", found.Said);
        Assert.EndsWith("/yala/2568-2/indicators/poor-households-remaining.en.html#evidence", Assert.Single(found.Hits), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_for_unknown_addresses_offers_it()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var home = await SearchDialog.ServeAsync(site, page);
        await page.GotoAsync(new Uri(home, "404.html").AbsoluteUri);
        await page.Locator("main [data-search]").ClickAsync();
        await SearchDialog.IsReadyAsync(page);
        Assert.NotEmpty((await SearchDialog.FindAsync(page, "OTOP")).Hits);
    }

    // Built without the site's address, below a path, where whatever is missing is answered with this page.
    [Theory]
    [InlineData("missing.html", "ไม่พบหน้านี้", "ยะหา", "yala/2568-2/districts/yaha.html")]
    [InlineData("a/b/c/missing.html", "ไม่พบหน้านี้", "ยะหา", "yala/2568-2/districts/yaha.html")]
    [InlineData("yala/2568-2/indicators/", "ไม่พบหน้านี้", "ยะหา", "yala/2568-2/districts/yaha.html")]
    [InlineData("missing.en.html", "Page not found", "yaha", "yala/2568-2/districts/yaha.en.html")]
    [InlineData("yala/2568-2/missing.en.html", "Page not found", "yaha", "yala/2568-2/districts/yaha.en.html")]
    public async Task The_page_for_unknown_addresses_finds_the_site_at_any_depth(string address, string title, string query, string found)
    {
        using var server = new SiteServer(site.Folder);
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        List<string> asked = [];
        page.Request += (_, request) => asked.Add(request.Url);
        var answer = await page.GotoAsync(server[address]);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await page.Locator("main [data-search]").ClickAsync();
        await SearchDialog.IsReadyAsync(page);
        Assert.Equal("flex", await page.Locator(".head").EvaluateAsync<string>("e => getComputedStyle(e).display"));
        await SearchDialog.FindAsync(page, query);
        await page.Locator("dialog.search [role=option]").First.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(server[found]);
        Assert.Equal(404, answer!.Status);
        Assert.All(asked, a => Assert.StartsWith(new Uri(server.Address, "/").AbsoluteUri, a, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_for_unknown_addresses_stays_as_it_is_where_no_file_is_the_sites()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var lost = Path.Combine(site.Folder, "404.html");
        await page.RouteAsync("http://handbook.test/**", route => route.FulfillAsync(new() { Path = lost })); // whatever it is asked for, and calls it well
        await page.GotoAsync("http://handbook.test/a/b/missing.html", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal("index.html", await page.Locator(".site").GetAttributeAsync("href"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("ยะลา");
    }

    [Fact]
    public void Every_find_of_every_index_leads_to_a_page_and_a_place_in_it_and_no_index_is_large()
    {
        var indexes = Directory.GetFiles(site.Folder, "search*.js", SearchOption.AllDirectories).Where(f => !f.Contains("assets", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(indexes);
        Dictionary<string, HashSet<string>> places = new(StringComparer.Ordinal);
        foreach (var index in indexes)
        {
            Assert.InRange(new FileInfo(index).Length, 1, 150 * 1024);
            using var data = JsonDocument.Parse(File.ReadAllText(index)["kpi.search(".Length..^3]);
            foreach (var entry in data.RootElement.GetProperty("entries").EnumerateArray())
            {
                var href = entry.GetProperty("href").GetString()!;
                string[] parts = entry.TryGetProperty("parts", out var all) ? [.. all.EnumerateArray().Select(p => p[1].GetString()!)] : [];
                var file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(index)!, href.Split('#')[0]));
                Assert.True(File.Exists(file), $"{index}: {href}");
                if (!places.TryGetValue(file, out var known))
                {
                    places.Add(file, known = [.. Id().Matches(File.ReadAllText(file)).Select(m => m.Groups["id"].Value)]);
                }

                Assert.All(parts.Concat(href.Split('#')[1..]).Where(p => p.Length > 0), p => Assert.True(known.Contains(p), $"{index}: {href} {p}"));
            }
        }
    }

    [GeneratedRegex(" id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
