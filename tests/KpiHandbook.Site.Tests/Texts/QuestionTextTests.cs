using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Districts;

namespace KpiHandbook.Site.Tests.Texts;

public sealed class QuestionTextTests
{
    [Fact]
    public void A_question_says_round_edition_indicator_result_and_address_and_goes_to_whom_the_indicator_names()
    {
        var mail = Mail("remaining");

        Assert.StartsWith("mailto:somchai2@example.org?subject=", mail, StringComparison.Ordinal);
        var said = Uri.UnescapeDataString(mail);
        Assert.Contains("ตัวอย่าง · รอบที่ 2/2568 (ฉบับแรก)", said, StringComparison.Ordinal);
        Assert.Contains("ตัวชี้วัด: บุคคล 1 ", said, StringComparison.Ordinal);
        Assert.Contains("ผลของอำเภอเหนือ เดือน ส.ค. 2568: 15 % · ไม่ถึงระดับ 1", said, StringComparison.Ordinal);
        Assert.Contains("https://example.org/kpi/sample/2568-2/districts/north.html#remaining", said, StringComparison.Ordinal);
        Assert.All(mail, c => Assert.True(char.IsAscii(c)));
    }

    [Theory]
    [InlineData(ContactVisibility.OfficeOnly)]
    [InlineData(ContactVisibility.None)]
    public void Where_the_site_names_nobody_the_question_is_addressed_to_nobody_yet(ContactVisibility contacts) =>
        Assert.StartsWith("mailto:?subject=", Mail("remaining", SampleRound.Settings with { Contacts = contacts }), StringComparison.Ordinal);

    [Fact]
    public void Where_the_site_does_not_know_its_address_no_half_of_one_is_in_it() =>
        Assert.DoesNotContain("districts/north", Uri.UnescapeDataString(Mail("remaining", SampleRound.Settings with { BaseUrl = null })), StringComparison.Ordinal);

    [Fact]
    public void A_withheld_figure_is_not_in_it()
    {
        var publication = SampleRound.Scored.Publication;
        var withholding = RoundScorer.Score(publication with
        {
            Handbook = publication.Handbook with { Indicators = [.. publication.Handbook.Indicators.Select(i => i with { SuppressBelow = 5 })] },
        });

        var said = Uri.UnescapeDataString(Mail("remaining", round: withholding));

        Assert.DoesNotContain("15", said, StringComparison.Ordinal);
        Assert.Contains("ไม่แสดง (น้อยกว่า 5)", said, StringComparison.Ordinal);
    }

    private static string Mail(string indicator, SiteSettings? settings = null, ScoredRound? round = null) =>
        ((DistrictPage)SamplePages.Plan(round, settings).Pages.Single(p => p.Path == "sample/2568-2/districts/north.html").Build())
            .Sections.SelectMany(s => s.Rows).Single(r => r.Id == indicator).Question!.Href;
}
