using KpiHandbook.Core.Model;
using KpiHandbook.Core.Proving;
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
            IndicatorFacts.Place(site.Handbook, indicator),
            new Link(indicator.ShortTitle, links.To(Routes.Indicator(site.Handbook, indicator.Id))),
            [.. proof.Findings.Select(f => Of(f, indicator))],
            [.. proof.Searched.Select(s => FindingText.Of(s, indicator))]);
    }

    private static FindingView Of(Finding finding, Indicator indicator)
    {
        string?[] scope =
        [
            finding.Months.Count > 0 ? $"เดือน{MonthsText.Of(finding.Months)}" : null,
            finding.Districts.Count > 0 ? $"อำเภอ{string.Join(" ", finding.Districts.Select(d => d.Name))}" : null,
        ];
        return new FindingView(
            FindingText.Of(finding.Kind),
            scope.Any(s => s is not null) ? string.Join(" · ", scope.OfType<string>()) : null,
            [.. finding.Levels.Select(level => LevelSwatch.Of(level, indicator))],
            FindingText.Witness(finding, indicator),
            FindingText.Of(finding.Status),
            finding.Status is FindingStatus.Open or FindingStatus.Unanswered);
    }
}
