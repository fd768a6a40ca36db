using KpiHandbook.Cli.Tests.Editions;
using KpiHandbook.Site.Tests.Data;

namespace KpiHandbook.Browser.Tests;

/// <summary>The files for programs, of the real handbooks.</summary>
[Collection(WithBuiltSite.Name)]
public sealed class DataTests(BuiltSite site)
{
    [Fact]
    public async Task Every_file_of_data_of_the_site_holds_to_the_schema_that_the_site_publishes()
    {
        var folder = new DataSchemaFolder(path => Read(path));
        var files = Directory.EnumerateFiles(site.Folder, "*.json", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(site.Folder, f).Replace('\\', '/')).Where(DataSchemaFolder.IsOurs).ToList();
        var faults = new List<string>();
        foreach (var path in files)
        {
            faults.AddRange(await folder.FaultsOfAsync(path, Read(path)!));
        }

        Assert.True(files.Count > 200, $"{files.Count} files");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
    }

    [Theory]
    [InlineData("data.html")]
    [InlineData("data.en.html")]
    public async Task Each_example_fetches_what_the_page_shows_of_it(string path)
    {
        using var server = new FileServer(site.Folder);
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address + path);
        var address = (await page.Locator("pre.typed").First.InnerTextAsync())["SITE=".Length..];
        var shown = await page.EvaluateAsync<string[][]>("[...document.querySelectorAll('pre.printed-out')].map(p => [p.previousElementSibling.textContent, p.textContent])");
        using var http = new HttpClient();

        Assert.Equal(4, shown.Length);
        Assert.StartsWith("https://", address, StringComparison.Ordinal);
        foreach (var example in shown)
        {
            var file = example[0].Replace("curl -s \"$SITE/", server.Address, StringComparison.Ordinal).TrimEnd('"');
            var text = (await http.GetStringAsync(new Uri(file))).TrimStart('\uFEFF');
            Assert.True(example[1].Length > 100, example[1]);
            Assert.StartsWith(example[1], text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_script_of_the_page_prints_a_line_for_each_unit()
    {
        using var server = new FileServer(site.Folder);
        // Somebody else's page, as it were: the site's own allows no script that is written into it.
        await using var context = await site.Browser.NewContextAsync(new() { BypassCSP = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}data.html");
        var lines = new List<string>();
        page.Console += (_, message) => lines.Add(message.Text);
        var script = (await page.Locator("pre.script").TextContentAsync())!;
        var address = script.Split('\'')[1];

        await page.EvaluateAsync($"async () => {{ {script.Replace($"'{address}'", $"'{server.Address.TrimEnd('/')}'", StringComparison.Ordinal)} }}");

        Assert.True(lines.Count > 5, string.Join('\n', lines));
        Assert.All(lines, l => Assert.Matches("^[0-9]{4}-[0-9]{2} [a-z-]+ ", l));
    }

    private string? Read(string path)
    {
        var file = Path.Combine(site.Folder, path);
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }
}
