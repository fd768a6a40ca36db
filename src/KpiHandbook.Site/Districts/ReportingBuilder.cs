using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Districts;

/// <summary>Shapes the list of who has not reported: units as a whole, then single indicators of those that have.</summary>
internal static class ReportingBuilder
{
    public static ReportingView Of(RoundSite site, IReadOnlyList<ScoredUnit> units, IReadOnlyList<AgreementEntry> entries, RelativeLinks links)
    {
        var handbook = site.Handbook;
        var districts = units.Where(u => u.Unit.District is not null).ToList();
        var single = entries
            .Select(e => (handbook.Find(e.Indicator)!, Units: units.Where(u => u.Report is not null && u.Find(e.Indicator)?.OfMonth is Outcome.NotReported).ToList()))
            .Where(e => e.Units.Count > 0)
            .ToList();
        return new ReportingView(
            site.Words.Say("reporting.count", districts.Count(u => u.Report is not null), districts.Count) + (single.Count == 0 && units.All(u => u.Report is not null) ? $" {site.Words["reporting.complete"]}" : ""),
            [.. units.Where(u => u.Report is null).GroupBy(SilenceOf, u => LinkTo(u, null), StringComparer.Ordinal).Select(g => new SilentUnits(g.Key, [.. g]))],
            [.. single.Select(e => new UnreportedIndicator(new Link(e.Item1.ShortTitle, links.To(Routes.Indicator(handbook, e.Item1.Id))), [.. e.Units.Select(u => LinkTo(u, e.Item1))]))]);

        string SilenceOf(ScoredUnit unit) =>
            CurrentUnits.LastReported(site, unit)?.Report is { Month: var last } ? site.Words.Say("matrix.last-report", site.Words.InFull(last)) : site.Words["matrix.no-report"];

        Link LinkTo(ScoredUnit unit, Indicator? indicator) => new(
            UnitText.Of(site.Words, unit.Unit, handbook.Office),
            links.To(indicator is null ? Routes.Unit(handbook, unit.Unit) : Routes.UnitIndicator(handbook, unit.Unit, indicator.Id)));
    }
}
