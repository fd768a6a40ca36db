using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>Reading in comfort: contents of a page, the reader's own digits and colours, paper.</summary>
[Collection(WithBuiltSite.Name)]
public sealed partial class ReadingTests(BuiltSite site)
{
    private const string Indicator = "yala/2568-2/indicators/poor-households-remaining.html";
    private const string District = "yala/2568-2/districts/yaha.html";

    [Fact]
    public async Task Digits_and_colours_that_a_reader_chose_hold_on_the_next_page_and_are_given_back_whole()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf(Indicator).AbsoluteUri);
        var made = await page.Locator("main").InnerTextAsync();

        await page.GetByLabel("ไทย", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("มืด", new() { Exact = true }).CheckAsync();
        await page.GotoAsync(site.AddressOf(District).AbsoluteUri);

        Assert.StartsWith("๖๘.๐ / ๑๐๐", await page.Locator(".facts dd").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotMatch(ArabicDigit(), await page.Locator("main").InnerTextAsync());
        Assert.Equal("rgb(20, 24, 27)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));

        await page.GotoAsync(site.AddressOf("yala/2568-2/index.html").AbsoluteUri);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("A4"); // a name
        Assert.Equal(["A4 ๔ แผ่น", "A4 ๔"], await page.EvaluateAsync<string[]>("() => { const p = document.body.appendChild(document.createElement('p')); p.textContent = 'A4 4 แผ่น'; return new Promise((done) => setTimeout(() => done([p.textContent, window.kpi.digits('A4 4')]))); }"));

        await page.GotoAsync(site.AddressOf(Indicator).AbsoluteUri);
        Assert.Matches(ArabicDigit(), await page.Locator("[href^='tel:']").First.InnerTextAsync());
        await page.GetByLabel("อารบิก", new() { Exact = true }).CheckAsync();
        Assert.Equal(made, await page.Locator("main").InnerTextAsync());
    }

    [Fact]
    public async Task A_browser_that_cannot_choose_between_two_colours_shows_the_light_ones()
    {
        const string Colours = "(names) => names.map((name) => getComputedStyle(document.documentElement).getPropertyValue(name)).concat(getComputedStyle(document.querySelector('.sw-5')).backgroundColor)";
        string[] names = ["--paper", "--ink", "--accent", "--warn-bg", "--l5"];
        using var server = new SiteServer(site.Folder);
        await using var context = await site.Browser.NewContextAsync(new() { ColorScheme = ColorScheme.Dark, ServiceWorkers = ServiceWorkerPolicy.Block });
        await context.AddInitScriptAsync("CSS.supports = () => false;");
        await context.RouteAsync("**/*.css", async route =>
        {
            var sheet = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = sheet, Body = (await sheet.TextAsync()).Replace("light-dark(", "no-such(", StringComparison.Ordinal) });
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(server[Indicator], new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(["#fbfaf7", "#1d2329", "#155e63", "#fdf1e0", "#1d776c", "rgb(29, 119, 108)"], await page.EvaluateAsync<string[]>(Colours, names));
    }

    [Fact]
    public async Task The_contents_of_a_page_name_its_parts_stand_beside_it_or_folded_and_mark_what_is_read()
    {
        await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1360, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf(Indicator).AbsoluteUri);

        var links = page.Locator(".on-page a");
        Assert.Equal(
            await page.Locator("main h2[id]").EvaluateAllAsync<string[]>("all => all.map(h => h.textContent.trim())"),
            await links.EvaluateAllAsync<string[]>("all => all.map(a => a.textContent.trim())"));
        await page.Locator(".on-page a[href='#formula']").ClickAsync();
        await page.Locator(".on-page a[href='#formula'][aria-current]").WaitForAsync();
        Assert.True(await links.First.IsVisibleAsync());

        await page.SetViewportSizeAsync(360, 740);
        await links.First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.Locator(".on-page summary").ClickAsync();
        Assert.True(await links.First.IsVisibleAsync());
    }

    [Fact]
    public async Task A_month_is_a_sheet_also_on_a_phone_whose_days_lead_to_what_is_due()
    {
        await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf("yala/2568-2/calendar.html").AbsoluteUri);

        var day = page.Locator(".sheet .due a[href='#d-2568-08-20']");
        Assert.True((await day.BoundingBoxAsync())!.Height >= 40);
        await day.ClickAsync();
        Assert.True(await page.Locator("[id='d-2568-08-20']").IsVisibleAsync());
    }

    [Fact]
    public async Task The_files_for_calendar_programs_stand_at_the_head_of_the_calendar_and_can_be_hit_with_a_thumb()
    {
        await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var page = await context.NewPageAsync();
        await page.Clock.SetFixedTimeAsync("2025-08-12T05:00:00Z");
        await page.GotoAsync(site.AddressOf("yala/2568-2/calendar.html").AbsoluteUri);
        await page.Locator(".files summary").ClickAsync();

        foreach (var link in await page.Locator(".files a[download]").AllAsync())
        {
            var box = (await link.BoundingBoxAsync())!;
            Assert.True(box.Height >= 24 && box.Y < 2 * 740, $"{box.Height} at {box.Y}");
        }

        Assert.Equal("calendar.html#d-2568-08-15", await page.Locator("[data-due]:visible a").GetAttributeAsync("href"));
    }

    [Fact]
    public async Task Paper_holds_no_navigation_and_is_white_in_the_dark()
    {
        await using var context = await site.Browser.NewContextAsync(new() { ColorScheme = ColorScheme.Dark });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf(Indicator).AbsoluteUri);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var part in await page.Locator(".find, .languages, .on-page, .reader, .pager").AllAsync())
        {
            Assert.False(await part.IsVisibleAsync());
        }

        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(29, 35, 41)", await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
    }

    [Fact]
    public async Task Paper_shows_all_ways_to_more_points_and_no_last_sheet_with_the_foot_alone()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf(District).AbsoluteUri);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var heights = await page.Locator(".moves li").EvaluateAllAsync<double[]>("all => all.map(li => li.getBoundingClientRect().height)");
        Assert.True(heights.Length > 3);
        Assert.DoesNotContain(0, heights);

        await page.GotoAsync(site.AddressOf("yala/2568-2/matrix.html").AbsoluteUri);
        var sheets = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.Equal(2, Sheet().Count(sheets));
    }

    [Fact]
    public void No_text_has_a_size_that_does_not_follow_the_reader()
    {
        var lines = Directory.EnumerateFiles(AssetTests.Sources, "*.css").SelectMany(File.ReadLines).ToList();
        var fixedSizes = lines
            // A drawing's text keeps to the drawing.
            .Where(line => !line.StartsWith(".line text", StringComparison.Ordinal) && !line.StartsWith(".chart text", StringComparison.Ordinal))
            .Where(line => PixelText().IsMatch(line));

        Assert.Contains(lines, line => line.Contains("font-size:", StringComparison.Ordinal));
        Assert.Empty(fixedSizes);
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Sheet();

    [GeneratedRegex("[0-9]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ArabicDigit();

    [GeneratedRegex(@"font(-size)?: *[0-9.]+px", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PixelText();
}
