using KpiHandbook.Core.Model;
using KpiHandbook.Core.Proving;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes what the proof found in the criteria of every indicator of a round, and what it looked through.</summary>
internal sealed class CheckViews(RoundSite site, RelativeLinks links)
{
    public IReadOnlyList<CheckView> All() => [.. IndicatorFacts.InOrder(site.Handbook).Select(Of)];

    private CheckView Of(Indicator indicator)
    {
        var proof = site.Proof.Of(indicator.Id);
        return new CheckView(
            $"{indicator.Id}",
            IndicatorFacts.Place(site.Words, site.Handbook, indicator),
            new Link(indicator.ShortTitle, links.To(Routes.Indicator(site.Handbook, indicator.Id))),
            [.. Rows(proof.Findings).Select(row => Of(row, indicator))],
            [.. proof.Searched.Select(s => FindingText.Of(site.Words, s, indicator))]);
    }

    // Findings of one kind in the same months that one answer settles say the same thing of several levels.
    private IEnumerable<IReadOnlyList<Finding>> Rows(IReadOnlyList<Finding> findings) => findings
        .GroupBy(f => (f.Kind, Scope: ScopeOf(f), f.Status, Key: f.Answer ?? (object)f))
        .Select(g => (IReadOnlyList<Finding>)[.. g]);

    private string? ScopeOf(Finding finding)
    {
        string?[] scope =
        [
            finding.Months.Count > 0 ? site.Words.Say("scope.months", MonthsText.Of(site.Words, finding.Months)) : null,
            finding.Districts.Count > 0 ? site.Words.Say("scope.districts", ListText.Row(site.Words, finding.Districts.Select(d => d.Name))) : null,
        ];
        return scope.Any(s => s is not null) ? string.Join(" · ", scope.OfType<string>()) : null;
    }

    private FindingView Of(IReadOnlyList<Finding> row, Indicator indicator) => new(
        FindingText.Of(site.Words, row[0].Kind),
        ScopeOf(row[0]),
        [.. row.SelectMany(f => f.Levels).Distinct().Order().Select(level => LevelSwatch.Of(site.Words, level, indicator))],
        [.. row.Select(f => FindingText.Witness(site.Words, f, indicator)).OfType<string>().Distinct(StringComparer.Ordinal)],
        FindingText.Of(site.Words, row[0].Status),
        row[0].Status is FindingStatus.Open or FindingStatus.Unanswered);
}
