using System.Text.RegularExpressions;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Tests.Comparing;

/// <summary>Every field of the model is compared, or stands here with the reason why it is not.</summary>
public partial class EveryFieldTests
{
    private const string Where = "where a thing is written says nothing to readers";
    private const string NameInFiles = "a name in files, which readers never see";
    private const string Versions = "which text it is, not what it says";

    private static readonly Dictionary<string, string> NotCompared = new(StringComparer.Ordinal)
    {
        ["Handbook.Round"] = "whose text it is; a difference is between two of them",
        ["Handbook.Place"] = Where,
        ["Handbook.By"] = Versions,
        ["Handbook.Amendments"] = Versions,
        ["Handbook.Earlier"] = Versions,
        ["Handbook.OtherTexts"] = Versions,
        ["Handbook.IsPermanentCopy"] = Versions,
        ["Office.Id"] = "whose text it is",
        ["Office.Groups"] = "those that an indicator names are compared there; the others are not in the handbook",
        ["Office.People"] = "those that an indicator names are compared there; the others are not in the handbook",
        ["Office.ShortForms"] = "where lines may break",
        ["Agreement.Id"] = NameInFiles,
        ["WorkGroup.Id"] = NameInFiles,
        ["Person.Id"] = NameInFiles,
        ["Indicator.Place"] = Where,
        ["Indicator.Fields"] = Where,
        ["Indicator.Inherits"] = "where a text was taken from; the text itself is compared",
        ["BodySection.Html"] = "the same as Text, and marks",
        ["LevelRule.IsTextGenerated"] = "who worded it",
        ["Example.Place"] = Where,
        ["Answer.Place"] = Where,
        ["PrintedFact.Place"] = Where,
        ["Renamed.At"] = Where,
        ["Gone.At"] = Where,
    };

    private static readonly Handbook Book = WholeHandbook.Build();

    [Fact]
    public void Changing_any_field_is_a_difference_unless_it_is_listed()
    {
        // Another agreement follows the first by its id, so that one cannot change alone.
        var wrong = Variant.Changes(Book)
            .Where(v => v.Path is not ".Agreements[0].Id=")
            .Where(v => HandbookComparer.Compare(Book, (Handbook)v.Value!).IsEmpty != v.Properties.Any(NotCompared.ContainsKey))
            .Select(v => $"{v.Path}: {(v.Properties.Any(NotCompared.ContainsKey) ? "listed, and yet a difference" : "no difference")}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_sample_holds_something_in_every_field_that_is_compared()
    {
        string[] empty =
        [
            .. Variant.Fields(Book)
                .GroupBy(f => f.Property, f => f.Value, StringComparer.Ordinal)
                .Where(g => !NotCompared.ContainsKey(g.Key) && g.All(v => v is null or "" or System.Collections.ICollection { Count: 0 }))
                .Select(g => g.Key),
        ];

        Assert.Empty(empty);
    }

    [Fact]
    public void Every_field_that_is_listed_is_there() =>
        Assert.Empty(NotCompared.Keys.Except(Variant.Fields(Book).Select(f => f.Property), StringComparer.Ordinal));

    [Fact]
    public void Changing_any_setting_of_the_site_is_a_difference()
    {
        var settings = new SiteSettings("ชื่อ", "คำอธิบาย", "https://example.go.th", Numerals.Arabic, ContactVisibility.Full);

        Assert.Empty(SiteComparer.Compare(settings, settings with { }));
        Assert.All(Variant.Changes(settings), v => Assert.True(SiteComparer.Compare(settings, (SiteSettings)v.Value!).Count == 1, v.Path));
    }

    [Fact]
    public void What_readers_see_in_English_holds_no_Thai_but_the_handbooks_own()
    {
        var own = TextsOf(Book);
        var leaks = Variant.Changes(Book)
            .Select(v => (v.Path, After: (Handbook)v.Value!, Difference: HandbookComparer.Compare(Book, (Handbook)v.Value!)))
            .SelectMany(v => v.Difference.Round.Concat(v.Difference.Indicators.SelectMany(i => i.Differences)).SelectMany(d => (string?[])[d.Was?.English, d.Is?.English])
                .OfType<string>()
                .SelectMany(said => Thai().Matches(said).Select(m => m.Value))
                .Where(word => !own.Contains(word, StringComparison.Ordinal) && !TextsOf(v.After).Contains(word, StringComparison.Ordinal))
                .Select(word => $"{v.Path}: {word}"));

        Assert.Empty(leaks);

        static string TextsOf(Handbook handbook) => string.Join('\n', Variant.Fields(handbook).SelectMany(f => f.Value switch
        {
            string text => [text],
            System.Collections.IEnumerable many => many.Cast<object>().Select(one => $"{one}"),
            _ => (IEnumerable<string>)[],
        }));
    }

    [Fact]
    public void Settings_read_in_English_too()
    {
        var settings = new SiteSettings("name", "about", "https://example.go.th", Numerals.Arabic, ContactVisibility.Full);

        Assert.All(
            Variant.Changes(settings).SelectMany(v => SiteComparer.Compare(settings, (SiteSettings)v.Value!)),
            d => Assert.True(!Thai().IsMatch(d.Was!.English) && !Thai().IsMatch(d.Is!.English.Replace("ก", "", StringComparison.Ordinal)), d.What.English));
    }

    [Fact]
    public void The_order_of_any_list_is_no_difference_where_it_means_nothing()
    {
        var wrong = Variant.Shuffles(Book)
            .Where(v => !HandbookComparer.Compare(Book, (Handbook)v.Value!).IsEmpty && !v.Path.EndsWith(".Levels[]", StringComparison.Ordinal))
            .Select(v => v.Path);
        // A row of targets has its figures by level; all other lists of levels say which.
        var ordered = Variant.Shuffles(Book)
            .Where(v => v.Path.EndsWith(".Levels[]", StringComparison.Ordinal) && !HandbookComparer.Compare(Book, (Handbook)v.Value!).IsEmpty)
            .Select(v => v.Properties[^2]);

        Assert.Empty(wrong);
        Assert.Equal(["TargetTable.Published", "TargetTable.Total"], ordered.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_directions_find_the_same_fields()
    {
        foreach (var variant in Variant.Changes(Book))
        {
            var other = (Handbook)variant.Value!;

            Assert.Equal(HandbookComparer.Compare(Book, other).IsEmpty, HandbookComparer.Compare(other, Book).IsEmpty);
        }
    }

    [GeneratedRegex(@"[\u0e01-\u0e5b]+", RegexOptions.None, 1000)]
    private static partial Regex Thai();
}
