using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Changes;

/// <summary>Shapes what another text does to results.</summary>
public static class ConsequenceViews
{
    /// <summary>The view; null where there is nothing to tell.</summary>
    /// <param name="consequence">What was computed.</param>
    /// <param name="after">The later text.</param>
    /// <param name="lead">Which results are scored by what, in words; empty where that is clear.</param>
    /// <param name="href">The way to an indicator; empty where nothing leads there.</param>
    /// <param name="isScored">The months that the later text scores; what it would do to others is not told. Null for all.</param>
    public static ConsequenceView? Of(
        Consequence consequence, Handbook after, string lead, Func<Id<Indicator>, string> href, Func<ReportMonth, bool>? isScored = null)
    {
        if (consequence.Compared == 0 && consequence.NotCarried.Count == 0)
        {
            return null;
        }

        var moves = consequence.Moves.Where(m => isScored?.Invoke(m.Month) ?? true).ToList();
        var hasMonths = moves.Select(m => m.Month).Distinct().Count() > 1;
        var units = moves.Select(m => m.Unit.Id).Distinct(StringComparer.Ordinal).Count();
        List<ConsequenceRow> rows =
        [
            .. moves.GroupBy(m => (m.After.Id, Month: hasMonths ? m.Month : (ReportMonth?)null)).Select(g => new ConsequenceRow(
                new Link(g.First().After.ShortTitle, href(g.Key.Id)),
                g.Key.Month?.ToLongText(),
                [.. g.Select(m => new MoveView(UnitText.Of(m.Unit, after.Office), LevelSwatch.Of(m.Was, m.Before), LevelSwatch.Of(m.Becomes, m.After)))])),
        ];
        return new ConsequenceView(
            lead + (consequence.Compared == 0 ? "ไม่มีผลที่เทียบได้"
                : moves.Count == 0 ? "ไม่มีผลใดเปลี่ยนระดับ"
                : $"{units} หน่วยงานได้ระดับต่างจากเดิม {moves.Count} รายการ"),
            rows,
            [.. rows.SelectMany(r => r.Moves).SelectMany(m => new[] { m.Before, m.After }).Where(s => s.Kind is not (OutcomeKind.Level or OutcomeKind.Mean)).DistinctBy(s => s.Label, StringComparer.Ordinal).OrderBy(s => s.Kind)],
            [.. consequence.NotCarried.Select(n => new Fact(n.After.ShortTitle, n.Why.Thai))]);
    }
}
