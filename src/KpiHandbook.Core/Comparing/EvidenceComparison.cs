using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>What proves which levels, piece by piece: how pieces are grouped in the file means nothing.</summary>
internal static class EvidenceComparison
{
    public static void Compare(Changes changes, Indicator before, Indicator after) =>
        Items.Compare(changes, Aspect.Evidence, new("หลักฐาน", "evidence"), ItemsOf(before), ItemsOf(after));

    private static IEnumerable<Item> ItemsOf(Indicator indicator) => indicator.Evidence
        .SelectMany(e => e.Items.Select(text => (Text: text, Of: e)))
        .GroupBy(e => e.Text, StringComparer.Ordinal)
        .Select(g => new Item(g.Key, (new Words("ใช้กับ", "for"), UsesOf(g.Select(e => e.Of), indicator))));

    private static string UsesOf(IEnumerable<Evidence> all, Indicator indicator) => string.Join(", ", all
        .GroupBy(e => e.Months.Count == 0 ? null : ReaderText.Months([.. e.Months.Order()]), StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => LevelsOf([.. g.SelectMany(e => Level.All.Where(l => e.From <= l && l <= e.To)).Distinct().Order()], indicator) + (g.Key is null ? "" : $" ({g.Key})")));

    private static string LevelsOf(IReadOnlyList<Level> levels, Indicator indicator) => levels.Count == levels[^1].Number - levels[0].Number + 1
        ? ReaderText.Levels(levels[0], levels[^1], indicator)
        : $"ระดับ {string.Join(", ", levels.Select(indicator.NameOf))}";
}
