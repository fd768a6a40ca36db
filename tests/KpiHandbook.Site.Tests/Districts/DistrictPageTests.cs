using KpiHandbook.Core.Model;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Tests.Districts;

public sealed class DistrictPageTests
{
    [Fact]
    public void What_to_do_next_starts_with_the_most_points()
    {
        var page = Page("north");
        Assert.Equal([("+60.0", "คะแนน"), ("+40.0", "คะแนน สูงสุด"), ("+40.0", "คะแนน สูงสุด")], page.Steps.Select(s => (s.Gain!, s.GainLabel)));
        Assert.Equal("ครัวเรือนที่ผ่านเกณฑ์ เพิ่มอีก 1 ครัวเรือน ได้ระดับ 5", page.Steps[0].Sentence);
        Assert.Equal("#remaining", page.Steps[0].Indicator.Href);
        Assert.Equal(("0", "5"), (page.Steps[0].From.Mark, page.Steps[0].To.Mark));
        Assert.Equal("หนี้เกินกำหนด ลดลงอีก 0.01 บาท ได้ระดับ 2", page.Steps[1].Sentence);
        Assert.Equal("ครัวเรือนที่ผ่านเกณฑ์ เพิ่มอีก 1 ครัวเรือน ได้ระดับ 5 = +60.0 คะแนน", Row(page, "remaining").Next);
        Assert.Equal("หนี้เกินกำหนด ลดลงอีก 0.01 บาท ได้ระดับ 2 = ไม่เกิน +40.0 คะแนน", Row(page, "debt").Next);
    }

    [Fact]
    public void What_is_not_reported_stands_among_the_steps_with_what_it_can_bring()
    {
        var step = Page("north").Steps[2];

        Assert.Equal("กรอกข้อมูลที่ยังขาด ได้สูงสุดระดับ 5", step.Sentence);
        Assert.Equal("#products", step.Indicator.Href);
        Assert.Equal(("–", "5"), (step.From.Mark, step.To.Mark));
    }

    [Fact]
    public void A_contested_reading_says_both_and_leads_to_the_notes()
    {
        var row = Row(Page("north"), "remaining");
        Assert.Equal("ตามตารางค่าเป้าหมายได้ระดับ 2 แต่ตามเกณฑ์ไม่ถึงระดับ 1 ที่นี่ใช้เกณฑ์", row.Contest!.Sentence);
        Assert.Equal("../indicators/remaining.html#criteria", row.Contest.Notes.Href);
        Assert.True(row.Swatch.IsContested);
        Assert.Null(Row(Page("north"), "debt").Contest);
    }

    [Fact]
    public void A_step_of_a_contested_level_says_so_and_leads_to_both_readings()
    {
        var page = Page("north");
        Assert.Equal(["#remaining", null, null], page.Steps.Select(s => s.Contest?.Href));
        Assert.Contains("ตารางค่าเป้าหมายในเอกสารกับเกณฑ์ให้ระดับไม่ตรงกัน", SamplePages.Html(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ContactVisibility.Full, "../contacts.html")]
    [InlineData(ContactVisibility.None, null)]
    public void Its_days_as_a_file_and_the_people_to_ask_are_at_hand(ContactVisibility visibility, string? contacts)
    {
        var page = (DistrictPage)SiteBuilder
            .Build(SampleRound.Settings with { Contacts = visibility }, [SamplePages.Proven(SampleRound.Scored)], [], hasBooks: false, _ => default, [])
            .Pages.Single(p => p.Path == "sample/2568-2/districts/north.html").Build();

        Assert.Equal(("north.ics", contacts), (page.Calendar!.Href, page.Contacts?.Href));
        var html = SamplePages.Html(page);
        Assert.InRange(html.IndexOf("<a href=\"north.ics\" download>", StringComparison.Ordinal), html.IndexOf("data-dues", StringComparison.Ordinal), html.IndexOf("id=\"next\"", StringComparison.Ordinal));
        Assert.Equal(visibility == ContactVisibility.Full, html.Contains("หรือโทรหานายสมชาย ใจดี <a href=\"tel:0810001234\">081-000-1234</a>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_gap_says_that_the_office_must_decide()
    {
        var row = Row(Page("north"), "debt");
        Assert.Equal("?", row.Swatch.Mark);
        Assert.Contains("ชี้ขาด", row.Why, StringComparison.Ordinal);
        Assert.Equal("–", row.Points);
    }

    [Fact]
    public void A_unit_that_never_reported_says_so_and_has_no_score()
    {
        var page = Page("east");
        Assert.Equal("อำเภอออกยังไม่ได้ส่งรายงานเดือนสิงหาคม 2568 และยังไม่เคยส่งรายงานในรอบนี้", page.Notice);
        Assert.All(page.Sections, s => Assert.Equal(("–", "–"), (s.Total!.OfHundred, s.Total.OfFive)));
        Assert.Equal(["–", "–"], page.Facts.Take(2).Select(f => f.Value));
        Assert.Empty(page.Steps);
        Assert.Null(page.History!.Chart);
    }

    [Fact]
    public void A_unit_that_fell_silent_shows_its_last_month_and_says_so()
    {
        var round = SampleRound.Scored with { Months = [SampleRound.Scored.Months[1], Silent(9)] };
        var page = SamplePages.Page<DistrictPage>("districts/south.html", round);

        Assert.Equal("อำเภอใต้ยังไม่ได้ส่งรายงานเดือนกันยายน 2568 หน้านี้แสดงผลของเดือนสิงหาคม 2568 ซึ่งเป็นรายงานล่าสุด", page.Notice);
        Assert.StartsWith("ข้อมูลเดือนสิงหาคม 2568", page.AsOf, StringComparison.Ordinal);
        Assert.Equal(SamplePages.Page<DistrictPage>("districts/south.html").Sections.Select(s => s.Total), page.Sections.Select(s => s.Total));
        Assert.NotEmpty(page.Steps);
    }

    [Fact]
    public void The_table_of_all_stays_with_the_newest_month_and_says_which_month_a_silent_unit_reported_last()
    {
        var matrix = SamplePages.Page<MatrixPage>("matrix.html", SampleRound.Scored with { Months = [SampleRound.Scored.Months[1], Silent(9)] });

        Assert.All(matrix.Districts.SelectMany(d => d.Scores), s => Assert.Equal("–", s.Text));
        Assert.Contains(matrix.Reporting!.Units, r => r.Sentence == "ยังไม่ได้ส่งรายงานเดือนนี้ รายงานล่าสุดคือเดือนสิงหาคม 2568");
        Assert.Contains(matrix.Reporting!.Units, r => r.Sentence == "ยังไม่ได้ส่งรายงานเดือนนี้");
    }

    [Fact]
    public void Sums_on_the_page_are_those_of_the_scorer()
    {
        foreach (var unit in SampleRound.Scored.Current!.Units.Where(u => u.Report is not null))
        {
            var page = Page(unit.Unit.Id);
            Assert.Equal(unit.Sections.Select(s => SectionText.OfHundred(Words.Thai, s)), page.Sections.Select(s => s.Total!.OfHundred));
            foreach (var (section, shown) in unit.Sections.Zip(page.Sections))
            {
                var points = shown.Rows.Where(r => r.Points != "–").Sum(r => decimal.Parse(r.Points));
                Assert.Equal(decimal.Parse(section.OfHundred!.Value.ToDecimal(6)), points);
                Assert.Equal(decimal.Parse(section.Weight.ToDecimal(6)), shown.Rows.Sum(r => decimal.Parse(r.Weight)));
            }
        }
    }

    [Fact]
    public void What_a_unit_is_spared_and_what_it_chose_are_said()
    {
        Assert.Equal(
            [("ไม่วัด", "บุคคล 2 ผลิตภัณฑ์มีรายได้เพิ่มขึ้น"), ("เลือก", "ทางเลือก 3 ศูนย์เรียนรู้")],
            Page("east").Scope.Select(s => (s.Label, s.Indicator.Text)));
        Assert.Equal("ทางเลือกที่อำเภอเลือก", Row(Page("east"), "steps").Tag);
        Assert.Empty(Page("north").Scope);
    }

    [Fact]
    public void The_next_deadline_follows_the_month_of_the_results()
    {
        var next = Page("north").Next!.Days.Single(d => d.IsShown);
        Assert.Equal(("จันทร์ 15 กันยายน 2568", "ส่งรายงาน ร้อยละของครัวเรือนยากจนที่ต่ำกว่าเกณฑ์ จปฐ. คงเหลือ"), (next.Date.Text, next.What));
        Assert.Equal("../calendar.html#d-2568-09-15", next.Date.Href);
    }

    [Fact]
    public void Every_indicator_has_its_trace_down_to_the_cell()
    {
        var html = SamplePages.Html(Page("north"));
        Assert.Contains("<tbody id=\"remaining\">", html, StringComparison.Ordinal);
        Assert.Contains("north.xlsx · ผลการดำเนินงาน · D14", html, StringComparison.Ordinal);
        Assert.Equal(Page("north").Sections.Sum(s => s.Rows.Count), Occurrences(html, "<ol class=\"trace\">"));
    }

    [Fact]
    public void No_attribute_styles_stand_in_the_way_of_a_strict_policy()
    {
        var html = SamplePages.Html(Page("north")) + SamplePages.Html(SamplePages.Page<MatrixPage>("matrix.html"));
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.Contains("assets/results.css", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_results_are_marked_and_real_ones_are_not()
    {
        var real = SampleRound.Score(isSample: false);
        foreach (var name in new[] { "districts/north.html", "districts/east.html", "matrix.html" })
        {
            Assert.Contains("ข้อมูลตัวอย่าง", SamplePages.Html(SamplePages.Page<Site.Pages.Page>(name)), StringComparison.Ordinal);
            Assert.DoesNotContain("ข้อมูลตัวอย่าง", SamplePages.Html(SamplePages.Page<Site.Pages.Page>(name, real)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Before_the_first_report_everything_waits()
    {
        var page = SamplePages.Page<DistrictPage>("districts/north.html", SampleRound.Score(hasResults: false));
        Assert.StartsWith("ยังไม่มีรายงานในรอบนี้", page.AsOf, StringComparison.Ordinal);
        Assert.Null(page.Notice);
        Assert.Null(page.History);
        Assert.Equal("อังคาร 15 เมษายน 2568", page.Next!.Days.Single(d => d.IsShown).Date.Text);
        Assert.All(page.Sections.SelectMany(s => s.Rows), r => Assert.Equal("–", r.Swatch.Mark));
    }

    private static Core.Scoring.ScoredMonth Silent(int month) => new(
        Core.Calendar.ReportMonth.Of(2568, month),
        [
            .. SampleRound.Scored.Publication.Handbook.AssessedUnits().Select(u => Core.Scoring.RoundScorer.Score(
                SampleRound.Scored.Publication, Core.Calendar.ReportMonth.Of(2568, month), u.Agreement, u.Unit)),
        ]);

    private static DistrictPage Page(string unit) => SamplePages.Page<DistrictPage>($"districts/{unit}.html");

    private static ResultLine Row(DistrictPage page, string id) => page.Sections.SelectMany(s => s.Rows).Single(r => r.Id == id);

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
