using KpiHandbook.Core.Model;
using KpiHandbook.Core.Versions;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Versions;

/// <summary>
/// Plans an office's addresses that always lead to its newest round: one for every page of that round, and one for every indicator that
/// an earlier round has, so that none of them ever stops leading somewhere.
/// </summary>
internal sealed class LatestPages(Words words, SiteSettings settings, OfficeVersions versions)
{
    /// <summary>None while every round is a draft.</summary>
    /// <param name="paths">Every page of the office's rounds.</param>
    public IEnumerable<PlannedPage> Of(IReadOnlyCollection<string> paths)
    {
        var published = versions.Rounds.Where(r => r.Status != RoundStatus.Draft).ToList();
        if (published.Count == 0)
        {
            return [];
        }

        var newest = published[^1];
        var start = $"{newest.Path}/";
        var own = paths.Where(p => p.StartsWith(start, StringComparison.Ordinal) && !LanguagePaths.IsEnglish(p) && !p.StartsWith($"{start}rev/", StringComparison.Ordinal))
            .Select(p => (Page: p[start.Length..], Round: newest, Target: p));
        var earlier = published.AsEnumerable().Reverse().Skip(1).SelectMany(r => r.Indicators.Select(i => (Page: $"indicators/{i.Id}.html", Found: Newest(i.Id, r, published))))
            .Select(e => (e.Page, e.Found.Round, e.Found.Target));
        return own.Concat(earlier).DistinctBy(p => p.Page, StringComparer.Ordinal)
            .Select(p => new PlannedPage(Routes.Latest(newest.Office, p.Page), () => Build(p.Page, p.Round, p.Target)));
    }

    // The newest round that has it, or the page that says what became of it.
    private (Handbook Round, string Target) Newest(Id<Indicator> id, Handbook from, IReadOnlyList<Handbook> published)
    {
        foreach (var round in published.Reverse())
        {
            switch (versions.Trail.Follow(id, from, round))
            {
                case TrailEnd.At { Id: var there }:
                    return (round, Routes.Indicator(round, there));
                case TrailEnd.Gone { Id: var last, In: var text }:
                    return (versions.InForce(text), Routes.Indicator(versions.InForce(text), last));
            }
        }

        return (from, Routes.Indicator(from, id));
    }

    private LatestPage Build(string page, Handbook round, string target)
    {
        var links = new RelativeLinks(Routes.Latest(round.Office, page), words);
        var to = new Link(words.Say("latest.to", words.Name(round.Round), round.Office.Name), links.To(target));
        return new LatestPage(
            links.From,
            new Frame($"{round.Office.Province} · {words.Name(round.Round)}", settings.Title, TextSetting.Of(words, settings, []), links.Root, new Link(settings.Title, links.To(Routes.Home)), [], null, null)
            {
                Canonical = settings.BaseUrl is { } site ? $"{site}/{words.PathOf(target)}" : to.Href,
            },
            to);
    }
}
