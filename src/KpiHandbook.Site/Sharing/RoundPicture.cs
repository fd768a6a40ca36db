using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Sharing;

/// <summary>Plans the picture that stands for a round where its pages are linked to. It is in Thai, and taken where books are printed.</summary>
internal static class RoundPicture
{
    /// <summary>What the picture of a round shows.</summary>
    public static PlannedPage Of(RoundSite site) => new(Routes.Picture(site.Handbook), () => PageOf(site));

    /// <summary>What a page of a round says of it; null where there is none, and where nobody has said at which address.</summary>
    public static SharedPicture? LinkOf(RoundSite site) => site is { HasBook: true, Settings.BaseUrl: { } published }
        ? new SharedPicture($"{published}/{Routes.Picture(site.Handbook)}", string.Join(" · ", [site.Handbook.Office.Name, site.Words.Name(site.Handbook.Round), StatusText.Of(site.Words, site.Handbook.Status)]))
        : null;

    private static PicturePage PageOf(RoundSite site)
    {
        var (handbook, words) = (site.Handbook, site.Words);
        return new PicturePage(
            Routes.Picture(handbook),
            new Frame(
                site.Label,
                site.Settings.Title,
                TextSetting.Of(words, site.Settings, handbook.Office.ShortForms),
                "",
                new Link(site.Settings.Title, ""),
                [],
                null,
                handbook.SampleResults && site.Round.Current is not null ? words["sample.flag"] : null),
            handbook.Office.Name,
            words.Name(handbook.Round),
            words.InFull(handbook.Period),
            [new Fact(words["indicators.title"], $"{handbook.Indicators.Count}"), new Fact(words["office.districts"], $"{handbook.Office.Districts.Count}")],
            StatusText.Of(words, handbook.Status),
            handbook.Status == Core.Model.RoundStatus.Official);
    }
}
