using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

[Collection(WithBuiltSite.Name)]
public sealed partial class DistrictTests(BuiltSite site)
{
    private const string Yaha = "yala/2568-2/districts/yaha.html";

    // A district that left out a round has its indicators beside those of the rounds around it all the same.
    [Fact]
    public void Across_rounds_every_indicator_stands_once()
    {
        var pages = Directory.GetFiles(Path.Combine(site.Folder, "sa-kaeo", "districts"), "*.html");
        Assert.True(pages.Length > 10, $"{pages.Length} pages");
        Assert.All(pages, page =>
        {
            var rows = Row().Matches(File.ReadAllText(page)).Select(m => m.Groups["to"].Value).ToList();
            Assert.NotEmpty(rows);
            Assert.Equal(rows.Distinct(StringComparer.Ordinal), rows);
        });
    }

    [Fact]
    public async Task Evidence_is_ticked_counted_kept_and_cleared()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.GotoAsync(site.AddressOf(Yaha).AbsoluteUri);
        var part = page.Locator("[data-part]").First;
        // What is filed only when there is any is ticked as all else, and counted by nobody.
        var boxes = await page.Locator("[data-tick]:not(.if-any)").CountAsync();
        await part.Locator("label:has(.if-any)").ClickAsync();
        Assert.DoesNotContain("จาก", await part.Locator("[data-count]").InnerTextAsync(), StringComparison.Ordinal);
        await part.Locator("label:not(:has(.if-any))").First.ClickAsync();
        Assert.StartsWith("1 จาก ", await part.Locator("[data-count]").InnerTextAsync(), StringComparison.Ordinal);

        await page.ReloadAsync();
        Assert.Equal($"มีแล้ว 1 จาก {boxes} รายการ", await page.Locator("[data-all]").InnerTextAsync());
        Assert.True(await part.Locator("[data-tick]").First.IsCheckedAsync());

        await page.GotoAsync(site.AddressOf("yala/2568-2/districts/betong.html").AbsoluteUri);
        Assert.StartsWith("มีแล้ว 0 จาก ", await page.Locator("[data-all]").InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync(site.AddressOf(Yaha).AbsoluteUri);
        await page.Locator("[data-clear]").ClickAsync();
        await page.ReloadAsync();
        Assert.False(await page.Locator("[data-clear]").IsVisibleAsync());
        Assert.Equal($"มีแล้ว 0 จาก {boxes} รายการ", await page.Locator("[data-all]").InnerTextAsync());
    }

    [Fact]
    public async Task Without_scripts_there_are_boxes_to_tick_and_nothing_that_only_a_script_serves()
    {
        await using var context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf(Yaha).AbsoluteUri);
        await page.Locator("[data-tick]").First.CheckAsync();

        Assert.False(await page.Locator("[data-clear]").IsVisibleAsync());
        Assert.EndsWith(" รายการ", await page.Locator("[data-count]").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_opens_the_trace_that_it_leads_to()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf(Yaha).AbsoluteUri);
        var link = page.Locator(".moves small a").First;
        var row = (await link.GetAttributeAsync("href"))!;

        await link.ClickAsync();

        Assert.True(await page.Locator($"[id=\"{row[1..]}\"] .trace").IsVisibleAsync());
    }

    [Fact]
    public async Task Every_slip_prints_on_one_sheet()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var slips = site.AllPages.Where(p => p.EndsWith(".slip.html", StringComparison.Ordinal) && !p.Contains("/latest/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(slips);
        foreach (var slip in slips)
        {
            await page.GotoAsync(site.AddressOf(slip).AbsoluteUri);
            var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });

            Assert.True(Sheet().Count(Encoding.Latin1.GetString(pdf)) == 1, slip);
        }
    }

    [GeneratedRegex("<th scope=\"row\">\\s*(<span class=\"soft\">[^<]*</span>\\s*)?<a href=\"(?<to>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, 1000)]
    private static partial Regex Sheet();
}
