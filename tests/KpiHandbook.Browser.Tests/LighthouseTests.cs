using System.Diagnostics;

namespace KpiHandbook.Browser.Tests;

/// <summary>What Lighthouse says of pages: accessibility and best practices 100, SEO and the median speed of three visits at least 95.</summary>
[Collection(WithBuiltSite.Name)]
public sealed class LighthouseTests(BuiltSite site)
{
    [Fact]
    public async Task Pages_are_fast_and_accessible_follow_good_practice_and_can_be_found()
    {
        var tools = Path.Combine(BuiltSite.Root, "tests", "tools");
        Assert.True(Directory.Exists(Path.Combine(tools, "node_modules", "lighthouse")), "Lighthouse is missing: npm ci in tests/tools (./kpi test does it)");
        using var server = new SiteServer(site.Folder);
        string[] all = [Path.Combine(tools, "lighthouse.mjs"), BuiltSite.FindChromium(), server[BudgetTests.LargestIndicator(site, ".html")], .. Fast.Select(p => server[p]), "--rest", .. Others.Select(p => server[p])];
        var start = new ProcessStartInfo("node", all) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };

        using var lighthouse = Process.Start(start)!;
        var output = lighthouse.StandardOutput.ReadToEndAsync();
        var error = lighthouse.StandardError.ReadToEndAsync();
        await lighthouse.WaitForExitAsync();

        Assert.True(lighthouse.ExitCode == 0, await error);
        Assert.True((await output).Length == 0, $"{await output}{await error}");
    }

    // Beside the largest indicator, the pages that are opened every day.
    private static string[] Fast { get; } = ["yala/2568-2/index.html", "yala/2568-2/districts/yaha.en.html"];

    private static string[] Others { get; } = ["yala/2568-2/matrix.html", "yala/2568-2/calendar.html"];
}
