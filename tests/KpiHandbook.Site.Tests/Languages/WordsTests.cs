using System.Text.RegularExpressions;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Tests.Languages;

/// <summary>The files of words against each other and against the code.</summary>
public sealed class WordsTests
{
    private const string OfScripts = "script.";

    internal static readonly string Root = FindRoot();

    private static readonly Dictionary<string, string> Thai = Read("th"), English = Read("en");

    [Theory]
    [InlineData("th")]
    [InlineData("en")]
    public void Stand_sorted_by_key_each_once(string code)
    {
        var keys = Lines(code).Select(l => l.Key).ToList();
        Assert.True(keys.SequenceEqual(keys.Order(StringComparer.Ordinal), StringComparer.Ordinal), $"sort it: LC_ALL=C sort -o {code}.properties {code}.properties");
        Assert.True(keys.Distinct(StringComparer.Ordinal).Count() == keys.Count, $"{code}.properties has twice: {string.Join(" ", keys.GroupBy(k => k, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))}");
    }

    [Fact]
    public void Have_the_same_keys_with_the_same_places_in_both_languages()
    {
        Assert.Equal(Thai.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));
        Assert.All(Thai, text => Assert.Equal((text.Key, Places(text.Value)), (text.Key, Places(English[text.Key]))));
    }

    [Fact]
    public void English_holds_no_Thai_letter_and_nothing_is_empty()
    {
        Assert.DoesNotContain(English, t => t.Value.Any(c => c is >= 'ก' and <= '๛'));
        Assert.DoesNotContain(Thai.Concat(English), t => t.Value.Length == 0);
    }

    [Fact]
    public void The_code_asks_for_every_key_and_for_no_other()
    {
        var asked = Sources.Where(s => s.Path.EndsWith(".cs", StringComparison.Ordinal) || s.Path.EndsWith(".cshtml", StringComparison.Ordinal))
            .SelectMany(s => Regex.Matches(s.Text, "\"(?<key>[a-z0-9-]+(\\.[a-z0-9-]+)+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(m => m.Groups["key"].Value))
            .ToHashSet(StringComparer.Ordinal);
        var scripts = Sources.Where(s => s.Path.EndsWith(".js", StringComparison.Ordinal)).Select(s => s.Text).ToList();
        Assert.DoesNotContain(Thai.Keys, k => k.StartsWith(OfScripts, StringComparison.Ordinal) ? !scripts.Exists(s => s.Contains($"'{k[OfScripts.Length..]}'", StringComparison.Ordinal)) : !asked.Contains(k));

        Assert.DoesNotContain(Sources.SelectMany(s => Regex.Matches(s.Text, "(Say\\(|[wW]ords\\[)\"(?<key>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(m => m.Groups["key"].Value)), k => !Thai.ContainsKey(k));
    }

    [Theory]
    [InlineData(1, "1 indicator")]
    [InlineData(2, "2 indicators")]
    [InlineData(0, "0 indicators")]
    public void English_counts(int count, string said) => Assert.Equal(said, Words.English.Say("rounds.indicators", count));

    [Fact]
    public void Thai_days_are_those_of_the_whole_program()
    {
        for (var month = 1; month <= 12; month++)
        {
            var day = new BuddhistDate(new DateOnly(2025, month, 15));
            Assert.Equal(day.ToLongText(), Words.Thai.InFull(day));
            Assert.Equal(day.ToShortText(), Words.Thai.InBrief(day));
            Assert.Equal(day.Month.ToLongText(), Words.Thai.InFull(day.Month));
            Assert.Equal(day.Month.ToShortText(), Words.Thai.InBrief(day.Month));
        }

        foreach (var round in new[] { new RoundId(2568, 1), new RoundId(2568, 2), new RoundId(2568, null) })
        {
            Assert.Equal(round.ToText(), Words.Thai.Name(round));
            Assert.Equal(round.Period.ToLongText(), Words.Thai.InFull(round.Period));
        }
    }

    [Fact]
    public void English_days_keep_the_Buddhist_year()
    {
        var day = new BuddhistDate(new DateOnly(2025, 8, 15));
        Assert.Equal(["15 August 2568 BE", "15 Aug 2568 BE", "August 2568 BE", "Aug 2568 BE"], [Words.English.InFull(day), Words.English.InBrief(day), Words.English.InFull(day.Month), Words.English.InBrief(day.Month)]);
        Assert.All(Enumerable.Range(1, 12), month => Assert.Equal((EnglishMonths.Name(month), EnglishMonths.Abbreviation(month)), (Words.English.Name(month), Words.English.Abbreviation(month))));
        Assert.Equal("1 April – 30 September 2568 BE", Words.English.InFull(new RoundId(2568, 2).Period));
        Assert.Equal("Round 2/2568", Words.English.Name(new RoundId(2568, 2)));
    }

    [Fact]
    public void A_key_that_is_not_there_is_a_mistake_that_says_its_name() =>
        Assert.Contains("no.such", Assert.Throws<KeyNotFoundException>(() => Words.Thai["no.such"]).Message, StringComparison.Ordinal);

    private static IReadOnlyList<(string Path, string Text)> Sources { get; } =
    [
        .. new[] { "src/KpiHandbook.Site", "src/KpiHandbook.Cli", "templates" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Where(f => Path.GetExtension(f) is ".cs" or ".cshtml" or ".js")
            .Select(f => (f, File.ReadAllText(f))),
    ];

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "KpiHandbook.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    private static string Places(string text) => string.Join(' ', Regex.Matches(text, "\\{(?<at>\\d)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["at"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static List<(string Key, string Text)> Lines(string code) =>
    [
        .. File.ReadLines(Path.Combine(Root, "src/KpiHandbook.Site/Languages", $"{code}.properties"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('=', 2) is [var key, var text] ? (key.Trim(), text.Trim()) : throw new FormatException(l)),
    ];

    private static Dictionary<string, string> Read(string code) => Lines(code).DistinctBy(l => l.Key, StringComparer.Ordinal).ToDictionary(l => l.Key, l => l.Text, StringComparer.Ordinal);
}
