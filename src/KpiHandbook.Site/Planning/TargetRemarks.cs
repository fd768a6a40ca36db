using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>Says of printed targets where the criteria judge otherwise, which levels no figure gets, and whether the sums are right.</summary>
internal static class TargetRemarks
{
    public static IEnumerable<string> Of(Words words, ScoredTargetRow row, Indicator indicator)
    {
        // One figure may be printed for several levels: the table gives it the highest of them.
        foreach (var cell in row.Cells.Where(c => c.Printed is not null).GroupBy(c => c.Printed!.Value).Select(g => g.Last()))
        {
            if (cell.ByCriteria is { } outcome && outcome.ReachedLevel != cell.Level)
            {
                yield return words.Say("targets.remark", NumberText.Of(cell.Printed!.Value), LevelText.Of(words, cell.Level, indicator), ByCriteria(words, outcome, indicator));
            }
        }

        var skipped = Skipped(row).ToList();
        if (skipped.Count > 0)
        {
            yield return words.Say("targets.skipped", ListText.Row(words, skipped.Select(indicator.NameOf)));
        }
    }

    /// <summary><c>เกณฑ์ไม่ให้ระดับใด</c>, <c>เกณฑ์ให้ระดับ 3</c>.</summary>
    public static string ByCriteria(Words words, Outcome outcome, Indicator indicator) =>
        outcome.ReachedLevel is { } level ? words.Say("targets.criteria-give", LevelText.Of(words, level, indicator)) : words["targets.criteria-give-none"];

    /// <summary>Of the printed sums: whether they add up, what the criteria's figures beside them are, and what the criteria ask of all as one.</summary>
    public static IEnumerable<string> Of(Words words, ScoredTargets targets, TargetTotal total, Indicator indicator)
    {
        yield return OfSums(words, targets.Rows, total, indicator);
        if (total.Cells.Any(c => c is { Agrees: false, Needed: not null }))
        {
            yield return words["targets.total-note"];
        }

        var given = new Dictionary<string, Value>(StringComparer.Ordinal) { [targets.Base.Name] = new Value.Number(total.Base) };
        var missed = total.Cells
            .Select(c => (c.Level, c.Printed, Needed: NextLevelSearch.LeastInput(indicator, given, targets.Of, c.Level)))
            .Where(c => c.Needed > c.Printed)
            .Select(c => words.Say("targets.missed", LevelText.Of(words, c.Level, indicator), NumberText.Of(c.Needed!.Value), NumberText.Of(c.Printed)))
            .ToList();
        if (missed.Count > 0)
        {
            yield return words.Say("targets.as-one", NumberText.Of(total.Base), string.Join(" · ", missed));
        }
    }

    private static string OfSums(Words words, IReadOnlyList<ScoredTargetRow> rows, TargetTotal total, Indicator indicator)
    {
        var bases = Sum(rows.Select(r => r.Base));
        string?[] wrong =
        [
            bases == total.Base ? null : words.Say("targets.base", NumberText.Of(bases)),
            .. total.Cells
                .Select(c => (c.Level, c.Printed, Sum: Sum(rows.Select(r => r.Cells.First(cell => cell.Level == c.Level).Printed ?? Rational.Zero))))
                .Where(c => c.Printed != c.Sum)
                .Select(c => $"{LevelText.Of(words, c.Level, indicator)} {NumberText.Of(c.Sum)}"),
        ];
        return wrong.Any(w => w is not null)
            ? words.Say("targets.sum-wrong", string.Join(" · ", wrong.OfType<string>()))
            : words["targets.sum-right"];
    }

    private static Rational Sum(IEnumerable<Rational> numbers) => numbers.Aggregate(Rational.Zero, (a, b) => a + b);

    // The least figure for a level is the least for the next as well: it gets that one at once.
    private static IEnumerable<Level> Skipped(ScoredTargetRow row) =>
        row.Cells.Where((cell, i) => cell.Needed is null || (i + 1 < row.Cells.Count && row.Cells[i + 1].Needed == cell.Needed)).Select(c => c.Level);
}
