using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Tests.Pages;

public sealed class IndicatorPageTests
{
    [Fact]
    public void Its_head_says_what_it_weighs_when_it_is_due_and_what_earns_5()
    {
        var facts = Page("remaining").Facts.ToDictionary(f => f.Label, f => f.Value, StringComparer.Ordinal);
        Assert.Equal("60", facts["น้ำหนักอำเภอ"]);
        Assert.Equal("ทุกวันที่ 15", facts["รายงาน"]);
        Assert.Equal("30 ก.ย. 2568", facts["วันตัดยอด"]);
        Assert.Equal("ไม่เกินร้อยละ 10", facts["ได้ระดับ 5 เมื่อ"]);
    }

    [Fact]
    public void A_report_day_that_the_document_does_not_give_is_said_to_be_missing() =>
        Assert.Contains(Page("debt").Facts, f => f is { Label: "รายงาน", Value: "เอกสารไม่ได้กำหนด" });

    [Fact]
    public void A_printed_table_that_contradicts_the_criteria_is_the_first_note()
    {
        var page = Page("remaining");
        Assert.Equal("#targets", page.Notes!.Open[0].More!.Href);
        Assert.Contains("2 จาก 3 อำเภอ", page.Notes.Open[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contradicting_target_shows_what_the_criteria_ask()
    {
        var south = Page("remaining").Targets!.Rows.Single(r => r.Name == "ใต้");
        Assert.All(south.Cells, cell => Assert.Equal(("5", "6"), (cell.Printed, cell.Needed)));
        var east = Page("remaining").Targets!.Rows.Single(r => r.Name == "ออก");
        Assert.All(east.Cells, cell => Assert.Null(cell.Needed));
    }

    [Fact]
    public void Results_mark_who_is_judged_in_two_ways_and_who_is_not_scored()
    {
        var results = Page("remaining").Results!;
        Assert.True(results.Rows.Single(r => r.Unit.Text == "ใต้").Swatch.IsContested);
        Assert.Contains(results.Legend, item => item is { Swatch.IsContested: true, Meaning: "มีลายขวาง: ตารางเป้าหมายกับเกณฑ์ให้ผลไม่ตรงกัน" });
        Assert.All(results.Legend, item => Assert.Contains(results.Rows, r => r.Swatch.IsContested == item.Swatch!.IsContested || r.Swatch.Mark == item.Swatch.Mark));
        Assert.Contains("ไม่วัดตัวชี้วัดนี้ใน 1 อำเภอ: ออก", Page("products").Results!.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_reports_there_is_no_result_and_no_sample_flag()
    {
        var page = SamplePages.Page<IndicatorPage>("indicators/remaining.html", SampleRound.Score(hasResults: false));
        Assert.Null(page.Results);
        Assert.Null(page.Frame.SampleFlag);
    }

    [Theory]
    [InlineData(ContactVisibility.Full, true, true)]
    [InlineData(ContactVisibility.OfficeOnly, false, true)]
    [InlineData(ContactVisibility.None, false, false)]
    public void Contacts_show_as_much_as_the_site_allows(ContactVisibility visibility, bool hasPerson, bool hasPosition)
    {
        var plan = SamplePages.Plan(settings: SampleRound.Settings with { Contacts = visibility });
        var pages = string.Concat(plan.Pages.Select(p => SamplePages.Html(p.Build())));
        Assert.Equal(hasPerson, pages.Contains("นายสมชาย ใจดี", StringComparison.Ordinal));
        Assert.Equal(hasPerson, pages.Contains("tel:0810001234", StringComparison.Ordinal));
        Assert.Equal(hasPerson, pages.Contains("<a href=\"mailto:somchai2@example.org\">somchai2@example.org</a>", StringComparison.Ordinal));
        Assert.Equal(hasPosition, pages.Contains("ผู้อำนวยการกลุ่มงานสารสนเทศ", StringComparison.Ordinal));
    }

    [Fact]
    public void Indicators_lead_to_each_other_in_the_districts_order()
    {
        Assert.Null(Page("debt").Previous);
        Assert.Equal("remaining.html", Page("debt").Next!.Href);
        Assert.Null(Page("steps").Next);
    }

    [Fact]
    public void Only_the_first_example_repeats_the_conditions_with_its_figures()
    {
        var examples = SamplePages.Page<IndicatorPage>("indicators/data.html", SampleForms.Scored).Examples;
        Assert.Equal(4, examples[0].Trace.Lines.Count(l => l.Kind == TraceLineKind.Condition));
        Assert.Equal([TraceLineKind.Given], examples[1].Trace.Lines.Select(l => l.Kind));
    }

    [Fact]
    public void After_the_first_example_the_others_come_from_the_highest_level_down()
    {
        Assert.Equal(
            ["ครบในเดือนเมษายน", "ครึ่งหนึ่งในเดือนเมษายน", "เริ่มแล้วในเดือนเมษายน"],
            SamplePages.Page<IndicatorPage>("indicators/data.html", SampleForms.Scored).Examples.Select(e => e.Title));
    }

    private static IndicatorPage Page(string id) => SamplePages.Page<IndicatorPage>($"indicators/{id}.html");
}
