using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>What is due next, on the day that a reader asks.</summary>
[Collection(WithBuiltSite.Name)]
public sealed class NextDueTests(BuiltSite site)
{
    [Theory]
    [InlineData("yala/2568-2/calendar.html", "2025-08-12T05:00:00Z", "อีก 3 วัน", "ศุกร์ 15 สิงหาคม 2568")]
    [InlineData("yala/2568-2/index.html", "2025-08-13T16:59:00Z", "อีก 2 วัน", "ศุกร์ 15 สิงหาคม 2568")]
    [InlineData("yala/2568-2/index.html", "2025-08-13T17:01:00Z", "พรุ่งนี้", "ศุกร์ 15 สิงหาคม 2568")]
    [InlineData("yala/2568-2/districts/yaha.html", "2025-08-20T01:00:00Z", "วันนี้", "พุธ 20 สิงหาคม 2568")]
    [InlineData("yala/2568-2/calendar.en.html", "2025-09-28T01:00:00Z", "in 2 days", "Tuesday 30 September 2568 BE")]
    public async Task A_script_tells_it_from_the_day_in_Bangkok(string path, string now, string when, string date)
    {
        await using var context = await site.Browser.NewContextAsync(new() { TimezoneId = "America/New_York" });
        var page = await context.NewPageAsync();
        await page.Clock.SetFixedTimeAsync(now);
        await page.GotoAsync(site.AddressOf(path).AbsoluteUri);

        var shown = page.Locator("[data-due]:visible");
        Assert.Equal(1, await shown.CountAsync());
        Assert.Equal(when, await shown.Locator("[data-when]").InnerTextAsync());
        Assert.Equal(date, await shown.Locator("a").InnerTextAsync());
        Assert.Equal(0, await page.Locator("[data-since]:visible").CountAsync());
    }

    [Theory]
    [InlineData("yala/2568-2/index.html", "ทุกกำหนดของรอบนี้ผ่านไปแล้ว (กำหนดสุดท้าย 30 กันยายน 2568)")]
    [InlineData("yala/2568-2/calendar.en.html", "All dates of this round have passed (the last was 30 September 2568 BE)")]
    public async Task When_all_days_are_over_one_line_says_so_without_a_count(string path, string line)
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.Clock.SetFixedTimeAsync("2026-11-22T01:00:00Z");
        await page.GotoAsync(site.AddressOf(path).AbsoluteUri);

        Assert.Equal(line, await page.Locator("[data-dues]").InnerTextAsync());
    }

    [Fact]
    public async Task Without_a_script_it_is_told_from_the_day_of_the_results_without_a_count_that_would_grow_wrong()
    {
        await using var context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf("yala/2568-2/calendar.html").AbsoluteUri);

        Assert.Equal("กำหนดถัดไป นับจากวันที่ 1 กันยายน 2568", await page.Locator("[data-dues] > .soft").InnerTextAsync());
        Assert.StartsWith("จันทร์ 15 กันยายน 2568", (await page.Locator("[data-due]:visible").InnerTextAsync()).Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("อีก", await page.Locator("[data-dues]").InnerTextAsync(), StringComparison.Ordinal);
    }
}
