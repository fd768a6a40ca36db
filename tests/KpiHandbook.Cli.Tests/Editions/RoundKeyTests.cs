using KpiHandbook.Cli.Editions;
using KpiHandbook.Cli.Tests.Publishing;

namespace KpiHandbook.Cli.Tests.Editions;

/// <summary>
/// No part of a round's key may be left out: for each there is an edit that changes files of a round and, of its key, that part alone.
/// Without it the round would be taken over with pages that are no longer so. The same holds for its pages that look back.
/// </summary>
public sealed class RoundKeyTests : IDisposable
{
    private const string First = "sa-kaeo/2567-1";
    private const string Second = "sa-kaeo/2567-2";
    private const string Third = "sa-kaeo/2568-1";
    private const string Last = "sa-kaeo/2568-2";
    private const string Poor = "poor-households-remaining";

    private static readonly Dictionary<string, (string Round, Action<SmallSite> Edit)> Edits = new(StringComparer.Ordinal)
    {
        ["name of the content"] = (First, site => site.Rename("articles")),
        ["site and offices"] = (First, site => site.Replace("site.yaml", "numerals: arabic", "numerals: thai")),
        ["outline"] = (First, site => Directory.Delete(site[Last], recursive: true)),
        ["own files"] = (Third, site => site.Replace($"{Third}/round.yaml", "notes:\n", "notes:\n  - { kind: editor, text: เพิ่มบันทึก }\n")),
        ["inherited"] = (Last, site => site.Replace($"{Second}/indicators/{Poor}.md", "title: ", "title: แก้แล้ว ")),
    };

    private static readonly Dictionary<string, (string Page, Action<SmallSite> Edit)> EditsBefore = new(StringComparer.Ordinal)
    {
        ["text before"] = ($"{Last}/changes/index.html", site => site.Replace($"{Third}/round.yaml", "title: ", "title: แก้แล้ว ")),
        ["indicator before"] = ($"{Last}/indicators/{Poor}.html", site => site.Replace($"{Third}/indicators/poor-households-developed.md", "sources:\n  - ", "sources:\n  - แก้แล้ว ")),
        ["results before"] = ($"{Second}/changes/index.html", site => Directory.GetFiles(site[$"{First}/results"], "*.xlsx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SkipLast(1).ToList().ForEach(File.Delete)),
    };

    private readonly SmallSite _site = new("sa-kaeo");

    public static TheoryData<string> Parts => [.. Edits.Keys];

    public static TheoryData<string> PartsBefore => [.. EditsBefore.Keys];

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_part_that_content_can_change_has_its_edit()
    {
        var parts = PartsOf(_site).Values.First().Keys.Except(["program", "browser"], StringComparer.Ordinal);
        Assert.Equal(Edits.Keys.Order(StringComparer.Ordinal), parts.Order(StringComparer.Ordinal));
        var before = KeysOf(_site).Rounds.SelectMany(KeysOf(_site).PartsOfLookingBack).SelectMany(p => p.Value).Select(p => p.Name).Distinct();
        Assert.Equal(EditsBefore.Keys.Order(StringComparer.Ordinal), before.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Without_a_part_of_its_key_a_round_would_keep_pages_that_are_no_longer_so(string part)
    {
        if (part is "inherited")
        {
            HandOn();
        }

        var (round, edit) = Edits[part];
        var before = PartsOf(_site)[round];
        await _site.BuildAsync("before", null);

        edit(_site);

        var after = PartsOf(_site)[round];
        await _site.BuildAsync("after", null);
        Assert.Equal([part], before.Keys.Where(k => !string.Equals(before[k], after[k], StringComparison.Ordinal)));
        Assert.NotEqual(OfRound("before", round), OfRound("after", round));
    }

    [Theory]
    [MemberData(nameof(PartsBefore))]
    public async Task Without_a_part_of_its_key_a_page_that_looks_back_would_be_kept_that_is_no_longer_so(string part)
    {
        var (page, edit) = EditsBefore[part];
        var round = page[..Last.Length];
        var own = PartsOf(_site)[round];
        var before = PartsBeforeOf(_site)[page];
        await _site.BuildAsync("before", null);

        edit(_site);

        var after = PartsBeforeOf(_site)[page];
        await _site.BuildAsync("after", null);
        Assert.Equal(own, PartsOf(_site)[round]);
        Assert.Equal([part], before.Except(after).Select(p => p.Name));
        Assert.NotEqual(_site.Files("before")[page], _site.Files("after")[page]);
    }

    // The last round takes an indicator over, past the round between.
    private void HandOn()
    {
        Directory.Delete(_site[$"{Last}/results"], recursive: true);
        _site.Write($"{Last}/indicators/{Poor}.md", $"---\ninherits: {Second}/{Poor}\n---\n");
    }

    private static RoundKeys KeysOf(SmallSite site)
    {
        var library = Source.Read(site.Content).Library!;
        return new RoundKeys(ContentSources.Read(ContentFolder.List(site.Content)), library.Site, [.. library.Publications.Select(p => p.Handbook)], null);
    }

    private static Dictionary<string, Dictionary<string, string>> PartsOf(SmallSite site)
    {
        var keys = KeysOf(site);
        return keys.Rounds.ToDictionary(r => r.Path, r => keys.PartsOf(r).ToDictionary(p => p.Name, p => p.Lines, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static Dictionary<string, IReadOnlyList<(string Name, string Lines)>> PartsBeforeOf(SmallSite site)
    {
        var keys = KeysOf(site);
        return keys.Rounds.SelectMany(keys.PartsOfLookingBack).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
    }

    private List<KeyValuePair<string, string>> OfRound(string output, string round) =>
        [.. _site.Files(output).Where(f => f.Key.StartsWith($"{round}/", StringComparison.Ordinal) && !f.Key.EndsWith("edition.json", StringComparison.Ordinal))];
}
