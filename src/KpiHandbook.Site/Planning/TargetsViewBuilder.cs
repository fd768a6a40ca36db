using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>Sets a printed table of targets beside what the criteria ask, in pages and in print; what known bases need where none is printed.</summary>
internal static class TargetsViewBuilder
{
    public static TargetsView Of(Words words, Indicator indicator, ScoredTargets targets)
    {
        var differing = targets.Rows.Count(r => r.Cells.Any(c => !c.Agrees));
        return new TargetsView(
            words[targets.Decides is null ? "targets.needed" : "targets.printed"],
            words.Say("targets.caption", targets.Of.Label, targets.Of.Unit),
            targets.Base.Label,
            [.. LevelsOf(targets).Select(level => LevelSwatch.Of(words, level, indicator))],
            [.. targets.Rows.Select(row => Row(words, row, indicator))],
            targets.Total is { } total
                ? new TargetsRow(words["targets.total"], NumberText.Of(total.Base), [.. total.Cells.Select(cell => Cell(words, cell))], [.. TargetRemarks.Of(words, targets, total, indicator)])
                : null,
            targets.Decides is not { } decides ? words["targets.computed"]
                : differing > 0 ? Sentence(words, differing, targets.Rows.Count, decides)
                : null,
            differing > 0);
    }

    private static IEnumerable<Level> LevelsOf(ScoredTargets targets) => targets.Rows.Count == 0 ? [] : targets.Rows[0].Cells.Select(c => c.Level);

    private static TargetsRow Row(Words words, ScoredTargetRow row, Indicator indicator) =>
        new(row.District.Name, NumberText.Of(row.Base), [.. row.Cells.Select(cell => Cell(words, cell, indicator))], [.. TargetRemarks.Of(words, row, indicator)]);

    private static TargetsCell Cell(Words words, TargetCell cell, Indicator indicator)
    {
        var needed = cell.Needed is { } n ? NumberText.Of(n) : "–";
        var printed = cell.Printed is { } p ? NumberText.Of(p) : needed;
        return cell is { Agrees: false, ByCriteria: { } outcome }
            ? new TargetsCell(
                printed,
                needed,
                words.Say("targets.differs", printed, LevelText.Of(words, cell.Level, indicator), TargetRemarks.ByCriteria(words, outcome, indicator), needed))
            : new TargetsCell(printed, null, null);
    }

    private static TargetsCell Cell(Words words, TargetTotalCell cell)
    {
        var printed = NumberText.Of(cell.Printed);
        return cell.Agrees || cell.Needed is not { } needed
            ? new TargetsCell(printed, null, null)
            : new TargetsCell(printed, NumberText.Of(needed), words.Say("targets.total-differs", printed, NumberText.Of(needed)));
    }

    private static string Sentence(Words words, int differing, int all, TargetAuthority decides) => words.Say(
        decides switch
        {
            TargetAuthority.Criteria => "targets.criteria-decide",
            TargetAuthority.Table => "targets.table-decides",
        },
        differing,
        all);
}
