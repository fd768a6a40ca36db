using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Versions;

/// <summary>Leads from an indicator's page to what it was and became.</summary>
internal static class PastViews
{
    /// <summary>Null for an indicator that no other text has.</summary>
    public static PastView? Of(RoundSite site, Indicator indicator, RelativeLinks links)
    {
        var past = site.Versions.PastOf(indicator.Id);
        if (past.Count < 2)
        {
            return null;
        }

        var comparison = site.Versions.ComparedWith(site.Handbook, indicator.Id) is { } before
            ? ComparisonText.Of(site.Words, site.Versions, before, (site.Handbook, indicator))
            : null;
        return new PastView(
            new Link(site.Words.Say("history.link", past.Count), links.To(Routes.History(site.Handbook.Office, indicator.Id))),
            comparison?.Sentence,
            comparison is { Warns: true });
    }
}
