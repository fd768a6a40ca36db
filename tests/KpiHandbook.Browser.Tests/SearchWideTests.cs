using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>A search in several rounds: what is said while they come, where it looked, and how it goes on in all others.</summary>
[Collection(WithBuiltSite.Name)]
public sealed class SearchWideTests(BuiltSite site)
{
    private const string All = "ค้นในทุกรอบของทุกสำนักงาน";

    [Fact]
    public async Task While_a_round_is_on_its_way_nothing_is_shown_that_it_could_push_aside_and_it_says_how_many_are_to_come()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var home = await SearchDialog.ServeAsync(site, page);
        var there = await SearchDialog.HoldAsync(page, "**/yala/2568-2/search.js");
        await page.GotoAsync(new Uri(home, "index.html").AbsoluteUri);
        await page.Keyboard.PressAsync("/");
        await page.Locator("dialog.search input").FillAsync("ครัวเรือนยากจนคงเหลือ");
        var said = page.Locator("dialog.search [role=status]");

        await page.WaitForFunctionAsync("document.querySelectorAll('script[src$=\"/2568/search.js\"]').length === 1");
        await Assertions.Expect(said).ToHaveTextAsync("กำลังโหลด… เหลืออีก 1 รอบ");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        Assert.Equal(new Uri(home, "index.html").AbsoluteUri, page.Url);
        there.SetResult();
        await Assertions.Expect(said).ToHaveTextAsync("พบ 3 แห่ง");
        Assert.All(await page.GetByRole(AriaRole.Option).Locator("small:last-child").AllInnerTextsAsync(), text => Assert.Matches("(สระแก้ว|ยะลา) · รอบที่ 2/2568", text));
    }

    [Theory]
    [InlineData("index.html", false, "หนี้กองทุนสตรี สระแก้ว", "สระแก้ว · รอบที่ 2/2568, อุบลราชธานี · ปีงบประมาณ 2568 · ฉบับแก้ไขที่ 1, ยะลา · รอบที่ 2/2568")]
    [InlineData("sa-kaeo/2568-2/index.html", true, "หนี้กองทุนสตรี", "สระแก้ว · รอบที่ 2/2568")]
    public async Task What_is_not_found_says_where_and_is_found_in_all_rounds(string path, bool isServed, string query, string where)
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var home = isServed ? await SearchDialog.ServeAsync(site, page) : new Uri(site.AddressOf("index.html"), ".");
        await page.GotoAsync(new Uri(home, path).AbsoluteUri);
        await SearchDialog.OpenAsync(page);
        var more = page.GetByRole(AriaRole.Button, new() { Name = All });
        await Assertions.Expect(more).ToBeHiddenAsync();
        var found = await SearchDialog.FindAsync(page, query);

        Assert.Equal($"ไม่พบ “{query}” ใน {where}", found.Said);
        Assert.Empty(found.Hits);
        await more.ClickAsync();
        var hit = page.Locator("dialog.search [role=option][href*='sa-kaeo/2567-2/indicators/women-fund-debt.html']").First;
        await Assertions.Expect(hit).ToContainTextAsync("สระแก้ว · รอบที่ 2/2567");
        await Assertions.Expect(more).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("dialog.search input")).ToBeFocusedAsync();
        Assert.Equal("ไม่พบ “แมวน้ำสีชมพู” ใน ทุกรอบของทุกสำนักงาน", (await SearchDialog.FindAsync(page, "แมวน้ำสีชมพู")).Said);
    }

    [Fact]
    public async Task Where_the_other_rounds_cannot_be_loaded_it_says_so_and_what_is_here_stays_found()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var home = await SearchDialog.ServeAsync(site, page);
        await page.RouteAsync("**/rounds.th.js", route => route.AbortAsync());
        await page.GotoAsync(new Uri(home, "sa-kaeo/2568-2/index.html").AbsoluteUri);
        await SearchDialog.OpenAsync(page);
        await SearchDialog.FindAsync(page, "เขาฉกรรจ์");
        await page.GetByRole(AriaRole.Button, new() { Name = All }).ClickAsync();

        await Assertions.Expect(page.Locator("dialog.search [role=status]")).ToContainTextAsync(" แห่ง · โหลดรอบอื่นไม่ได้ที่นี่");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
    }
}
