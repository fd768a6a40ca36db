using KpiHandbook.Core.Model;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Tests.Pages;

public sealed class OfficePageTests
{
    [Fact]
    public void It_leads_to_every_indicator_of_any_round_and_says_what_became_of_those_of_before()
    {
        var page = Page(SampleVersions.Plan().Pages);
        Assert.Equal(
            [
                ("indicators/debt.html", null),
                ("indicators/remaining.html", null),
                ("indicators/products.html", null),
                ("indicators/steps.html", null),
                ("indicators/closed.html", "เลิกวัดแล้ว · ใช้ครั้งสุดท้าย รอบที่ 1/2568"),
            ],
            page.Subjects.Select(s => (s.Indicator.Href, s.Note)));
        Assert.Contains("<a href=\"indicators/closed.html\">งานที่เลิกแล้ว</a>", SamplePages.Html(page), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_has_another_name_now_says_which() =>
        Assert.Contains(
            Page(SampleVersions.Plan(shortTitleOfOld: "หนี้ของกองทุนเดียว").Pages).Subjects,
            s => s.Indicator is ("หนี้ของกองทุนเดียว", "indicators/debt-first.html") && s.Note == "รอบที่ 1/2569 ใช้ตัวชี้วัด “หนี้เกินกำหนดชำระ” แทน");

    [Theory]
    [InlineData(ContactVisibility.Full, "2568-2/contacts.html#g-information")]
    [InlineData(ContactVisibility.OfficeOnly, "2568-2/contacts.html#g-information")]
    [InlineData(ContactVisibility.None, "")]
    public void Work_groups_lead_to_their_contacts_where_the_site_shows_any(ContactVisibility visibility, string href)
    {
        var page = Page(SamplePages.Plan(settings: SampleRound.Settings with { Contacts = visibility }).Pages);
        Assert.Equal(href, Assert.Single(page.Groups).Group.Href);
        Assert.All(page.Groups, g => Assert.True(visibility == ContactVisibility.Full || (g.Phone ?? g.Email) is null));
    }

    private static OfficePage Page(IEnumerable<Planning.PlannedPage> pages) => (OfficePage)pages.Single(p => p.Path is "sample/index.html").Build();
}
