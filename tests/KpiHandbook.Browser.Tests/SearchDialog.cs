using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>How tests work the search.</summary>
internal static class SearchDialog
{
    private const string Served = "http://handbook.test/kpi/";

    /// <summary>What stands in the list.</summary>
    /// <param name="Hits">Whole addresses, in the order shown.</param>
    /// <param name="Said">What is said of them.</param>
    /// <param name="IsNear">True when it is said that they are near spellings.</param>
    public sealed record Finds(IReadOnlyList<string> Hits, string Said, bool IsNear);

    /// <summary>Answers for a server that has the site under a sub-path.</summary>
    /// <returns>The address of the site's root.</returns>
    public static async Task<Uri> ServeAsync(BuiltSite site, IPage page)
    {
        await page.RouteAsync($"{Served}**", route =>
        {
            var file = Path.Combine(site.Folder, Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath["/kpi/".Length..]));
            return File.Exists(file) ? route.FulfillAsync(new() { Path = file }) : route.FulfillAsync(new() { Status = 404, Path = Path.Combine(site.Folder, "404.html") });
        });
        return new Uri(Served);
    }

    /// <summary>Opens it by its key and waits until there is something to search in.</summary>
    public static async Task OpenAsync(IPage page)
    {
        await page.Keyboard.PressAsync("/");
        await IsReadyAsync(page);
    }

    /// <summary>Waits until there is something to search in: the rounds are then named.</summary>
    public static Task IsReadyAsync(IPage page) => Assertions.Expect(page.Locator("dialog.search[open] [role=status]")).ToContainTextAsync("256");

    /// <summary>Types and reads what is found; finding is done before the typing returns.</summary>
    public static async Task<Finds> FindAsync(IPage page, string query)
    {
        await page.Locator("dialog.search input").FillAsync(query);
        var said = await page.Locator("dialog.search [role=status]").InnerTextAsync();
        var near = Site.Languages.Words.Thai["script.search.near"].Split("{0}")[0];
        return new Finds(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('dialog.search a')].map(a => a.href)"), said, said.StartsWith(near, StringComparison.Ordinal));
    }

    /// <summary>Holds what a page asks for back until it is said to be there.</summary>
    public static async Task<TaskCompletionSource> HoldAsync(IPage page, string address)
    {
        var there = new TaskCompletionSource();
        await page.RouteAsync(address, async route =>
        {
            await there.Task;
            await route.FallbackAsync();
        });
        return there;
    }
}
