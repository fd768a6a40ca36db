using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>Shows how units stand on one indicator in the current month.</summary>
internal sealed class ResultsViewBuilder(RoundSite site, Indicator indicator, RelativeLinks links)
{
    /// <summary>Null while nothing is reported in the round.</summary>
    public ResultsView? Build()
    {
        if (site.Round.Current is not { } month)
        {
            return null;
        }

        var scored = month.Units.Select(u => (u.Unit, Scored: u.Find(indicator.Id))).Where(u => u.Scored is not null).ToList();
        return new ResultsView(
            month.Month.ToLongText(),
            [.. scored.Select(u => Row(u.Unit, u.Scored!))],
            NumberLineBuilder.Of(
                indicator.In(month.Month),
                $"ค่าของแต่ละอำเภอบนช่วงคะแนน เดือน{month.Month.ToLongText()}",
                [.. scored.Where(u => u is { Unit.District: not null, Scored.Trace.Value: not null }).Select(u => (u.Unit.Name, u.Scored!.Trace.Value!.Value))]),
            Remark(month, scored.Exists(u => u.Scored!.IsContested)),
            new Link("ดูทุกตัวชี้วัดของทุกอำเภอ", links.To(Routes.Matrix(site.Handbook))));
    }

    private ResultRow Row(AssessedUnit unit, ScoredAssignment scored) => new(
        new Link(UnitText.Of(unit, site.Handbook.Office), links.To(Routes.UnitIndicator(site.Handbook, unit, indicator.Id))),
        scored.Trace.WithheldBelow is not null ? ValueText.Of(scored)
            : scored.Trace.Value is { } value ? NumberText.WithUnit(value, indicator.Unit)
            : null,
        LevelSwatch.Of(scored),
        (int)(scored.Outcome.Factor ?? Rational.Zero).Floor().Numerator);

    private string? Remark(ScoredMonth month, bool hasContested)
    {
        string?[] remarks = [hasContested ? "ช่องลายขวางคือตารางเป้าหมายกับเกณฑ์ให้ระดับไม่ตรงกัน" : null, NotScored(month)];
        return remarks.Any(r => r is not null) ? string.Join(" · ", remarks.OfType<string>()) : null;
    }

    private string? NotScored(ScoredMonth month)
    {
        var names = month.Units.Where(u => u.Unit.District is not null && u.Find(indicator.Id) is null).Select(u => u.Unit.Name).ToList();
        return names.Count == 0 ? null : $"ไม่วัดตัวชี้วัดนี้ใน {names.Count} อำเภอ: {string.Join(" ", names)}";
    }
}
