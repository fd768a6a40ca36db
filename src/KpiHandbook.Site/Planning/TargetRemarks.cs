using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>Says of printed targets where the criteria judge otherwise, which levels no figure gets, and whether the sums are right.</summary>
internal static class TargetRemarks
{
    public static IEnumerable<string> Of(ScoredTargetRow row, Indicator indicator)
    {
        // One figure may be printed for several levels: the table gives it the highest of them.
        foreach (var cell in row.Cells.Where(c => c.Printed is not null).GroupBy(c => c.Printed!.Value).Select(g => g.Last()))
        {
            if (cell.ByCriteria is { } outcome && outcome.ReachedLevel != cell.Level)
            {
                yield return $"{NumberText.Of(cell.Printed!.Value)}: ตารางให้{LevelText.Of(cell.Level, indicator)} {ByCriteria(outcome, indicator)}";
            }
        }

        var skipped = Skipped(row).ToList();
        if (skipped.Count > 0)
        {
            yield return $"ไม่มีจำนวนใดได้ระดับ {string.Join(" ", skipped.Select(indicator.NameOf))} พอดี";
        }
    }

    /// <summary><c>เกณฑ์ไม่ให้ระดับใด</c>, <c>เกณฑ์ให้ระดับ 3</c>.</summary>
    public static string ByCriteria(Outcome outcome, Indicator indicator) =>
        outcome.ReachedLevel is { } level ? $"เกณฑ์ให้{LevelText.Of(level, indicator)}" : "เกณฑ์ไม่ให้ระดับใด";

    /// <summary>Whether the printed sums are those of the printed rows.</summary>
    public static string OfSums(IReadOnlyList<ScoredTargetRow> rows, TargetTotal total, Indicator indicator)
    {
        var bases = Sum(rows.Select(r => r.Base));
        string?[] wrong =
        [
            bases == total.Base ? null : $"ฐาน {NumberText.Of(bases)}",
            .. total.Cells
                .Select(c => (c.Level, c.Printed, Sum: Sum(rows.Select(r => r.Cells.First(cell => cell.Level == c.Level).Printed ?? Rational.Zero))))
                .Where(c => c.Printed != c.Sum)
                .Select(c => $"{LevelText.Of(c.Level, indicator)} {NumberText.Of(c.Sum)}"),
        ];
        return wrong.Any(w => w is not null)
            ? $"ผลรวมที่พิมพ์ไม่ตรงกับผลบวกของทุกอำเภอ ซึ่งได้ {string.Join(" · ", wrong.OfType<string>())}"
            : "ผลรวมที่พิมพ์ตรงกับผลบวกของทุกอำเภอ";
    }

    private static Rational Sum(IEnumerable<Rational> numbers) => numbers.Aggregate(Rational.Zero, (a, b) => a + b);

    // The least figure for a level is the least for the next as well: it gets that one at once.
    private static IEnumerable<Level> Skipped(ScoredTargetRow row) =>
        row.Cells.Where((cell, i) => cell.Needed is null || (i + 1 < row.Cells.Count && row.Cells[i + 1].Needed == cell.Needed)).Select(c => c.Level);
}
