using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Gate;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Tests.Pages;

public class QualityPageTests
{
    private static readonly ProblemKind Kind = new("KPI0000", Severity.Warning, new("ชนิด", "kind"));

    private static readonly Handbook Handbook = SampleRound.Scored.Publication.Handbook;

    [Fact]
    public void A_round_s_warnings_are_listed_with_who_answers_for_them()
    {
        var place = new Place.InText($"content/{Handbook.Path}/indicators/a.md", 8, 3);
        var waiver = new Waiver("KPI0000", Handbook.Path, null, "หัวหน้ากลุ่มงาน", "รอหนังสือ", BuddhistDate.Of(2569, 9, 30)!.Value, place);

        var page = Page(Warning(place) with { Waiver = waiver }, Warning(new Place.InTree($"content/{Handbook.Office.Id}/office.yaml")));

        var round = Assert.Single(page.Rounds);
        Assert.Equal(new QualityItem("ข้อความ", $"{Handbook.Path}/indicators/a.md บรรทัด 8", "KPI0000", "ยกเว้นถึง 30 กันยายน 2569 ผู้รับผิดชอบ หัวหน้ากลุ่มงาน", "รอหนังสือ"), Assert.Single(round.Items));
        Assert.Null(Assert.Single(page.Shared).Waiver);
        Assert.Equal(["2", "1", "0 จาก 1"], page.Counts.Select(f => f.Value));
        var html = SamplePages.Html(page);
        Assert.Contains("รอหนังสือ", html, StringComparison.Ordinal);
        // So that the page's contents can lead to each part.
        Assert.Contains("<h2 id=\"r-sample-2568-2\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_message_says_of_a_workbook_stays_out_for_it_may_hold_a_withheld_figure()
    {
        var page = Page(Warning(new Place.InSheet($"content/{Handbook.Path}/results/2568-08/a.xlsx", "ก", "C7")));

        Assert.Equal(("ชนิด", $"{Handbook.Path}/results/2568-08/a.xlsx แผ่นงาน ก ช่อง C7"), (page.Rounds[0].Items[0].Message, page.Rounds[0].Items[0].Where));
    }

    [Fact]
    public void A_site_without_warnings_says_so_and_the_first_page_leads_there()
    {
        var page = Page();
        var home = (HomePage)SamplePages.Plan().Pages.Single(p => p.Path is Routes.Home).Build();

        Assert.Equal(Routes.Round(Handbook), Assert.Single(page.Without).Href);
        Assert.Empty(page.Rounds);
        Assert.Equal(Routes.Quality, home.Quality.Href);
        Assert.Contains("href=\"quality.html\"", SamplePages.Html(home), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_round_s_warnings_are_not_this_site_s() =>
        Assert.Equal("0", Page(Warning(new Place.InTree("content/other/2568-2/round.yaml"))).Counts[0].Value);

    private static JudgedWarning Warning(Place place) => new(new Problem(Kind, place, new("ข้อความ", "text"), new("แก้", "fix")), null);

    private static QualityPage Page(params JudgedWarning[] warnings) =>
        (QualityPage)SiteBuilder.Build(SampleRound.Settings, [SamplePages.Proven(SampleRound.Scored)], [], hasBooks: false, _ => default, warnings)
            .Pages.Single(p => p.Path is Routes.Quality).Build();
}
