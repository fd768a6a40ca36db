using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Cli.Versions;

/// <summary>A round in two versions.</summary>
/// <param name="Before">The earlier one; null where there was none.</param>
/// <param name="After">The later one; null where there is none any more.</param>
internal sealed record ComparedRound(Publication? Before, Publication? After)
{
    /// <summary>What differs; null where there is nothing to compare with.</summary>
    public HandbookDifference? Difference { get; } =
        Before is null || After is null ? null : HandbookComparer.Compare(Before.Handbook, After.Handbook);

    /// <summary>What the later text does to the results that the earlier version has; null where there are none.</summary>
    public Consequence? Consequence { get; } =
        Before is null || After is null || Before.Reports.Count == 0 ? null
        : string.Equals(Before.Handbook.Path, After.Handbook.Path, StringComparison.Ordinal) ? Consequences.ByMonths(Before, After.Handbook)
        : Consequences.Of(Before, After.Handbook);

    /// <summary>The commit, branch or tag that the earlier version is from, as it was named; null for the working tree.</summary>
    public string? BeforeIn { get; init; }

    /// <summary>The same of the later version.</summary>
    public string? AfterIn { get; init; }

    /// <summary>The two versions in words, with where they are from when that differs.</summary>
    public string NamesIn(SiteWords words) => $"{NameOf(words, Before!.Handbook, BeforeIn)} → {NameOf(words, After!.Handbook, AfterIn)}";

    /// <summary>The round's path in the later version, or in the earlier where it is gone.</summary>
    public string Path => (After ?? Before)!.Handbook.Path;

    /// <summary>Every round of two contents, by office and round; each text in force with its namesake.</summary>
    public static IReadOnlyList<ComparedRound> All(Library before, Library after)
    {
        var (earlier, later) = (ByPath(before), ByPath(after));
        return
        [
            .. earlier.Keys.Union(later.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(path => new ComparedRound(earlier.GetValueOrDefault(path), later.GetValueOrDefault(path))),
        ];
    }

    private string NameOf(SiteWords words, Handbook handbook, string? reference)
    {
        var name = $"{handbook.Office.Province} {words.Name(handbook.Round)} {EditionText.Of(words, handbook)}";
        return string.Equals(BeforeIn, AfterIn, StringComparison.Ordinal) ? name : $"{name} ({reference ?? words["difference.working-files"]})";
    }

    private static Dictionary<string, Publication> ByPath(Library library) =>
        library.Publications.ToDictionary(p => p.Handbook.Path, StringComparer.Ordinal);
}
