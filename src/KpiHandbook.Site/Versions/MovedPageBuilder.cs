using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Versions;

/// <summary>
/// Shapes the page that says where an indicator of an earlier text went. Of that text it shows no more than the short title, which is what
/// every page of the office may depend on.
/// </summary>
internal sealed class MovedPageBuilder(RoundSite site, Id<Indicator> id)
{
    private readonly Handbook _handbook = site.Handbook;
    private readonly RelativeLinks _links = site.LinksFrom(Routes.Indicator(site.Handbook, id));
    private readonly Words _words = site.Words;

    public Page Build()
    {
        var redirect = _handbook.Redirects[id];
        var last = site.Versions.LastBefore(_handbook, id)!;
        var was = last.Find(id)!;
        var now = redirect is Redirect.Renamed renamed ? _handbook.Find(renamed.To)! : null;
        return new MovedPage(
            _links.From,
            site.FrameOf(_links.Path, was.ShortTitle, showsResults: false),
            was.ShortTitle,
            now is null ? _words.Say("moved.gone", _words.Name(_handbook.Round)) : _words.Say("moved.now", _words.Name(_handbook.Round), now.ShortTitle),
            redirect switch { Redirect.Renamed { Why: var why } => why, Redirect.Gone { Why: var why } => why, _ => null },
            now is null ? null : new Link(now.Title, _links.To(Routes.Indicator(_handbook, now.Id))),
            new Link($"{was.ShortTitle} · {site.Versions.NameOf(_words, last)}", _links.To(site.Versions.AddressOf(last, id))),
            new Link(_words["moved.history"], _links.To(Routes.History(_handbook.Office, id))));
    }
}
