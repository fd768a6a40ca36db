using KpiHandbook.Content.Receiving;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Cli.Printing;

/// <summary>Received files for people: what changes, indicator by indicator, and what became of each file.</summary>
internal static class ReceiptText
{
    private const int WidestLine = 100;
    private const int WidestLabel = 48;
    private const int WidestSheet = 24;
    private static readonly Words Blank = new("ว่าง", "blank");

    /// <summary>What a file changes, or would change once it is taken as a late correction; nothing for one that is refused otherwise.</summary>
    public static IEnumerable<string> Lines(Receipt receipt, Language language)
    {
        foreach (var report in receipt.IsRefused && !receipt.IsLateAlone ? [] : receipt.Reports)
        {
            yield return Columns.Fit($"{SafeText.Of(receipt.Name)} · {UnitText.Full(SiteWords.Thai, report.Unit)} {receipt.Month!.Value.ToLongText()} ({receipt.Handbook!.Path})", WidestLine);
            yield return "  " + (receipt.IsLateAlone ? new Words($"ถ้ารับเป็นการแก้ไขย้อนหลัง: {Counts(report).Thai}", $"as a late correction: {Counts(report).English}") : Counts(report)).In(language);
            foreach (var line in report.Levels.SelectMany(level => Lines(level, report, language)))
            {
                yield return line;
            }

            yield return "";
        }

        if (!receipt.IsRefused && receipt.BlankUnits is { Count: > 0 } blank)
        {
            var name = SafeText.Of(receipt.Name);
            var names = string.Join(", ", blank.Select(x => UnitText.Full(SiteWords.Thai, x)));
            yield return new Words($"{name}: ไม่มีค่า จึงไม่มีอะไรให้เก็บ {names}", $"{name}: no value, so nothing to file: {names}").In(language);
            yield return "";
        }
    }

    /// <summary>The last lines: which file is which.</summary>
    public static IEnumerable<string> Summary(Reception reception, bool isDryRun, Language language)
    {
        var files = reception.Receipts.ToLookup(StateOf);
        return new[]
        {
            (Files: files[FilingState.Filed], Words: new Words("เก็บแล้ว", "filed")),
            (Files: files[FilingState.Pending], Words: new Words("เก็บได้ แต่ยังไม่ได้เก็บเพราะสั่ง --dry-run", "could be filed, and are not because of --dry-run")),
            (Files: files[FilingState.Unchanged], Words: new Words("เก็บไว้แล้วเหมือนกันทุกค่า", "filed already, the same in everything")),
            (Files: files[null], Words: new Words("ไม่รับ", "refused")),
        }
        .Where(group => group.Files.Any())
        .Select(group => $"{group.Words.In(language)} {group.Files.Count()}{new Words(" ไฟล์", "").In(language)}: {string.Join(", ", group.Files.Select(f => SafeText.Of(f.Name)))}")
        .Concat(isDryRun && !files[FilingState.Pending].Any() ? [new Words("--dry-run: ไม่ได้เก็บไฟล์ใด", "--dry-run: nothing was filed").In(language)] : []);
    }

    private static FilingState? StateOf(Receipt receipt) =>
        receipt.IsRefused ? null
        : receipt.Reports.Any(r => r.State == FilingState.Filed) ? FilingState.Filed
        : receipt.Reports.Any(r => r.State == FilingState.Pending) ? FilingState.Pending
        : FilingState.Unchanged;

    private static Words Counts(ReceivedReport report)
    {
        var (changed, lost, unchanged) = (report.Changes.Changed.Count, report.Changes.Lost.Count, report.Changes.Unchanged);
        return report.IsNew ? new($"รายงานใหม่ {changed} ค่า", $"new, {changed} values")
            : changed == 0 ? new($"ไม่มีค่าใดเปลี่ยน ({unchanged} ค่า)", $"no value changes ({unchanged} values)")
            : new(
                $"เปลี่ยน {changed} ค่า เท่าเดิม {unchanged} ค่า{(lost > 0 ? $" ค่าเดิมหายไป {lost} ค่า (!)" : "")}",
                $"{changed} values change, {unchanged} stay{(lost > 0 ? $", {lost} are lost (!)" : "")}");
    }

    private static IEnumerable<string> Lines(LevelChange level, ReceivedReport report, Language language)
    {
        var changes = report.Changes.Changed.Where(c => c.Indicator.Id == level.Indicator.Id).ToList();
        if (changes.Count == 0 && !level.IsMove && !report.IsNew)
        {
            return [];
        }

        var (before, after) = (OutcomeOf(level.Before), OutcomeOf(level.After));
        var levels = report.IsNew || string.Equals(before, after, StringComparison.Ordinal) ? after : $"{before} → {after}";
        return Columns.Lines([.. changes.Select(c => Row(c, report.IsNew, language))])
            .Select(line => "  " + line)
            .Prepend($"  {Columns.Fit(level.Indicator.ShortTitle, WidestLine - 30)}: {levels}")
            .Concat(WhyNone(level.After, report) is { } why ? [$"    {why}"] : []);
    }

    // The month's own outcome too, where several months make the round's.
    private static string OutcomeOf(ScoredAssignment scored) => scored.ByMonths is null
        ? OutcomeText.Of(SiteWords.Thai, scored)
        : $"เดือนนี้ {OutcomeText.Of(SiteWords.Thai, scored.OfMonth, scored.Indicator)} ทั้งรอบ {OutcomeText.Of(SiteWords.Thai, scored)}";

    // An indicator that nobody reported needs no reason.
    private static string? WhyNone(ScoredAssignment scored, ReceivedReport report) =>
        scored.OfMonth.Kind is OutcomeKind.NotReported or OutcomeKind.NotComputable or OutcomeKind.Gap && report.Report.Indicators.ContainsKey(scored.Indicator.Id)
            ? OutcomeText.Why(SiteWords.Thai, scored.OfMonth, scored.Indicator)
            : null;

    private static string[] Row(ReportChange change, bool isNew, Language language)
    {
        var value = ValueOf(change, change.After, language);
        return
        [
            change is { IsLoss: true, IsAddition: false } ? "!" : " ",
            change.After?.Place is Place.InSheet place ? $"{Columns.Fit(SafeText.Of(place.Sheet), WidestSheet)}!{place.Cell}" : "",
            Columns.Fit(change.Row is { } row ? $"{row}. {change.Input.Label}" : change.Input.Label, WidestLabel),
            isNew ? value : $"{ValueOf(change, change.Before, language)} → {value}",
        ];
    }

    private static string ValueOf(ReportChange change, ReportedInput.Scalar? figure, Language language) =>
        figure is null ? Blank.In(language)
        : figure.Value is Value.Text text ? SafeText.Of(text.Words)
        : NumberText.Of(SiteWords.Thai, figure.Value, change.Input);
}
