namespace KpiHandbook.Browser.Tests;

/// <summary>Style sheets and scripts are sent without what only their authors read: nothing else may be lost.</summary>
[Collection(WithBuiltSite.Name)]
public sealed class AssetTests(BuiltSite site)
{
    /// <summary>The folder of style sheets and scripts as they are written, a rule or more in each line.</summary>
    internal static string Sources { get; } = Path.Combine(BuiltSite.Root, "templates", "assets");

    public static TheoryData<string> StyleSheets => [.. Directory.EnumerateFiles(Sources, "*.css").Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(StyleSheets))]
    public async Task A_style_sheet_as_it_is_sent_has_the_rules_of_its_source(string name)
    {
        var page = await site.SharedPageAsync("style sheets", new());
        string[] texts = [await File.ReadAllTextAsync(Path.Combine(Sources, name)), await File.ReadAllTextAsync(Path.Combine(site.Folder, "assets", name))];
        var rules = await page.EvaluateAsync<string[]>("""
            (texts) => texts.map((text) => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(text);
              return [...sheet.cssRules].map(({ cssText }) => cssText).join('\n').replaceAll(', ', ','); // as tokens keep it
            })
            """, texts);

        Assert.NotEmpty(rules[0]);
        Assert.Equal(rules[0], rules[1]);
        Assert.True(texts[1].Length < texts[0].Length);
    }

    // Lines are trimmed, and a comment goes with what is behind it: a text over several lines, or with a comment in it, would lose something.
    [Fact]
    public void No_script_has_a_text_that_would_be_cut()
    {
        var lines = Directory.EnumerateFiles(Sources, "*.js").SelectMany(File.ReadLines).Select(line => line.Trim()).Where(line => !line.StartsWith("//", StringComparison.Ordinal)).ToList();
        Assert.True(lines.Count > 500);
        Assert.All(lines, line => Assert.True(line.Count(c => c == '`') % 2 == 0, line));
        var cut = lines.Where(line => line.Contains(" // ", StringComparison.Ordinal)).Select(line => line.Split(" // ")[0]).ToList();
        Assert.NotEmpty(cut);
        Assert.All(cut, code => Assert.All("`'\"", mark => Assert.True(code.Count(c => c == mark) % 2 == 0, code)));
    }
}
