using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>What a browser keeps of a round that it visited once.</summary>
[Collection(WithBuiltSite.Name)]
public sealed partial class OfflineTests(BuiltSite site) : IDisposable
{
    private const string Round = "ubon-ratchathani/2568";
    private readonly string _folder = Directory.CreateTempSubdirectory("kpi-offline-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task After_one_visit_every_page_of_the_round_says_the_same_without_a_line_and_which_edition_it_is()
    {
        await using var visit = await VisitAsync();
        var (server, page) = visit;
        await visit.CutAsync(true);

        await page.Locator("p.kept").WaitForAsync();
        Assert.Matches("^ออฟไลน์ แสดง อุบลราชธานี · .* ภาษาไทย ซึ่งเก็บไว้เมื่อ .*25[6-9][0-9]", await page.Locator("p.kept").InnerTextAsync());
        foreach (var path in FilesOf(site.Folder, Round).Where(f => f.EndsWith(".html", StringComparison.Ordinal) && !IsEnglish(f)))
        {
            var answer = await page.GotoAsync(server[path], new() { WaitUntil = WaitUntilState.Commit });
            Assert.Equal(200, answer!.Status);
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(site.Folder, path)), await answer.TextAsync());
        }

        foreach (var path in new[] { "index.html", "ubon-ratchathani/index.html", "ubon-ratchathani/glossary.html", "ubon-ratchathani/indicators/bmn-data-management.html" })
        {
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(site.Folder, path)), await (await page.GotoAsync(server[path]))!.TextAsync());
        }

        await page.GotoAsync(server["ubon-ratchathani/latest/index.html"]);
        await Addresses.ExpectEndAsync(page, $"/{Round}/index.html");
        await page.GotoAsync(server[$"{Round}/matrix.html"]);
        await page.Locator("p.kept").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("async () => { await document.fonts.ready; return [...document.fonts].some(f => f.status === 'loaded'); }"));
        await page.Keyboard.PressAsync("/");
        await page.Locator("dialog input").FillAsync("จปฐ");
        await page.Locator("dialog [role=option]").First.WaitForAsync();
    }

    [Fact]
    public async Task Only_the_language_that_is_read_is_kept_and_the_other_beside_it_once_a_page_in_it_is_opened()
    {
        await using var visit = await VisitAsync();
        var (server, page) = visit;
        Assert.DoesNotContain(server.Asked, a => a.For is "empty" && IsEnglish(a.Path) && a.Path.Contains('/', StringComparison.Ordinal) && !a.Path.EndsWith("/words.en.js", StringComparison.Ordinal));
        await page.GotoAsync(server[$"{Round}/index.en.html"]);
        await KeptAsync(page, "whole");
        await visit.CutAsync(true);

        foreach (var path in new[] { $"{Round}/matrix.en.html", $"{Round}/matrix.html", $"{Round}/print/index.html", "ubon-ratchathani/glossary.en.html" })
        {
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(site.Folder, path)), await (await page.GotoAsync(server[path]))!.TextAsync());
        }

        await page.GotoAsync(server[$"{Round}/matrix.en.html"]);
        await Assertions.Expect(page.Locator("p.kept")).ToContainTextAsync(" in English, kept ");
        await page.GotoAsync(server["yala/2568-2/index.html"]);
        await Assertions.Expect(page.Locator("[data-kept] a")).ToContainTextAsync(" ภาษาไทย เก็บไว้เมื่อ "); // a round stands there once
    }

    [Theory]
    [InlineData("{ saveData: true }")]
    [InlineData("{ effectiveType: 'slow-2g' }")]
    public async Task Nothing_is_kept_for_who_saves_data_or_has_a_very_slow_line(string connection)
    {
        using var server = new SiteServer(site.Folder);
        await using var context = await site.Browser.NewContextAsync();
        await context.AddInitScriptAsync($"Object.defineProperty(Navigator.prototype, 'connection', {{ get: () => ({connection}) }})");
        var page = await context.NewPageAsync();
        await page.GotoAsync(server[$"{Round}/index.html"]);
        for (var patience = 0; !server.Asked.Any(a => a.Path.EndsWith("/offline.json", StringComparison.Ordinal)) && patience < 100; patience++)
        {
            await Task.Delay(100);
        }

        await Task.Delay(700);
        Assert.Equal([$"{Round}/offline.json"], server.Asked.Where(a => a.For is "empty" && a.Path.StartsWith("ubon", StringComparison.Ordinal)).Select(a => a.Path));
    }

    [Theory]
    [InlineData("ubon-ratchathani", "2568")]
    [InlineData("sa-kaeo", "2568-2")]
    public void What_is_kept_of_a_round_leads_nowhere_out_of_itself_but_to_other_rounds(string office, string round)
    {
        var kept = FilesOf(site.Folder, $"{office}/{round}").Concat(FilesOf(site.Folder, office)).ToHashSet(StringComparer.Ordinal);
        var others = kept.Where(p => p.EndsWith(".html", StringComparison.Ordinal) && p.StartsWith($"{office}/{round}/", StringComparison.Ordinal))
            .SelectMany(p => Links().Matches(File.ReadAllText(Path.Combine(site.Folder, p))).Select(m => new Uri(new Uri($"https://site/{p}"), m.Groups["to"].Value).AbsolutePath[1..]))
            .Where(to => to.EndsWith(".html", StringComparison.Ordinal) && !kept.Contains(to))
            .Select(to => Path.GetDirectoryName(to)!.Replace('\\', '/')).Distinct(StringComparer.Ordinal);

        Assert.All(others, folder => Assert.Matches($"^{office}/25[0-9-]+(/|$)", folder));
    }

    [Fact]
    public async Task Without_a_line_a_round_that_was_not_visited_says_so_under_its_own_address_and_names_those_that_were()
    {
        await using var visit = await VisitAsync();
        var (server, page) = visit;
        await visit.CutAsync(true);

        await page.GotoAsync(server["yala/2568-2/index.html"]);
        var link = page.Locator("[data-kept] a");
        await link.WaitForAsync();

        Assert.Equal("เปิดหน้านี้ไม่ได้เมื่อไม่ต่ออินเทอร์เน็ต", await page.Locator("h1").InnerTextAsync());
        Assert.Equal(server["yala/2568-2/index.html"], page.Url);
        Assert.True(await page.EvaluateAsync<bool>("[...document.styleSheets].length > 0 && [...document.styleSheets].every(s => s.cssRules.length > 0)"));
        await link.ClickAsync();
        await Addresses.ExpectEndAsync(page, $"/{Round}/index.html");

        await visit.CutAsync(false);
        await page.GotoAsync(server["yala/2568-2/index.html"]);
        Assert.Contains("ยะลา", await page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_round_is_without_a_line_the_newest_that_is_kept_and_the_page_says_that_its_book_is_not()
    {
        await using var visit = await VisitAsync("sa-kaeo/2568-1");
        var (server, page) = visit;
        await visit.CutAsync(true);

        await page.GotoAsync(server["sa-kaeo/latest/matrix.html"]);
        await Addresses.ExpectEndAsync(page, "/sa-kaeo/2568-1/matrix.html");
        await page.Locator("p.kept").WaitForAsync();
        Assert.Contains("1/2568", await page.Locator("p.kept").InnerTextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("ไม่ได้เก็บไฟล์ PDF", await page.Locator("p.kept").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_edition_takes_the_place_of_the_old_one_whole_and_no_page_ever_holds_parts_of_both()
    {
        var newer = NewEdition();
        await using var visit = await VisitAsync();
        var (server, page) = visit;
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(server[$"{Round}/index.html"]);
        Assert.Equal("1", await PartsAsync(other));

        server.Folder = newer;
        await page.ReloadAsync(); // from what is kept, while the new edition is fetched
        Assert.Equal("1", await PartsAsync(page));
        await KeptAsync(page, "newer");
        await page.GetByRole(AriaRole.Button, new() { Name = "แสดงฉบับใหม่" }).ClickAsync();
        await page.WaitForFunctionAsync("document.querySelector('h1').textContent.includes('ฉบับสอง')");

        Assert.Equal("2", await PartsAsync(page));
        Assert.Equal("1", await PartsAsync(other)); // it still shows what it showed
        await other.CloseAsync();
        await KeptAsync(page, "whole");
        server.IsGone = true;
        await page.GotoAsync(server[$"{Round}/matrix.html"]);
        await page.Locator("p.kept").WaitForAsync();
        Assert.Equal("2", await PartsAsync(page));
    }

    [Fact]
    public async Task What_comes_with_another_hash_is_of_no_edition_and_the_old_one_stays()
    {
        var newer = NewEdition();
        File.AppendAllText(Path.Combine(newer, Round, "matrix.html"), "<!-- changed on the way -->");
        await using var visit = await VisitAsync();
        var (server, page) = visit;

        server.Folder = newer;
        server.Asked.Clear();
        await page.ReloadAsync();
        for (var patience = 0; server.Asked.Count(a => a.Path.EndsWith("/matrix.html", StringComparison.Ordinal)) < 2 && patience < 200; patience++)
        {
            await Task.Delay(100);
        }

        await page.ReloadAsync();

        Assert.Equal("1", await PartsAsync(page));
    }

    // A reader who has opened the round, which is now kept whole.
    private async Task<Visit> VisitAsync(string round = Round)
    {
        var visit = new Visit(new SiteServer(site.Folder), await (await site.Browser.NewContextAsync()).NewPageAsync());
        await visit.Page.GotoAsync(visit.Server[$"{round}/index.html"]);
        await KeptAsync(visit.Page, "whole");
        return visit;
    }

    // As publishing again makes it: pages, a style sheet and a script say which edition they are of, and the list says what they are.
    private string NewEdition()
    {
        foreach (var path in FilesOf(site.Folder, Round).Append($"{Round}/offline.json").Append("sw.js"))
        {
            var copy = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(site.Folder, path), copy);
        }

        foreach (var file in Directory.GetFiles(Path.Combine(_folder, Round), "*.html", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("</h1>", " ฉบับสอง</h1>", StringComparison.Ordinal));
        }

        File.AppendAllText(Path.Combine(_folder, "assets", "style.css"), "\n:root { --edition: 2; }\n");
        File.AppendAllText(Path.Combine(_folder, "assets", "search.css"), "\n:root { --edition: 2; }\n");
        var list = Path.Combine(_folder, Round, "offline.json");
        File.WriteAllText(list, Named().Replace(File.ReadAllText(list), m =>
            $"\"{m.Groups["path"].Value}\":\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(_folder, m.Groups["path"].Value))))[..24]}\"")
            .Replace("\"edition\":\"", "\"edition\":\"f", StringComparison.Ordinal));
        return _folder;
    }

    // 1 or 2 where page, style sheet and what is loaded at first use are all of one edition.
    private static Task<string> PartsAsync(IPage page) => page.EvaluateAsync<string>("""
        async () => {
          const isNew = (css) => css.includes('--edition: 2');
          const sheets = [...document.querySelectorAll('link[href$="style.css"]')].map((link) => link.href);
          const late = sheets[0].replace('style.css', 'search.css');
          const parts = [document.querySelector('h1').textContent.includes('ฉบับสอง')];
          for (const sheet of [...sheets, late]) parts.push(isNew(await (await fetch(sheet)).text()));
          return new Set(parts).size > 1 ? `mixed ${parts}` : parts[0] ? '2' : '1';
        }
        """);

    private static Task KeptAsync(IPage page, string how) => page.Locator($"body[data-kept={how}]").WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });

    private static IEnumerable<string> FilesOf(string folder, string round) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, round, "offline.json"))).RootElement.GetProperty("files").EnumerateObject().Select(f => f.Name);

    private static bool IsEnglish(string path) => path.Contains(".en.", StringComparison.Ordinal);

    [GeneratedRegex("\"(?<path>[^\"]+/[^\"]+)\":\"[0-9a-f]{24}\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex("<a [^>]*href=\"(?<to>[^\":#]+)[^\":]*\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Links();

    private sealed record Visit(SiteServer Server, IPage Page) : IAsyncDisposable
    {
        // Nobody answers and the browser knows it; or all is well again.
        public Task CutAsync(bool isCut)
        {
            Server.IsGone = isCut;
            return Page.Context.SetOfflineAsync(isCut);
        }

        public async ValueTask DisposeAsync()
        {
            await Page.Context.DisposeAsync();
            Server.Dispose();
        }
    }
}
