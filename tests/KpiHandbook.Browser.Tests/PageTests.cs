using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

[Collection(WithBuiltSite.Name)]
public sealed class PageTests(BuiltSite site)
{
    // Read as a browser reads it, but not shown: that takes seconds where showing all pages takes a minute.
    private const string Read = """
        (pages) => pages.map(([address, html]) => {
          const page = new DOMParser().parseFromString(html, 'text/html');
          const to = (element) => new URL(element.getAttribute('href') ?? element.getAttribute('src'), address).href;
          return [[...page.querySelectorAll('[id]')].map(({ id }) => id), [...page.querySelectorAll('a[href], link[href], img[src], script[src]')].map(to)];
        })
        """;

    public static TheoryData<string> PageTypes => [.. BuiltSite.PageTypes];

    // English words are longer, so what fits in Thai may not.
    public static TheoryData<string> PagesOfBothLanguages =>
    [
        .. BuiltSite.PageTypes,
        "yala/2568-2/indicators/poor-households-remaining.en.html",
        "yala/2568-2/districts/yaha.slip.en.html",
    ];

    // In the dark nothing differs but colours. The book is a sheet of white paper on every screen.
    [Theory]
    [MemberData(nameof(PagesOfBothLanguages))]
    public async Task Axe_finds_nothing_in_light_and_dark_on_phone_and_desktop(string path)
    {
        var isBook = path.Contains("/print/", StringComparison.Ordinal);
        await Task.WhenAll((isBook ? new[] { 1280 } : [320, 1280]).Select(LookAsync));

        async Task LookAsync(int width)
        {
            var page = await site.SharedPageAsync($"axe {width}", new() { ViewportSize = new() { Width = width, Height = 800 }, BypassCSP = true });
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await page.GotoAsync(site.AddressOf(path).AbsoluteUri);

            await Axe.ExpectNothingAsync(page, $"light {width}");
            if (!isBook)
            {
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                await Axe.ExpectNothingAsync(page, $"dark {width}", "color-contrast", "link-in-text-block");
            }
        }
    }

    [Theory]
    [MemberData(nameof(PageTypes))]
    public async Task A_page_from_a_folder_is_styled_asks_nobody_and_complains_of_nothing(string path)
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        var foreign = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                foreign.Add(request.Url);
            }
        };

        await page.GotoAsync(site.AddressOf(path).AbsoluteUri);
        var loaded = await page.EvaluateAsync<bool>("async () => { await document.fonts.ready; return [...document.fonts].some(f => f.family.includes('Sarabun') && f.status === 'loaded'); }");

        Assert.True(loaded, "Sarabun did not load");
        Assert.Empty(complaints);
        Assert.Empty(foreign);
        Assert.Equal("th", await page.EvaluateAsync<string>("document.documentElement.lang"));
    }

    [Theory]
    [MemberData(nameof(PagesOfBothLanguages))]
    public async Task Nothing_is_wider_than_a_small_phone_nor_in_letters_of_twice_the_size_than_a_larger_one(string path)
    {
        var page = await site.SharedPageAsync("small phone", new());
        var browser = await page.Context.NewCDPSessionAsync(page);
        await SetLettersAsync(16);
        await page.SetViewportSizeAsync(320, 640);
        await page.GotoAsync(site.AddressOf(path).AbsoluteUri);
        Assert.Equal(320, await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('n-b')].filter(e => e.getClientRects().length > 1).map(e => e.textContent)"));

        await SetLettersAsync(32);
        await page.SetViewportSizeAsync(360, 740);
        Assert.Equal("34px", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize"));
        Assert.Equal(360, await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
        await browser.DetachAsync();

        Task SetLettersAsync(int size) => browser.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = size } });
    }

    [Theory]
    [MemberData(nameof(PageTypes))]
    public async Task Without_scripts_a_page_says_the_same_but_for_what_only_scripts_serve(string path)
    {
        var texts = await Task.WhenAll(ReadAsync(true), ReadAsync(false));
        Assert.Equal(texts[0], texts[1]);

        async Task<string> ReadAsync(bool scripts)
        {
            var page = await site.SharedPageAsync(scripts ? "with scripts" : "without scripts", new() { JavaScriptEnabled = scripts });
            await page.GotoAsync(site.AddressOf(path).AbsoluteUri);
            var other = await page.Locator("[data-script]").EvaluateAllAsync<string[]>($"all => all.filter(e => e.checkVisibility({{ visibilityProperty: true }}) !== {(scripts ? "true" : "false")}).map(e => e.outerHTML)");
            Assert.Empty(other);

            // What stands in the place of a script has tests of its own, as the script has; what is due next is told from today with one.
            await page.Locator("[data-script], [data-dues], .try, noscript").EvaluateAllAsync<object?>("all => all.forEach(e => e.remove())");
            return await page.Locator("body").InnerTextAsync();
        }
    }

    [Fact]
    public async Task Every_link_leads_to_a_file_and_a_place_in_it()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var anchors = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var links = new List<(string From, string To)>();
        foreach (var some in site.AllPages.Chunk(40))
        {
            var read = await page.EvaluateAsync<string[][][]>(Read, some.Select(path => new[] { site.AddressOf(path).AbsoluteUri, File.ReadAllText(Path.Combine(site.Folder, path)) }).ToArray());
            foreach (var (path, found) in some.Zip(read))
            {
                anchors[site.AddressOf(path).LocalPath] = [.. found[0]];
                links.AddRange(found[1].Select(to => (path, to)));
            }
        }

        var broken = links.Distinct().Where(link => !IsGood(new Uri(link.To), anchors)).Select(link => $"{link.From} -> {link.To}").ToList();

        Assert.True(links.Count > 20_000, $"{links.Count} links");
        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(20)));
    }

    [Theory]
    [InlineData("sa-kaeo/latest/index.html", "sa-kaeo/2568-2/index.html")]
    [InlineData("sa-kaeo/latest/indicators/tpmap-help.html", "sa-kaeo/2567-2/indicators/tpmap-passed.html")]
    public async Task The_newest_round_is_reached_without_a_script(string from, string to)
    {
        await using var context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf(from).AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        await Addresses.ExpectEndAsync(page, $"/{to}");
    }

    [Fact]
    public async Task The_switch_opens_and_leads_to_the_same_page_by_keyboard_and_without_a_script()
    {
        await using var context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf("sa-kaeo/2567-2/indicators/otop-income.html").AbsoluteUri);
        await page.Locator(".versions summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "รอบที่ 1/2567", Exact = true }).First.PressAsync("Enter");
        await Addresses.ExpectEndAsync(page, "/sa-kaeo/2567-1/indicators/otop-income.html");
    }

    [Fact]
    public void Every_page_that_shows_results_says_that_they_are_samples()
    {
        var silent = site.AllPages
            .Where(p => p.StartsWith("yala/2568-2/", StringComparison.Ordinal) && !p.StartsWith("yala/2568-2/rev/", StringComparison.Ordinal))
            .Where(p => !File.ReadAllText(Path.Combine(site.Folder, p)).Contains(p.EndsWith(".en.html", StringComparison.Ordinal) ? "Sample results" : "ข้อมูลตัวอย่าง", StringComparison.Ordinal))
            .Select(p => p["yala/2568-2/".Length..].Replace(".en.html", ".html", StringComparison.Ordinal));

        // What shows no results.
        Assert.Equal(["calendar.html", "changes/index.html", "contacts.html", "notes.html"], silent.Distinct().Order(StringComparer.Ordinal));
    }

    private static bool IsGood(Uri to, Dictionary<string, HashSet<string>> anchors) => to.Scheme switch
    {
        "tel" or "mailto" or "data" => true,
        "https" => true,
        // Behind a question mark stand figures for what is at the place.
        "file" => File.Exists(to.LocalPath)
            && (to.Fragment.Length <= 1 || !anchors.TryGetValue(to.LocalPath, out var ids) || ids.Contains(Uri.UnescapeDataString(to.Fragment[1..].Split('?')[0]))),
        _ => false,
    };
}
