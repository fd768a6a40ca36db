using KpiHandbook.Cli.Printing;
using KpiHandbook.Content.Receiving;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Disclosure;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Cli.Reviewing;

/// <summary>A workbook of a pull request as Markdown: problems by cell, figures, and the levels that they give.</summary>
internal static class WorkbookMarkdown
{
    private const string Blank = "ว่าง";

    /// <summary>The lines.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="language">In which problems are told.</param>
    public static IEnumerable<string> Lines(ReviewedWorkbook workbook, Language language) =>
    [
        "",
        $"### {Markdown.Text(workbook.Path)}",
        "",
        $"**{Verdict(workbook.State)}** {Whose(workbook.Receipt)}",
        .. Advice(workbook),
        .. workbook.State == WorkbookState.Filed ? [] : Problems(workbook.Receipt, language),
        .. workbook.Receipt.Reports.SelectMany(Report),
    ];

    private static bool IsWithheld(Indicator indicator) => indicator.SuppressBelow is not null;

    private static string Verdict(WorkbookState state) => state switch
    {
        WorkbookState.Refused => "ยังรับไม่ได้",
        WorkbookState.NotReceived => "อ่านได้ แต่ยังไม่ได้รับเข้า",
        WorkbookState.Filed => "รับเข้าแล้วด้วย kpi receive",
    };

    private static string Whose(Receipt receipt) => receipt is { Handbook: { } handbook, Month: { } month }
        ? Markdown.Text($"{handbook.Path} {month.ToLongText()} {string.Join(" ", receipt.Reports.Select(r => UnitText.Full(SiteWords.Thai, r.Unit)))}")
        : "";

    private static IEnumerable<string> Advice(ReviewedWorkbook workbook)
    {
        if (workbook.State != WorkbookState.NotReceived)
        {
            return [];
        }

        var places = workbook.Receipt.Reports.Select(r => r.FiledAt).ToList();
        var moved = places.Contains(workbook.Path, StringComparer.Ordinal) ? "" : " แล้วลบไฟล์นี้";
        return ["", $"สั่ง {Markdown.Text($"./kpi receive {workbook.Path}")}{moved} แล้ว commit {Markdown.Text(string.Join(" ", places))}"];
    }

    private static IEnumerable<string> Problems(Receipt receipt, Language language) => Markdown.Table(
        ["ช่อง", "ปัญหา", "วิธีแก้"],
        [.. Problem.Sorted(receipt.Handbook is { } handbook ? WithheldProblems.Of(handbook, receipt.Problems) : receipt.Problems).Select(SafeText.Of).Select(p => (IReadOnlyList<string>)[Cell(p.Place), $"{Sign(p)} {p.Kind.Code} {Markdown.Text(p.Message.In(language))}", Markdown.Text(p.Fix.In(language))])]);

    private static string Sign(Problem problem) => problem.Kind.Severity == Severity.Error ? "ผิด" : "เตือน";

    private static string Cell(Place? place) => place is Place.InSheet sheet
        ? Markdown.Text(sheet.Cell is { } cell ? $"{sheet.Sheet}!{cell}" : sheet.Sheet)
        : "ทั้งไฟล์";

    private static IEnumerable<string> Report(ReceivedReport report) =>
    [
        .. Markdown.Table(
            ["ตัวชี้วัด", "ระดับเดิม", "ระดับที่จะได้"],
            [.. report.Levels.Where(level => level.IsMove || report.Changes.Changed.Any(c => c.Indicator.Id == level.Indicator.Id)).Select(level => Level(level, report.IsNew))]),
        .. Markdown.Table(
            ["ช่อง", "ตัวชี้วัด", "ข้อมูล", "เดิม", "ใหม่"],
            [.. report.Changes.Changed.Select(Figure)]),
        .. report.Changes.Changed.Count == 0 ? new[] { "", "ทุกค่าเหมือนที่เก็บไว้" } : [],
    ];

    private static IReadOnlyList<string> Level(LevelChange level, bool isNew) =>
        [Markdown.Text(level.Indicator.ShortTitle), isNew ? "–" : Markdown.Text(OutcomeOf(level.Before)), Markdown.Text(OutcomeOf(level.After))];

    // A level would give away the small counts that are withheld.
    private static string OutcomeOf(ScoredAssignment scored) => IsWithheld(scored.Indicator) ? WithheldText.Level(SiteWords.Thai) : OutcomeText.Of(SiteWords.Thai, scored);

    private static IReadOnlyList<string> Figure(ReportChange change) =>
    [
        Cell((change.After ?? change.Before)!.Place),
        Markdown.Text(change.Indicator.ShortTitle),
        Markdown.Text(change.Row is { } row ? $"{row}. {change.Input.Label}" : change.Input.Label),
        Value(change, change.Before),
        Value(change, change.After),
    ];

    private static string Value(ReportChange change, ReportedInput.Scalar? figure) =>
        figure is null ? Blank
        : IsWithheld(change.Indicator) ? WithheldText.Figure(SiteWords.Thai)
        : Markdown.Text(NumberText.Of(SiteWords.Thai, figure.Value, change.Input));
}
