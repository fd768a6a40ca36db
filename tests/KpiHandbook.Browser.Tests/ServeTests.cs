using KpiHandbook.Cli.Tests;
using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

[Collection(WithBuiltSite.Name)]
public sealed class ServeTests(BuiltSite site)
{
    [Fact]
    public async Task A_page_shows_problems_over_itself_and_reloads_when_they_are_mended()
    {
        using var served = new ServedContent(BuiltSite.Root);
        await served.StartAsync();
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(new Uri(served.Address, "demo/2568-2/index.html").AbsoluteUri);

        ServedContent.Change(served.Round, "weight: 100", "weight: \"<img src=x>\"");
        var overlay = page.Locator("dialog#kpi-problems");
        await overlay.WaitForAsync();
        var said = await overlay.InnerTextAsync();

        Assert.Contains("content/demo/2568-2/round.yaml:14:", said, StringComparison.Ordinal);
        Assert.Contains("<img src=x>", said, StringComparison.Ordinal);
        Assert.Contains("วิธีแก้", said, StringComparison.Ordinal);
        Assert.Equal(0, await overlay.Locator("img").CountAsync());

        ServedContent.Change(served.Round, "weight: \"<img src=x>\"", "weight: 100");
        await overlay.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        ServedContent.Change(served.Round, "title: รอบที่ 2/2568", "title: รอบที่สอง");
        await page.GetByText("รอบที่สอง").First.WaitForAsync();
        Assert.Empty(complaints);
    }
}
