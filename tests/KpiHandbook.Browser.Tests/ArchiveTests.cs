using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>A round carried as one file and opened from a folder.</summary>
[Collection(WithBuiltSite.Name)]
public sealed partial class ArchiveTests(BuiltSite site) : IDisposable
{
    private const string Round = "sa-kaeo/2568-2";
    private readonly string _folder = Directory.CreateTempSubdirectory("kpi-carried-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_opens_with_its_first_page_and_its_names_and_days_are_the_same_everywhere()
    {
        using var archive = ZipFile.OpenRead(Path.Combine(site.Folder, Round, "site.zip"));

        Assert.Equal("index.html", archive.Entries[0].FullName);
        Assert.All(archive.Entries, e => Assert.Matches("^[A-Za-z0-9./_-]+$", e.FullName));
        Assert.Single(archive.Entries.Select(e => e.LastWriteTime.DateTime).Distinct());
        Assert.Contains(archive.Entries, e => e.FullName is $"{Round}/handbook.pdf");
        Assert.DoesNotContain(archive.Entries, e => e.Name is "share.png"); // for links to the published site
    }

    [Theory]
    [InlineData("")]
    [InlineData(".en")]
    public void Its_terms_lead_to_the_offices_glossary_which_searches_this_round_alone(string language)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(site.Folder, Round, "site.zip"));
        var glossary = Text($"sa-kaeo/glossary{language}.html");

        var term = TermLink().Match(Text($"{Round}/indicators/poor-households-remaining{language}.html"));
        Assert.Equal($"../../glossary{language}.html", term.Groups["page"].Value);
        Assert.Contains($"<div id=\"{term.Groups["term"].Value}\">", glossary, StringComparison.Ordinal);
        Assert.Contains($"data-search=\"2568-2/search{language}.js\"", glossary, StringComparison.Ordinal);
        Assert.Contains($"href=\"sa-kaeo/glossary{language}.html\"", Text($"index{language}.html"), StringComparison.Ordinal);

        string Text(string path)
        {
            using var reader = new StreamReader(archive.GetEntry(path)!.Open());
            return reader.ReadToEnd();
        }
    }

    [Fact]
    public async Task From_a_folder_no_link_of_any_page_is_dead_and_the_search_finds()
    {
        ZipFile.ExtractToDirectory(Path.Combine(site.Folder, Round, "site.zip"), _folder);
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        List<string> complaints = [];
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) => complaints.Add(message.Text);
        var pages = Directory.GetFiles(_folder, "*.html", SearchOption.AllDirectories);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(pages);
        while (open.TryPop(out var file))
        {
            if (!seen.Add(file))
            {
                continue;
            }

            await page.GotoAsync(new Uri(file).AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href], link[href], script[src]')].map(e => e.href || e.src)"))
            {
                var target = new Uri(link);
                Assert.True(target.Scheme is "tel" or "mailto" or "https" || File.Exists(target.LocalPath), $"{file} -> {link}");
                if (target.IsFile && target.LocalPath.EndsWith(".html", StringComparison.Ordinal))
                {
                    open.Push(target.LocalPath);
                }
            }
        }

        Assert.Empty(complaints);
        await page.GotoAsync(new Uri(Path.Combine(_folder, "index.html")).AbsoluteUri);
        await page.Keyboard.PressAsync("/");
        await page.Locator("dialog input").FillAsync("ครัวเรือน");
        var found = page.Locator("dialog [role=option]").First;
        await found.WaitForAsync();
        Assert.All((await SearchDialog.FindAsync(page, "สระแก้ว")).Hits, hit => Assert.True(File.Exists(new Uri(hit).LocalPath), hit));
        await page.Locator("dialog input").FillAsync("ครัวเรือน");
        await found.WaitForAsync();
        await found.ClickAsync();
        await Addresses.ExpectAsync(page, $"/{Round}/");
    }

    [GeneratedRegex("<a class=\"term\" href=\"(?<page>[^\"#]+)#(?<term>[^\"]+)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex TermLink();
}
