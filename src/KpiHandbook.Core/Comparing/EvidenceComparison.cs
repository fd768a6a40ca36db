using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>What proves which levels, piece by piece: how pieces are grouped in the file means nothing.</summary>
internal static class EvidenceComparison
{
    private static readonly Words IfAny = new("ถ้ามี", "if any");

    public static void Compare(Changes changes, Indicator before, Indicator after) =>
        Items.Compare(changes, Aspect.Evidence, new("หลักฐาน", "evidence"), ItemsOf(before), ItemsOf(after));

    private static IEnumerable<Item> ItemsOf(Indicator indicator) => indicator.Evidence
        .SelectMany(e => e.Items.Select(text => (Text: text, Of: e)))
        .GroupBy(e => e.Text, StringComparer.Ordinal)
        .Select(g => new Item(g.Key, (new Words("ใช้กับ", "for"), UsesOf(g.Select(e => e.Of), indicator))));

    private static Words UsesOf(IEnumerable<Evidence> all, Indicator indicator) => ReaderText.In(language => string.Join(", ", all
        .GroupBy(WhenOf)
        .OrderBy(g => g.Key?.Thai, StringComparer.Ordinal)
        .Select(g => LevelsOf([.. g.SelectMany(e => Level.All.Where(l => e.From <= l && l <= e.To)).Distinct().Order()], indicator).In(language) + (g.Key is null ? "" : $" ({g.Key.In(language)})"))));

    private static Words? WhenOf(Evidence evidence)
    {
        var months = evidence.Months.Count == 0 ? null : ReaderText.Months([.. evidence.Months.Order()]);
        return !evidence.IsOptional ? months : months is null ? IfAny : ReaderText.In(language => $"{months.In(language)}, {IfAny.In(language)}");
    }

    private static Words LevelsOf(IReadOnlyList<Level> levels, Indicator indicator) => levels.Count == levels[^1].Number - levels[0].Number + 1
        ? ReaderText.Levels(levels[0], levels[^1], indicator)
        : ReaderText.In(language => $"{(language == Language.Thai ? "ระดับ" : "levels")} {string.Join(", ", levels.Select(indicator.NameOf))}");
}
