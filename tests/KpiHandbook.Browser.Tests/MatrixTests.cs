namespace KpiHandbook.Browser.Tests;

[Collection(WithBuiltSite.Name)]
public sealed class MatrixTests(BuiltSite site)
{
    private const string Values = "(at) => [...document.querySelector('.matrix tbody').rows].map(r => r.cells[at].dataset.sort)";

    [Theory]
    [InlineData("yala/2568-2/matrix.html")]
    [InlineData("ubon-ratchathani/2568/matrix.html")]
    public async Task Columns_sort_by_keyboard_with_the_unreported_last_and_back_again(string path)
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf(path).AbsoluteUri);
        var names = await page.Locator(".matrix tbody:first-of-type th").AllInnerTextsAsync();
        var button = page.Locator(".matrix .sort").Nth(1);

        foreach (var (order, sign) in new[] { ("descending", -1), ("ascending", 1) })
        {
            await button.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            var values = await page.EvaluateAsync<string[]>(Values, 1);
            var known = values.Where(v => v.Length > 0).Select(v => sign * double.Parse(v, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(known.Order(), known);
            Assert.All(values.Skip(known.Count), v => Assert.Equal("", v));
            Assert.Equal(order, await page.Locator(".matrix th[aria-sort]").GetAttributeAsync("aria-sort"));
            Assert.NotEqual("", await page.Locator("[data-sorted]").TextContentAsync());
        }

        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(names, await page.Locator(".matrix tbody:first-of-type th").AllInnerTextsAsync());
        Assert.Equal(0, await page.Locator(".matrix th[aria-sort]").CountAsync());
    }

    [Fact]
    public async Task Heads_and_names_stay_in_sight_on_a_small_phone_and_the_page_does_not_move_sideways()
    {
        await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 640 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf("ubon-ratchathani/2568/matrix.html").AbsoluteUri);
        var moved = await page.EvaluateAsync<double[]>("""
            () => {
              const scroll = document.querySelector('.matrix-scroll');
              scroll.scrollTo(300, 300);
              const at = scroll.getBoundingClientRect();
              const head = scroll.querySelector('thead').getBoundingClientRect();
              const name = scroll.querySelector('tbody tr:nth-child(9) th').getBoundingClientRect();
              return [head.top - at.top, name.left - at.left, document.scrollingElement.scrollWidth];
            }
            """);
        Assert.InRange(moved[0], -1, 2);
        Assert.InRange(moved[1], -1, 2);
        Assert.Equal(360, moved[2]);
    }
}
