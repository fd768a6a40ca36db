using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Tests.Pages;

public sealed class RoundPageTests
{
    [Fact]
    public void A_section_that_all_share_shows_its_sum_and_one_that_differs_says_how_it_is_made_whole()
    {
        var sections = Page().Agreements.Single().Sections;
        Assert.Equal("100", sections[0].Total);
        Assert.Null(sections[1].Total);
        Assert.All(sections.Skip(1), s => Assert.NotNull(s.Remark));
    }

    [Fact]
    public void Indicators_show_one_mark_a_district_best_first()
    {
        var debt = Page().Indicators[0].Items.Single();
        Assert.Equal(["5", "?", "–"], debt.Levels!.Marks.Select(m => m.Mark));
    }

    [Fact]
    public void A_district_that_reported_nothing_has_no_score()
    {
        var east = Page().Units!.Rows.Single(r => r.Unit.Text == "ออก");
        Assert.All(east.Scores, Assert.Null);
        Assert.Equal("ยังไม่รายงาน 3 ตัว", east.Open);
    }

    [Fact]
    public void Report_days_and_dated_events_stand_in_order()
    {
        Assert.Equal("ทุกวันที่ 15", Page().ReportDays.Single().Day);
        Assert.Equal(("30 กันยายน 2568", "2025-09-30"), (Page().Calendar[0].Date, Page().Calendar[0].Machine));
    }

    [Fact]
    public void The_letter_is_named_with_number_and_date() =>
        Assert.Contains(Page().Document, f => f.Value == "ยล 0019/1 ลงวันที่ 1 เมษายน 2568");

    private static RoundPage Page() => SamplePages.Page<RoundPage>("index.html");
}
