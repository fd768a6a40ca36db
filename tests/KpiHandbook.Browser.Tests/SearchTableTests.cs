using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>What a search finds and what not, by the table of <c>tests/cases/search/queries.txt</c>, from a folder and from a server's sub-path.</summary>
[Collection(WithBuiltSite.Name)]
public sealed class SearchTableTests(BuiltSite site)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_search_finds_what_the_table_says_and_nothing_that_it_forbids(bool isServed)
    {
        await using var context = await site.Browser.NewContextAsync();
        var groups = Read();
        Assert.True(groups.Sum(g => g.Queries.Count) >= 40);
        List<string> mistakes = [];
        foreach (var (folder, start, queries) in groups)
        {
            var page = await context.NewPageAsync();
            var home = isServed ? await SearchDialog.ServeAsync(site, page) : new Uri(site.AddressOf("index.html"), ".");
            var root = new Uri(home, folder);
            await page.GotoAsync(new Uri(root, start).AbsoluteUri);
            await SearchDialog.OpenAsync(page);
            foreach (var query in queries)
            {
                var found = await SearchDialog.FindAsync(page, query.Text);
                mistakes.AddRange(query.MistakesIn(found.Hits.Select(h => root.MakeRelativeUri(new Uri(h)).ToString()).ToList(), found.IsNear).Select(m => $"{folder} “{query.Text}”: {m}"));
            }

            await page.CloseAsync();
        }

        Assert.True(mistakes.Count == 0, string.Join('\n', mistakes));
    }

    private static List<(string Folder, string Start, List<Query> Queries)> Read()
    {
        List<(string Folder, string Start, List<Query> Queries)> groups = [];
        foreach (var line in File.ReadLines(Path.Combine(BuiltSite.Root, "tests", "cases", "search", "queries.txt")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line.StartsWith('@'))
            {
                var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                groups.Add((parts[1], parts[2], []));
                continue;
            }

            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            groups[^1].Queries.Add(new Query(cells[0], cells[1], Words(cells, 2), Words(cells, 3)));
        }

        return groups;
    }

    private static string[] Words(string[] cells, int at) => at < cells.Length ? cells[at].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];

    private sealed record Query(string Text, string First, string[] Found, string[] NotFound)
    {
        public IEnumerable<string> MistakesIn(List<string> hits, bool isNear)
        {
            if (First is "–")
            {
                return hits.Select(h => $"found {h}");
            }

            var first = First.TrimStart('~');
            List<string> mistakes = [];
            if (hits.Count == 0 || !string.Equals(hits[0], first, StringComparison.Ordinal))
            {
                mistakes.Add($"found {hits.FirstOrDefault() ?? "nothing"} first, not {first}");
            }

            if (isNear != First.StartsWith('~'))
            {
                mistakes.Add(isNear ? "was shown as near spellings" : "was not shown as near spellings");
            }

            mistakes.AddRange(Found.Except(hits, StringComparer.Ordinal).Select(h => $"did not find {h}"));
            mistakes.AddRange(NotFound.Where(page => hits.Exists(h => string.Equals(h.Split('#')[0], page, StringComparison.Ordinal))).Select(h => $"found {h}"));
            return mistakes;
        }
    }
}
