using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
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
        var silent = scored.ToLookup(u => u.Scored!.Outcome is Outcome.NotReported);
        IReadOnlyList<ResultRow> rows = [.. silent[false].Select(u => Row(u.Unit, u.Scored!))];
        return new ResultsView(
            site.Words.InFull(month.Month),
            rows,
            NumberLineBuilder.Of(site.Words,
                indicator.In(month.Month),
                site.Words.Say("line.districts", site.Words.InFull(month.Month)),
                [.. scored.Where(u => u is { Unit.District: not null, Scored.Trace.Value: not null }).Select(u => (u.Unit.Name, u.Scored!.Trace.Value!.Value))]),
            NotScored(month),
            new Link(site.Words["matrix.see"], links.To(Routes.Matrix(site.Handbook))))
        {
            Unreported = [.. silent[true].Select(u => LinkTo(u.Unit))],
            Legend = SignLegend.Of(site.Words, rows.Select(r => r.Swatch)),
        };
    }

    private Link LinkTo(AssessedUnit unit) =>
        new(UnitText.Of(site.Words, unit, site.Handbook.Office), links.To(Routes.UnitIndicator(site.Handbook, unit, indicator.Id)));

    private ResultRow Row(AssessedUnit unit, ScoredAssignment scored) => new(
        LinkTo(unit),
        scored.Trace.WithheldBelow is not null ? ValueText.Of(site.Words, scored)
            : scored.Trace.Value is { } value ? NumberText.WithUnit(value, indicator.Unit)
            : null,
        LevelSwatch.Of(site.Words, scored),
        (int)((scored.Outcome.Factor ?? Rational.Zero) * 2).Round(0).Numerator);

    private string? NotScored(ScoredMonth month)
    {
        var names = month.Units.Where(u => u.Unit.District is not null && u.Find(indicator.Id) is null).Select(u => u.Unit.Name).ToList();
        return names.Count == 0 ? null : site.Words.Say("results.not-scored", names.Count, ListText.Row(site.Words, names));
    }
}
