using KpiHandbook.Core.Model;
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

        var here = Enumerable.Range(0, past.Count).First(i => past[i].Text.Round == site.Handbook.Round && past[i].Text.Revision == site.Handbook.Revision);
        var comparison = here == 0 || !IsNear(site, past[here - 1].Text) ? null : ComparisonText.Of(site.Versions, past[here - 1], past[here]);
        return new PastView(
            new Link($"เทียบชื่อ น้ำหนัก และเกณฑ์ {past.Count} ฉบับ", links.To(Routes.History(site.Handbook.Office, indicator.Id))),
            comparison?.Sentence,
            comparison is { Warns: true });
    }

    // A round's pages depend on what the round before it says, and on no earlier one: those are taken over from an earlier edition
    // without a look at what they say.
    private static bool IsNear(RoundSite site, Handbook before) =>
        before.Round == site.Handbook.Round || before.Round == site.Versions.Before(site.Handbook)?.Round;
}
