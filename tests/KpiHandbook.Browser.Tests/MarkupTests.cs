using System.Diagnostics;

namespace KpiHandbook.Browser.Tests;

[Collection(WithBuiltSite.Name)]
public sealed class MarkupTests(BuiltSite site)
{
    [Fact]
    public async Task The_Nu_checker_finds_no_error_on_any_page()
    {
        var jar = Path.Combine(BuiltSite.Root, "tests", "tools", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        Assert.True(File.Exists(jar), "the Nu checker is missing: npm ci in tests/tools (./kpi test does it)");
        var start = new ProcessStartInfo("java", ["-jar", jar, "--errors-only", "--format", "text", .. site.AllPages.Select(p => Path.Combine(site.Folder, p))])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        using var checker = Process.Start(start)!;
        var findings = await checker.StandardError.ReadToEndAsync();
        await checker.WaitForExitAsync();

        Assert.True(checker.ExitCode == 0, findings);
    }

    [Fact]
    public void No_page_has_inline_style_or_script_and_every_page_forbids_them()
    {
        foreach (var path in site.AllPages)
        {
            var html = File.ReadAllText(Path.Combine(site.Folder, path));
            Assert.DoesNotContain(" style=\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
            Assert.DoesNotContain("javascript:", html, StringComparison.Ordinal);
            Assert.DoesNotContain("'unsafe", html, StringComparison.Ordinal);
            Assert.Contains("http-equiv=\"Content-Security-Policy\"", html, StringComparison.Ordinal);
        }
    }
}
