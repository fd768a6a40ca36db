using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Gate;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes the page of warnings and waivers. It knows no day: whether a waiver still holds is for the reader to see.</summary>
internal sealed class QualityPageBuilder(IReadOnlyList<Handbook> handbooks, IReadOnlyList<JudgedWarning> warnings)
{
    public const string Title = "คุณภาพของเนื้อหา";

    public Page Build(Frame frame)
    {
        var all = warnings.Where(IsShown).ToList();
        var byRound = handbooks.Select(h => (Handbook: h, Items: all.Where(w => IsOf(h, w)).Select(Item).ToList())).ToList();
        return new QualityPage(
            Routes.Quality,
            frame,
            [new Fact("คำเตือน", $"{all.Count}"), new Fact("มีผู้รับผิดชอบ", $"{all.Count(w => w.Waiver is not null)}"), new Fact("รอบที่ไม่มีคำเตือน", $"{byRound.Count(r => r.Items.Count == 0)} จาก {byRound.Count}")],
            [.. byRound.Where(r => r.Items.Count > 0).Select(r => new QualityRound(LinkTo(r.Handbook), StatusText.Of(r.Handbook.Status), r.Items))],
            [.. all.Where(w => !handbooks.Any(h => IsOf(h, w))).Select(Item)],
            [.. byRound.Where(r => r.Items.Count == 0).Select(r => LinkTo(r.Handbook))]);
    }

    // Of a site of some rounds alone, other rounds' warnings are not its own.
    private bool IsShown(JudgedWarning warning) =>
        handbooks.Any(h => IsOf(h, warning)) || Paths.InContent(warning.Problem.Place).Split('/') is [_] or [_, _];

    private static bool IsOf(Handbook handbook, JudgedWarning warning) => Paths.IsAt(Paths.InContent(warning.Problem.Place), handbook.Path);

    private static Link LinkTo(Handbook handbook) => new($"{handbook.Office.Province} {handbook.Round.ToText()}", Routes.Round(handbook));

    // What a message says of a workbook can hold a figure that the site withholds.
    private static QualityItem Item(JudgedWarning warning)
    {
        var (problem, waiver) = (warning.Problem, warning.Waiver);
        return new QualityItem(
            problem.Place.File.EndsWith(".xlsx", StringComparison.Ordinal) ? problem.Kind.Title.Thai : problem.Message.Thai,
            WhereOf(problem.Place),
            problem.Kind.Code,
            waiver is null ? null : $"ยกเว้นถึง {waiver.Until.ToLongText()} ผู้รับผิดชอบ {waiver.Who}",
            waiver?.Reason);
    }

    private static string WhereOf(Place place) => place switch
    {
        Place.InText text => $"{Paths.InContent(place)} บรรทัด {text.Line}",
        Place.InSheet { Cell: { } cell } sheet => $"{Paths.InContent(place)} แผ่นงาน {sheet.Sheet} ช่อง {cell}",
        _ => Paths.InContent(place),
    };
}
