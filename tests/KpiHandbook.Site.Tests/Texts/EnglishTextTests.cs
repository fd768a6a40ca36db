using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;
using Words = KpiHandbook.Site.Languages.Words;

namespace KpiHandbook.Site.Tests.Texts;

public sealed class EnglishTextTests
{
    [Theory]
    [InlineData("yaha", "Yaha (ยะหา) District")]
    [InlineData("mueang-sa-kaeo", "Mueang Sa Kaeo (ยะหา) District")]
    [InlineData("d-1", "ยะหา District")]
    public void A_districts_title_says_its_name_as_its_id_spells_it_unless_that_is_a_number(string id, string english)
    {
        var unit = AssessedUnit.Of(new District(Id<District>.Of(id), "ยะหา"));
        Assert.Equal(english, UnitText.Full(Words.English, unit));
        Assert.Equal("อำเภอยะหา", UnitText.Full(Words.Thai, unit));
    }

    [Fact]
    public void Criteria_headed_by_months_alone_are_headed_in_the_pages_language()
    {
        var indicator = SampleForms.Scored.Publication.Handbook.Indicators.First(i => i.Milestones.Count > 0);
        Assert.Equal([("เมษายน 2568", null), ("ไตรมาสสุดท้าย", "พฤษภาคม – กรกฎาคม 2568")], Heads(Words.Thai));
        Assert.Equal([("April 2568 BE", null), ("ไตรมาสสุดท้าย", "May – July 2568 BE")], Heads(Words.English));

        IEnumerable<(string?, string?)> Heads(Words words) => CriteriaView.AllOf(words, indicator).Select(c => (c.Title, c.Months));
    }

    [Fact]
    public void A_rounds_page_is_headed_by_the_rounds_name_in_English_with_the_handbooks_own_title_below()
    {
        var round = SampleRound.Scored;
        var pages = SamplePages.Plan(settings: SampleRound.Settings with { Languages = [Language.Thai, Language.English] }).Pages;
        var (thai, english) = (Cover("index.html"), Cover("index.en.html"));
        Assert.Equal((round.Publication.Handbook.Title, null), (thai.Title, thai.Original));
        Assert.Equal((Words.English.Name(round.Publication.Handbook.Round), round.Publication.Handbook.Title), (english.Title, english.Original));

        RoundPage Cover(string name) => (RoundPage)pages.Single(p => p.Path == $"{round.Publication.Handbook.Path}/{name}").Build();
    }
}
